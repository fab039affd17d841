import type { Section } from '../../platform/records/field.ts';
import { choice, date, integer, list, ref, required, text } from '../../platform/records/field.ts';

export const actKinds = ['sent', 'asked', 'supplemented', 'granted', 'refused'] as const;

/** Tờ trình to whoever decides above, and what became of it; stands after the awards. */
export const submissionSections: readonly Section[] = [
  {
    name: 'submissions',
    table: 'submission',
    title: 'Tờ trình khen thưởng lên cấp trên',
    fields: {
      year: required(integer),
      number: integer,
      symbol: required(text),
      issued_on: date,
      addressee: required(text),
      title: required(text),
      signer: ref('people'),
      signer_post: text,
      on_behalf: choice('none', 'TM', 'KT', 'TUQ'),
      lines: list('submission_line', { nomination: required(ref('nominations')) }),
    },
  },
  {
    name: 'submission_acts',
    table: 'submission_act',
    title: 'Diễn biến tờ trình',
    fields: {
      submission: required(ref('submissions')),
      kind: required(choice(...actKinds)),
      nomination: ref('nominations'),
      acted_on: required(date),
      content: text,
      document: text,
      award: ref('awards'),
      recorded_by: text,
    },
  },
];
