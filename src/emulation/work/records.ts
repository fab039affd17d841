import type { Section } from '../../platform/records/field.ts';
import { choice, date, figure, flag, integer, list, moment, ref, required, text } from '../../platform/records/field.ts';
import { owner } from '../owner.ts';

export const milestoneKinds = ['registered', 'started', 'completed', 'in_use', 'plaque'] as const;

export const workSections: readonly Section[] = [
  {
    name: 'works',
    table: 'work',
    title: 'Công trình, phần việc',
    fields: {
      year: required(integer),
      kind: required(choice('construction', 'task')),
      title: required(text),
      field: text,
      registration: ref('registrations'),
      movement: ref('movements'),
      place: text,
      located_in: ref('units'),
      size: text,
      cost: figure,
      motto: text,
      beneficiaries: figure,
      target: text,
      target_value: figure,
      target_measure: text,
      target_level: integer,
      due_on: date,
      basis: text,
      effect: text,
      alternative_of: ref('works'),
      chosen: flag,
      owners: list('work_owner', { ...owner, role: required(choice('lead', 'partner')) }),
      milestones: list('work_milestone', { kind: required(choice(...milestoneKinds)), happened_on: date, text: text }),
      progress: list('work_progress', {
        reported_on: required(date),
        percent: required(integer),
        text: text,
        reporter: ref('people'),
        reported_at: moment,
        reported_by: text,
        corrects: integer,
      }),
      milestone_changes: list('milestone_change', {
        kind: required(choice(...milestoneKinds)),
        was_on: date,
        now_on: date,
        reason: required(text),
        changed_on: required(date),
        changed_by: text,
      }),
      owner_reports: list('owner_report', {
        ...owner,
        state: required(choice('todo', 'doing', 'done')),
        text: text,
        reported_on: required(date),
        reported_by: text,
      }),
    },
  },
];
