import { authorityFields } from '../../organization/records.ts';
import type { BundleFault, Placed } from './bundle.ts';
import { circleFaults } from './circles.ts';
import { comparePlaces, isRaw, rawList } from './raw.ts';
import { knownIds, relationFaults } from './relations.ts';
import { duplicateId } from './rules.ts';
import { recordFields, sections } from './sections.ts';
import { shapeFaults } from './shape.ts';

const idOf = (record: unknown) => (isRaw(record) && typeof record['id'] === 'string' ? record['id'] : undefined);

function firstPlaces(records: readonly unknown[]): Map<string, number> {
  const places = new Map<string, number>();
  records.forEach((record, index) => {
    const id = idOf(record);
    if (id !== undefined && !places.has(id)) places.set(id, index);
  });
  return places;
}

function duplicateFaults(name: string, records: readonly unknown[], places: ReadonlyMap<string, number>): Placed[] {
  return records.flatMap((record, index) => {
    const id = idOf(record);
    const first = id === undefined ? undefined : places.get(id);
    if (id === undefined || first === undefined || first === index) return [];
    const place = [name, index, 'id'];
    return [{ place, fault: duplicateId(place, id, [name, first]) }];
  });
}

function sectionFaults(raw: Readonly<Record<string, unknown>>): Placed[] {
  const known = knownIds(new Map(sections.map(({ name }) => [name, firstPlaces(rawList(raw[name]))])));
  return sections.flatMap((section) => {
    const records = rawList(raw[section.name]);
    const relations = records.flatMap((record, index) =>
      relationFaults(known, recordFields(section), record, [section.name, index], section),
    );
    return [...duplicateFaults(section.name, records, known.places(section.name)), ...circleFaults(section, records), ...relations];
  });
}

/** Every fault of the whole file with the place it stands at, in the order of the file. */
export function checkPlaces(raw: unknown): Placed[] {
  const whole = isRaw(raw)
    ? [...sectionFaults(raw), ...relationFaults(knownIds(new Map()), authorityFields, raw['authority'], ['authority'])]
    : [];
  return [...shapeFaults(raw), ...whole].sort((a, b) => comparePlaces(raw, a.place, b.place));
}

/** Every fault of the whole file, in the order of the file. */
export function checkBundle(raw: unknown): BundleFault[] {
  return checkPlaces(raw).map(({ fault }) => fault);
}
