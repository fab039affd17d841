import { sql } from 'kysely';
import { localDate } from '../../platform/calendar/date.ts';
import { type Tx, once } from '../../platform/tenancy.ts';
import { livingUnits, unitName } from '../choices.ts';
import { boardDay } from '../registration/registration.ts';
import { type ActKind, actsOf } from './acts.ts';
import type { UnitMonths } from './months.ts';

/** What every unit of the first level did, with the units under it, in each month of a year; of one kind, when given. Two queries. */
export const rhythmOf = (tx: Tx, year: number, kind: ActKind | null = null): Promise<UnitMonths[]> =>
  once(tx, `rhythmOf ${year} ${kind}`, () => readRhythm(tx, year, kind));

async function readRhythm(tx: Tx, year: number, kind: ActKind | null): Promise<UnitMonths[]> {
  const units = await livingUnits(tx, boardDay(year, localDate(tx.now)));
  const { rows } = await sql<{ unit_id: string; month: number; count: number }>`
    select unit_id, extract(month from day)::int as month, count(*)::int as count from (${actsOf(kind)}) act
    where unit_id is not null and day between ${`${year}-01-01`}::date and ${`${year}-12-31`}::date
    group by unit_id, month`.execute(tx.db);
  const parents = new Map(units.map(({ id, parent_id }) => [id, parent_id]));
  const top = (id: string): string => {
    const parent = parents.get(id);
    return parent && parents.has(parent) ? top(parent) : id;
  };
  const byTop = Map.groupBy(rows, ({ unit_id }) => top(unit_id));
  return units
    .filter(({ parent_id }) => parent_id === null)
    .map((unit) => {
      const own = byTop.get(unit.id) ?? [];
      const counts = Array.from({ length: 12 }, (_, index) =>
        own.filter(({ month }) => month === index + 1).reduce((sum, { count }) => sum + count, 0),
      );
      return { unitId: unit.id, name: unitName(unit), counts };
    });
}
