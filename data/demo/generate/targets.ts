import type { World, Year } from './world.ts';
import { add, rowsOf, YEARS } from './world.ts';
import { superior } from './authority.ts';
import { who } from './cadres.ts';
import { finalOf, quartersOf } from './seasons.ts';
import { indicators } from './indicators.ts';
import type { Indicator } from './indicators.ts';
import { leaderOf } from './posts.ts';
import { unitName } from './units.ts';

interface Measurement extends Record<string, unknown> {
  as_of: string;
  value: number;
}

const size: Record<string, number> = { 'kp-11': 1.5, 'kp-11a': 0.8, 'kp-11b': 0.7 };
const quarters = ['03-31', '06-30', '09-30', '12-25'] as const;

/** Units that have sent no figures for the third quarter of the running year. */
const silent = new Set(['kp-07', 'kp-09']);

/** The year before the first that is told in full: its figures alone, for the curves of later years. */
const BEFORE = 2022;

export function addTargets(world: World): void {
  addYearBefore(world);
  for (const year of YEARS) {
    for (const indicator of indicators) {
      const wards = rowsOf(world, 'units').filter((unit) => unit['kind'] === 'khu-pho').map((unit) => unit.id);
      for (const unit of wards) addWardTarget(world, indicator, year, unit);
      addWholeTarget(world, indicator, year);
    }
  }
}

function addYearBefore(world: World): void {
  for (const indicator of indicators) {
    for (const { id: unit } of rowsOf(world, 'units').filter((row) => row['kind'] === 'khu-pho' && row.id !== 'kp-11')) {
      const value = wardTarget(indicator, BEFORE, unit, false);
      const final = finalOf(indicator, BEFORE, unit, value);
      const results = [...quartersOf(indicator, BEFORE, unit, final), final];
      add(world, 'targets', {
        id: `${indicator.id}-${BEFORE}-${unit}`, indicator: indicator.id, year: BEFORE, unit, assigned_by: 'UBND phường Mai Vàng', assigned_level: 'ward', value, due_on: `${BEFORE}-12-31`,
        measurements: results.map((result, index) => ({ as_of: `${BEFORE}-${quarters[index]}`, value: result })),
      });
    }
    addWholeTarget(world, indicator, BEFORE);
  }
}

function inBeing(unit: string, year: Year): boolean {
  if (unit === 'kp-11') return year >= 2025;
  return !/11[ab]/.test(unit) || year <= 2025;
}

function addWardTarget(world: World, indicator: Indicator, year: Year, unit: string): void {
  if (!inBeing(unit, year)) return;
  const ending = year === 2025 && /11[ab]/.test(unit);
  const value = wardTarget(indicator, year, unit, ending);
  const days = datesOf(year, unit);
  const reporter = leaderOf(world, unit, 71, unit === 'kp-11' && year === 2025 ? '2025-12-01' : ending ? '2025-03-01' : `${year}-11-01`);
  const final = finalValue(world, indicator, value);
  const measurements = days.map(({ day, share }, index): Measurement => ({
    as_of: `${year}-${day}`, value: ending ? shareOf(indicator, value, (index + 1) / 2) : year < 2026 ? pastValue(indicator, year, unit, final, share) : shareOf(indicator, final, share),
    evidence: day === '12-25' ? `Báo cáo năm của ${unitName(unitOf(world, unit))}` : undefined, reporter: day === '12-25' ? reporter : undefined,
  }));
  add(world, 'targets', {
    id: `${indicator.id}-${year}-${unit}`, indicator: indicator.id, year, unit, assigned_by: 'UBND phường Mai Vàng', assigned_level: 'ward', value,
    due_on: ending ? '2025-06-30' : `${year}-12-31`, measurements,
    note: ending ? 'Chỉ tiêu 6 tháng đầu năm; từ ngày 01/7/2025 chuyển về Khu phố 11 sau sáp nhập.' : undefined,
  });
}

const unitOf = (world: World, id: string) => {
  const unit = rowsOf(world, 'units').find((row) => row.id === id);
  if (!unit) throw new Error(id);
  return unit;
};

function wardTarget(indicator: Indicator, year: number, unit: string, ending: boolean): number {
  const yearly = Math.max(indicator.base + indicator.step * (year - 2023), 0);
  if (!indicator.total) return yearly;
  return Math.round(yearly * (size[unit] ?? 1) * (ending ? 0.5 : 1));
}

