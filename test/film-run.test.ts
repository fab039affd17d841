import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { ALL_FORMATS, BufferSource, Input } from 'mediabunny';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { system as officer } from '../src/platform/actor.ts';
import { readStoredFile } from '../src/platform/files.ts';
import { type Tx, inTenant } from '../src/platform/tenancy.ts';
import type { Ward } from '../src/platform/web/route.ts';
import { listWards } from '../src/platform/web/ward.ts';
import { hideSlide } from '../src/review/deck/arrange.ts';
import { encode } from '../src/review/deck/film/encode.ts';
import { ffmpegEncoder } from '../src/review/deck/film/ffmpeg.ts';
import { filmFolder } from '../src/review/deck/film/folder.ts';
import { FilmStopped } from '../src/review/deck/film/watch.ts';
import { makeFilmRun } from '../src/review/deck/film/run-job.ts';
import { askFilm, listFilms, reviveFilms, stopFilm } from '../src/review/deck/film/run.ts';
import { PAUSE, lengths, planFilm } from '../src/review/deck/film/plan.ts';
import { deckSlides, makeDeck } from '../src/review/deck/make.ts';
import { narrateSlide, silenceSlide } from '../src/review/deck/narration/narrate.ts';
import { readAloud } from '../src/review/deck/narration/speech.ts';
import type { TestDatabase } from './database.ts';
import { demoDatabase } from './demo.ts';
import { tone } from './tone.ts';

const encoder = await ffmpegEncoder();
const year = 2022;
const asked = { burned: false, names: true };

let test: TestDatabase;
let ward: Ward;
let folder: string;
beforeAll(async () => {
  test = await demoDatabase();
  const found = (await listWards(test.runtime)).find(({ slug }) => slug === 'hung-long');
  if (!found) throw new Error('no such ward');
  ward = found;
  folder = mkdtempSync(join(tmpdir(), 'bangvang-voice-'));
});
afterAll(async () => {
  await test.close();
  rmSync(folder, { recursive: true, force: true });
});

const inWard = <T>(work: (tx: Tx) => Promise<T>) => inTenant(test.runtime, ward.authorityId, work);
const slidesOf = async (tx: Tx) => (await deckSlides(tx, ward, year, { names: true })).slides;

const narrate = (key: string, bytes: Uint8Array) =>
  inWard(async (tx) =>
    narrateSlide(tx, officer, year, await slidesOf(tx), key, { filesDir: test.runtime.filesDir, name: 'loi.wav', bytes }),
  );

describe('the narration of a slide', () => {
  it('is refused where the content is no sound, whatever it is called, and where it is too long', async () => {
    await expect(narrate('cover', new TextEncoder().encode('RIFF nothing'))).rejects.toMatchObject({ reason: 'no_sound' });
    await expect(narrate('cover', tone(481))).rejects.toMatchObject({ reason: 'long_sound' });
    await expect(narrate('no.such.slide', tone(1))).rejects.toThrow();
    await expect(inWard((tx) => silenceSlide(tx, officer, year, 'cover'))).rejects.toThrow();
  });

  it('makes its slide stand as long as the sound and a pause', async () => {
    await narrate('cover', tone(2));
    const deck = await inWard((tx) => makeDeck(tx, ward, year));
    expect(deck.slides[0]?.audio?.seconds).toBe(2);
    expect(lengths(deck.slides)[0]).toBe(2 + PAUSE);
    expect(planFilm(deck).sounds).toEqual([{ file: deck.slides[0]?.audio?.file, from: 0.5, seconds: 2 }]);
  });

  it('is read by the voice of the settings: a command, or nobody', async () => {
    await expect(readAloud(undefined, 'Kính thưa các đồng chí.')).rejects.toMatchObject({ reason: 'no_voice' });
    await expect(readAloud({ command: 'no-such-voice-here' }, 'Kính thưa.')).rejects.toMatchObject({ reason: 'no_voice' });
    writeFileSync(join(folder, 'sound.wav'), tone(1.5));
    const script = join(folder, 'voice.mjs');
    writeFileSync(
      script,
      `import { readFileSync, writeFileSync } from 'node:fs';
       writeFileSync(${JSON.stringify(join(folder, 'heard.txt'))}, readFileSync(0));
       process.stdout.write(readFileSync(${JSON.stringify(join(folder, 'sound.wav'))}));`,
    );
    const bytes = await readAloud({ command: `${process.execPath} ${script}` }, 'Kính thưa các đồng chí.');
    expect(bytes).toEqual(tone(1.5));
    await narrate('cover', bytes);
    expect((await inWard((tx) => makeDeck(tx, ward, year))).slides[0]?.audio?.seconds).toBe(1.5);
  });
});

