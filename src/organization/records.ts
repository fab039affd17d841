import type { Section } from '../platform/records/field.ts';
import { choice, date, figure, flag, integer, list, ref, required, text } from '../platform/records/field.ts';

export const authorityKinds = ['ward', 'commune', 'township', 'special_zone', 'district', 'province'] as const;
export const levels = ['central', 'province', 'district', 'ward', 'unit'] as const;
export const bodyKinds = [
  'party', 'government', 'assembly', 'front', 'police', 'military', 'union', 'office', 'association', 'school', 'health', 'guest', 'other',
] as const;

/** The authority itself is one object of the bundle, not a list. */
export const authorityFields = {
  slug: required(text),
  name: required(text),
  kind: required(choice(...authorityKinds)),
  parent: text,
  province: text,
  host: text,
  post_separator: text,
  levels: list('authority_level', { kind: required(choice(...authorityKinds)), name: required(text), parent: text, valid_from: date, valid_to: date }),
  successions: list('authority_succession', {
    direction: required(choice('predecessor', 'successor')), name: required(text), happened_on: date, basis: text,
  }),
} as const;

export const organizationSections: readonly Section[] = [
  {
    name: 'unit_kinds', table: 'unit_kind', title: 'Loại đơn vị',
    fields: { name: required(text), residential: flag },
  },
  {
    name: 'units', table: 'unit', title: 'Đơn vị',
    fields: {
      kind: required(ref('unit_kinds')), name: text, number: integer, parent: ref('units'), address: text,
      households: figure, population: figure, valid_from: date, valid_to: date,
      predecessors: list('unit_succession', { from: required(ref('units')), kind: required(choice('split', 'merge', 'rename')), happened_on: date }),
    },
    ordered: [['valid_from', 'valid_to']],
  },
  {
    name: 'bodies', table: 'body', title: 'Cơ quan, tổ chức',
    fields: { name: required(text), short_name: text, kind: required(choice(...bodyKinds)), level: choice(...levels), superior: text },
  },
  {
    name: 'blocs', table: 'bloc', title: 'Khối, cụm thi đua',
    fields: {
      name: required(text), year: integer, leader: ref('units'),
      members: list('bloc_member', { unit: ref('units'), body: ref('bodies'), valid_from: date, valid_to: date }),
    },
  },
  {
    name: 'people', table: 'person', title: 'Cá nhân',
    fields: { name: required(text), honorific: choice('Ông', 'Bà'), pen_name: text },
  },
  {
    name: 'posts', table: 'post', title: 'Chức vụ',
    fields: {
      person: required(ref('people')), title: required(text), body: ref('bodies'), unit: ref('units'),
      level: required(choice(...levels)), rank: integer, valid_from: date, valid_to: date,
    },
    ordered: [['valid_from', 'valid_to']],
  },
  {
    name: 'households', table: 'household', title: 'Hộ gia đình',
    fields: { unit: ref('units'), head: required(text), address: text },
  },
];
