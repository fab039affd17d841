import { sql } from 'kysely';
import { figureValue } from '../../platform/records/figure.ts';
import { found } from '../../platform/refusal.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { type Period, firstDay, lastDay, yearPeriod } from './measurement/period.ts';
import { type Direction, targetStatus } from './status.ts';

export const listIndicators = (tx: Tx) => tx.db.selectFrom('indicator').selectAll().orderBy('position').orderBy('name').execute();
export type Indicator = Awaited<ReturnType<typeof listIndicators>>[number];
export const findIndicator = async (tx: Tx, id: string): Promise<Indicator> =>
  found(await tx.db.selectFrom('indicator').selectAll().where('id', '=', id).executeTakeFirst());

/** The years for which targets were set, newest first. */
export const targetYears = async (tx: Tx) =>
  (await tx.db.selectFrom('target').select('year').distinct().orderBy('year', 'desc').execute()).map(({ year }) => year);

const targets = (tx: Tx) =>
  tx.db
    .selectFrom('target')
    .innerJoin('indicator', 'indicator.id', 'target.indicator_id')
    .leftJoin('unit', 'unit.id', 'target.unit_id')
    .leftJoin('unit_kind', 'unit_kind.id', 'unit.kind_id')
    .selectAll('target')
    .select([
      'indicator.name as indicator',
      'indicator.sector',
      'indicator.measure',
      'indicator.direction',
      'indicator.frequency',
      'indicator.counting',
      'indicator.aggregation',
      'indicator.min_value',
      'indicator.max_value',
      'unit.position as unit_position',
    ])
    .select(sql<string | null>`coalesce(unit.name, unit_kind.name || ' ' || unit.number)`.as('unit_name'))
    .orderBy('indicator.position')
    .orderBy('indicator.name')
    .orderBy(sql`unit.position nulls first`);

type TargetRow = Awaited<ReturnType<ReturnType<typeof targets>['execute']>>[number];

const resultColumns = [
  'measurement.target_id',
  'measurement.position',
  'measurement.as_of',
  'measurement.value',
  'measurement.evidence',
  'measurement.reason',
  'measurement.entered_by',
  'measurement.entered_at',
  'person.name as reporter',
] as const;

const results = (tx: Tx) =>
  tx.db.selectFrom('measurement').leftJoin('person', 'person.id', 'measurement.reporter_id').select(resultColumns);
type Result = Awaited<ReturnType<ReturnType<typeof results>['execute']>>[number];

async function measured(tx: Tx, rows: readonly TargetRow[]) {
  // No target has the authority's own id: an empty list is asked for all the same.
  const ids = [...rows.map(({ id }) => id), tx.authorityId];
  return withResults(rows, await results(tx).where('target_id', 'in', ids).orderBy('as_of').orderBy('measurement.position').execute());
}

function withResults(rows: readonly TargetRow[], all: readonly Result[]) {
  const byTarget = Map.groupBy(all, ({ target_id }) => target_id);
  return rows.map((target) => {
    const measurements = byTarget.get(target.id) ?? [];
    const last = measurements.at(-1);
    const status = targetStatus(target.direction as Direction, figureValue(target.value), figureValue(last?.value));
    return { ...target, measurements, last, status };
  });
}

/** The targets of a year, of the whole authority (unit null) and of its units, each with its results and status; or those of some units. */
export const targetsOfYear = async (tx: Tx, year: number, unitIds?: readonly string[]) =>
  measured(
    tx,
    await targets(tx)
      .where('target.year', '=', year)
      .$if(unitIds !== undefined, (query) => query.where('target.unit_id', 'in', [...(unitIds ?? []), tx.authorityId]))
      .execute(),
  );

/** The same for lists of all units, which show but the last result (of a period): `measurements` holds no other. */
export async function latestOfYear(tx: Tx, year: number, period: Period = yearPeriod(year)) {
  const latest = await tx.db
    .selectFrom('target')
    .innerJoinLateral(
      ({ selectFrom }) =>
        selectFrom('measurement')
          .select(['target_id', 'position', 'as_of', 'value', 'evidence', 'reason', 'entered_by', 'entered_at', 'reporter_id'])
          .whereRef('measurement.authority_id', '=', 'target.authority_id')
          .whereRef('measurement.target_id', '=', 'target.id')
          .$if(period.from > 1, (query) => query.where('as_of', '>=', firstDay(period)))
          .$if(period.to < 12, (query) => query.where('as_of', '<=', lastDay(period)))
          .orderBy('as_of', 'desc')
          .orderBy('position', 'desc')
          .limit(1)
          .as('measurement'),
      (join) => join.onTrue(),
    )
    .leftJoin('person', 'person.id', 'measurement.reporter_id')
    .select(resultColumns)
    .where('target.year', '=', year)
    .execute();
  return withResults(await targets(tx).where('target.year', '=', year).execute(), latest);
}
export type Target = Awaited<ReturnType<typeof targetsOfYear>>[number];

/** All targets of one indicator, newest year first. */
export const targetsOf = async (tx: Tx, indicatorId: string) =>
  measured(
    tx,
    await targets(tx)
      .clearOrderBy()
      .where('target.indicator_id', '=', indicatorId)
      .orderBy('target.year', 'desc')
      .orderBy(sql`unit.position nulls first`)
      .execute(),
  );

/** Targets by their ids; one of another authority is not among them. Two queries. */
export const targetsById = async (tx: Tx, ids: readonly string[]): Promise<Target[]> =>
  measured(
    tx,
    await targets(tx)
      .where('target.id', 'in', [...ids, tx.authorityId])
      .execute(),
  );

export const findTarget = async (tx: Tx, id: string): Promise<Target> =>
  found((await measured(tx, await targets(tx).where('target.id', '=', id).execute()))[0]);

/** How many targets of a year stand at each status by their last result. One query of few columns, for pages that only count. */
export async function countYear(tx: Tx, year: number): Promise<StatusCount & { all: number }> {
  const rows = await tx.db
    .selectFrom('target')
    .innerJoin('indicator', 'indicator.id', 'target.indicator_id')
    .select(['target.value', 'indicator.direction'])
    .select(({ selectFrom }) =>
      selectFrom('measurement')
        .select('measurement.value')
        .whereRef('measurement.authority_id', '=', 'target.authority_id')
        .whereRef('measurement.target_id', '=', 'target.id')
        .orderBy('as_of', 'desc')
        .orderBy('measurement.position', 'desc')
        .limit(1)
        .as('last'),
    )
    .where('target.year', '=', year)
    .execute();
  const statuses = rows.map(({ value, direction, last }) => ({
    status: targetStatus(direction as Direction, figureValue(value), figureValue(last)),
  }));
  return { all: rows.length, ...countStatuses(statuses) };
}

export interface StatusCount {
  missed: number;
  met: number;
  exceeded: number;
  unmeasured: number;
}

/** How many targets stand at each status: what a report may say of "đạt và vượt". */
export function countStatuses(rows: readonly Pick<Target, 'status'>[]): StatusCount {
  const count = (status: Target['status']) => rows.filter((row) => row.status === status).length;
  return { missed: count('missed'), met: count('met'), exceeded: count('exceeded'), unmeasured: count('unmeasured') };
}
