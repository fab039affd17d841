/** What stood at the end of a month of a year. */
export interface Point {
  month: number;
  value: number;
}

/** One year of one place. It teaches only what it knows: how it stood in a month, and what it ended with. */
export interface PastYear {
  year: number;
  points: readonly Point[];
}

export type Counting = 'cumulative' | 'level';

/** A past year seen from one month: what stood then, and what the year ended with. */
export interface Seen {
  year: number;
  value: number;
  final: number;
}

/** What past years teach about a month. */
export interface Typical {
  /** Years learnt from, oldest first. */
  years: number[];
  /** Years of single places learnt from. */
  count: number;
  /** Share of the year's end that is usually there by the month. */
  share: number;
  /** What usually comes until the year's end. */
  change: number;
}

/** How far a share may lie from an even year before anything was seen: ±15 points. */
const doubt = 0.15 ** 2;

/** What stood at a month, between two known months on the straight line; null before the first one known. */
export function valueAt(points: readonly Point[], month: number): number | null {
  const before = points.findLast((point) => point.month <= month);
  if (!before) return null;
  const after = points.find((point) => point.month >= month);
  if (!after || after.month === before.month) return after ? before.value : null;
  return before.value + ((after.value - before.value) * (month - before.month)) / (after.month - before.month);
}

/** Past years as they looked in a month; those without that month or without a year's end are left out. */
export function seenAt(past: readonly PastYear[], month: number): Seen[] {
  return past.flatMap(({ year, points }) => {
    const value = valueAt(points, month);
    const end = points.at(-1);
    return value === null || end?.month !== 12 ? [] : [{ year, value, final: end.value }];
  });
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/** The pooled share, drawn towards an even year the more, the fewer and the less alike the years are. */
function typicalShare(seen: readonly Seen[], month: number): number {
  const grown = seen.filter(({ final }) => final > 0);
  const even = month / 12;
  if (grown.length === 0) return even;
  const pooled = sum(grown.map(({ value }) => value)) / sum(grown.map(({ final }) => final));
  const spread = sum(grown.map(({ value, final }) => (value / final - pooled) ** 2));
  const variance = (spread + doubt) / (grown.length + 1) / grown.length;
  const trust = doubt / (doubt + variance);
  return trust * pooled + (1 - trust) * even;
}

/** What the past years teach about a month; null where there is none to learn from. */
export function typicalOf(seen: readonly Seen[], month: number): Typical | null {
  if (seen.length === 0) return null;
  return {
    years: [...new Set(seen.map(({ year }) => year))].toSorted((a, b) => a - b),
    count: seen.length,
    share: month === 12 ? 1 : typicalShare(seen, month),
    change: month === 12 ? 0 : sum(seen.map(({ value, final }) => final - value)) / (seen.length + 1),
  };
}
