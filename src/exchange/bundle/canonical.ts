import type { Field, Fields } from '../../platform/records/field.ts';
import { authorityFields } from '../../organization/records.ts';
import type { Bundle, BundleObject, BundleRecord, BundleValue } from './bundle.ts';
import type { Raw } from './raw.ts';
import { isRaw, rawList } from './raw.ts';
import { recordFields, sections } from './sections.ts';

const isNothing = (value: unknown) =>
  value === undefined || value === null || value === false || (Array.isArray(value) && value.length === 0);

function canonicalValue(field: Field, value: unknown): BundleValue {
  if (field.kind === 'list') return rawList(value).map((row) => canonicalObject(field.fields, row as Raw));
  // The database gives the keys of an object in its own order.
  if (isRaw(value)) return { about: value['about'], word: value['word'] } as BundleValue;
  return value === 0 ? 0 : (value as BundleValue);
}

/** The same object with its fields in the order of the definition and without those that say nothing. */
export function canonicalObject(fields: Fields, object: Raw): BundleObject {
  const told = Object.entries(fields).filter(([name]) => !isNothing(object[name]));
  return Object.fromEntries(told.map(([name, field]) => [name, canonicalValue(field, object[name])]));
}

/** The one form of a bundle whose shape was checked: two bundles that say the same are deeply equal. */
export function canonicalFile(raw: Raw): Bundle {
  const records = sections.map((section) => {
    const fields = recordFields(section);
    return [section.name, rawList(raw[section.name]).map((record) => canonicalObject(fields, record as Raw) as BundleRecord)] as const;
  });
  return {
    authority: canonicalObject(authorityFields, raw['authority'] as Raw),
    sections: Object.fromEntries(records.filter(([, list]) => list.length > 0)),
  };
}

export function canonical(bundle: Bundle): Bundle {
  return canonicalFile({ ...bundle.sections, authority: bundle.authority });
}
