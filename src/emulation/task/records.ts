import type { Section } from '../../platform/records/field.ts';
import { choice, date, integer, list, ref, required, text } from '../../platform/records/field.ts';
import { owner } from '../owner.ts';

export const taskOrigins = ['directive', 'conclusion', 'document'] as const;
export const partnerStatuses = ['doing', 'done', 'stuck'] as const;

const party = { ...owner, person: ref('people') };

export const taskSections: readonly Section[] = [
  {
    name: 'tasks',
    table: 'task',
    title: 'Nhiệm vụ, chỉ đạo',
    fields: {
      year: integer,
      text: required(text),
      ...party,
      started_on: date,
      due_on: date,
      phase: choice('before_tet', 'in_tet', 'after_tet'),
      done_on: date,
      result: text,
      origin: choice(...taskOrigins),
      origin_title: text,
      origin_number: text,
      origin_on: date,
      speaker: ref('people'),
      partners: list('task_partner', party),
      acts: list('task_act', {
        kind: required(choice('finished', 'returned', 'extended', 'reopened', 'partner')),
        happened_on: required(date),
        actor: text,
        reason: text,
        due_from: date,
        due_on: date,
        result: text,
        file: text,
        status: choice(...partnerStatuses),
        ...party,
      }),
    },
    ordered: [['started_on', 'due_on']],
  },
];
