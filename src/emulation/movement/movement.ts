import { sql } from 'kysely';
import { found } from '../../platform/refusal.ts';
import { type Tx, once } from '../../platform/tenancy.ts';

export interface MovementFilter {
  year: number;
  nature?: string;
  origin?: string;
  form?: string;
}

// The state of a movement depends on the adopted final review, which a later slice keeps: its table is asked, not its code.
const reviewed = sql<boolean>`exists (
  select from review r where r.authority_id = movement.authority_id and r.kind = 'final' and coalesce(r.adopted_on, r.issued_on) is not null and (
    exists (select from review_movement m where m.authority_id = r.authority_id and m.review_id = r.id and m.movement_id = movement.id)
    or (r.year = coalesce(movement.year_to, movement.year) and not exists (select from review_movement m where m.authority_id = r.authority_id and m.review_id = r.id))))`;
/** The day of the last adopted review of a kind that speaks of the movement, or of its whole year. */
const heldOn = (kind: 'interim' | 'final') => sql<string | null>`(
  select max(coalesce(r.adopted_on, r.issued_on)) from review r where r.authority_id = movement.authority_id and r.kind = ${kind} and (
    exists (select from review_movement m where m.authority_id = r.authority_id and m.review_id = r.id and m.movement_id = movement.id)
    or (r.year between movement.year and coalesce(movement.year_to, movement.year) and (r.kind = 'interim' or r.year = coalesce(movement.year_to, movement.year))
      and not exists (select from review_movement m where m.authority_id = r.authority_id and m.review_id = r.id))))`;
const launched = sql<boolean>`exists (select from launch_movement l where l.authority_id = movement.authority_id and l.movement_id = movement.id)`;
const classes = sql<string[]>`array(
  select c.class from movement_class c where c.authority_id = movement.authority_id and c.movement_id = movement.id order by c.position)`;

const movements = (tx: Tx) =>
  tx.db
    .selectFrom('movement')
    .leftJoin('movement as parent', (join) =>
      join.onRef('parent.id', '=', 'movement.parent_id').onRef('parent.authority_id', '=', 'movement.authority_id'),
    )
    .leftJoin('body', (join) => join.onRef('body.id', '=', 'movement.owner_id').onRef('body.authority_id', '=', 'movement.authority_id'))
    .selectAll('movement')
    .select([
      'parent.name as parent_name',
      'parent.short_name as parent_short_name',
      'body.name as owner_name',
      reviewed.as('reviewed'),
      launched.as('launched'),
      classes.as('classes'),
      heldOn('interim').as('interim_held_on'),
      heldOn('final').as('final_held_on'),
    ]);

export type Movement = Awaited<ReturnType<ReturnType<typeof movements>['execute']>>[number];

/** Movements that run in the year (also those of several years), narrowed by the filter; programmes first, then by start. */
export const movementsOfYear = (tx: Tx, filter: MovementFilter): Promise<Movement[]> =>
  once(tx, `movementsOfYear ${JSON.stringify(filter)}`, () => movementsThrough(tx, filter));

function movementsThrough(tx: Tx, filter: MovementFilter): Promise<Movement[]> {
  const start = sql<number>`coalesce(movement.year, extract(year from movement.starts_on)::int)`;
  let query = movements(tx).where(sql<boolean>`${start} <= ${filter.year} and coalesce(movement.year_to, ${start}) >= ${filter.year}`);
  for (const column of ['nature', 'origin', 'form'] as const) {
    const value = filter[column];
    if (value) query = query.where(`movement.${column}`, '=', value);
  }
  return query
    .orderBy(sql`movement.nature = 'programme'`)
    .orderBy('movement.starts_on')
    .orderBy('movement.position')
    .execute();
}

/** Every movement by name, for choosing one. */
export const listMovements = (tx: Tx) =>
  tx.db
    .selectFrom('movement')
    .select(['id', 'name', 'short_name', 'year', 'year_to'])
    .orderBy('year', 'desc')
    .orderBy('position')
    .execute();

export const findMovement = async (tx: Tx, id: string): Promise<Movement> =>
  found(await movements(tx).where('movement.id', '=', id).executeTakeFirst());

/** The years in which something ran, newest first. */
export async function movementYears(tx: Tx): Promise<number[]> {
  const rows = await tx.db.selectFrom('movement').select('year').distinct().where('year', 'is not', null).orderBy('year', 'desc').execute();
  return rows.flatMap(({ year }) => (year === null ? [] : [year]));
}

/** What belongs to one movement: its bases, the movements under it, and what units have entered for it. */
export async function movementSurroundings(tx: Tx, id: string) {
  const bases = await tx.db.selectFrom('movement_basis').selectAll().where('movement_id', '=', id).orderBy('position').execute();
  const children = await tx.db
    .selectFrom('movement')
    .select(['id', 'name', 'short_name', 'year', 'nature'])
    .where('parent_id', '=', id)
    .orderBy('year', 'desc')
    .orderBy('position')
    .execute();
  const counts = await tx.db
    .selectNoFrom((eb) => [
      eb
        .selectFrom('registration')
        .select((e) => e.fn.countAll<number>().as('n'))
        .where('movement_id', '=', id)
        .as('registrations'),
      eb
        .selectFrom('work')
        .select((e) => e.fn.countAll<number>().as('n'))
        .where('movement_id', '=', id)
        .as('works'),
      eb
        .selectFrom('pledge')
        .select((e) => e.fn.countAll<number>().as('n'))
        .where('movement_id', '=', id)
        .as('pledges'),
    ])
    .executeTakeFirstOrThrow();
  return { bases, children, counts };
}

/** The short name where there is one: full names stand in documents only. */
export const shortName = (movement: { name: string; short_name: string | null }) => movement.short_name ?? movement.name;

/** "2026", or "2021 - 2030" for one of several years. */
export const yearsWords = ({ year, year_to }: { year: number | null; year_to: number | null }) =>
  year === null ? '' : year_to !== null && year_to !== year ? `${year} - ${year_to}` : String(year);
