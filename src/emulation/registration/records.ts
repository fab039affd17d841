import type { Section } from '../../platform/records/field.ts';
import { choice, date, figure, integer, list, moment, ref, refs, required, text, texts } from '../../platform/records/field.ts';
import { participantClasses } from '../movement/records.ts';

export const registrationActKinds = ['submitted', 'returned', 'accepted', 'changed'] as const;

export const registrationSections: readonly Section[] = [
  {
    name: 'registration_calls',
    table: 'registration_call',
    title: 'Đợt đăng ký thi đua',
    fields: {
      year: required(integer),
      movement: ref('movements'),
      title: text,
      opens_on: date,
      due_on: required(date),
      closes_on: date,
      guidance: text,
    },
    ordered: [['due_on', 'closes_on']],
  },
  {
    name: 'registrations',
    table: 'registration',
    title: 'Đăng ký thi đua',
    fields: {
      year: required(integer),
      movement: ref('movements'),
      unit: ref('units'),
      bloc: ref('blocs'),
      registered_on: date,
      titles: texts,
      movements: refs('registration_movement', 'movements'),
      classes: list('registration_class', { class: required(choice(...participantClasses)) }),
      targets: list('registration_target', { text: required(text), value: figure, measure: text, level: integer, due_on: date }),
    },
    oneOf: [{ fields: ['unit', 'bloc'], atLeastOne: true }],
  },
  {
    name: 'registration_acts',
    table: 'registration_act',
    title: 'Gửi, trả lại, nhận bản đăng ký',
    fields: {
      registration: required(ref('registrations')),
      kind: required(choice(...registrationActKinds)),
      acted_at: required(moment),
      actor: text,
      reason: text,
      content: text,
    },
  },
];

/** Stand after the works they point to. */
export const basisSections: readonly Section[] = [
  {
    name: 'superior_documents',
    table: 'superior_document',
    title: 'Văn bản cấp trên làm căn cứ',
    fields: {
      number: required(text),
      title: required(text),
      issuer: text,
      issued_on: date,
      works: refs('superior_document_work', 'works'),
    },
  },
];
