import { printCount } from '../../../commendation/subject/counts.ts';
import { sayMoney } from '../../../emulation/figures.ts';
import { type Figure, figureValue } from '../../../platform/records/figure.ts';
import type { Fact } from '../../fact.ts';
import type { DeckContent } from '../content.ts';
import type { BigFigure, Line, Slide } from '../deck.ts';

/** A figure somebody knows and that is worth showing: neither unknown nor nothing. */
export const telling = (figure: Figure | null | undefined): figure is Figure =>
  figure !== null && figure !== undefined && figure !== 'unknown' && figureValue(figure) !== 0;

export const printFact = ({ value, unit }: Pick<Fact, 'value' | 'unit'>): string => (unit === 'đồng' ? sayMoney(value) : printCount(value));

/** The fact of a key where its figure is worth showing. */
export function factOf({ facts }: Pick<DeckContent, 'facts'>, key: string): Fact | null {
  const fact = facts.find((each) => each.key === key);
  return fact && telling(fact.value) ? fact : null;
}

const closed = (text: string) => `${text.trim().replace(/[\s.;,:]+$/u, '')}.`;

/** What a record says, as one sentence. */
export const quoteOf = (table: string, id: string, text: string): Line => ({ text: closed(text), records: [{ table, id, label: text }] });

/** A sentence that prints these facts; null where there is nothing to say. */
export const sentence = (text: string | null, keys: readonly string[]): Line[] => (text === null ? [] : [{ text, facts: keys }]);

/** A fact large: its number, with the words of money behind it and those of doubt before it. None where it tells nothing. */
export function bigFigure(content: Pick<DeckContent, 'facts'>, key: string, label: string): BigFigure[] {
  const fact = factOf(content, key);
  if (!fact) return [];
  const [, before = '', value = '', unit = ''] = /^(?:(\p{L}+) )?([\d.,]+)(?: (.+))?$/u.exec(printFact(fact)) ?? [];
  const named = unit ? { label: `${unit} ${label}`, alone: `${label} (${unit})` } : { label };
  return [{ ...(before ? { before } : {}), value, ...named, facts: [key] }];
}

/** One figure over another: "22/24"; the first alone where the second is not known. */
export function figureOver(content: Pick<DeckContent, 'facts'>, part: string, whole: string, label: string): BigFigure[] {
  const [of, all] = [bigFigure(content, part, label)[0], bigFigure(content, whole, '')[0]];
  if (!of || !all || of.before || all.before) return of ? [of] : [];
  return [{ ...of, value: `${of.value}/${all.value}`, facts: [part, whole] }];
}

const ROOM = 560;
const MOST = 6;

function greedy(lines: readonly Line[], room: number): Line[][] {
  const made: Line[][] = [];
  for (const line of lines) {
    const last = made.at(-1);
    const used = last?.reduce((sum, { text }) => sum + text.length, 0) ?? room;
    if (last && last.length < MOST && used + line.text.length <= room) last.push(line);
    else made.push([line]);
  }
  return made;
}

/** The lines on as few pages as they fit on, evenly, at most `most` of them. */
export function pages(lines: readonly Line[], most: number): Line[][] {
  const fewest = greedy(lines, ROOM).length;
  const even = [300, 350, 400, 450, 500].map((room) => greedy(lines, room)).find((made) => made.length === fewest);
  return (even ?? greedy(lines, ROOM)).slice(0, most);
}

/** Slides of bullets under one heading, each read aloud; none where there is nothing. */
export function bulletSlides(key: string, heading: string, lines: readonly Line[], most = 2): Slide[] {
  return pages(lines, most).map((items, index) => ({
    key: index === 0 ? key : `${key}.${index + 1}`,
    look: 'content',
    heading,
    blocks: [{ kind: 'bullets', items }],
    speech: index === 0 ? [{ text: `${heading}.` }, ...items] : items,
  }));
}
