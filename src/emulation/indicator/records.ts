import type { Section } from '../../platform/records/field.ts';
import { choice, date, figure, integer, list, ref, required, text } from '../../platform/records/field.ts';
import { levels } from '../../organization/records.ts';

export const indicatorGroups = ['economy', 'culture_society', 'defence_security', 'political_system'] as const;

export const indicatorSections: readonly Section[] = [
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
];
