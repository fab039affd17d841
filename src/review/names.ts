import { sql } from 'kysely';
import { type Tx, once } from '../platform/tenancy.ts';

/** "Khu phố 5" where a unit has only a number in its kind. */
export const unitLabel = sql<string>`coalesce(unit.name, upper(left(unit_kind.name, 1)) || substr(unit_kind.name, 2) || coalesce(' ' || unit.number, ''))`;

/** The printed names of all units, bodies and blocs of the ward by id: those who own works, sign pledges, get awards. One query. */
export const ownerNames = (tx: Tx): Promise<Map<string, string>> => once(tx, 'ownerNames', () => readNames(tx));

async function readNames(tx: Tx): Promise<Map<string, string>> {
  const rows = await tx.db
    .selectFrom('unit')
    .innerJoin('unit_kind', 'unit_kind.id', 'unit.kind_id')
    .select(['unit.id', unitLabel.as('name')])
    .unionAll(tx.db.selectFrom('body').select(['id', 'name']))
    .unionAll(tx.db.selectFrom('bloc').select(['id', 'name']))
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
