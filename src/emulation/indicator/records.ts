import type { Section } from '../../platform/records/field.ts';
import { choice, date, figure, integer, list, moment, number, ref, required, text } from '../../platform/records/field.ts';
import { levels } from '../../organization/records.ts';

export const indicatorGroups = ['economy', 'culture_society', 'defence_security', 'political_system'] as const;

export const indicatorSections: readonly Section[] = [
  {
    name: 'indicators',
    table: 'indicator',
    title: 'Chỉ tiêu',
    fields: {
      name: required(text),
      sector: choice(...indicatorGroups),
      measure: text,
      direction: required(choice('higher', 'lower', 'zero')),
      frequency: choice('month', 'quarter', 'half', 'year'),
      counting: choice('cumulative', 'level'),
      aggregation: choice('sum', 'mean'),
      min_value: number,
      max_value: number,
      catalogue_code: text,
    },
  },
  {
    name: 'targets',
    table: 'target',
    title: 'Chỉ tiêu được giao',
    fields: {
      indicator: required(ref('indicators')),
      year: required(integer),
      unit: ref('units'),
      assigned_by: text,
      assigned_level: choice(...levels),
      document: text,
      assigned_on: date,
      value: required(figure),
      due_on: date,
      changes: list('target_change', {
        old_value: required(figure),
        new_value: required(figure),
        reason: required(text),
        changed_by: text,
        changed_at: required(moment),
      }),
      measurements: list('measurement', {
        as_of: required(date),
        value: required(figure),
        evidence: text,
        reporter: ref('people'),
        reason: text,
        entered_by: text,
        entered_at: moment,
      }),
    },
    ordered: [['assigned_on', 'due_on']],
  },
];
