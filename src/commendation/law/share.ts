import type { Facts } from './facts.ts';

/** A share in percent with two decimals, half up. */
export const percent = (part: number, whole: number) => Math.round((part / whole) * 10_000 + 1e-6) / 100;

/** Members with Lao động tiên tiến: whoever is Chiến sĩ thi đua cơ sở has met its standard (Điều 23 khoản 1). */
export function ldttCount({ ldtt, ldttOnly, cstdcs }: Facts): number | undefined {
  if (ldtt !== undefined) return ldtt;
  return ldttOnly === undefined ? undefined : ldttOnly + (cstdcs ?? 0);
}
