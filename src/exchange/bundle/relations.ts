import type { Fields, Section } from '../../platform/records/field.ts';
import type { Path, Placed } from './bundle.ts';
import { nearest } from './nearest.ts';
import type { Raw } from './raw.ts';
import { isRaw, rawList } from './raw.ts';
import { noneGiven, repeatedReference, reversed, tooMany, unknownReference } from './rules.ts';
import { orderedPairs } from './sections.ts';

export interface KnownIds {
  /** The ids of a section, with the index of the first record of that id. */
  places(section: string): ReadonlyMap<string, number>;
  /** The id that may have been meant. */
  suggest(section: string, id: string): string | undefined;
}

// Looking for what was meant costs a comparison with every id; a file wrong throughout must not stop the server.
const suggestions = 100;

export function knownIds(places: ReadonlyMap<string, ReadonlyMap<string, number>>): KnownIds {
  const none = new Map<string, number>();
  let left = suggestions;
  return {
    places: (section) => places.get(section) ?? none,
    suggest: (section, id) => {
      left -= 1;
      return left < 0 ? undefined : nearest(id, places.get(section)?.keys() ?? []);
    },
  };
}

function referenceFault(known: KnownIds, section: string, id: unknown, place: Path): Placed[] {
  if (typeof id !== 'string' || known.places(section).has(id)) return [];
  return [{ place, fault: unknownReference(place, section, id, known.suggest(section, id)) }];
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
