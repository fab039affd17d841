import type { Figure } from '../../platform/records/figure.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { originsOf } from '../birth/origin.ts';
import type { Fact } from '../fact.ts';
import { detailFacts } from '../facts/detail.ts';
import { factsOf } from '../facts.ts';
import { sayFact } from '../say.ts';
import { BEFORE, type Edition, printedFacts } from './edition.ts';

export interface Difference {
  key: string;
  label: string;
  /** As printed old, and as the records say it now; null where they no longer have such a figure. */
  printed: string;
  now: string | null;
  asOf: string;
  /** The last act on a record behind it since the edition was printed; null where the journal holds none. */
  changed: { by: string; at: Date } | null;
}

const same = (one: Figure, other: Figure) =>
  typeof one === 'object' && typeof other === 'object' ? one.about === other.about && one.word === other.word : one === other;

/** The figures of an edition's year, and under BEFORE those of the year before it, as the records give them now. */
async function factsNow(tx: Tx, year: number, printed: readonly { key: string; as_of: string }[]): Promise<Map<string, Fact>> {
  const now = new Map<string, Fact>();
  for (const [prefix, own] of Map.groupBy(printed, ({ key }) => (key.startsWith(BEFORE) ? BEFORE : ''))) {
    const [asOf, of] = [own[0]?.as_of ?? '', prefix === '' ? year : year - 1];
    const detailed = own.some(({ key }) => /^(indicator|unit)\./.test(key));
    const facts = [...(await factsOf(tx, of, asOf)), ...(detailed ? await detailFacts(tx, of, asOf) : [])];
    for (const fact of facts) now.set(`${prefix}${fact.key}`, fact);
  }
  return now;
}

/** Where the records have moved since an edition was printed: each figure then and now, and who changed a record behind it last. */
export async function differencesOf(tx: Tx, edition: Pick<Edition, 'id' | 'year' | 'printed_at'>): Promise<Difference[]> {
  const printed = await printedFacts(tx, edition.id);
  const now = await factsNow(tx, edition.year, printed);
  const moved = printed.flatMap((old) => {
    const fact = now.get(old.key) ?? null;
    return fact !== null && same(fact.value, old.value) ? [] : [{ old, fact }];
  });
  const origins = await originsOf(tx, [...new Set(moved.flatMap(({ fact }) => fact?.records.map(({ id }) => id) ?? []))].slice(0, 2000));
  return moved.map(({ old, fact }) => {
    const acts = (fact?.records ?? []).flatMap(({ id }) => {
      const origin = origins.get(id);
      return origin ? [...(origin.entered ? [origin.entered] : []), ...origin.since] : [];
    });
    const last = acts.filter(({ at }) => at > edition.printed_at).toSorted((a, b) => b.at.getTime() - a.at.getTime())[0];
    return {
      key: old.key,
      label: old.label,
      printed: old.words,
      now: fact === null ? null : sayFact(fact),
      asOf: old.as_of,
      changed: last ? { by: last.by, at: last.at } : null,
    };
  });
}
