import { pino } from 'pino';
import sharp from 'sharp';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, createApp } from '../../src/app.tsx';
import { demoPassword } from '../../src/command/demo-accounts.ts';
import { readCaptions, readVideo } from '../../src/conference/clip/content.ts';
import { Client } from '../client.ts';
import type { TestDatabase } from '../database.ts';
import { demoDatabase, wardIds } from '../demo.ts';
import { movingPicture } from '../moving-picture.ts';

let test: TestDatabase;
let app: App;
let officer: Client;
const reader = () => new Client(app, '/demo');
let event: { id: string; key: string; slug: string };
let video: Uint8Array;
const text = (words: string) => new TextEncoder().encode(words);
const captions = text('WEBVTT\n\n1\n00:00:00.000 --> 00:00:02.000\nPhường Mai Vàng tổng kết phong trào thi đua\n');
const words = { caption: 'Toàn cảnh hội nghị', description: 'Chủ tịch phường trao giấy khen cho các khu phố trong hội trường.' };

const refusal = (work: () => unknown) =>
  Promise.resolve()
    .then(work)
    .then(() => 'taken')
    .catch((error: { reason?: string }) => error.reason ?? String(error));

beforeAll(async () => {
  test = await demoDatabase();
  app = createApp({ runtime: test.runtime, log: pino({ level: 'silent' }) });
  officer = reader();
  await officer.signIn('canbo@maivang.example', demoPassword);
  const ward = (await wardIds(test)).get('demo') ?? '';
  event = await test.admin
    .selectFrom('event')
    .innerJoin('article', (join) =>
      join.onRef('article.event_id', '=', 'event.id').onRef('article.authority_id', '=', 'event.authority_id'),
    )
    .select(['event.id', 'event.key', 'article.slug'])
    .where('event.authority_id', '=', ward)
    .where('event.held_on', 'is not', null)
    .where('article.draft', '=', false)
    .orderBy('event.held_on', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  video = await movingPicture({ container: 'webm' });
}, 120_000);
afterAll(() => test?.close());

const address = () => `/lam-viec/hoi-nghi/${event.id}/video/moi`;
const pages = () => ['/thu-vien-anh', `/hoi-nghi/${encodeURIComponent(event.key)}`, `/tin-tuc/${event.slug}`];
const clips = () => test.admin.selectFrom('clip').selectAll().execute();

/** Sends a form with several files, as a browser does. */
async function send(
  path: string,
  fields: Record<string, string>,
  files: Record<string, [name: string, bytes: Uint8Array]>,
): Promise<Response> {
  const body = new FormData();
  body.set('_key', v7());
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  for (const [name, [file, bytes]] of Object.entries(files)) body.set(name, new File([bytes as BlobPart], file));
  return officer.send(path, body);
}

describe('a file that is sent as a video', () => {
  it('is refused when its content is none, whatever its name says', async () => {
    const picture = await sharp({ create: { width: 9, height: 9, channels: 3, background: 'red' } })
      .jpeg()
      .toBuffer();
    const odd = [text('<script>alert(1)</script>'), new Uint8Array(0), picture, video.subarray(0, 60), text('\u001aE\u00df\u00a3webm')];
    for (const bytes of odd) expect(await refusal(() => readVideo(bytes))).toBe('no_video');
    const before = (await clips()).length;
    const response = await send(address(), words, { file: ['hoi-nghi.mp4', text('không phải video')] });
    expect(response.status).toBe(422);
    expect(await response.text()).toContain('Tệp này không phải video đọc được. Chọn tệp MP4 (H.264) hoặc WebM.');
    expect((await clips()).length).toBe(before);
  });

  it('is refused when browsers do not play its codec', async () => {
    expect(await refusal(async () => readVideo(await movingPicture({ container: 'mp4', codec: 'hevc' })))).toBe('video_codec');
  });

  it('is refused when it is larger than the page says', async () => {
    expect(await refusal(() => readVideo(new Uint8Array(100_000_001)))).toBe('large_video');
    expect(await officer.text(address())).toContain('lớn nhất 100 MB');
  });

  it('is refused without a caption, without words for those who do not see it, and without the file', async () => {
    for (const [fields, files, said] of [
      [{ ...words, caption: '' }, { file: ['a.webm', video] }, 'Nhập chú thích.'],
      [{ ...words, description: 'Video' }, { file: ['a.webm', video] }, 'Mô tả video cho người không xem, không nghe được'],
      [words, {}, 'Chọn tệp video MP4 hoặc WebM.'],
    ] as const) {
      const response = await send(address(), fields, files as unknown as Record<string, [string, Uint8Array]>);
      expect(response.status).toBe(422);
      expect(await response.text()).toContain(said);
    }
    expect(await clips()).toEqual([]);
  });

  it('is refused with captions that are no WebVTT, or a cover that is no picture', async () => {
    for (const bytes of [text('1\n00:00 --> 00:02\nA'), text('WEBVTT\n\nkhông có giờ'), new Uint8Array([87, 69, 66, 86, 84, 84, 10, 255])])
      expect(await refusal(() => readCaptions(bytes))).toBe('no_captions');
    const response = await send(address(), words, { file: ['a.webm', video], poster: ['bia.jpg', text('không phải ảnh')] });
    expect(response.status).toBe(422);
    expect(await clips()).toEqual([]);
  });

  it('is not taken from people who may not edit the conference', async () => {
    const viewer = reader();
    await viewer.signIn('ketoan@maivang.example', demoPassword);
    expect((await viewer.upload(address(), 'file', 'a.webm', video, words)).status).not.toBe(303);
    expect((await reader().upload(address(), 'file', 'a.webm', video, words)).headers.get('location')).not.toContain('/lam-viec/hoi-nghi/');
    expect(await clips()).toEqual([]);
  });

  it.each(['mp4', 'webm'] as const)('is read by its content: %s', async (container) => {
    expect(await readVideo(await movingPicture({ container, seconds: 4 }))).toEqual({
      mediaType: `video/${container}`,
      seconds: 4,
      width: 640,
      height: 360,
    });
  });
});

describe('a video of a conference', () => {
  let id = '';
  const ask = (headers: Record<string, string> = {}, path = `/video/${id}`) =>
    app.fetch(new Request(`http://localhost/demo${path}`, { headers: { host: 'localhost', ...headers } }), '127.0.0.1');
  const bytesOf = async (response: Response) => new Uint8Array(await response.arrayBuffer());

  it('is added with its cover and captions, and shown where the conference is shown', async () => {
    const poster = await sharp({ create: { width: 640, height: 360, channels: 3, background: 'gold' } })
      .png()
      .toBuffer();
    const files = { file: ['hoi-nghi.webm', video], poster: ['bia.png', poster], captions: ['phu-de.vtt', captions] } as const;
    expect((await send(address(), words, files as unknown as Record<string, [string, Uint8Array]>)).status).toBe(303);
    const [clip] = await clips();
    id = clip?.id ?? '';
    expect([clip?.seconds, clip?.width, clip?.height]).toEqual([3, 640, 360]);
    for (const path of pages()) {
      const html = await reader().text(path);
      expect([path, html.includes(`<source src="/demo/video/${id}" type="video/webm"`)]).toEqual([path, true]);
      expect(html).toMatch(/<video controls="" preload="none" poster="\/demo\/tep\/[0-9a-f-]{36}" width="640" height="360"/);
      expect(html).toContain(`<track kind="captions" src="/demo/video/${id}/phu-de.vtt" srclang="vi" label="Tiếng Việt"`);
      expect(html).toContain(words.description);
      expect(html).toContain('Video · 3 giây · ');
    }
    expect(await reader().text('/thu-vien-anh?loai=video')).toContain(words.caption);
    expect(await reader().text('/thu-vien-anh?loai=cong-trinh')).not.toContain(words.caption);
    expect((await ask({}, `/tep/${clip?.poster}`)).headers.get('content-type')).toBe('image/jpeg');
  });

  it('is not given as a picture, and not under an address nobody has', async () => {
    const [clip] = await clips();
    expect((await ask({}, `/tep/${clip?.file}`)).status).toBe(404);
    for (const path of [`/video/${v7()}`, '/video/khong', `/video/${clip?.file}`, `/video/${v7()}/phu-de.vtt`])
      expect((await ask({}, path)).status).toBe(404);
    const other = new Request(`http://localhost/hung-long/video/${id}`, { headers: { host: 'localhost' } });
    expect((await app.fetch(other, '127.0.0.1')).status).toBe(404);
  });

  it('is sent whole with its validators, and not again to whoever has it', async () => {
    const whole = await ask();
    const etag = whole.headers.get('etag') ?? '';
    expect([whole.status, whole.headers.get('content-type'), whole.headers.get('accept-ranges')]).toEqual([200, 'video/webm', 'bytes']);
    expect(whole.headers.get('content-length')).toBe(String(video.length));
    expect(await bytesOf(whole)).toEqual(video);
    expect(etag).toMatch(/^"[0-9a-f]{64}"$/);
    const again = await ask({ 'if-none-match': etag });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  it('is sent in parts that make the whole', async () => {
    const half = Math.floor(video.length / 2);
    const first = await ask({ range: `bytes=0-${half - 1}` });
    const second = await ask({ range: `bytes=${half}-` });
    expect([first.status, first.headers.get('content-range')]).toEqual([206, `bytes 0-${half - 1}/${video.length}`]);
    expect([second.status, second.headers.get('content-range')]).toEqual([206, `bytes ${half}-${video.length - 1}/${video.length}`]);
    expect(second.headers.get('content-length')).toBe(String(video.length - half));
    expect(new Uint8Array([...(await bytesOf(first)), ...(await bytesOf(second))])).toEqual(video);
    expect(await bytesOf(await ask({ range: 'bytes=-7' }))).toEqual(video.slice(-7));
  });

  it('is refused in a part behind its end, and sent whole to whoever has begun another file', async () => {
    const behind = await ask({ range: `bytes=${video.length}-` });
    expect([behind.status, behind.headers.get('content-range')]).toEqual([416, `bytes */${video.length}`]);
    expect((await ask({ range: 'bytes=0-9', 'if-range': '"other"' })).status).toBe(200);
    const { headers } = await ask();
    expect((await ask({ range: 'bytes=0-9', 'if-range': headers.get('etag') ?? '' })).status).toBe(206);
    expect((await ask({ range: 'bytes=0-9', 'if-range': headers.get('last-modified') ?? '' })).status).toBe(206);
  });

  it('gives its captions as WebVTT', async () => {
    const response = await ask({}, `/video/${id}/phu-de.vtt`);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/vtt; charset=utf-8']);
    expect(await bytesOf(response)).toEqual(captions);
  });

  it('is not shown or given while its conference is neither announced nor held', async () => {
    const shown = await test.admin
      .selectFrom('event')
      .select(['held_on', 'invited_on'])
      .where('id', '=', event.id)
      .executeTakeFirstOrThrow();
    await test.admin.updateTable('event').set({ held_on: null, invited_on: null }).where('id', '=', event.id).execute();
    expect((await ask()).status).toBe(404);
    expect(await reader().text('/thu-vien-anh')).not.toContain(words.caption);
    await test.admin.updateTable('event').set(shown).where('id', '=', event.id).execute();
    expect((await ask()).status).toBe(200);
  });

  it('is described anew without its file being sent again, and taken away', async () => {
    const path = `/lam-viec/hoi-nghi/${event.id}/video/${id}`;
    expect((await send(path, { ...words, caption: 'Toàn cảnh, bản rút gọn' }, {})).status).toBe(303);
    expect(await reader().text('/thu-vien-anh')).toContain('Toàn cảnh, bản rút gọn');
    expect(await bytesOf(await ask())).toEqual(video);
    expect((await officer.post(`${path}/go`)).status).toBe(303);
    for (const page of pages()) expect(await reader().text(page)).not.toContain('<video');
    expect((await ask()).status).toBe(404);
  });
});
