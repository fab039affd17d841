import { readFile } from 'node:fs/promises';
import { fromRoot } from '../../../platform/root.ts';
import type { Deck } from '../deck.ts';
import type { Pictures } from '../draw/slide.ts';
import { filmWithChromium, findChromium } from './chromium.ts';
import { type MadeFilm, ffmpegEncoder, filmWithFfmpeg } from './ffmpeg.ts';
import { type Film, LONGEST } from './plan.ts';
import type { FilmWatch } from './watch.ts';

/** The ways to make a film on this machine, best first. */
export async function filmWays(): Promise<('ffmpeg' | 'chromium')[]> {
  const ways: ('ffmpeg' | 'chromium')[] = [];
  if (await ffmpegEncoder()) ways.push('ffmpeg');
  const hasScript = await readFile(fromRoot('dist', 'islands', 'film-maker.js')).then(
    () => true,
    () => false,
  );
  if (findChromium() && hasScript) ways.push('chromium');
  return ways;
}

export const noWay =
  'Máy này chưa dựng được video: không thấy ffmpeg, cũng không thấy Chromium (đặt đường dẫn vào CHROMIUM_PATH). Cài một trong hai, hoặc dựng video trên trang trình chiếu bằng Chrome, Edge.';

/** Makes the film by the best way this machine has; an Error in plain words where it has none or the film is too long. */
export async function produceFilm(
  deck: Deck,
  film: Film,
  pictures: Pictures,
  sound: (file: string) => Promise<Uint8Array>,
  watch: FilmWatch,
  wanted?: 'ffmpeg' | 'chromium',
): Promise<MadeFilm> {
  if (film.seconds > LONGEST) throw new Error('Lời thuyết minh dài quá tám phút; rút ngắn hoặc ẩn bớt trang.');
  const encoder = wanted === 'chromium' ? null : await ffmpegEncoder();
  if (encoder) return filmWithFfmpeg(encoder, deck, film, pictures, sound, watch);
  const executable = findChromium();
  if (executable) return filmWithChromium(executable, deck, film, pictures, sound, watch);
  throw new Error(noWay);
}
