import { execFileSync } from 'node:child_process';
import { ALL_FORMATS, BufferSource, Input } from 'mediabunny';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fromRoot } from '../../src/platform/root.ts';
import { inTenant } from '../../src/platform/tenancy.ts';
import { listWards } from '../../src/platform/web/ward.ts';
import type { Deck } from '../../src/review/deck/deck.ts';
import { webVtt } from '../../src/review/deck/film/captions.ts';
import { filmWithChromium, findChromium } from '../../src/review/deck/film/chromium.ts';
import { LONGEST, planFilm } from '../../src/review/deck/film/plan.ts';
import { makeDeck } from '../../src/review/deck/make.ts';
import type { TestDatabase } from '../database.ts';
import { demoDatabase } from '../demo.ts';

let test: TestDatabase;
let deck: Deck;
beforeAll(async () => {
  execFileSync(process.execPath, [fromRoot('bin', 'bangvang.mjs'), '--build']);
  test = await demoDatabase();
  const ward = (await listWards(test.runtime)).find(({ slug }) => slug === 'hung-long');
  if (!ward) throw new Error('no such ward');
  deck = await inTenant(test.runtime, ward.authorityId, (tx) => makeDeck(tx, ward, 2022), 'read');
});
afterAll(() => test.close());

const silent = async () => new Uint8Array();

describe('the film of a year', () => {
  it('is never planned longer than eight minutes, and has a caption for all that is said', () => {
    const long = { slides: Array.from({ length: 30 }, () => deck.slides).flat() };
    expect(planFilm(long).seconds).toBeLessThanOrEqual(LONGEST);
    const { cues, seconds } = planFilm(deck);
    const said = deck.slides.flatMap(({ speech }) => speech.map(({ text }) => text)).join(' ');
    expect(cues.map(({ text }) => text).join(' ')).toBe(said);
    expect(cues.every(({ from, to }, index) => from < to && to <= (cues[index + 1]?.from ?? seconds))).toBe(true);
    expect(webVtt(cues).match(/-->/g)).toHaveLength(cues.length);
  });

  it.skipIf(findChromium() === null)(
    'is made by a real Chromium in 1920 × 1080',
    async () => {
      const few = { ...deck, slides: deck.slides.slice(0, 3) };
      const film = planFilm(few);
      const made = await filmWithChromium(findChromium() ?? '', few, film, new Map(), silent, { step: async () => true });
      const input = new Input({ source: new BufferSource(made.bytes), formats: ALL_FORMATS });
      const track = await input.getPrimaryVideoTrack();
      expect([track?.displayWidth, track?.displayHeight]).toEqual([1920, 1080]);
      expect(Math.abs((await input.computeDuration()) - film.seconds)).toBeLessThan(0.2);
      expect((await track?.computePacketStats())?.packetCount).toBe(3 + 2 * 12);
    },
    60_000,
  );

  it.skipIf(findChromium() === null)('stops when it is told to', async () => {
    const stopped = filmWithChromium(findChromium() ?? '', deck, planFilm(deck), new Map(), silent, { step: async (done) => done < 0.1 });
    await expect(stopped).rejects.toThrow();
  });
});
