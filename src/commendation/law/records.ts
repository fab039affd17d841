import type { Section } from '../../platform/records/field.ts';
import { choice, date, ref, required, text } from '../../platform/records/field.ts';

export const confirmationKinds = ['confirmed', 'withdrawn'] as const;
export const settingKinds = [
  'cstdcs_quota',
  'giay_khen_criteria',
  'council_size',
  'council_threshold',
  'quorum',
  'processing_days',
  'sets',
  'forms',
  'public_days',
  'registration_required',
  'rounding',
] as const;
export type SettingKind = (typeof settingKinds)[number];

export const lawSections: readonly Section[] = [
  {
    name: 'law_confirmations',
    table: 'law_confirmation',
    title: 'Xác nhận quy định pháp luật',
    fields: {
      kind: required(choice(...confirmationKinds)),
      scope: required(text),
      document: required(text),
      document_number: text,
      document_on: date,
      file: text,
      person: required(text),
      mandate: text,
      acted_on: required(date),
    },
  },
  {
    name: 'law_settings',
    table: 'law_setting',
    title: 'Quy định của tỉnh, của địa phương',
    fields: {
      kind: required(choice(...settingKinds)),
      award: text,
      valid_from: required(date),
      value: required(text),
      basis: required(text),
    },
  },
];

/** Stands after the nominations it points to. */
export const responsibilitySections: readonly Section[] = [
  {
    name: 'law_responsibilities',
    table: 'law_responsibility',
    title: 'Tiếp tục theo trách nhiệm khi pháp lý chưa xác nhận',
    fields: {
      nomination: required(ref('nominations')),
      person: required(text),
      post: text,
      reason: required(text),
      outcome: required(text),
      rule: text,
      acted_on: required(date),
    },
  },
];
