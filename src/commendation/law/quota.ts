import type { Facts } from './facts.ts';
import type { Findings } from './findings.ts';
import type { Rule } from './rule.ts';

/** How many nominees a quota leaves room for: rounded down, a cap may not be passed. Null: no figure is set. */
export function quotaCap(rule: Rule, people: number, provinceShare: number | null | undefined): number | null {
  const national = rule.quota?.max ?? null;
  const province = provinceShare === undefined || provinceShare === null ? null : provinceShare > 1 ? provinceShare / 100 : provinceShare;
  const share = national === null ? province : Math.min(national, province ?? national);
  return share === null ? null : Math.floor(people * share + 1e-9);
}

/** The quota of a title among those who hold Lao động tiên tiến. Null when it is not asked. */
export function quota(rule: Rule, { ldttInUnit, nominees, provincePct }: Facts): Findings | null {
  if (ldttInUnit === undefined || !rule.quota) return null;
  const count = Array.isArray(nominees) ? nominees.length : (nominees ?? 0);
  const cap = quotaCap(rule, ldttInUnit, provincePct);
  const excess = cap === null ? 0 : Math.max(0, count - cap);
  return excess > 0 ? { cap, excess, outcome: 'BLOCKED', reason: 'QUOTA_EXCEEDED' } : { cap, excess };
}
