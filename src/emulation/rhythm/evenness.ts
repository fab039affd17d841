import { formatNumber } from '../../platform/text/numbers.ts';
import { type UnitMonths, idleMonths, monthsWords } from './months.ts';

const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0);

/** How unevenly a whole is shared: 0 when all have the same, towards 1 when one has everything. Nothing at all is even. */
export function gini(values: readonly number[]): number {
  const all = sum(values);
  if (all === 0 || values.length === 0) return 0;
  const sorted = values.toSorted((a, b) => a - b);
  const weighted = sum(sorted.map((value, index) => (2 * (index + 1) - values.length - 1) * value));
  return weighted / (values.length * all);
}

const degree = (index: number) => (index < 0.15 ? 'khá đều' : index < 0.3 ? 'chênh lệch vừa' : 'chênh lệch lớn');

export interface Spread {
  gini: number;
  most: { name: string; total: number };
  least: { name: string; total: number };
}

/** The spread of the year's activity between units; null with fewer than two. */
export function spreadOfYear(rows: readonly UnitMonths[]): Spread | null {
  const totals = rows.map(({ name, counts }) => ({ name, total: sum(counts) })).toSorted((a, b) => b.total - a.total);
  const [most, least] = [totals[0], totals.at(-1)];
  if (!most || !least || totals.length < 2) return null;
  return { gini: gini(totals.map(({ total }) => total)), most, least };
}

/** "Chênh lệch lớn (chỉ số Gini 0,42; 0 là đều tuyệt đối): nhiều nhất Khu phố 1 với 24 hoạt động, ít nhất Khu phố 9 với 2, kém 12 lần." */
export function spreadSentence({ gini: index, most, least }: Spread): string {
  const words = degree(index);
  const times = least.total > 0 ? `, kém ${formatNumber(Math.round((10 * most.total) / least.total) / 10)} lần` : '';
  const head = `${words.charAt(0).toLocaleUpperCase('vi')}${words.slice(1)} (chỉ số Gini ${formatNumber(Math.round(index * 100) / 100)}; 0 là đều tuyệt đối)`;
  if (most.total === least.total) return `${head}: mọi đơn vị cùng ${most.total} hoạt động.`;
  return `${head}: nhiều nhất ${most.name} với ${most.total} hoạt động, ít nhất ${least.name} với ${least.total}${times}.`;
}

/** The months without activity up to now that follow each other without a break; none when the last month over had some. */
export function silentMonths(counts: readonly number[], over: number): number[] {
  const idle = new Set(idleMonths(counts, over));
  const silent: number[] = [];
  for (let month = over; month >= 1 && idle.has(month); month -= 1) silent.unshift(month);
  return silent;
}

/** The longest stretch of months without activity. */
export function longestSilence(counts: readonly number[], over: number): number {
  let [longest, running] = [0, 0];
  for (const count of counts.slice(0, over)) {
    running = count === 0 ? running + 1 : 0;
    longest = Math.max(longest, running);
  }
  return longest;
}

/** Units silent for so many months up to now, the longest silence first: "Khu phố 9 (T8–T10)". */
export function silentUnits(rows: readonly UnitMonths[], over: number, atLeast = 2): { name: string; unitId: string; words: string }[] {
  return rows
    .map((row) => ({ name: row.name, unitId: row.unitId, months: silentMonths(row.counts, over) }))
    .filter(({ months }) => months.length >= atLeast)
    .toSorted((a, b) => b.months.length - a.months.length)
    .map(({ name, unitId, months }) => ({ name, unitId, words: `${name} (${monthsWords(months)})` }));
}
