import { randomBytes } from 'node:crypto';

/** Crockford's base 32: no I, L, O, U, so that nothing on paper is read as something else. */
const symbols = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 10;

/** Twice the value in the field of 32 elements (x⁵ + x² + 1). */
const double = (value: number) => ((value << 1) & 31) ^ (value & 16 ? 5 : 0);

/** Weighted by powers of a generator of the field, so that one wrong sign and two swapped neighbours always show. */
const checkOf = (values: readonly number[]) => values.reduce((sum, value) => double(sum ^ value), 0);

/** A code nobody can guess: 45 random bits and a check symbol. */
export function newCode(random: (bytes: number) => Uint8Array = randomBytes): string {
  const values = [...random(length - 1)].map((byte) => byte & 31);
  return [...values, checkOf(values)].map((value) => symbols[value]).join('');
}

/** Reads a code as people type it (small letters, spaces, hyphens, O for 0, I and L for 1); null when it cannot be one. */
export function readCode(typed: string): string | null {
  const code = typed.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  const values = [...code].map((symbol) => symbols.indexOf(symbol));
  if (values.length !== length || values.includes(-1)) return null;
  return checkOf(values.slice(0, -1)) === values.at(-1) ? code : null;
}

/** As papers print it: "7KQ2M-9XATR". */
export const printCode = (code: string) => `${code.slice(0, 5)}-${code.slice(5)}`;
