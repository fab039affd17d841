import type { Section } from '../../platform/records/field.ts';
import { date, flag, required, text } from '../../platform/records/field.ts';

export const occasionSections: readonly Section[] = [
  {
    name: 'occasions',
    table: 'occasion',
    title: 'Ngày lễ, sự kiện riêng của phường, xã',
    fields: { name: required(text), held_on: required(date), yearly: flag, lunar: flag },
  },
];
