import type { Section } from '../platform/records/field.ts';
import { choice, date, figure, flag, integer, list, ref, refs, required, text, texts } from '../platform/records/field.ts';
import { levels } from '../organization/records.ts';

export const partsOfDay = ['morning', 'noon', 'afternoon', 'evening'] as const;
export const indicatorGroups = ['economy', 'culture_society', 'defence_security', 'political_system'] as const;
export const milestoneKinds = ['registered', 'started', 'completed', 'in_use', 'plaque'] as const;
export const exemplarStages = ['discovered', 'nurtured', 'recognised', 'replicated'] as const;

const owner = { unit: ref('units'), bloc: ref('blocs'), body: ref('bodies') };

export const emulationSections: readonly Section[] = [
  {
    name: 'themes', table: 'theme', title: 'Chủ đề năm',
    fields: { year: required(integer), level: required(choice(...levels)), text: required(text) },
  },
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
  {
    name: 'pledge_templates', table: 'pledge_template', title: 'Mẫu giao ước, cam kết',
    fields: { title: required(text), kind: required(choice('agreement', 'commitment')), text: text, items: texts },
  },
  {
    name: 'pledges', table: 'pledge', title: 'Giao ước, cam kết',
    fields: {
      year: required(integer), kind: required(choice('agreement', 'commitment')), title: required(text), text: text,
      template: ref('pledge_templates'), movement: ref('movements'), due_on: date, signed_on: date, part: choice(...partsOfDay),
      parties: list('pledge_party', { ...owner, representative: ref('people'), representative_post: text, signed_on: date }),
      witnesses: list('pledge_witness', { person: required(ref('people')), post: text }),
      items: list('pledge_item', { text: required(text), target: figure, measure: text, due_on: date, outcome: choice('met', 'missed'), evidence: text }),
    },
  },
  {
    name: 'registrations', table: 'registration', title: 'Đăng ký thi đua',
    fields: {
      year: required(integer), movement: ref('movements'), unit: ref('units'), bloc: ref('blocs'), registered_on: date, titles: texts,
    },
    oneOf: [{ fields: ['unit', 'bloc'], atLeastOne: true }],
  },
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
  {
    name: 'indicators', table: 'indicator', title: 'Chỉ tiêu',
    fields: {
      name: required(text), sector: choice(...indicatorGroups), measure: text, direction: required(choice('higher', 'lower', 'zero')),
      frequency: choice('month', 'quarter', 'half', 'year'),
    },
  },
  {
    name: 'targets', table: 'target', title: 'Chỉ tiêu được giao',
    fields: {
      indicator: required(ref('indicators')), year: required(integer), unit: ref('units'), assigned_by: text,
      assigned_level: choice(...levels), value: required(figure), due_on: date,
      measurements: list('measurement', { as_of: required(date), value: required(figure), evidence: text, reporter: ref('people') }),
    },
  },
  {
    name: 'tasks', table: 'task', title: 'Nhiệm vụ, chỉ đạo',
    fields: {
      year: integer, text: required(text), ...owner, person: ref('people'), due_on: date,
      phase: choice('before_tet', 'in_tet', 'after_tet'), done_on: date, result: text,
    },
  },
  {
    name: 'exemplars', table: 'exemplar', title: 'Điển hình tiên tiến',
    fields: {
      year: required(integer), name: text, person: ref('people'), unit: ref('units'), household: ref('households'), movement: ref('movements'),
      field: text, story: text, stage: required(choice(...exemplarStages)), total: figure,
      copies: list('exemplar_copy', { unit: required(ref('units')), result: text }),
    },
    oneOf: [{ fields: ['person', 'unit', 'household'], atLeastOne: false }],
  },
];
