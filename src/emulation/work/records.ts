import type { Section } from '../../platform/records/field.ts';
import { choice, date, figure, flag, integer, list, ref, required, text } from '../../platform/records/field.ts';
import { owner } from '../owner.ts';

export const milestoneKinds = ['registered', 'started', 'completed', 'in_use', 'plaque'] as const;

export const workSections: readonly Section[] = [
  {
    name: 'works', table: 'work', title: 'Công trình, phần việc',
    fields: {
      year: required(integer), kind: required(choice('construction', 'task')), title: required(text), field: text,
      registration: ref('registrations'), movement: ref('movements'), place: text, located_in: ref('units'), size: text,
      cost: figure, motto: text, beneficiaries: figure, target: text, target_value: figure, target_measure: text, target_level: integer,
      due_on: date, basis: text, effect: text, alternative_of: ref('works'), chosen: flag,
      owners: list('work_owner', { ...owner, role: required(choice('lead', 'partner')) }),
      milestones: list('work_milestone', { kind: required(choice(...milestoneKinds)), happened_on: date, text: text }),
      progress: list('work_progress', { reported_on: required(date), percent: required(integer), text: text, reporter: ref('people') }),
    },
  },
  {
    name: 'contributions', table: 'contribution', title: 'Đóng góp',
    fields: {
      work: ref('works'), fund: text, source: required(choice('state', 'people', 'sponsor')),
      kind: required(choice('cash', 'land', 'labour', 'material')), giver: text, anonymous: flag,
      amount: figure, quantity: figure, measure: text, given_on: date, receipt: text,
    },
  },
];
