import type { Known, SlipKind } from '../../review/contradiction/finding.ts';

/** A stream of numbers in [0, 1) that a seed repeats. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export class Dice {
  readonly #next: () => number;

  constructor(seed: number) {
    this.#next = randomFrom(seed);
  }

  /** A whole number from `low` to `high`, both included. */
  number(low: number, high: number): number {
    return low + Math.floor(this.#next() * (high - low + 1));
  }

  /** One of a list; undefined for an empty one. */
  pick<T>(list: readonly T[]): T | undefined {
    return list[Math.floor(this.#next() * list.length)];
  }

  shuffle<T>(list: readonly T[]): T[] {
    return list
      .map((value) => [this.#next(), value] as const)
      .sort((a, b) => a[0] - b[0])
      .map(([, value]) => value);
  }
}

/** A text being spoilt, with where it was spoilt so far. */
export interface Spoilt {
  text: string;
  known: Known;
  /** Places already spoilt, in the present text. */
  places: { start: number; end: number; kind: SlipKind; what: string }[];
}

/** An edit of a text: what stands at a place becomes something else. */
export interface Edit {
  start: number;
  end: number;
  by: string;
}

/** Proposes an edit that makes a slip; null where the text offers no occasion. */
export type Plant = (spoilt: Spoilt, dice: Dice) => Edit | null;

const clear = (spoilt: Spoilt, start: number, end: number): boolean =>
  spoilt.places.every((place) => end < place.start - 2 || start > place.end + 2);

/** Carries an edit out and remembers its place; false where something was spoilt already. */
export function carryOut(spoilt: Spoilt, kind: SlipKind, { start, end, by }: Edit): boolean {
  if (!clear(spoilt, start, end)) return false;
  const shift = by.length - (end - start);
  spoilt.text = spoilt.text.slice(0, start) + by + spoilt.text.slice(end);
  for (const place of spoilt.places)
    if (place.start >= end) {
      place.start += shift;
      place.end += shift;
    }
  spoilt.places.push({ start, end: start + by.length, kind, what: by });
  return true;
}

/** Lines of running text. */
export function proseLines(text: string): { start: number; text: string }[] {
  let start = 0;
  return text.split('\n').flatMap((line) => {
    const from = start;
    start += line.length + 1;
    return /^[\p{Lu}].{90,}[.]$/u.test(line) && !line.includes(' | ') && !/^(?:Căn cứ|Điều|\d|[IVX]+\.)/u.test(line)
      ? [{ start: from, text: line }]
      : [];
  });
}

/** Adds a sentence of its own behind a line of running text, or as a line at the end. */
export function addSentence({ text }: Spoilt, dice: Dice, sentence: string): Edit {
  const line = dice.pick(proseLines(text));
  if (!line) return { start: text.length, end: text.length, by: `\n${sentence}` };
  const place = line.start + line.text.length;
  return { start: place, end: place, by: ` ${sentence}` };
}

/** One of the matches of an expression, at random. */
export const pickMatch = ({ text }: Spoilt, dice: Dice, expression: RegExp): RegExpExecArray | undefined =>
  dice.pick([...text.matchAll(expression)]);

/** Replaces group `group` of a match. */
export function replaceGroup(match: RegExpExecArray, group: string, by: string): Edit {
  const start = match.index + match[0].indexOf(group);
  return { start, end: start + group.length, by };
}

/** The sentences of templates; each is a function of the dice so that no two are alike. */
export const fromTemplates =
  (...templates: readonly ((dice: Dice) => string)[]): Plant =>
  (spoilt, dice) => {
    const template = dice.pick(templates);
    return template ? addSentence(spoilt, dice, template(dice)) : null;
  };

/** The first of several ways that works, in random order. */
export const oneOf =
  (...plants: readonly Plant[]): Plant =>
  (spoilt, dice) => {
    for (const plant of dice.shuffle(plants)) {
      const edit = plant(spoilt, dice);
      if (edit) return edit;
    }
    return null;
  };
