import type { Section } from '../../platform/records/field.ts';
import { choice, date, figure, integer, list, ref, refs, required, text, texts } from '../../platform/records/field.ts';

export const partsOfDay = ['morning', 'noon', 'afternoon', 'evening'] as const;

export const movementSections: readonly Section[] = [
  {
    name: 'movements', table: 'movement', title: 'Phong trào, cuộc vận động',
    fields: {
      name: required(text), short_name: text,
      nature: required(choice('emulation', 'campaign', 'programme')),
      form: required(choice('regular', 'thematic', 'drive', 'special')),
      origin: required(choice('superior', 'ward')),
      launched_by: text, parent: ref('movements'), owner: ref('bodies'),
      year: integer, year_to: integer, starts_on: date, ends_on: date, occasion: text, theme: text, motto: text,
      purpose: text, goal: text, scope: text, subjects: texts, contents: texts, criteria: text, schedule: text,
      plan: text, measures: text, interim_due_on: date, final_due_on: date, participation: figure,
      bases: list('movement_basis', {
        title: required(text), number: text, issued_on: date, issuer: text, congress_ordinal: integer,
      }),
    },
    ordered: [['starts_on', 'ends_on'], ['year', 'year_to']],
  },
  {
    name: 'launches', table: 'launch', title: 'Phát động',
    fields: {
      year: required(integer), launched_on: date, part: choice(...partsOfDay), launcher: ref('people'), launcher_post: text,
      theme: text, call: text,
      movements: refs('launch_movement', 'movements'),
      contents: list('launch_content', {
        text: required(text), kind: choice('content', 'request', 'communication'), field: text, year: integer,
        units: refs('launch_content_unit', 'units'), blocs: refs('launch_content_bloc', 'blocs'),
      }),
    },
  },
];
