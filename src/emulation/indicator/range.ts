import { type Figure, figureValue } from '../../platform/records/figure.ts';
import { formatNumber } from '../../platform/text/numbers.ts';

export interface Ranged {
  min_value: number | null;
  max_value: number | null;
  measure: string | null;
}

const say = (value: number, measure: string | null) =>
  measure === '%' ? `${formatNumber(value)}%` : [formatNumber(value), measure].filter(Boolean).join(' ');

/** "từ 0% đến 100%", "từ 0 vụ trở lên", or null where anything can be true. */
export function rangeWords({ min_value: min, max_value: max, measure }: Ranged): string | null {
  if (min !== null && max !== null) return `từ ${say(min, measure)} đến ${say(max, measure)}`;
  if (min !== null) return `từ ${say(min, measure)} trở lên`;
  return max === null ? null : `không quá ${say(max, measure)}`;
}

/** Why a figure cannot be true of an indicator, and what to do; null where it can. */
export function rangeFault(indicator: Ranged, figure: Figure): string | null {
  const value = figureValue(figure);
  if (value === null) return null;
  const { min_value: min, max_value: max } = indicator;
  if ((min === null || value >= min) && (max === null || value <= max)) return null;
  return `Số ${say(value, indicator.measure)} nằm ngoài khoảng của chỉ tiêu (${rangeWords(indicator)}). Kiểm tra lại số và đơn vị tính.`;
}
