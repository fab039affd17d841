import { figureValue } from '../../../platform/records/figure.ts';
import type { Target } from '../indicator.ts';
import { type Period, resultIn } from '../measurement/period.ts';
import { type Direction, targetStatus } from '../status.ts';

/** A target with the result of one period instead of the last one; its status is held against the whole year's target. */
export function inPeriod(target: Target, period: Period): Target {
  const last = resultIn(target.measurements, period);
  return { ...target, last, status: targetStatus(target.direction as Direction, figureValue(target.value), figureValue(last?.value)) };
}

export interface MatrixRow {
  unitId: string;
  name: string;
  position: number;
  /** By indicator. */
  cells: ReadonlyMap<string, Target>;
  reached: number;
  missed: number;
  unmeasured: number;
}

export interface UnitMatrix {
  /** One target of each indicator, in the order of the catalogue: its name, measure and direction. */
  indicators: Target[];
  rows: MatrixRow[];
}

export type MatrixOrder = 'unit' | 'reached';

function rowOf(unitId: string, targets: readonly Target[]): MatrixRow {
  const count = (...statuses: Target['status'][]) => targets.filter(({ status }) => statuses.includes(status)).length;
  return {
    unitId,
    name: targets[0]?.unit_name ?? '',
    position: targets[0]?.unit_position ?? 0,
    cells: new Map(targets.map((target) => [target.indicator_id, target])),
    reached: count('met', 'exceeded'),
    missed: count('missed'),
    unmeasured: count('unmeasured'),
  };
}

/** Units by indicators: each target where they cross, counted per unit; most reached first where asked. */
export function matrixOf(targets: readonly Target[], order: MatrixOrder = 'unit'): UnitMatrix {
  const ofUnits = targets.filter(({ unit_id }) => unit_id !== null);
  const rows = [...Map.groupBy(ofUnits, ({ unit_id }) => unit_id ?? '')].map(([unitId, own]) => rowOf(unitId, own));
  const byPlace = (a: MatrixRow, b: MatrixRow) => a.position - b.position;
  return {
    indicators: [...new Map(ofUnits.map((target) => [target.indicator_id, target])).values()],
    rows: rows.toSorted((a, b) => (order === 'reached' ? b.reached - a.reached || a.missed - b.missed || byPlace(a, b) : byPlace(a, b))),
  };
}
