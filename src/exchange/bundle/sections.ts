import type { Fields, Section } from '../../platform/records/field.ts';
import { remarks, required, text } from '../../platform/records/field.ts';
import { commendationSections } from '../../commendation/records.ts';
import { conferenceSections } from '../../conference/records.ts';
import { emulationSections } from '../../emulation/records.ts';
import { organizationSections } from '../../organization/records.ts';
import { portalSections } from '../../portal/records.ts';
import { reviewSections } from '../../review/records.ts';

/** The written import order: a record refers to its own section or to one above it. */
export const sections: readonly Section[] = [
  ...organizationSections,
  ...emulationSections,
  ...commendationSections,
  ...reviewSections,
  ...conferenceSections,
  ...portalSections,
];

/** Every field a record of the section may carry, in the order files print them. */
export function recordFields(section: Section): Fields {
  return { id: required(text), ...section.fields, ...remarks };
}

/** The section's pairs and, wherever there is a term of validity, that term too: in lists nobody else would look. */
export function orderedPairs(fields: Fields, section?: Section): readonly (readonly [string, string])[] {
  if (section?.ordered) return section.ordered;
  return 'valid_from' in fields && 'valid_to' in fields ? [['valid_from', 'valid_to']] : [];
}
