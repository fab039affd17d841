import type { Section } from '../../platform/records/field.ts';
import { choice, date, ref, required, text } from '../../platform/records/field.ts';

export const relations = ['spouse', 'parent', 'child', 'sibling', 'in_law', 'relative', 'household'] as const;
export type Relation = (typeof relations)[number];
export const ties = ['self', 'family', 'unit', 'co_nominee', 'declared'] as const;
export type Tie = (typeof ties)[number];

/** Family of the people; stands before the nominations. */
export const kinshipSections: readonly Section[] = [
  {
    name: 'kinships',
    table: 'kinship',
    title: 'Quan hệ gia đình',
    fields: {
      person: required(ref('people')),
      relation: required(choice(...relations)),
      relative: ref('people'),
      household: ref('households'),
      recorded_on: date,
      recorded_by: text,
    },
    oneOf: [{ fields: ['relative', 'household'], atLeastOne: true }],
  },
];

/** Members of the council tied to nominations; stands after the nominations. */
export const conflictSections: readonly Section[] = [
  {
    name: 'conflicts_of_interest',
    table: 'conflict_of_interest',
    title: 'Thành viên hội đồng có quan hệ với đối tượng được đề nghị',
    fields: {
      nomination: required(ref('nominations')),
      person: required(ref('people')),
      tie: required(choice(...ties)),
      reason: required(text),
      recorded_on: required(date),
      recorded_by: text,
    },
  },
];
