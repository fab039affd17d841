import { baseSalaryOn } from '../../platform/money/base-salary.ts';
import { multiple, roundUpToTenThousand } from '../../platform/money/dong.ts';
import type { SubjectKind } from '../catalogue/entry.ts';
import { coefficientOn } from '../catalogue/catalogue.ts';

export interface Bonus {
  /** Multiple of the base salary; null needs legal confirmation and pays nothing until then. */
  coefficient: number | null;
  decree: string | null;
  /** In đồng, on the date of the decision (Điều 53 khoản 1 Nghị định 98/2023/NĐ-CP). */
  baseSalary: number | null;
  /** Whole đồng, or null where the coefficient is not known. */
  amount: number | null;
}

/** coefficient × base salary, rounded up to ten thousand đồng once, after all factors: 0.15 × 1.490.000 gives 230.000. */
export const bonusAmount = (coefficient: number, baseSalary: number): number => roundUpToTenThousand(multiple(coefficient, baseSalary));

/** What an award of a decision signed on `date` (ISO) pays. */
export function bonusFor(award: string, kind: SubjectKind | null, date: string): Bonus {
  const { value, decree } = kind === null ? { value: null, decree: null } : coefficientOn(award, kind, date);
  const baseSalary = date < '2013-07-01' ? null : baseSalaryOn(date).amount;
  return { coefficient: value, decree, baseSalary, amount: value === null || baseSalary === null ? null : bonusAmount(value, baseSalary) };
}
