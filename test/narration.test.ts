import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ALL_FORMATS, BufferSource, Input } from 'mediabunny';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../src/app.tsx';
import { demoPassword } from '../src/command/demo-accounts.ts';
import { readStoredFile } from '../src/platform/files.ts';
import { inTenant } from '../src/platform/tenancy.ts';
import { ffmpegEncoder } from '../src/review/deck/film/ffmpeg.ts';
import { makeFilmRun } from '../src/review/deck/film/run-job.ts';
import { Client } from './client.ts';
import type { TestDatabase } from './database.ts';
import { demoDatabase, wardIds } from './demo.ts';
import { tone } from './tone.ts';

const encoder = await ffmpegEncoder();
const at = '/lam-viec/trinh-chieu';
const year = 2025;
let test: TestDatabase;
let ward: string;
let voice: Server;
let officer: Client;
let reader: Client;
let slides: string[];

beforeAll(async () => {
  test = await demoDatabase();
  ward = (await wardIds(test)).get('demo') ?? '';
  voice = createServer((request, response) => request.resume().on('end', () => response.end(tone(3))));
  await new Promise<void>((resolve) => voice.listen(0, '127.0.0.1', resolve));
  const speech = { url: `http://127.0.0.1:${(voice.address() as AddressInfo).port}/` };
  const app = createApp({ runtime: { ...test.runtime, speech }, log: pino({ level: 'silent' }) });
  [officer, reader] = [new Client(app, '/demo'), new Client(app, '/demo')];
  await officer.signIn('canbo@maivang.example', demoPassword);
  await reader.signIn('xem@maivang.example', demoPassword);
  const page = await officer.text(`${at}?nam=${year}`);
  slides = [...new Set([...page.matchAll(/name="slide" value="([^"]+)"/g)].map(([, key = '']) => key))];
});
afterAll(async () => {
  voice.close();
  await test.close();
});

const upload = (who: Client, slide: string, name: string, bytes: Uint8Array) =>
  who.upload(`${at}/${year}/tieng`, 'file', name, bytes, { slide, act: 'tai' });
const sounds = async () =>
  [...(await officer.text(`${at}?nam=${year}`)).matchAll(/<audio[^>]* src="\/demo([^"]+)"/g)].map(([, path = '']) => path);

describe('the sound of a slide', () => {
  it('is refused from whoever may only read, under a strange slide, and where it is no sound', async () => {
    expect((await upload(reader, slides[0] ?? '', 'loi.wav', tone(1))).status).not.toBe(303);
    expect((await upload(officer, '../../etc/passwd', 'loi.wav', tone(1))).status).toBe(404);
    for (const bytes of [new Uint8Array(), new TextEncoder().encode('<svg onload="x"/>'), new Uint8Array(Buffer.from('ID3'))])
      expect((await upload(officer, slides[0] ?? '', 'loi.mp3', bytes)).status).toBe(422);
    expect(await sounds()).toEqual([]);
  });

  it('is uploaded on the page or read by the voice of the server, and heard again by those who may', async () => {
    expect((await upload(officer, slides[0] ?? '', '../../loi".wav', tone(2))).status).toBe(303);
    expect((await officer.post(`${at}/${year}/tieng`, { slide: slides[1] ?? '', act: 'doc' })).status).toBe(303);
    const paths = await sounds();
    expect(paths).toHaveLength(2);
    expect(new Uint8Array(await (await officer.get(paths[0] ?? '')).arrayBuffer())).toEqual(tone(2));
    expect((await officer.get(paths[0]?.replace(String(year), '2024') ?? '')).status).toBe(404);
    expect((await officer.get(`${at}/${year}/tieng/..%2F..%2Fx`)).status).toBe(404);
  });

  it('is heard in the video the server makes, where its slide stands', async ({ skip }) => {
    skip(encoder === null, 'this machine has no ffmpeg: no video is made');
    for (const slide of slides.slice(3)) await officer.post(`${at}/${year}/sap-xep`, { act: 'an', slide });
    expect((await officer.post(`${at}/${year}/video`, {})).status).toBe(303);
    const inWard = <T>(work: Parameters<typeof inTenant<T>>[2]) => inTenant(test.runtime, ward, work);
    const { id } = await inWard((tx) => tx.db.selectFrom('film_run').select('id').executeTakeFirstOrThrow());
    await makeFilmRun.run(test.runtime, ward, { runId: id });
    const answer = await officer.get(`${at}/${year}/video/${id}/tep`);
    expect(answer.status).toBe(200);
    const film = Buffer.from(await answer.arrayBuffer());
    const input = new Input({ source: new BufferSource(film), formats: ALL_FORMATS });
    expect(await (await input.getPrimaryAudioTrack())?.computeDuration()).toBeGreaterThan(4.5);
    writeFileSync(join(test.runtime.filesDir, 'film'), film);
    const { stderr } = await promisify(execFile)('ffmpeg', [
      '-i',
      join(test.runtime.filesDir, 'film'),
      '-t',
      '2.4',
      '-af',
      'volumedetect',
      '-vn',
      '-f',
      'null',
      '-',
    ]);
    expect(Number(/max_volume: (-?[\d.]+) dB/.exec(stderr)?.[1])).toBeGreaterThan(-20);
    const stored = await inWard((tx) => tx.db.selectFrom('film_run').select('file').executeTakeFirstOrThrow());
    expect((await inWard((tx) => readStoredFile(tx, test.runtime.filesDir, stored.file ?? ''))).public).toBe(false);
  }, 120_000);
});
