import type { Section } from '../../platform/records/field.ts';
import { choice, date, integer, number, ref, required, text } from '../../platform/records/field.ts';

export const fundAreas = ['plain', 'mountain'] as const;
export const entryKinds = ['contribution', 'planned', 'spending'] as const;
export const payMethods = ['cash', 'bank'] as const;

/** The fund of each year, what moves in it, and what was handed to whom. Amounts in đồng. */
export const fundSections: readonly Section[] = [
  {
    name: 'award_funds',
    table: 'award_fund',
    title: 'Quỹ thi đua, khen thưởng',
    fields: {
      year: required(integer),
      regular_expenditure: required(number),
      area: required(choice(...fundAreas)),
      basis: required(text),
    },
  },
  {
    name: 'fund_entries',
    table: 'fund_entry',
    title: 'Sổ quỹ thi đua, khen thưởng',
    fields: {
      award_fund: required(ref('award_funds')),
      kind: required(choice(...entryKinds)),
      happened_on: required(date),
      amount: required(number),
      content: required(text),
      document: text,
      recorded_by: text,
    },
  },
  {
    name: 'bonus_payments',
    table: 'bonus_payment',
    title: 'Chi tiền thưởng',
    fields: {
      award: required(ref('awards')),
      award_fund: required(ref('award_funds')),
      paid_on: required(date),
      amount: required(number),
      coefficient: required(number),
      base_salary: required(number),
      method: required(choice(...payMethods)),
      receiver: required(text),
      reference: text,
      recorded_by: text,
      voided_on: date,
      voided_reason: text,
    },
    ordered: [['paid_on', 'voided_on']],
  },
];
