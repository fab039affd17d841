import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestDatabase } from '../database.ts';
import { demoDatabase } from '../demo.ts';
import { faultsHere } from './axe.ts';
import { type Stage, openStage, person, signInAs } from './browser.ts';

/** A real film needs an encoder; where the machine has none, what is sent and refused is still tested without a browser. */
const ffmpeg = '/usr/bin/ffmpeg';
const folder = mkdtempSync(`${tmpdir()}/bangvang-gallery-`);
const files = { film: `${folder}/hoi-nghi.webm`, cover: `${folder}/bia.png`, captions: `${folder}/phu-de.vtt` };

let test: TestDatabase;
let stage: Stage;
beforeAll(async () => {
  test = await demoDatabase();
  stage = await openStage(test);
}, 180_000);
afterAll(async () => {
  await stage?.close();
  await test?.close();
  rmSync(folder, { recursive: true, force: true });
});

function makeFiles(): void {
  const picture = ['-f', 'lavfi', '-i', 'testsrc2=size=640x360:rate=10:duration=6'];
  execFileSync(ffmpeg, ['-loglevel', 'error', '-y', ...picture, '-c:v', 'libvpx', '-b:v', '300k', files.film]);
  execFileSync(ffmpeg, ['-loglevel', 'error', '-y', ...picture, '-frames:v', '1', files.cover]);
  writeFileSync(files.captions, 'WEBVTT\n\n1\n00:00:00.000 --> 00:00:06.000\nPhường Mai Vàng tổng kết phong trào thi đua\n');
}

describe.skipIf(!existsSync(ffmpeg))('a video of the conference', () => {
  it('is put among the photos by the officer, who is told what is missing first', async () => {
    makeFiles();
    const { page, faults } = await signInAs(stage, 'canbo');
    await page.goto('/demo/lam-viec/hoi-nghi');
    await page.getByRole('main').locator('table a[href*="/hoi-nghi/"]').last().click();
    await page.getByRole('link', { name: 'Thêm video' }).click();
    await page.getByLabel('Tệp video').setInputFiles(files.film);
    await page.getByLabel('Chú thích').fill('Toàn cảnh hội nghị');
    await page.getByLabel('Mô tả cho người không xem').fill('Video');
    await page.getByRole('button', { name: 'Lưu video' }).click();
    await page.getByText('Mô tả video cho người không xem, không nghe được: ai').first().waitFor();
    await page.getByLabel('Tệp video').setInputFiles(files.film);
    await page.getByLabel('Mô tả cho người không xem').fill('Chủ tịch phường trao giấy khen cho các khu phố.');
    await page.getByLabel('Ảnh bìa').setInputFiles(files.cover);
    await page.getByLabel('Phụ đề').setInputFiles(files.captions);
    await page.getByRole('button', { name: 'Lưu video' }).click();
    await page.getByText('Đã lưu video.').waitFor();
    expect(faults.filter((fault) => !fault.includes('422'))).toEqual([]);
  });

  it('plays where it stands on a phone, from the place somebody chooses, with captions', async () => {
    const { page, faults } = await person(stage, { phone: true });
    const asked: (string | undefined)[] = [];
    page.on('request', (request) => /\/video\/[0-9a-f-]{36}$/.test(request.url()) && asked.push(request.headers()['range']));
    await page.goto('/demo/thu-vien-anh?loai=video');
    expect(asked).toEqual([]);
    const player = page.locator('video');
    expect(await player.count()).toBe(1);
    const seen = await player.evaluate(async (element) => {
      const video = element as HTMLVideoElement;
      video.muted = true;
      await video.play();
      await new Promise((resolve) => video.addEventListener('timeupdate', resolve, { once: true }));
      video.currentTime = 4;
      await new Promise((resolve) => video.addEventListener('seeked', resolve, { once: true }));
      const [track] = video.textTracks;
      const cue = track?.cues?.[0] as VTTCue | undefined;
      return { at: Math.round(video.currentTime), width: video.videoWidth, mode: track?.mode, words: cue?.text };
    });
    expect(seen).toEqual({ at: 4, width: 640, mode: 'showing', words: 'Phường Mai Vàng tổng kết phong trào thi đua' });
    expect(asked.length).toBeGreaterThan(0);
    expect(await faultsHere(page, true)).toEqual([]);
    expect(faults).toEqual([]);
  });

  it('can be saved and is told in words without JavaScript', async () => {
    const { page } = await person(stage, { script: false });
    await page.goto('/demo/thu-vien-anh');
    expect(await page.locator('video source').getAttribute('type')).toBe('video/webm');
    await page.getByText('Nội dung video').click();
    await page.getByText('Chủ tịch phường trao giấy khen cho các khu phố.').waitFor();
    if (process.env['PICTURES']) await page.screenshot({ path: `${process.env['PICTURES']}/gallery.png` });
  });
});
