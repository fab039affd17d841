import { z } from 'zod';
import { type LawBook, regimeOf } from './book.ts';
import type { Facts } from './facts.ts';
import { dayOfLaw } from './power.ts';
import type { Award, Subject } from './vocabulary.ts';

export interface Bonus {
  multiplier: number;
  base: number;
  /** đồng, rounded up once after all factors. */
  amount: number;
}

const rounding = z.object({ unit: z.number(), mode: z.literal('CEIL') });

/** Rounds a bonus up to the unit of the rule in force, once, after all factors (NĐ 98/2023 Điều 53 khoản 2). */
export function roundedUp(book: LawBook, amount: number, day: string): number {
  const rule = ['X-ROUND-R1', 'X-ROUND-R2', 'X-ROUND-R3PLUS'].map((id) => book.general(id, day)).find((each) => each !== null);
  const { unit } = rounding.parse((rule ?? book.find('X-ROUND-R3PLUS')).params);
  return Math.ceil(Math.round(amount) / unit) * unit;
}

/** The bonus of an award: multiplier of the law, base salary of the day of the decision. Null where either is not known. */
export function bonusOf(book: LawBook, award: Award, subject: Subject | undefined, facts: Facts): Bonus | null {
  const decided = facts.decision ?? facts.date;
  const received = dayOfLaw(facts);
  if (!decided || !received) return null;
  const regime = regimeOf(decided) ?? undefined;
  const rule = book.award(award, subject, decided, regime);
  const salary = book.baseSalary(decided);
  if (!rule?.bonus || !salary) return null;
  const { multiplier } = rule.bonus;
  return { multiplier, base: salary.amount, amount: roundedUp(book, multiplier * salary.amount, decided) };
}
