import { sql } from 'kysely';
import { type Figure, figureValue } from '../../platform/records/figure.ts';
import { found } from '../../platform/refusal.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { sayFigure } from '../figures.ts';
import type { exemplarStages } from './records.ts';

export type ExemplarStage = (typeof exemplarStages)[number];

const nameOfUnit = sql<string>`coalesce(unit.name, concat_ws(' ', upper(left(unit_kind.name, 1)) || substr(unit_kind.name, 2), unit.number))`;

/** Exemplars with who they are (`subject`: person, unit or household; null where a source names nobody). */
const exemplars = (tx: Tx) =>
  tx.db
    .selectFrom('exemplar')
    .leftJoin('person', 'person.id', 'exemplar.person_id')
    .leftJoin('unit', 'unit.id', 'exemplar.unit_id')
    .leftJoin('unit_kind', 'unit_kind.id', 'unit.kind_id')
    .leftJoin('household', 'household.id', 'exemplar.household_id')
    .leftJoin('movement', 'movement.id', 'exemplar.movement_id')
    .selectAll('exemplar')
    .select((eb) => [
      sql<string | null>`coalesce(person.name, case when unit.id is not null then ${nameOfUnit} end, 'Hộ ' || household.head)`.as(
        'subject',
      ),
      eb.fn.coalesce('movement.short_name', 'movement.name').as('movement'),
      eb
        .selectFrom('exemplar_copy')
        .select((count) => count.fn.countAll<number>().as('count'))
        .whereRef('exemplar_copy.exemplar_id', '=', 'exemplar.id')
        .as('copies'),
    ])
    .orderBy('exemplar.year', 'desc')
    .orderBy('exemplar.position')
    .orderBy('exemplar.key');

/** Exemplars, newest year first. */
export const listExemplars = (tx: Tx, filter: { year?: number; stage?: string; ids?: readonly string[] } = {}) =>
  exemplars(tx)
    .$if(filter.year !== undefined, (query) => query.where('exemplar.year', '=', filter.year ?? 0))
    .$if(Boolean(filter.stage), (query) => query.where('exemplar.stage', '=', filter.stage ?? ''))
    .$if(filter.ids !== undefined, (query) => query.where('exemplar.id', 'in', filter.ids ?? []))
    .execute();

export type Exemplar = Awaited<ReturnType<typeof listExemplars>>[number];

export const findExemplar = async (tx: Tx, by: { id: string } | { key: string }): Promise<Exemplar> =>
  found(
    await exemplars(tx)
      .where('id' in by ? 'exemplar.id' : 'exemplar.key', '=', 'id' in by ? by.id : by.key)
      .executeTakeFirst(),
  );

/** Units that copied the exemplar, with what came of it there. */
export const copiesOf = (tx: Tx, exemplarId: string) =>
  tx.db
    .selectFrom('exemplar_copy')
    .innerJoin('unit', 'unit.id', 'exemplar_copy.unit_id')
    .innerJoin('unit_kind', 'unit_kind.id', 'unit.kind_id')
    .select(['exemplar_copy.id', 'exemplar_copy.unit_id', 'exemplar_copy.result', 'unit.key', nameOfUnit.as('unit')])
    .where('exemplar_copy.exemplar_id', '=', exemplarId)
    .orderBy('exemplar_copy.position')
    .execute();

/** The years that have exemplars, newest first. */
export async function exemplarYears(tx: Tx): Promise<number[]> {
  const rows = await tx.db.selectFrom('exemplar').select('year').distinct().orderBy('year', 'desc').execute();
  return rows.map(({ year }) => year);
}

/** What an exemplar is called: its model, whoever it is, or how many a source counts without naming them. */
export function exemplarTitle(row: { name: string | null; subject: string | null; total: Figure | null; year: number }): string {
  const counted = figureValue(row.total) === null ? null : `${sayFigure(row.total)} điển hình tiên tiến`;
  return row.name ?? row.subject ?? counted ?? `Điển hình tiên tiến năm ${row.year}`;
}
