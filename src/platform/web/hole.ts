import { randomBytes } from 'node:crypto';
import type { Runtime } from '../tenancy.ts';

/** Whose page is being sent. */
export interface Sending {
  runtime: Runtime;
  authorityId: string;
}

type Fill = (sending: Sending) => string;

// Nobody outside this process has seen the mark, so no text of a record can hold it.
const mark = randomBytes(12).toString('hex');
const pattern = new RegExp(`~${mark}:(\\d+)~`, 'g');
const fills: Fill[] = [];

/** A place in pages that is filled anew each time a page is sent, kept pages too. Gives the text to put there; `fill` must ask nobody. */
export function hole(fill: Fill): string {
  fills.push(fill);
  return `~${mark}:${fills.length - 1}~`;
}

export const filled = (text: string, sending: Sending): string =>
  text.includes(mark) ? text.replaceAll(pattern, (_all, index: string) => fills[Number(index)]?.(sending) ?? '') : text;

/** Text, a hole, or the n-th identifier that was drawn for the page. */
export type Piece = string | { fill: Fill } | { id: number };

/** Cuts a drawn page at its holes and at the identifiers that must not be given to two readers. */
export function cut(text: string, ids: readonly string[]): Piece[] {
  const places = new Map(ids.filter((id) => text.includes(id)).map((id, index) => [id, index]));
  const cuts = places.size === 0 ? pattern : new RegExp([pattern.source, ...places.keys()].join('|'), 'g');
  const pieces: Piece[] = [];
  let at = 0;
  for (const match of text.matchAll(cuts)) {
    pieces.push(text.slice(at, match.index));
    const fill = match[1] === undefined ? undefined : fills[Number(match[1])];
    pieces.push(fill ? { fill } : { id: places.get(match[0]) ?? 0 });
    at = match.index + match[0].length;
  }
  return [...pieces, text.slice(at)].filter((piece) => piece !== '');
}

/** The pieces as one text for this sending, each identifier drawn once. */
export function joined(pieces: readonly Piece[], sending: Sending): string {
  const drawn = new Map<number, string>();
  let text = '';
  for (const piece of pieces) {
    if (typeof piece === 'string') text += piece;
    else if ('fill' in piece) text += piece.fill(sending);
    else {
      const id = drawn.get(piece.id) ?? sending.runtime.newId();
      drawn.set(piece.id, id);
      text += id;
    }
  }
  return text;
}
