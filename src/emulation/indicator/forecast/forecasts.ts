import { sql } from 'kysely';
import type { CalendarDate } from '../../../platform/calendar/date.ts';
import { figureValue, type Figure } from '../../../platform/records/figure.ts';
import type { Tx } from '../../../platform/tenancy.ts';
import { monthlyPoints } from '../measurement/period.ts';
import { type Direction, targetStatus } from '../status.ts';
import { aggregationOf } from '../target/cascade.ts';
import { type Forecast, type Lesson, forecast, lastPoint, learn } from './forecast.ts';
import type { Series } from './check.ts';
import type { Counting, PastYear, Point } from './typical.ts';

/** How many years before the one forecast are learnt from. */
const memory = 5;

/** A target of one year with what stood at the end of each month. */
export interface YearOfTarget {
  id: string;
  year: number;
  indicatorId: string;
  indicator: string;
  measure: string | null;
  direction: Direction;
  counting: Counting;
  /** The whole is the mean of its units. */
  mean: boolean;
  unitId: string | null;
  unit: string | null;
  target: Figure;
  points: Point[];
}

/** Read through once in the order of the targets: asked for every target apart, those of a large ward take twice as long. */
const resultsByTarget = (indicatorId: string | null) =>
  sql<{ target_id: string; days: CalendarDate[]; figures: Figure[] }>`(
    select m.target_id, json_agg(m.as_of order by m.as_of, m.position) as days, json_agg(m.value order by m.as_of, m.position) as figures
    from measurement m ${indicatorId === null ? sql`` : sql`where m.target_id in (select t.id from target t where t.indicator_id = ${indicatorId})`}
    group by m.target_id)`;

const rowsOf = (tx: Tx, from: number, to: number, indicatorId: string | null) =>
  tx.db
    .selectFrom('target')
    .innerJoin('indicator', 'indicator.id', 'target.indicator_id')
    .leftJoin('unit', 'unit.id', 'target.unit_id')
    .leftJoin('unit_kind', 'unit_kind.id', 'unit.kind_id')
    .leftJoin(resultsByTarget(indicatorId).as('results'), 'results.target_id', 'target.id')
    .select([
      'results.days',
      'results.figures',
      'target.id',
      'target.year',
      'target.indicator_id',
      'target.unit_id',
      'target.value',
      'indicator.name',
      'indicator.measure',
      'indicator.direction',
      'indicator.counting',
      'indicator.aggregation',
    ])
    .select(sql<string | null>`coalesce(unit.name, unit_kind.name || ' ' || unit.number)`.as('unit'))
    .where('target.year', '>=', from)
    .where('target.year', '<=', to)
    .$if(indicatorId !== null, (query) => query.where('target.indicator_id', '=', indicatorId ?? ''))
    .orderBy('indicator.position')
    .orderBy('indicator.name')
    .orderBy(sql`unit.position nulls first`)
    .orderBy('target.year')
    .execute();

/** The years of every target, or of one indicator's, up to a year. One query. */
export async function yearsOfTargets(tx: Tx, to: number, indicatorId: string | null = null, from = to - memory): Promise<YearOfTarget[]> {
  return (await rowsOf(tx, from, to, indicatorId)).map((row) => ({
    id: row.id,
    year: row.year,
    indicatorId: row.indicator_id,
    indicator: row.name,
    measure: row.measure,
    direction: row.direction as Direction,
    counting: row.counting === 'cumulative' ? 'cumulative' : 'level',
    mean: aggregationOf(row) === 'mean',
    unitId: row.unit_id,
    unit: row.unit,
    target: row.value,
    points: monthlyPoints(
      (row.days ?? []).map((as_of, index) => ({ as_of, value: row.figures?.[index] ?? 'unknown' })),
      row.year,
    ),
  }));
}

const scopeOf = (row: YearOfTarget) => `${row.indicatorId} ${row.unitId === null ? 'whole' : 'units'}`;

/** Shares and means are alike for the whole and its units; what is a sum of counts changes by other steps, and learns apart. */
const alike = (row: YearOfTarget) => row.mean || (row.counting === 'cumulative' && row.direction === 'higher');

function pastOf(rows: readonly YearOfTarget[], row: YearOfTarget): readonly PastYear[] {
  const own = rows.filter((each) => each.indicatorId === row.indicatorId && each.year < row.year);
  return row.unitId === null && alike(row) ? own : own.filter((each) => scopeOf(each) === scopeOf(row));
}

export type Outlook = 'on_course' | 'at_risk' | 'will_miss' | 'unknown';

export interface TargetForecast extends YearOfTarget {
  /** The last figure known by the month; null where there is none. */
  start: Point | null;
  forecast: Forecast | null;
  outlook: Outlook;
  /** What the year ended with, once it has. */
  actual: number | null;
}

/** What a forecast says of the target: missed for sure only where the whole range misses it. */
export function outlookOf(direction: Direction, target: Figure, made: Forecast | null): Outlook {
  if (!made) return 'unknown';
  const misses = (value: number) => targetStatus(direction, figureValue(target), value) === 'missed';
  if (targetStatus(direction, figureValue(target), made.final) === 'unmeasured') return 'unknown';
  if (!misses(made.final)) return 'on_course';
  return misses(made.low ?? made.final) && misses(made.high ?? made.final) && made.low !== null ? 'will_miss' : 'at_risk';
}

/** Every target of a year forecast from one month, with nothing known later than that month. */
export function forecastsOf(rows: readonly YearOfTarget[], year: number, month: number): TargetForecast[] {
  const lessons = new Map<string, Lesson>();
  const lessonOf = (row: YearOfTarget, from: number): Lesson => {
    const key = `${scopeOf(row)} ${from}`;
    const known = lessons.get(key) ?? learn(row, pastOf(rows, row), from);
    lessons.set(key, known);
    return known;
  };
  return rows
    .filter((row) => row.year === year)
    .map((row) => {
      const start = lastPoint(row.points, month) ?? null;
      const made = start && forecast(lessonOf(row, start.month), start.value);
      const end = row.points.at(-1);
      return {
        ...row,
        start,
        forecast: made,
        outlook: outlookOf(row.direction, row.target, made),
        actual: end?.month === 12 ? end.value : null,
      };
    });
}

/** The same years as series, for holding the rules against them. Those of units: there are enough of them to tell. */
export function seriesOf(rows: readonly YearOfTarget[]): Series[] {
  const units = rows.filter(({ unitId }) => unitId !== null);
  return [...Map.groupBy(units, ({ indicatorId, unitId }) => `${indicatorId} ${unitId}`).values()].flatMap(([first, ...rest]) =>
    first ? [{ indicator: first.indicator, place: first.unit ?? '', model: first, years: [first, ...rest] }] : [],
  );
}
