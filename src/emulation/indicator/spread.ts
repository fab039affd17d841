import { figureValue } from '../../platform/records/figure.ts';
import { formatNumber } from '../../platform/text/numbers.ts';
import type { Target } from './indicator.ts';

/** A unit's target with its result, as far as the comparison asks. */
export type Compared = Pick<Target, 'unit_name' | 'direction' | 'measure' | 'value' | 'last'>;

export interface Spread {
  /** The units that stand worst: lowest, or highest where less is better. */
  worst: string[];
  worstValue: number;
  /** Between the best and the worst; 0 where all stand alike. */
  gap: number;
  /** Between the lower and the upper quarter of the units: what remains when the best and the worst are set aside. */
  middle: number;
  lowerIsBetter: boolean;
  /** What the values are in; null for the share of unlike targets, in percent. */
  measure: string | null;
}

const round = (value: number, digits = 2) => Number(value.toFixed(digits));

/** Unlike targets make bare results unlike; then the share of the target is compared. */
function comparable(rows: readonly Compared[]): { name: string; value: number }[] | null {
  const targets = rows.map(({ value }) => figureValue(value));
  if (targets.some((target) => target === null || target <= 0)) return null;
  return rows.map(({ unit_name, last }, index) => ({
    name: unit_name ?? '',
    value: round((100 * (figureValue(last?.value) ?? 0)) / (targets[index] ?? 1), 1),
  }));
}

/** The interquartile range, quarters on the straight line between the units around them. */
function middleOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => {
    const place = (sorted.length - 1) * share;
    const low = sorted[Math.floor(place)] ?? 0;
    return low + ((sorted[Math.ceil(place)] ?? 0) - low) * (place - Math.floor(place));
  };
  return round(at(0.75) - at(0.25));
}

/** How unevenly the units stand at one indicator. Null with fewer than two results. */
export function spreadOf(all: readonly Compared[]): Spread | null {
  const rows = all.filter(({ last }) => figureValue(last?.value) !== null);
  const [first] = rows;
  if (!first || rows.length < 2) return null;
  const alike = new Set(rows.map(({ value }) => figureValue(value))).size === 1;
  const shares = alike || first.direction === 'zero' ? null : comparable(rows);
  const places = shares ?? rows.map(({ unit_name, last }) => ({ name: unit_name ?? '', value: figureValue(last?.value) ?? 0 }));
  const values = places.map(({ value }) => value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const lowerIsBetter = first.direction !== 'higher';
  const worstValue = lowerIsBetter ? high : low;
  const worst = places.filter(({ value }) => value === worstValue).map(({ name }) => name);
  return {
    worst,
    worstValue,
    gap: round(high - low),
    middle: middleOf(values),
    lowerIsBetter,
    measure: shares ? null : (first.measure ?? ''),
  };
}

/** "Thấp nhất: Khu phố 3 (70 triệu đồng), chênh lệch 50 triệu đồng". */
export function spreadWords(spread: Spread | null): string {
  if (!spread) return 'Chưa đủ số liệu để so sánh';
  const { measure } = spread;
  const say = (value: number) => (measure === null ? `${formatNumber(value)}% chỉ tiêu giao` : `${formatNumber(value)} ${measure}`.trim());
  const gap = measure === null || measure === '%' ? `${formatNumber(spread.gap)} điểm %` : say(spread.gap);
  if (spread.gap === 0) return `Đồng đều: các đơn vị cùng ${say(spread.worstValue)}`;
  const names = `${spread.worst.slice(0, 3).join(', ')}${spread.worst.length > 3 ? ` và ${spread.worst.length - 3} đơn vị khác` : ''}`;
  return `${spread.lowerIsBetter ? 'Cao nhất' : 'Thấp nhất'}: ${names} (${say(spread.worstValue)}), chênh lệch ${gap}`;
}
