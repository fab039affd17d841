import type { Fact } from '../../review/fact.ts';
import { printCount } from '../../commendation/subject/counts.ts';
import { sayMoney } from '../../emulation/figures.ts';
import { formatNumber } from '../../platform/text/numbers.ts';
import { figureValue, printFigure } from '../../platform/records/figure.ts';

/** What a document may say with digits: its facts, and the words of records it quotes. */
export interface Known {
  facts: readonly Fact[];
  /** Texts of records: titles, names, findings; numbers inside them are theirs. */
  texts: readonly string[];
  /** Years the document speaks of. */
  years: readonly number[];
  /** Numbers along the axes of its charts. */
  ticks: readonly number[];
}

const digits = /\d+(?:\.\d{3})*(?:,\d+)?/gu;
const dates = /\d{1,2}\/\d{1,2}\/\d{4}|ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}|tháng\s+\d{1,2}(?:\s+năm\s+\d{4})?/giu;
const halves = /6 tháng (?:đầu|cuối) năm/giu;
const law = /\d+\/\d{4}\/[\p{Lu}Đ-]+|\d+\/(?:[\p{Lu}Đ]+-)+[\p{Lu}Đ]+/gu;

const flat = (text: string): string => text.normalize('NFC').replaceAll(/[\s\u00A0]+/gu, ' ');
/** Words only: a document may break lines, close a sentence or begin it with a capital. */
const bare = (text: string): string =>
  flat(text)
    .trim()
    .replace(/[.;:,]+$/u, '')
    .toLocaleLowerCase('vi');

/** Every way a fact's number is printed. */
function printed({ value, unit }: Fact): string[] {
  const number = figureValue(value);
  if (number === null) return [];
  const said = [
    printFigure(value),
    unit === 'đồng' ? sayMoney(value) : Number.isSafeInteger(number) && number >= 0 ? printCount(value) : '',
  ];
  return [...said, String(number), unit === 'đồng' ? String(number / 1e6).replace('.', ',') : ''].flatMap(
    (text) => text.match(digits) ?? [],
  );
}

export interface Proof {
  /** How many numbers were held against the records. */
  numbers: number;
  /** Those that are no fact, no date, no reference to law and no part of a quoted record, each with the words around it. */
  unexplained: { number: string; around: string }[];
}

/** Holds every number of a text against what it may say. */
export function proveNumbers(text: string, { facts, texts, years, ticks }: Known): Proof {
  let rest = flat(text).toLocaleLowerCase('vi');
  for (const quoted of [...new Set(texts.map(bare))].filter((each) => /\d/.test(each)).toSorted((a, b) => b.length - a.length))
    rest = rest.replaceAll(quoted, ' ~ ');
  for (const kind of [dates, halves, new RegExp(law.source, 'giu')]) rest = rest.replaceAll(kind, ' ~ ');
  const known = new Set([...facts.flatMap(printed), ...years.map(String), ...ticks.map((tick) => formatNumber(tick))]);
  const found = [...rest.matchAll(digits)];
  return {
    numbers: found.length,
    unexplained: found
      .filter(([number]) => !known.has(number))
      .map((match) => ({ number: match[0], around: rest.slice(Math.max(0, match.index - 40), match.index + 40) })),
  };
}

/** The numbers of a text without a source. */
export const unexplained = (text: string, known: Known): Proof['unexplained'] => proveNumbers(text, known).unexplained;
