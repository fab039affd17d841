import type { Section } from '../../platform/records/field.ts';
import { choice, integer, required, text } from '../../platform/records/field.ts';
import { levels } from '../../organization/records.ts';

export const themeSections: readonly Section[] = [
  {
    name: 'themes',
    table: 'theme',
    title: 'Chủ đề năm',
    fields: { year: required(integer), level: required(choice(...levels)), text: required(text) },
  },
];
