import type { Deck } from '../deck.ts';
import { type Pictures, slideSvg } from '../draw/slide.ts';
import { burn } from './captions.ts';
import type { Film, Still } from './plan.ts';

/** The drawing of a still: the same for the browser and for the server. */
export function stillSvg(deck: Deck, film: Film, still: Pick<Still, 'slide' | 'cue'>, pictures: Pictures): string {
  const slide = deck.slides[still.slide];
  if (!slide) throw new RangeError('no such slide');
  const svg = slideSvg(deck, slide, still.slide + 1, pictures);
  const cue = still.cue === null ? undefined : film.cues[still.cue];
  return cue ? burn(svg, cue.text) : svg;
}