function datesOf(year: Year, unit: string): { day: string; share: number }[] {
  const days: { day: string; share: number }[] = quarters.map((day, index) => ({ day, share: (index + 1) / 4 }));
  if (year === 2025) return unit === 'kp-11' ? days.slice(2) : /11[ab]/.test(unit) ? days.slice(0, 2) : days;
  if (year < 2026) return days;
  if (silent.has(unit)) return days.slice(0, 2);
  return [...days.slice(0, 3), { day: '10-31', share: 0.85 }];
}

/** What the year ended with: most targets are met, some are passed, a few are missed. */
function finalValue(world: World, indicator: Indicator, target: number): number {
  const luck = world.random.next();
  if (indicator.direction === 'zero') return luck < 0.03 ? 1 : 0;
  if (indicator.direction === 'lower') return Math.max(target + (luck < 0.12 ? 1 : luck < 0.5 ? 0 : -1), 0);
  if (indicator.id === 'ct-nhap-ngu') return target + (luck < 0.05 ? -1 : luck > 0.9 ? 1 : 0);
  const factor = luck < 0.12 ? 0.94 + luck / 4 : 1 + (luck - 0.12) * 0.14;
  if (indicator.total) return Math.round(target * factor);
  return Math.min(Math.round((target + (factor - 1) * 40) * 10) / 10, 99.8);
}

/** A total grows through the year; a share stands near its end from the start; recruits leave in the first quarter. */
function shareOf(indicator: Indicator, final: number, share: number): number {
  if (indicator.id === 'ct-nhap-ngu') return final;
  if (indicator.id === 'ct-ho-ngheo') return final + (share < 0.8 ? 1 : 0);
  if (indicator.total) return Math.floor(final * (share === 1 ? 1 : Math.min(share * 1.04, 0.97)));
  return Math.round((final - (1 - share) * 6) * 10) / 10;
}

/** Past years ran by their seasons and ended where they ended. */
function pastValue(indicator: Indicator, year: Year, unit: string, final: number, share: number): number {
  return quartersOf(indicator, year, unit, final)[share * 4 - 1] ?? shareOf(indicator, final, share);
}

/** What the level above asked beyond what the ward shared out, and was not reached. */
const harder: Record<string, number> = { 'ct-truc-tuyen-2023': 1.06, 'ct-xa-hoi-hoa-2023': 1.1, 'ct-ho-kd-so-2024': 1.08, 'ct-xa-hoi-hoa-2025': 1.12 };

/** The ward's own target, given by the level above it; its measurements come from those of the khu phố. */
function addWholeTarget(world: World, indicator: Indicator, year: number): void {
  const parts = rowsOf(world, 'targets').filter((row) => row['indicator'] === indicator.id && row['year'] === year);
  const values = parts.filter((row) => row['due_on'] === `${year}-12-31`).map((row) => Number(row['value']));
  const sum = (numbers: number[]) => numbers.reduce((total, n) => total + n, 0);
  const mean = (numbers: number[]) => Math.round((sum(numbers) / numbers.length) * 10) / 10;
  const given = indicator.total ? (indicator.direction === 'higher' ? Math.floor(sum(values) * 0.98) : sum(values)) : Math.floor(mean(values));
  const asked = Math.round(given * (harder[`${indicator.id}-${year}`] ?? 1));
  const days = year < 2026 ? quarters : (['03-31', '06-30', '09-30', '10-31'] as const);
  const measurements = days.map((day): Measurement => {
    const numbers = parts.flatMap((row) => latest(row['measurements'] as Measurement[], `${year}-${day}`));
    const evidence = day === '12-25' ? `Báo cáo của UBND phường, số liệu đến ngày 25/12/${year}` : undefined;
    return { as_of: `${year}-${day}`, value: indicator.total ? sum(numbers) : mean(numbers), evidence, reporter: day === '12-25' && year !== BEFORE ? who.officer : undefined };
  });
  const above = superior(year as Year);
  add(world, 'targets', {
    id: `${indicator.id}-${year}`, indicator: indicator.id, year, assigned_by: above.name, assigned_level: above.level, value: asked, due_on: `${year}-12-31`, measurements,
  });
}

/** The last figure a unit had sent by a day; after the merger the two old units give way to the new one. */
function latest(measurements: Measurement[], day: string): number[] {
  const known = measurements.filter((measurement) => measurement.as_of <= day);
  const last = known.at(-1);
  const replaced = last && last.as_of < '2025-07-01' && day > '2025-07-01' && day < '2026' && measurements.length === 2;
  return last && !replaced ? [last.value] : [];
}
