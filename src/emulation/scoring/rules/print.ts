import { formatNumber } from '../../../platform/text/numbers.ts';
import { type Fraction, compare, rounded, toNumber } from './fraction.ts';

/** 27.6 gives "27,6"; a negative number has the sign of a subtraction. */
export const say = (value: number | Fraction) => formatNumber(typeof value === 'number' ? value : toNumber(value)).replace('-', '−');

/** "= 27,6", or "≈ 13,33" when rounding has changed the value. */
export function result(value: Fraction, decimals: number): string {
  const shown = rounded(value, decimals);
  return `${compare(value, shown) === 0 ? '=' : '≈'} ${say(shown)}`;
}
