import type { Section } from '../../platform/records/field.ts';
import { choice, date, figure, flag, integer, ref, required, text } from '../../platform/records/field.ts';

export const giverKinds = ['person', 'household', 'business', 'organization', 'religious'] as const;

/** Why an entry is there at all: the work or the fund it was given for or spent on. */
const purpose = [{ fields: ['work', 'fund'], atLeastOne: true }];
/** A correction never overwrites: a further entry with the amount taken back names the entry it undoes, and why. */
const entry = { reason: text, entered_on: date, entered_by: text };

export const contributionSections: readonly Section[] = [
  {
    name: 'contributions',
    table: 'contribution',
    title: 'Đóng góp',
    fields: {
      work: ref('works'),
      fund: text,
      source: required(choice('state', 'people', 'sponsor')),
      kind: required(choice('cash', 'land', 'labour', 'material')),
      giver: text,
      giver_kind: choice(...giverKinds),
      anonymous: flag,
      amount: figure,
      quantity: figure,
      measure: text,
      given_on: date,
      receipt: text,
      receipt_number: integer,
      receipt_year: integer,
      reverses: ref('contributions'),
      ...entry,
    },
    oneOf: purpose,
  },
  {
    name: 'spendings',
    table: 'spending',
    title: 'Chi từ đóng góp',
    fields: {
      work: ref('works'),
      fund: text,
      spent_on: date,
      payee: text,
      item: required(text),
      amount: required(figure),
      document: text,
      reverses: ref('spendings'),
      ...entry,
    },
    oneOf: purpose,
  },
];
