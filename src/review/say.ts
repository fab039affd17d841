import { sayFigure, sayMoney } from '../emulation/figures.ts';
import { figureValue } from '../platform/records/figure.ts';
import { formatNumber } from '../platform/text/numbers.ts';
import type { Certainty, Fact } from './fact.ts';

/** The value as it is read: "22", "hơn 40 triệu đồng", "62,5%". */
export const sayFact = ({ unit, value }: Pick<Fact, 'unit' | 'value'>): string =>
  unit === 'đồng' ? sayMoney(value) : unit === '%' ? `${sayFigure(value)}%` : sayFigure(value);

/** With its unit of measure: "22 công trình, phần việc". */
export const sayFactWhole = (fact: Pick<Fact, 'unit' | 'value'>): string =>
  fact.unit === 'đồng' || fact.unit === '%' || fact.unit === '' ? sayFact(fact) : `${sayFact(fact)} ${fact.unit}`;

export const certaintyNames: Readonly<Record<Certainty, string>> = {
  exact: 'Chính xác',
  approximate: 'Gần đúng theo lời của nguồn',
  unknown: 'Nguồn không nêu số',
  assumed: 'Tính trên phần hồ sơ đã có, còn hồ sơ chưa ghi đủ',
};

/** How far a figure moved, and by what share (in percent, one decimal; null from nothing or between percentages); null where one is not known. */
export function differenceOf(
  now: Pick<Fact, 'unit' | 'value'>,
  before: Pick<Fact, 'value'> | null,
): { gap: number; share: number | null } | null {
  const [value, old] = [figureValue(now.value), figureValue(before?.value)];
  if (value === null || old === null) return null;
  const gap = Math.round((value - old) * 1e6) / 1e6;
  return { gap, share: now.unit === '%' || old <= 0 ? null : Math.round((Math.abs(gap) / old) * 1000) / 10 };
}

/** "tăng 4 (22,2%)", "giảm 2,5 điểm phần trăm", "không đổi"; null where one of the two is not known. */
export function sayDifference(now: Pick<Fact, 'unit' | 'value'>, before: Pick<Fact, 'unit' | 'value'> | null): string | null {
  const found = differenceOf(now, before);
  if (found === null) return null;
  const { gap, share } = found;
  if (gap === 0) return 'không đổi';
  const word = gap > 0 ? 'tăng' : 'giảm';
  if (now.unit === '%') return `${word} ${formatNumber(Math.abs(gap))} điểm phần trăm`;
  return `${word} ${sayFact({ unit: now.unit, value: Math.abs(gap) })}${share === null ? '' : ` (${formatNumber(share)}%)`}`;
}
