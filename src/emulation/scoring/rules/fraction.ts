/** An exact number: n/d in lowest terms, d above 0. */
export interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

const divisor = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : divisor(b, a % b));

/** n/d; RangeError when d is 0. */
export function ratio(n: bigint, d: bigint): Fraction {
  if (d === 0n) throw new RangeError('Division by zero');
  const common = divisor(n, d) * (d < 0n ? -1n : 1n);
  return { n: n / common, d: d / common };
}

/** The value a number prints: 0.1 is one tenth. RangeError for what prints with an exponent. */
export function exact(value: number): Fraction {
  if (Number.isSafeInteger(value)) return { n: BigInt(value), d: 1n };
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(String(value));
  if (!match) throw new RangeError(`Not a plain decimal: ${value}`);
  const [, sign, whole = '', decimals = ''] = match;
  return ratio(BigInt(`${sign}${whole}${decimals}`), 10n ** BigInt(decimals.length));
}

export const zero: Fraction = { n: 0n, d: 1n };
export const one: Fraction = { n: 1n, d: 1n };

export const plus = (a: Fraction, b: Fraction) => ratio(a.n * b.d + b.n * a.d, a.d * b.d);
export const minus = (a: Fraction, b: Fraction) => ratio(a.n * b.d - b.n * a.d, a.d * b.d);
export const times = (a: Fraction, b: Fraction) => ratio(a.n * b.n, a.d * b.d);
/** RangeError when b is 0. */
export const over = (a: Fraction, b: Fraction) => ratio(a.n * b.d, a.d * b.n);
export const sum = (all: readonly Fraction[]) => all.reduce(plus, zero);

/** Below 0, 0 or above 0, as for sorting upwards. */
export function compare(a: Fraction, b: Fraction): number {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export const least = (a: Fraction, b: Fraction) => (compare(a, b) <= 0 ? a : b);
export const most = (a: Fraction, b: Fraction) => (compare(a, b) >= 0 ? a : b);

/** The whole number at or below. */
export function floor({ n, d }: Fraction): bigint {
  const whole = n / d;
  return n % d < 0n ? whole - 1n : whole;
}

/** Half up: 27.605 with two decimals is 27.61. */
export function rounded(value: Fraction, decimals: number): Fraction {
  const scale = 10n ** BigInt(decimals);
  return ratio(floor(plus(times(value, { n: scale, d: 1n }), { n: 1n, d: 2n })), scale);
}

/** The nearest number; exact in print for what was rounded to a few decimals. */
export function toNumber(value: Fraction): number {
  const scaled = rounded(value, 6);
  const digits = ((scaled.n * 1_000_000n) / scaled.d).toString().replace('-', '').padStart(7, '0');
  return Number(`${scaled.n < 0n ? '-' : ''}${digits.slice(0, -6)}.${digits.slice(-6)}`);
}
