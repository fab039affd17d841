import type { Section } from '../../platform/records/field.ts';
import { choice, date, integer, ref, refs, required, text } from '../../platform/records/field.ts';
import { levels } from '../../organization/records.ts';

export const sexes = ['male', 'female'] as const;
export const positionKinds = ['leader', 'staff', 'direct_worker', 'non_payroll'] as const;
export const occupations = [
  'official',
  'public_employee',
  'worker',
  'farmer',
  'trader',
  'armed_forces',
  'retired',
  'student',
  'freelance',
] as const;
export const payrolls = ['ward', 'armed_forces', 'own_legal_person', 'none'] as const;
export const yearlyRatings = ['HTXSNV', 'HTTNV', 'HTNV', 'KHTNV'] as const;
export const leaveKinds = ['maternity', 'sick'] as const;
export const disciplineForms = ['reprimand', 'warning', 'salary_cut', 'demotion', 'dismissal', 'forced_resignation'] as const;
export const caseKinds = ['discipline', 'inspection', 'investigation', 'complaint', 'denunciation', 'press', 'fine'] as const;
export const caseResults = ['no_violation', 'violation'] as const;
export const initiativeScopes = ['base', 'province', 'nation'] as const;

const whom = { person: ref('people'), unit: ref('units'), body: ref('bodies') };

/** What the rules ask about people, collectives and households besides their awards. */
export const meritSections: readonly Section[] = [
  {
    name: 'employments',
    table: 'employment',
    title: 'Thông tin công tác để xét khen',
    fields: {
      person: required(ref('people')),
      recruited_on: date,
      sex: choice(...sexes),
      position_kind: choice(...positionKinds),
      payroll: choice(...payrolls),
      occupation: choice(...occupations),
    },
  },
  {
    name: 'yearly_ratings',
    table: 'yearly_rating',
    title: 'Kết quả xếp loại hằng năm',
    fields: {
      ...whom,
      year: required(integer),
      rating: required(choice(...yearlyRatings)),
      members: integer,
      women: integer,
      completed: integer,
      document: text,
    },
    oneOf: [{ fields: Object.keys(whom), atLeastOne: true }],
  },
  {
    name: 'leaves',
    table: 'leave_of_absence',
    title: 'Nghỉ thai sản, nghỉ ốm',
    fields: {
      person: required(ref('people')),
      kind: required(choice(...leaveKinds)),
      from_on: required(date),
      to_on: required(date),
      working_days: integer,
    },
    ordered: [['from_on', 'to_on']],
  },
  {
    name: 'disciplines',
    table: 'discipline',
    title: 'Kỷ luật',
    fields: {
      person: required(ref('people')),
      form: required(choice(...disciplineForms)),
      decided_on: required(date),
      completed_on: date,
      document: text,
    },
    ordered: [['decided_on', 'completed_on']],
  },
  {
    name: 'integrity_cases',
    table: 'integrity_case',
    title: 'Vụ việc đang xem xét, xác minh',
    fields: {
      ...whom,
      household: ref('households'),
      kind: required(choice(...caseKinds)),
      opened_on: required(date),
      source: text,
      fined_for: text,
      closed_on: date,
      result: choice(...caseResults),
      conclusion: text,
    },
    ordered: [['opened_on', 'closed_on']],
    oneOf: [{ fields: [...Object.keys(whom), 'household'], atLeastOne: true }],
  },
  {
    name: 'initiatives',
    table: 'initiative',
    title: 'Sáng kiến được công nhận',
    fields: {
      title: required(text),
      year: required(integer),
      scope: required(choice(...initiativeScopes)),
      recognised_by: text,
      recognised_level: choice(...levels),
      recognised_on: date,
      document: text,
      effect: text,
      authors: refs('initiative_author', 'people'),
    },
  },
];
