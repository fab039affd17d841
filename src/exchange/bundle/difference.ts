import { isDeepStrictEqual } from 'node:util';
import type { Bundle, BundleObject, BundleRecord, BundleValue } from './bundle.ts';
import { recordsOf } from './bundle.ts';
import { sections } from './sections.ts';

/** One field before and after; absent where it says nothing. */
export interface FieldChange {
  readonly field: string;
  readonly before?: BundleValue;
  readonly after?: BundleValue;
}

export interface RecordChange {
  readonly id: string;
  readonly fields: readonly FieldChange[];
}

export interface SectionDifference {
  readonly section: string;
  readonly title: string;
  readonly added: readonly string[];
  readonly changed: readonly RecordChange[];
  readonly unchanged: number;
  /** In the database and not in the file: they stay as they are. */
  readonly kept: readonly string[];
}

export interface Difference {
  readonly authority: readonly FieldChange[];
  /** Only sections that the file or the database holds. */
  readonly sections: readonly SectionDifference[];
}

function fieldChanges(before: BundleObject, after: BundleObject): FieldChange[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].flatMap((field) => {
    if (isDeepStrictEqual(before[field], after[field])) return [];
    return [{ field, ...(field in before && { before: before[field] }), ...(field in after && { after: after[field] }) }];
  });
}

function sectionDifference(
  name: string,
  title: string,
  stored: readonly BundleRecord[],
  wanted: readonly BundleRecord[],
): SectionDifference {
  const before = new Map(stored.map((record) => [record.id, record]));
  const named = new Set(wanted.map((record) => record.id));
  const changed = wanted.flatMap((record) => {
    const known = before.get(record.id);
    const fields = known ? fieldChanges(known, record) : [];
    return fields.length > 0 ? [{ id: record.id, fields }] : [];
  });
  const added = wanted.filter((record) => !before.has(record.id)).map((record) => record.id);
  return {
    section: name,
    title,
    added,
    changed,
    unchanged: wanted.length - added.length - changed.length,
    kept: stored.filter((record) => !named.has(record.id)).map((record) => record.id),
  };
}

/** What taking `wanted` would do to `stored`; both in their one form. */
export function compareBundles(stored: Bundle, wanted: Bundle): Difference {
  const told = sections.filter(({ name }) => recordsOf(stored, name).length + recordsOf(wanted, name).length > 0);
  return {
    authority: fieldChanges(stored.authority, wanted.authority),
    sections: told.map(({ name, title }) => sectionDifference(name, title, recordsOf(stored, name), recordsOf(wanted, name))),
  };
}

/** True when taking the file would write nothing. */
export function changesNothing(difference: Difference): boolean {
  return difference.authority.length === 0 && difference.sections.every(({ added, changed }) => added.length + changed.length === 0);
}
