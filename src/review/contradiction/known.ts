import { livingUnits } from '../../emulation/choices.ts';
import type { CalendarDate } from '../../platform/calendar/date.ts';
import { type Tx, once } from '../../platform/tenancy.ts';
import type { Fact } from '../fact.ts';
import { factsOf } from '../facts.ts';
import type { Known } from './finding.ts';

/** A ward may merge units in the year: the numbers at its beginning and on the day are both right. */
async function unitCounts(tx: Tx, days: readonly CalendarDate[]) {
  const counts = new Map<string, Set<number>>();
  for (const day of days) {
    const living = Map.groupBy(await livingUnits(tx, day), ({ kind }) => kind.toLocaleLowerCase('vi'));
    for (const [kind, units] of living) counts.set(kind, (counts.get(kind) ?? new Set()).add(units.length));
  }
  return [...counts].map(([kind, set]) => ({ kind, counts: [...set] }));
}

async function peopleOn(tx: Tx, on: CalendarDate) {
  const people = await tx.db.selectFrom('person').select(['id', 'name']).execute();
  const posts = await tx.db
    .selectFrom('post')
    .select(['person_id', 'title'])
    .where((eb) => eb.or([eb('valid_from', 'is', null), eb('valid_from', '<=', on)]))
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', on)]))
    .execute();
  return people.map(({ id, name }) => ({ id, name, posts: posts.filter((post) => post.person_id === id).map(({ title }) => title) }));
}

/**
 * What the ward's records know that a text can be held against, as of a day (ISO date). `years` are those its figures may be of:
 * the one it reports on, then the one it opens. Without any, no figures.
 */
export const knownOf = (tx: Tx, years: readonly number[], on: CalendarDate): Promise<Known> =>
  once(tx, `contradictions ${years.join()} ${on}`, async () => {
    const facts: Fact[] = [];
    for (const year of years) facts.push(...(await factsOf(tx, year, on)));
    const days = [on, ...[Number(on.slice(0, 4)), ...years].map((year) => `${year}-01-01`)];
    return { facts, units: await unitCounts(tx, days), people: await peopleOn(tx, on) };
  });
