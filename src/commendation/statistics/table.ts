import { formatNumber } from '../../platform/text/numbers.ts';
import type { Axis } from './axes.ts';

/** How many: what is known, the word of approximation it was said with, and how many entries name no number. */
export interface Amount {
  count: number;
  word: string | null;
  unstated: number;
}

export interface Cell extends Amount {
  row: string | null;
  column: string | null;
}

export interface Line {
  label: string;
  cells: Amount[];
  total: Amount;
}

export interface CrossTable {
  columns: string[];
  lines: Line[];
  totals: Amount[];
  total: Amount;
}

export const nothing: Amount = { count: 0, word: null, unstated: 0 };
export const unknownLabel = 'Chưa rõ';

/** The sum of amounts; sums of several approximations are "khoảng". */
export const addAmounts = (amounts: readonly Amount[]): Amount =>
  amounts.reduce(
    (sum, { count, word, unstated }) => ({
      count: sum.count + count,
      word: sum.word === null || word === null || sum.word === word ? (sum.word ?? word) : 'khoảng',
      unstated: sum.unstated + unstated,
    }),
    nothing,
  );

/** "67", "hơn 130", "12 và 01 lượt không nêu số"; empty for nothing. */
export function sayAmount({ count, word, unstated }: Amount): string {
  const known = count > 0 ? [word, formatNumber(count)].filter(Boolean).join(' ') : '';
  const rest = unstated > 0 ? `${unstated} lượt không nêu số` : '';
  return [known, rest].filter(Boolean).join(' và ');
}

const collator = new Intl.Collator('vi', { numeric: true });
const upper = (text: string) => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
/** Groups of two spellings of one word ("khu phố", "Khu phố") are one; the unknown one stands last. */
const labelOf = (axis: Axis, value: string | null) => (value === null ? unknownLabel : upper(axis.word(value)));

function groups(axis: Axis, values: readonly (string | null)[]): string[] {
  const rank = (value: string | null) => (value === null ? Number.POSITIVE_INFINITY : (axis.rank?.(value) ?? 0));
  const sorted = [...new Set(values)].toSorted((a, b) =>
    rank(a) === rank(b) ? collator.compare(labelOf(axis, a), labelOf(axis, b)) : rank(a) - rank(b),
  );
  return [...new Set(sorted.map((value) => labelOf(axis, value)))];
}

/** The cells as a table whose lines, columns and corner add up; without a second grouping there are no columns. */
export function tabulate(cells: readonly Cell[], rows: Axis, columns: Axis | null): CrossTable {
  const heads =
    columns === null
      ? []
      : groups(
          columns,
          cells.map(({ column }) => column),
        );
  const inColumn = (some: readonly Cell[], head: string) =>
    addAmounts(some.filter(({ column }) => columns !== null && labelOf(columns, column) === head));
  const lines = groups(
    rows,
    cells.map(({ row }) => row),
  ).map((label) => {
    const own = cells.filter(({ row }) => labelOf(rows, row) === label);
    return { label, cells: heads.map((head) => inColumn(own, head)), total: addAmounts(own) };
  });
  return { columns: heads, lines, totals: heads.map((head) => inColumn(cells, head)), total: addAmounts(cells) };
}
