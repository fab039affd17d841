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
const opening = `~${mark}:`;
const pattern = new RegExp(`${opening}(\\d+)~`, 'g');
const fills: Fill[] = [];

/** A place in pages that is filled anew each time a page is sent, kept pages too. Gives the text to put there; `fill` must ask nobody. */
export function hole(fill: Fill): string {
  fills.push(fill);
  return `${opening}${fills.length - 1}~`;
}

/** The text with its holes filled. It is looked through once for the mark: pages are long and their holes few. */
export function filled(text: string, sending: Sending): string {
  const [first = '', ...rest] = text.split(opening);
  return rest.reduce((sum, part) => {
    const end = part.indexOf('~');
    return sum + (fills[Number(part.slice(0, end))]?.(sending) ?? '') + part.slice(end + 1);
  }, first);
}

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
  let drawn: Map<number, string> | undefined;
  let text = '';
  for (const piece of pieces) {
    if (typeof piece === 'string') text += piece;
    else if ('fill' in piece) text += piece.fill(sending);
    else {
      drawn ??= new Map();
      const id = drawn.get(piece.id) ?? sending.runtime.newId();
      drawn.set(piece.id, id);
      text += id;
    }
  }
  return text;
}
