import { type Direction, type TargetStatus, targetStatus } from '../../emulation/indicator/status.ts';
import { type Figure, figureValue } from '../../platform/records/figure.ts';
import { type Tx, once } from '../../platform/tenancy.ts';
import type { Fact } from '../fact.ts';
import { ownerNames } from '../names.ts';
import { factMaker, refsTo } from './make.ts';

export interface TargetResult {
  id: string;
  indicatorKey: string;
  unitId: string | null;
  label: string;
  indicator: string;
  sector: string | null;
  measure: string | null;
  direction: Direction;
  /** null: of the whole ward. */
  unit: string | null;
  assignedBy: string | null;
  target: Figure;
  result: Figure | null;
  measuredOn: string | null;
  status: TargetStatus;
}

/** Distance between a target and its result, in its measure; null where one of them is not known. */
export function shortOf({ target, result }: Pick<TargetResult, 'target' | 'result'>): number | null {
  const [planned, reached] = [figureValue(target), figureValue(result)];
  return planned === null || reached === null ? null : Math.round(Math.abs(planned - reached) * 1e6) / 1e6;
}

const rowsOf = (tx: Tx, year: number) =>
  tx.db
    .selectFrom('target')
    .innerJoin('indicator', 'indicator.id', 'target.indicator_id')
    .select([
      'target.id',
      'target.unit_id',
      'target.assigned_by',
      'target.value',
      'indicator.key as indicator_key',
      'indicator.name',
      'indicator.sector',
      'indicator.measure',
      'indicator.direction',
    ])
    .where('target.year', '=', year)
    .orderBy('indicator.position')
    .orderBy('indicator.key')
    .orderBy('target.position')
    .orderBy('target.key')
    .execute();

/** The last measurement of each target until a day. */
const measuredUntil = (tx: Tx, year: number, asOf: string) =>
  tx.db
    .selectFrom('target')
    .innerJoinLateral(
      ({ selectFrom }) =>
        selectFrom('measurement')
          .select(['measurement.target_id', 'measurement.value', 'measurement.as_of'])
          .whereRef('measurement.authority_id', '=', 'target.authority_id')
          .whereRef('measurement.target_id', '=', 'target.id')
          .where('measurement.as_of', '<=', asOf)
          .orderBy('measurement.as_of', 'desc')
          .orderBy('measurement.position', 'desc')
          .limit(1)
          .as('last'),
      (join) => join.onTrue(),
    )
    .select(['last.target_id', 'last.value', 'last.as_of'])
    .where('target.year', '=', year)
    .execute();

/** Targets of a year with the result known on a day; those of the whole ward before those of units. Three queries. */
export const targetResults = (tx: Tx, year: number, asOf: string): Promise<TargetResult[]> =>
  once(tx, `targetResults ${year} ${asOf}`, () => readResults(tx, year, asOf));

async function readResults(tx: Tx, year: number, asOf: string): Promise<TargetResult[]> {
  const [rows, measured, names] = [
    await rowsOf(tx, year),
    new Map((await measuredUntil(tx, year, asOf)).map((row) => [row.target_id, row])),
    await ownerNames(tx),
  ];
  const results = rows.map((row) => {
    const last = measured.get(row.id);
    const unit = row.unit_id === null ? null : (names.get(row.unit_id) ?? '');
    const direction = row.direction as Direction;
    return {
      id: row.id,
      indicatorKey: row.indicator_key,
      unitId: row.unit_id,
      label: unit === null ? row.name : `${row.name} (${unit})`,
      indicator: row.name,
      sector: row.sector,
      measure: row.measure,
      direction,
      unit,
      assignedBy: row.assigned_by,
      target: row.value,
      result: last?.value ?? null,
      measuredOn: last?.as_of ?? null,
      status: targetStatus(direction, figureValue(row.value), figureValue(last?.value)),
    };
  });
  return [...results.filter(({ unit }) => unit === null), ...results.filter(({ unit }) => unit !== null)];
}

/** Targets of the ward itself, and apart from them those it handed down to its units. */
export async function targetFacts(tx: Tx, year: number, asOf: string): Promise<Fact[]> {
  const results = await targetResults(tx, year, asOf);
  const { count } = factMaker(asOf);
  const facts = (key: string, whose: string, own: TargetResult[]) => {
    const having = (state: TargetStatus) =>
      refsTo(
        'target',
        own.filter(({ status }) => status === state),
      );
    return [
      count(`${key}.assigned`, `Chỉ tiêu ${whose}`, 'chỉ tiêu', refsTo('target', own)),
      count(`${key}.met`, `Chỉ tiêu ${whose}: đạt`, 'chỉ tiêu', having('met')),
      count(`${key}.exceeded`, `Chỉ tiêu ${whose}: vượt`, 'chỉ tiêu', having('exceeded')),
      count(`${key}.missed`, `Chỉ tiêu ${whose}: chưa đạt`, 'chỉ tiêu', having('missed')),
    ];
  };
  const ofUnits = results.filter(({ unit }) => unit !== null);
  return [
    ...facts(
      'targets',
      'được giao',
      results.filter(({ unit }) => unit === null),
    ),
    ...(ofUnits.length > 0 ? facts('targets.units', 'giao cho đơn vị', ofUnits) : []),
  ];
}
