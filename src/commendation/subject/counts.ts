import { type Figure, figureValue, printFigure } from '../../platform/records/figure.ts';
import { padCount } from '../../platform/text/numbers.ts';
import type { SubjectKind } from '../catalogue/entry.ts';

export interface KindCounts {
  collectives: number;
  households: number;
  individuals: number;
}

export function countKinds(rows: readonly { kind: SubjectKind | null }[]): KindCounts {
  const having = (kind: SubjectKind) => rows.filter((row) => row.kind === kind).length;
  return { collectives: having('collective'), households: having('household'), individuals: having('individual') };
}

/** Parts joined as in speech: "a", "a và b", "a, b và c". */
export const joinVietnamese = (parts: string[]) =>
  parts.length > 1 ? `${parts.slice(0, -1).join(', ')} và ${parts.at(-1)}` : (parts[0] ?? '');

/** "67 tập thể và 17 cá nhân", "02 tập thể, 05 hộ gia đình và 03 cá nhân"; kinds without anybody are left out. */
export function printCounts({ collectives, households, individuals }: KindCounts): string {
  const parts = [
    [collectives, 'tập thể'],
    [households, 'hộ gia đình'],
    [individuals, 'cá nhân'],
  ] as const;
  const said = parts.filter(([count]) => count > 0).map(([count, word]) => `${padCount(count)} ${word}`);
  return joinVietnamese(said) || 'chưa có trường hợp nào';
}

/** The sum of figures: approximate when one is, unknown when one is, null when there is none. */
export function addFigures(figures: readonly (Figure | null)[]): Figure | null {
  const given = figures.filter((figure) => figure !== null);
  if (given.length === 0) return null;
  if (given.includes('unknown')) return 'unknown';
  const sum = given.reduce<number>((total, figure) => total + (figureValue(figure) ?? 0), 0);
  const words = given.flatMap((figure) => (typeof figure === 'object' ? [figure.word] : []));
  return words[0] ? { about: sum, word: words[0] } : sum;
}

/** As `printFigure`, with small counts as 02, 05. */
export const printCount = (figure: Figure) => printFigure(figure, padCount);

const figureWords = [
  ['collectives', 'tập thể'],
  ['households', 'hộ gia đình'],
  ['individuals', 'cá nhân'],
] as const;

export interface FigureCounts {
  collectives: Figure | null;
  households: Figure | null;
  individuals: Figure | null;
  total: Figure | null;
}

/** "67 tập thể và 17 cá nhân", "hơn 130 tập thể, cá nhân", "tập thể (không nêu số)": as exact as the records are; '' for none. */
export function printFigures(counts: FigureCounts): string {
  const say = (figure: Figure, word: string) => (figure === 'unknown' ? `${word} (không nêu số)` : `${printCount(figure)} ${word}`);
  const parts = figureWords.flatMap(([kind, word]) => (counts[kind] === null ? [] : [say(counts[kind], word)]));
  if (parts.length > 0) return joinVietnamese(parts);
  return counts.total === null ? '' : say(counts.total, 'tập thể, cá nhân');
}
