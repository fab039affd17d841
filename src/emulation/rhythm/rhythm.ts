import { sql } from 'kysely';
import { localDate } from '../../platform/calendar/date.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { livingUnits, unitName } from '../choices.ts';
import { boardDay } from '../registration/registration.ts';
import type { UnitMonths } from './months.ts';

/** Whatever a unit did on a day: for a work it is the lead who acts, a partner has acts of its own. */
const acts = sql`
  select o.unit_id, p.reported_on as day from work_progress p join work_owner o on o.authority_id = p.authority_id and o.work_id = p.work_id and o.role = 'lead'
  union all
  select o.unit_id, m.happened_on from work_milestone m join work_owner o on o.authority_id = m.authority_id and o.work_id = m.work_id and o.role = 'lead'
  union all
  select o.unit_id, c.given_on from contribution c join work_owner o on o.authority_id = c.authority_id and o.work_id = c.work_id and o.role = 'lead'
  union all
  select t.unit_id, m.as_of from measurement m join target t on t.authority_id = m.authority_id and t.id = m.target_id
  union all
  select unit_id, registered_on from registration
  union all
  select p.unit_id, coalesce(p.signed_on, g.signed_on) from pledge_party p join pledge g on g.authority_id = p.authority_id and g.id = p.pledge_id
  union all
  select unit_id, done_on from task
  union all
  select unit_id, (acknowledged_at at time zone 'Asia/Ho_Chi_Minh')::date from launch_acknowledgement`;

/** What every unit of the first level did, with the units under it, in each month of a year. Two queries. */
export async function rhythmOf(tx: Tx, year: number): Promise<UnitMonths[]> {
  const units = await livingUnits(tx, boardDay(year, localDate(tx.now)));
  const { rows } = await sql<{ unit_id: string; month: number; count: number }>`
    select unit_id, extract(month from day)::int as month, count(*)::int as count from (${acts}) act
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
