import { sql } from 'kysely';
import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import type { CalendarDate } from '../../platform/calendar/date.ts';
import { Refusal } from '../../platform/refusal.ts';
import { type Tx, fresh } from '../../platform/tenancy.ts';
import { livingUnits, unitName } from '../choices.ts';
import { type Movement, movementsOfYear } from './movement.ts';

export interface Period {
  from: CalendarDate;
  to: CalendarDate;
}

/** One thing a unit has to do for a movement. */
export interface Burden {
  unit_id: string;
  movement_id: string;
}

export interface LoadRow {
  unitId: string;
  name: string;
  /** Things to do per movement, in the order of the movements. */
  counts: number[];
  /** How many movements the unit carries in the period. */
  movements: number;
  overloaded: boolean;
}

/** From how many movements at one time a unit is overloaded, where the ward has set nothing. */
const usualOverload = 5;

/** Whether the movement runs on a day of the period: by its dates, else by its years. */
export function runsWithin(movement: Pick<Movement, 'starts_on' | 'ends_on' | 'year' | 'year_to'>, { from, to }: Period): boolean {
  const first = movement.starts_on ?? (movement.year === null ? from : `${movement.year}-01-01`);
  const lastYear = movement.year_to ?? movement.year;
  const last = movement.ends_on ?? (lastYear === null ? to : `${lastYear}-12-31`);
  return first <= to && last >= from;
}

/** How many things each unit has to do for each movement; from so many movements on it is overloaded. */
export function loadMatrix(
  units: readonly { id: string; name: string }[],
  movementIds: readonly string[],
  burdens: readonly Burden[],
  overload: number,
): LoadRow[] {
  const counts = new Map<string, number>();
  for (const { unit_id, movement_id } of burdens) {
    const key = `${unit_id} ${movement_id}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return units.map(({ id, name }) => {
    const own = movementIds.map((movement) => counts.get(`${id} ${movement}`) ?? 0);
    const movements = own.filter((count) => count > 0).length;
    return { unitId: id, name, counts: own, movements, overloaded: movements >= overload };
  });
}

/** Contents assigned, registrations, works (lead or partner) and pledges; what a bloc has to do each of its units has. */
const burdensOf = (year: number) => sql<Burden>`
  with duty as (
    select cu.unit_id, null::uuid as bloc_id, lm.movement_id, l.year from launch_content_unit cu
      join launch_content c on c.authority_id = cu.authority_id and c.id = cu.launch_content_id
      join launch l on l.authority_id = c.authority_id and l.id = c.launch_id
      join launch_movement lm on lm.authority_id = l.authority_id and lm.launch_id = l.id
    union all
    select null, cb.bloc_id, lm.movement_id, l.year from launch_content_bloc cb
      join launch_content c on c.authority_id = cb.authority_id and c.id = cb.launch_content_id
      join launch l on l.authority_id = c.authority_id and l.id = c.launch_id
      join launch_movement lm on lm.authority_id = l.authority_id and lm.launch_id = l.id
    union all
    select unit_id, bloc_id, movement_id, year from registration
    union all
    select o.unit_id, o.bloc_id, w.movement_id, w.year from work_owner o join work w on w.authority_id = o.authority_id and w.id = o.work_id
    union all
    select p.unit_id, p.bloc_id, g.movement_id, g.year from pledge_party p join pledge g on g.authority_id = p.authority_id and g.id = p.pledge_id
  )
  select coalesce(duty.unit_id, b.unit_id) as unit_id, duty.movement_id from duty
  left join bloc_member b on b.bloc_id = duty.bloc_id
    and coalesce(b.valid_from <= ${`${year}-12-31`}::date, true) and coalesce(b.valid_to >= ${`${year}-01-01`}::date, true)
  where duty.movement_id is not null and duty.year = ${year} and coalesce(duty.unit_id, b.unit_id) is not null`;

/** The number set for the year, or for the last year before it. */
export async function overloadFor(tx: Tx, year: number): Promise<number> {
  const row = await tx.db
    .selectFrom('movement_setting')
    .select('overload')
    .where('year', '<=', year)
    .orderBy('year', 'desc')
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.overload ?? usualOverload;
}

/** Sets from how many movements on a unit counts as overloaded, from the year on. */
export async function setOverload(tx: Tx, actor: Actor, year: number, overload: number): Promise<void> {
  if (overload < 1 || overload > 50) throw new Refusal('overload_range', 'Ngưỡng từ 1 đến 50 phong trào.', 'overload');
  const before = await tx.db.selectFrom('movement_setting').select('id').where('year', '=', year).forUpdate().executeTakeFirst();
  if (before) await tx.db.updateTable('movement_setting').set({ overload }).where('id', '=', before.id).execute();
  else
    await tx.db
      .insertInto('movement_setting')
      .values({ ...fresh(tx), year, overload })
      .execute();
  await recordEvent(tx, actor, 'movement.overload_set', { detail: { year, overload } });
}

/** Units of the first level against the movements that run in the period. Four queries. */
export async function overlapOf(tx: Tx, year: number, period: Period) {
  const movements = (await movementsOfYear(tx, { year })).filter(
    (movement) => runsWithin(movement, period) && (movement.launched || movement.origin === 'superior'),
  );
  const units = await livingUnits(tx, period.to);
  const parents = new Map(units.map(({ id, parent_id }) => [id, parent_id]));
  const top = (id: string): string => {
    const parent = parents.get(id);
    return parent && parents.has(parent) ? top(parent) : id;
  };
  const { rows } = await burdensOf(year).execute(tx.db);
  const overload = await overloadFor(tx, year);
  const first = units.filter(({ parent_id }) => parent_id === null).map((unit) => ({ id: unit.id, name: unitName(unit) }));
  const burdens = rows.map((row) => ({ ...row, unit_id: top(row.unit_id) }));
  const carried = movements.filter(({ id }) => burdens.some(({ movement_id }) => movement_id === id));
  return {
    movements: carried,
    overload,
    rows: loadMatrix(
      first,
      carried.map(({ id }) => id),
      burdens,
      overload,
    ),
  };
}
