import type { Section } from '../../platform/records/field.ts';
import { choice, date, figure, integer, list, moment, ref, required, text } from '../../platform/records/field.ts';

export const exemplarStages = ['discovered', 'nurtured', 'recognised', 'replicated'] as const;

export const exemplarSections: readonly Section[] = [
  {
    name: 'exemplars',
    table: 'exemplar',
    title: 'Điển hình tiên tiến',
    fields: {
      year: required(integer),
      name: text,
      person: ref('people'),
      unit: ref('units'),
      household: ref('households'),
      movement: ref('movements'),
      field: text,
      story: text,
      stage: required(choice(...exemplarStages)),
      total: figure,
      copies: list('exemplar_copy', { unit: required(ref('units')), result: text }),
    },
    oneOf: [{ fields: ['person', 'unit', 'household'], atLeastOne: false }],
  },
  {
    name: 'exemplar_suggestions',
    table: 'exemplar_suggestion',
    title: 'Gương do người dân giới thiệu',
    fields: {
      who: required(text),
      place: text,
      story: required(text),
      sender: text,
      contact: text,
      sent_at: required(moment),
      answered_on: date,
      outcome: choice('accepted', 'declined'),
      reason: text,
      exemplar: ref('exemplars'),
    },
  },
];
