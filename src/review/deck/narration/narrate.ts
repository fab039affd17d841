import type { Actor } from '../../../platform/actor.ts';
import { recordEvent } from '../../../platform/audit.ts';
import { storeFile } from '../../../platform/files.ts';
import { NotFound, Refusal } from '../../../platform/refusal.ts';
import type { Tx } from '../../../platform/tenancy.ts';
import { type ArrangedSlide, findSlide, storedSlides, writeSlide } from '../arrange.ts';
import { LONGEST, PAUSE } from '../film/plan.ts';
import { readAudio } from './audio.ts';

export interface AudioFile {
  filesDir: string;
  name: string;
  bytes: Uint8Array;
}

/** Keeps what is said with a slide as sound; the slide then stands as long as the sound and a pause. */
export async function narrateSlide(
  tx: Tx,
  actor: Actor,
  year: number,
  slides: readonly ArrangedSlide[],
  key: string,
  { filesDir, name, bytes }: AudioFile,
): Promise<void> {
  findSlide(slides, key);
  const { mediaType, seconds } = await readAudio(bytes);
  const others = slides.flatMap(({ slide, hidden }) => (slide.key !== key && !hidden && slide.audio ? [slide.audio.seconds + PAUSE] : []));
  const all = others.reduce((sum, each) => sum + each, seconds + PAUSE);
  if (all > LONGEST)
    throw new Refusal(
      'film_too_long',
      `Cộng với tiếng của các trang khác thì video dài ${Math.ceil(all)} giây, quá tám phút (${LONGEST} giây). Cắt ngắn tệp này, hoặc ẩn bớt trang.`,
      'file',
    );
  const file = await storeFile(tx, filesDir, { name, mediaType, bytes });
  await writeSlide(tx, year, key, { audio: file.id, audio_seconds: seconds });
  await recordEvent(tx, actor, 'slide.narrated', { subject: file.id, detail: { year, slide: key, seconds } });
}

/** Takes the sound of a slide off again. */
export async function silenceSlide(tx: Tx, actor: Actor, year: number, key: string): Promise<void> {
  const own = (await storedSlides(tx, year)).find(({ slide }) => slide === key);
  if (!own?.audio) throw new NotFound();
  await writeSlide(tx, year, key, { audio: null, audio_seconds: null });
  await recordEvent(tx, actor, 'slide.narrated', { subject: own.audio, detail: { year, slide: key, removed: true } });
}
