import type { Section } from '../../platform/records/field.ts';
import { choice, date, flag, integer, list, ref, required, text } from '../../platform/records/field.ts';

export const appellants = ['recipient', 'unit', 'resident'] as const;
export const answerResults = ['upheld', 'changed', 'rejected'] as const;

/** Appeals after a decision, how long they may come, and their answers; stands after the awards. */
export const appealSections: readonly Section[] = [
  {
    name: 'appeal_terms',
    table: 'appeal_term',
    title: 'Thời hạn kiến nghị sau quyết định',
    fields: { valid_from: required(date), days: required(integer), basis: required(text) },
  },
  {
    name: 'appeals',
    table: 'appeal',
    title: 'Kiến nghị về quyết định khen thưởng',
    fields: {
      decision: required(ref('decisions')),
      award: ref('awards'),
      by_whom: required(choice(...appellants)),
      name: required(text),
      contact: text,
      content: required(text),
      received_on: required(date),
      recorded_by: text,
      channel: choice('page', 'officer'),
      answers: list('appeal_answer', {
        answered_on: required(date),
        result: required(choice(...answerResults)),
        content: required(text),
        published: flag,
        answered_by: text,
      }),
    },
  },
];