describe('a video made by the server', () => {
  it('is refused in plain words where the machine has neither ffmpeg nor Chromium', async () => {
    await expect(inWard((tx) => askFilm(tx, officer, year, asked, []))).rejects.toMatchObject({
      reason: 'no_film_maker',
      message: expect.stringContaining('ffmpeg'),
    });
    expect(await inWard((tx) => listFilms(tx, year))).toEqual([]);
  });

  it('is made one at a time, and leaves nothing when it is stopped', async () => {
    const id = await inWard((tx) => askFilm(tx, officer, year, asked, ['ffmpeg']));
    await expect(inWard((tx) => askFilm(tx, officer, year, asked, ['ffmpeg']))).rejects.toMatchObject({ reason: 'film_running' });
    await inWard((tx) => stopFilm(tx, officer, year, id));
    await expect(inWard((tx) => stopFilm(tx, officer, year, id))).rejects.toMatchObject({ reason: 'film_over' });
    await makeFilmRun.run(test.runtime, ward.authorityId, { runId: id });
    expect((await inWard((tx) => listFilms(tx, year))).map(({ state, file }) => [state, file])).toEqual([['cancelled', null]]);
  });

  it('is begun anew when its worker was killed', async () => {
    const id = await inWard((tx) => askFilm(tx, officer, year, asked, ['ffmpeg']));
    const alive = async () => (await inWard((tx) => listFilms(tx, year))).find((run) => run.id === id)?.alive_at.getTime() ?? 0;
    const before = await alive();
    await inWard(reviveFilms);
    expect(await alive()).toBe(before);
    await inWard((tx) => reviveFilms({ ...tx, now: new Date(tx.now.getTime() + 61_000) }));
    expect(await alive()).toBeGreaterThan(before + 60_000);
    await inWard((tx) => stopFilm(tx, officer, year, id));
  });

  it('is left to the one who makes it, and taken up where nobody does any more', async () => {
    const id = await inWard((tx) => askFilm(tx, officer, year, asked, ['ffmpeg']));
    const run = async () => (await inWard((tx) => listFilms(tx, year))).find((each) => each.id === id);
    await inWard((tx) => tx.db.updateTable('film_run').set({ done: 0.4 }).where('id', '=', id).execute());
    await makeFilmRun.run(test.runtime, ward.authorityId, { runId: id });
    expect(await run()).toMatchObject({ state: 'running', done: 0.4, file: null, complaint: null });
    await inWard((tx) => reviveFilms({ ...tx, now: new Date(tx.now.getTime() + 61_000) }));
    expect(await run()).toMatchObject({ state: 'running', done: 0 });
    await inWard((tx) => stopFilm(tx, officer, year, id));
  });

  it('leaves no folder behind for ever when its process was killed', async () => {
    const under = mkdtempSync(join(folder, 'tmp-'));
    for (const [name, hours] of [
      ['bangvang-film-old', 4],
      ['bangvang-film-new', 1],
      ['others', 9],
    ] as const) {
      mkdirSync(join(under, name));
      writeFileSync(join(under, name, '1.jpg'), 'x');
      const at = Date.now() / 1000 - hours * 3600;
      utimesSync(join(under, name), at, at);
    }
    const own = await filmFolder(under);
    expect(readdirSync(under).sort()).toEqual(['bangvang-film-new', basename(own), 'others'].sort());
  });

  it.skipIf(encoder === null)('is stopped long before its end though the encoder says nothing', { timeout: 30_000 }, async () => {
    let asks = 0;
    const watch = { step: () => ((asks += 1) < 2 ? Promise.reject(new Error('no database')) : Promise.resolve(false)) };
    const silent = ['-loglevel', 'quiet', '-re', '-f', 'lavfi', '-i', 'anullsrc', '-t', '60', '-f', 'null', '-'];
    await expect(encode(folder, silent, watch, 60)).rejects.toThrow(FilmStopped);
  });

  it.skipIf(encoder === null)(
    'has the slides, the sound and the length of its plan, and can be taken from the store',
    async () => {
      await inWard(async (tx) => {
        const slides = await slidesOf(tx);
        for (const { slide } of slides.slice(3)) await hideSlide(tx, officer, year, slides, slide.key, true);
      });
      const id = await inWard((tx) => askFilm(tx, officer, year, asked, ['ffmpeg']));
      await makeFilmRun.run(test.runtime, ward.authorityId, { runId: id });
      const run = (await inWard((tx) => listFilms(tx, year))).find((each) => each.id === id);
      expect(run).toMatchObject({ state: 'finished', done: 1, complaint: null });
      const { content } = await inWard((tx) => readStoredFile(tx, test.runtime.filesDir, run?.file ?? ''));
      const input = new Input({ source: new BufferSource(content), formats: ALL_FORMATS });
      const track = await input.getPrimaryVideoTrack();
      expect([track?.displayWidth, track?.displayHeight]).toEqual([1920, 1080]);
      expect(await input.getPrimaryAudioTrack()).not.toBeNull();
      const plan = planFilm(await inWard((tx) => makeDeck(tx, ward, year)));
      expect(plan.stills).toHaveLength(3);
      expect(Math.abs(((await track?.computeDuration()) ?? 0) - plan.seconds)).toBeLessThan(0.3);
    },
    120_000,
  );
});
