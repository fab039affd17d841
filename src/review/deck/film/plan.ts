import type { Deck, Slide } from '../deck.ts';

/** No video of a year is longer, in seconds. */
export const LONGEST = 480;
export const FADE = 0.5;
export const FADE_FRAMES = 12;
/** A recorded slide stands this much longer than its sound, in seconds; the sound begins after `LEAD` of it. */
export const PAUSE = 1.2;
const LEAD = 0.5;
const SHORTEST = 4;
const LETTERS_A_SECOND = 15;
const CUE_LETTERS = 84;

export interface Cue {
  from: number;
  to: number;
  text: string;
}

/** A picture that stands still: a slide, or a slide with the caption burned in; `fade` says that it comes out of the one before. */
export interface Still {
  slide: number;
  /** Place in `cues` of the caption drawn into it; null for none. */
  cue: number | null;
  from: number;
  seconds: number;
  fade: boolean;
}

export interface Film {
  seconds: number;
  stills: Still[];
  cues: Cue[];
  sounds: { file: string; from: number; seconds: number }[];
}

const said = ({ speech }: Slide): string => speech.map(({ text }) => text).join(' ');

/** What a speech needs when read calmly, or the length of its recording. */
const wanted = (slide: Slide): number =>
  slide.audio ? slide.audio.seconds + PAUSE : Math.max(SHORTEST, said(slide).length / LETTERS_A_SECOND + 1.2);

/** Seconds of each slide; what is not recorded is said faster where everything together would be too long. */
export function lengths(slides: readonly Slide[], longest = LONGEST): number[] {
  const recorded = slides.reduce((sum, slide) => sum + (slide.audio ? wanted(slide) : 0), 0);
  const spoken = slides.filter(({ audio }) => !audio).reduce((sum, slide) => sum + wanted(slide), 0);
  const room = longest - 1 - recorded;
  const haste = spoken > 0 && spoken > room ? Math.max(0, room) / spoken : 1;
  return slides.map((slide) => Math.round(wanted(slide) * (slide.audio ? 1 : haste) * 100) / 100);
}

/** A speech in pieces short enough for two lines, broken after punctuation where it can be. */
export function pieces(text: string): string[] {
  const made: string[] = [];
  for (const clause of text.split(/(?<=[.;:!?…])\s+/u)) {
    for (const part of clause.length <= CUE_LETTERS ? [clause] : chunks(clause)) {
      const last = made.at(-1);
      const joins = last !== undefined && !/[.!?…]$/u.test(last) && `${last} ${part}`.length <= CUE_LETTERS;
      if (joins) made[made.length - 1] = `${last} ${part}`;
      else made.push(part);
    }
  }
  return made;
}

/** Words in about equal chunks that fit a caption. */
function chunks(clause: string): string[] {
  const count = Math.ceil(clause.length / (CUE_LETTERS - 12));
  const ideal = clause.length / count;
  const made: string[] = [];
  let line = '';
  for (const word of clause.split(/\s+/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    const isFull =
      longer.length > CUE_LETTERS || (line.length >= ideal && made.length < count - 1) || (line.length > ideal * 0.7 && line.endsWith(','));
    if (line !== '' && isFull) {
      made.push(line);
      line = word;
    } else line = longer;
  }
  return [...made, line];
}

function cuesOf(slide: Slide, from: number, seconds: number): Cue[] {
  const parts = pieces(said(slide)).filter(Boolean);
  const letters = parts.reduce((sum, part) => sum + part.length, 0);
  const room = Math.max(0.5, seconds - 0.6);
  let at = from + 0.3;
  return parts.map((text) => {
    const to = at + (room * text.length) / letters;
    const cue = { from: round(at), to: round(to), text };
    at = to;
    return cue;
  });
}
const round = (seconds: number): number => Math.round(seconds * 1000) / 1000;

/** When everything is seen, said and heard. `burned` draws the captions into the picture. */
export function planFilm(deck: Pick<Deck, 'slides'>, { burned = false, longest = LONGEST } = {}): Film {
  const seconds = lengths(deck.slides, longest);
  const film: Film = { seconds: 0, stills: [], cues: [], sounds: [] };
  for (const [index, slide] of deck.slides.entries()) {
    const [from, long] = [round(film.seconds), seconds[index] ?? SHORTEST];
    const cues = cuesOf(slide, from, long);
    const first = film.cues.length;
    film.cues.push(...cues);
    film.stills.push(
      ...(burned ? withCaptions(cues, first, index, from, long) : [{ slide: index, cue: null, from, seconds: long, fade: index > 0 }]),
    );
    if (slide.audio) film.sounds.push({ file: slide.audio.file, from: round(from + LEAD), seconds: slide.audio.seconds });
    film.seconds = round(from + long);
  }
  return film;
}

function withCaptions(cues: readonly Cue[], first: number, slide: number, from: number, seconds: number): Still[] {
  if (cues.length === 0) return [{ slide, cue: null, from, seconds, fade: slide > 0 }];
  return cues.map((cue, index) => {
    const start = index === 0 ? from : cue.from;
    const end = cues[index + 1]?.from ?? from + seconds;
    return { slide, cue: first + index, from: start, seconds: round(end - start), fade: index === 0 && slide > 0 };
  });
}
