import type { Section } from '../../platform/records/field.ts';
import type { Placed } from './bundle.ts';
import { isRaw } from './raw.ts';
import { circle } from './rules.ts';

/** The ids at which a walk upward from each of `ids` comes round to itself, one for each circle. */
function circlesIn(ids: readonly unknown[], above: ReadonlyMap<unknown, unknown>): unknown[] {
  const settled = new Set<unknown>();
  return ids.flatMap((id) => {
    const seen = new Set<unknown>();
    let at = id;
    while (at !== undefined && !settled.has(at) && !seen.has(at)) {
      seen.add(at);
      at = above.get(at);
    }
    const round = at !== undefined && seen.has(at);
    for (const one of seen) settled.add(one);
    return round ? [at] : [];
  });
}

/** A record that stands under itself, over any number of steps; told once for each circle. */
export function circleFaults(section: Section, records: readonly unknown[]): Placed[] {
  const upward = Object.entries(section.fields).filter(([, field]) => field.kind === 'ref' && field.section === section.name);
  const ids = records.map((record) => (isRaw(record) ? record['id'] : undefined));
  return upward.flatMap(([name]) => {
    const above = new Map(records.map((record, index) => [ids[index], isRaw(record) ? record[name] : undefined]));
    return circlesIn(ids, above).map((id) => {
      const place = [section.name, ids.indexOf(id), name];
      return { place, fault: circle(place, String(id)) };
    });
  });
}
