import type { Section } from '../../platform/records/field.ts';
import { choice, date, integer, ref, required, text } from '../../platform/records/field.ts';
import { owner } from '../owner.ts';

export const taskSections: readonly Section[] = [
  {
    name: 'tasks', table: 'task', title: 'Nhiệm vụ, chỉ đạo',
    fields: {
      year: integer, text: required(text), ...owner, person: ref('people'), due_on: date,
      phase: choice('before_tet', 'in_tet', 'after_tet'), done_on: date, result: text,
    },
  },
];
