import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { fromRoot } from '../../../platform/root.ts';
import type { Deck } from '../deck.ts';
import { slidePng } from '../draw/png.ts';
import type { Pictures } from '../draw/slide.ts';
import { HEIGHT, WIDTH } from '../draw/svg.ts';
import type { MadeFilm } from './ffmpeg.ts';
import { stillSvg } from './frames.ts';
import { FADE, FADE_FRAMES, type Film } from './plan.ts';
import { type FilmWatch, FilmStopped } from './watch.ts';

const MOST_BYTES = 400 * 1024 * 1024;

/** The plan as the browser's film maker reads it. */
export const browserPlan = (film: Film, frame: (index: number) => string, sound: (file: string) => string) => ({
  width: WIDTH,
  height: HEIGHT,
  seconds: film.seconds,
  fade: FADE,
  fadeFrames: FADE_FRAMES,
  stills: film.stills.map(({ from, seconds, fade }, index) => ({ src: frame(index), from, seconds, fade })),
  sounds: film.sounds.map(({ file, from }) => ({ src: sound(file), from })),
});

/** A Chromium of this machine: CHROMIUM_PATH or a usual place; null where there is none. */
export const findChromium = (): string | null =>
  [process.env['CHROMIUM_PATH'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
    (path) => path !== undefined && path !== '' && existsSync(path),
  ) ?? null;

async function body(request: IncomingMessage): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > MOST_BYTES) throw new Error('Video quá lớn.');
    parts.push(part);
  }
  return new Uint8Array(Buffer.concat(parts));
}

type Answer = { type: string; bytes: Uint8Array | string };

/** Serves one film's pictures to one browser on this machine and takes the film back. */
function studio(answer: (path: string) => Promise<Answer | null>): { server: Server; made: Promise<MadeFilm> } {
  const { promise, resolve, reject } = Promise.withResolvers<MadeFilm>();
  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    if (request.method === 'POST') {
      const error = url.searchParams.get('error');
      const bytes = await body(request);
      response.end();
      if (error) return reject(new Error(error === 'no-encoder' ? 'Chromium trên máy này không mã hóa được video.' : error));
      return resolve({ bytes, extension: url.searchParams.get('as') === 'webm' ? 'webm' : 'mp4' });
    }
    const found = await answer(url.pathname);
    response.writeHead(found ? 200 : 404, { 'content-type': found?.type ?? 'text/plain' });
    return response.end(found?.bytes ?? '');
  };
  promise.catch(() => undefined);
  return { server: createServer((request, response) => void handle(request, response).catch(reject)), made: promise };
}

const page =
  '<!doctype html><meta charset="utf-8"><title>Dựng video</title><film-maker plan="/plan.json" send="/done"></film-maker><script type="module" src="/film-maker.js"></script>';

/** Longer than this no machine needs for eight minutes. */
const MOST_MINUTES = 40;

/** Ends when somebody stopped the film, or when it takes too long; asked every second, whatever the browser is at. */
async function untilStopped(watch: FilmWatch, share: () => number, signal: AbortSignal): Promise<never> {
  for (let second = 0; second < MOST_MINUTES * 60 && !signal.aborted; second += 1) {
    // A database that is away for a moment stops nothing.
    if (!(await watch.step(share()).catch(() => true))) throw new FilmStopped();
    await sleep(1_000, undefined, { signal, ref: false }).catch(() => undefined);
  }
  throw new Error('Dựng video quá lâu nên đã dừng.');
}

/** Makes the film in a headless Chromium with the same script as the ward's own browser. */
export async function filmWithChromium(
  executable: string,
  deck: Deck,
  film: Film,
  pictures: Pictures,
  sound: (file: string) => Promise<Uint8Array>,
  watch: FilmWatch,
): Promise<MadeFilm> {
  const { chromium } = await import('playwright-core');
  const plan = JSON.stringify(
    browserPlan(
      film,
      (index) => `/frame/${index}`,
      (file) => `/sound/${file}`,
    ),
  );
  const ended = new AbortController();
  let share = 0;
  const { server, made } = studio(async (path) => {
    if (path === '/') return { type: 'text/html; charset=utf-8', bytes: page };
    if (path === '/plan.json') return { type: 'application/json', bytes: plan };
    if (path === '/film-maker.js') return { type: 'text/javascript', bytes: await readFile(fromRoot('dist', 'islands', 'film-maker.js')) };
    const [, kind, name = ''] = path.split('/');
    if (kind === 'sound') return { type: 'application/octet-stream', bytes: await sound(name) };
    const still = kind === 'frame' ? film.stills[Number(name)] : undefined;
    if (!still) return null;
    share = Number(name) / film.stills.length;
    return { type: 'image/png', bytes: await slidePng(stillSvg(deck, film, still, pictures)) };
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await chromium.launch({
    executablePath: executable,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  try {
    const tab = await browser.newPage();
    await tab.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    const closed = new Promise<never>((_, reject) =>
      browser.on('disconnected', () => reject(new Error('Trình duyệt dựng video đã tắt giữa chừng.'))),
    );
    closed.catch(() => undefined);
    return await Promise.race([made, closed, untilStopped(watch, () => share, ended.signal)]);
  } finally {
    ended.abort();
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}
