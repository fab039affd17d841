import type { Fields, Section } from '../../platform/records/field.ts';
import type { Path, Placed } from './bundle.ts';
import { nearest } from './nearest.ts';
import type { Raw } from './raw.ts';
import { isRaw, rawList } from './raw.ts';
import { noneGiven, repeatedReference, reversed, tooMany, unknownReference } from './rules.ts';
import { orderedPairs } from './sections.ts';

/** The ids each section holds, with the index of the first record of that id. */
export type KnownIds = ReadonlyMap<string, ReadonlyMap<string, number>>;

function referenceFault(known: KnownIds, section: string, id: unknown, place: Path): Placed[] {
  const ids = known.get(section);
  if (typeof id !== 'string' || ids?.has(id)) return [];
  return [{ place, fault: unknownReference(place, section, id, nearest(id, ids?.keys() ?? [])) }];
}

function referenceListFaults(known: KnownIds, section: string, value: unknown, place: Path): Placed[] {
  const ids = rawList(value);
  return ids.flatMap((id, index) => {
    const at = [...place, index];
    if (typeof id === 'string' && ids.indexOf(id) < index) return [{ place: at, fault: repeatedReference(at, id) }];
    return referenceFault(known, section, id, at);
  });
}

function orderFaults(record: Raw, place: Path, pairs: readonly (readonly [string, string])[]): Placed[] {
  return pairs.flatMap(([first, last]) => {
    const [start, end] = [record[first], record[last]];
    const comparable = (typeof start === 'string' && typeof end === 'string') || (typeof start === 'number' && typeof end === 'number');
    if (!comparable || start <= end) return [];
    return [{ place: [...place, last], fault: reversed([...place, last], first, start, last, end) }];
  });
}

function groupFaults(record: Raw, place: Path, groups: Section['oneOf'] = []): Placed[] {
  return groups.flatMap(({ fields, atLeastOne }) => {
    const given = fields.filter((name) => record[name] !== undefined && record[name] !== false);
    if (given.length > 1) return [{ place, fault: tooMany(place, given) }];
    return given.length === 0 && atLeastOne ? [{ place, fault: noneGiven(place, fields) }] : [];
  });
}

/** What one record says of others and of its own fields together, and its lists likewise. */
export function relationFaults(known: KnownIds, fields: Fields, record: unknown, place: Path, section?: Section): Placed[] {
  if (!isRaw(record)) return [];
  const inside = Object.entries(fields).flatMap(([name, field]) => {
    const at = [...place, name];
    if (field.kind === 'ref') return referenceFault(known, field.section, record[name], at);
    if (field.kind === 'refs') return referenceListFaults(known, field.section, record[name], at);
    if (field.kind !== 'list') return [];
    return rawList(record[name]).flatMap((row, index) => relationFaults(known, field.fields, row, [...at, index]));
  });
  return [...groupFaults(record, place, section?.oneOf), ...orderFaults(record, place, orderedPairs(fields, section)), ...inside];
}
