import { execFile } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import sharp from 'sharp';
import type { Deck } from '../deck.ts';
import { slideDots } from '../draw/png.ts';
import type { Pictures } from '../draw/slide.ts';
import { HEIGHT, WIDTH } from '../draw/svg.ts';
import { encode } from './encode.ts';
import { filmFolder } from './folder.ts';
import { stillSvg } from './frames.ts';
import { FADE, FADE_FRAMES, type Film } from './plan.ts';
import { type FilmWatch, FilmStopped } from './watch.ts';

export interface MadeFilm {
  bytes: Uint8Array;
  extension: 'mp4' | 'webm';
}

const encoders = [
  {
    name: 'libx264',
    extension: 'mp4',
    video: ['-c:v', 'libx264', '-preset', 'veryfast', '-crf', '20', '-movflags', '+faststart'],
    audio: ['-c:a', 'aac', '-b:a', '128k'],
  },
  {
    name: 'libvpx-vp9',
    extension: 'webm',
    video: ['-c:v', 'libvpx-vp9', '-b:v', '2M', '-deadline', 'realtime', '-cpu-used', '6'],
    audio: ['-c:a', 'libopus'],
  },
  {
    name: 'libvpx',
    extension: 'webm',
    video: ['-c:v', 'libvpx', '-b:v', '3M', '-deadline', 'realtime', '-cpu-used', '8'],
    audio: ['-c:a', 'libvorbis'],
  },
] as const;
type Encoder = (typeof encoders)[number];

/** The best encoder of the ffmpeg of this machine; null where there is none. */
export async function ffmpegEncoder(): Promise<Encoder | null> {
  const listed = await promisify(execFile)('ffmpeg', ['-hide_banner', '-encoders']).catch(() => null);
  return listed ? (encoders.find(({ name }) => listed.stdout.includes(` ${name} `)) ?? null) : null;
}

const jpeg = (dots: Uint8Array): Promise<Buffer> =>
  sharp(dots, { raw: { width: WIDTH, height: HEIGHT, channels: 4 } })
    .removeAlpha()
    .jpeg({ quality: 94, chromaSubsampling: '4:4:4' })
    .toBuffer();

function blend(from: Uint8Array, to: Uint8Array, share: number): Uint8Array {
  const mixed = new Uint8Array(from.length);
  const weight = Math.round(share * 256);
  for (let at = 0; at < mixed.length; at++) mixed[at] = ((from[at] ?? 0) * (256 - weight) + (to[at] ?? 0) * weight) >> 8;
  return mixed;
}

/** Frames only where something moves: a still once with its length, a fade as twelve blended frames. Returns ffmpeg's list. */
async function writeFrames(folder: string, deck: Deck, film: Film, pictures: Pictures, watch: FilmWatch): Promise<string> {
  const list: string[] = ['ffconcat version 1.0'];
  let last = '';
  const add = async (name: string, dots: Uint8Array, seconds: number) => {
    await writeFile(join(folder, name), await jpeg(dots));
    list.push(`file ${name}`, `duration ${seconds.toFixed(4)}`);
    last = name;
  };
  let before: Uint8Array | null = null;
  for (const [index, still] of film.stills.entries()) {
    if (!(await watch.step((index / film.stills.length) * 0.7))) throw new FilmStopped();
    const dots = slideDots(stillSvg(deck, film, still, pictures));
    const fades = still.fade && before !== null && still.seconds > FADE;
    if (fades && before)
      for (let frame = 1; frame <= FADE_FRAMES; frame++)
        await add(`${index}-${frame}.jpg`, blend(before, dots, frame / (FADE_FRAMES + 1)), FADE / FADE_FRAMES);
    await add(`${index}.jpg`, dots, still.seconds - (fades ? FADE : 0));
    before = dots;
  }
  return [...list, `file ${last}`].join('\n');
}

/** Narrations at their places, mixed into one track. */
const mixing = (sounds: Film['sounds']): string[] =>
  sounds.length === 0
    ? []
    : [
        '-filter_complex',
        `${sounds.map(({ from }, index) => `[${index + 1}:a]adelay=${Math.round(from * 1000)}:all=1[a${index}]`).join(';')};${sounds.map((_, index) => `[a${index}]`).join('')}amix=inputs=${sounds.length}:normalize=0[a]`,
        '-map',
        '0:v',
        '-map',
        '[a]',
      ];

/** Makes the film with ffmpeg: variable frame rate, 1920 × 1080. `sound` gives the bytes of a narration. */
export async function filmWithFfmpeg(
  encoder: Encoder,
  deck: Deck,
  film: Film,
  pictures: Pictures,
  sound: (file: string) => Promise<Uint8Array>,
  watch: FilmWatch,
): Promise<MadeFilm> {
  const folder = await filmFolder();
  try {
    await writeFile(join(folder, 'list.txt'), await writeFrames(folder, deck, film, pictures, watch));
    for (const [index, { file }] of film.sounds.entries()) await writeFile(join(folder, `sound-${index}`), await sound(file));
    const inputs = ['-f', 'concat', '-i', 'list.txt', ...film.sounds.flatMap((_, index) => ['-i', `sound-${index}`])];
    // The closing frame stands at the very end: cut before it, the last slide would be a flash.
    const output = ['-pix_fmt', 'yuv420p', '-fps_mode', 'vfr', '-t', (film.seconds + 0.04).toFixed(3), `film.${encoder.extension}`];
    const audio = film.sounds.length > 0 ? encoder.audio : [];
    const args = [
      '-hide_banner',
      '-y',
      '-nostats',
      '-progress',
      'pipe:1',
      ...inputs,
      ...mixing(film.sounds),
      ...encoder.video,
      ...audio,
      ...output,
    ];
    await encode(folder, args, watch, film.seconds);
    return { bytes: new Uint8Array(await readFile(join(folder, `film.${encoder.extension}`))), extension: encoder.extension };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
