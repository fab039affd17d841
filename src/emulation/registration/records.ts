import type { Section } from '../../platform/records/field.ts';
import { date, integer, ref, required, texts } from '../../platform/records/field.ts';

export const registrationSections: readonly Section[] = [
  {
    name: 'registrations', table: 'registration', title: 'Đăng ký thi đua',
    fields: {
      year: required(integer), movement: ref('movements'), unit: ref('units'), bloc: ref('blocs'), registered_on: date, titles: texts,
    },
    oneOf: [{ fields: ['unit', 'bloc'], atLeastOne: true }],
  },
];
