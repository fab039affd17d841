import { Random } from './random.ts';

export type Row = { id: string } & Record<string, unknown>;

export const YEARS = [2023, 2024, 2025, 2026] as const;
export type Year = (typeof YEARS)[number];

/** The day on which the demo ward is looked at: the year 2026 is still running. */
export const TODAY = '2026-11-22';

export interface World {
  readonly random: Random;
  readonly sections: Map<string, Row[]>;
}

export function newWorld(): World {
  return { random: new Random(20261122), sections: new Map() };
}

/** Adds one record to a section and gives it back. Error for an id used twice in the section. */
export function add<R extends Row>(world: World, section: string, row: R): R {
  const rows = world.sections.get(section) ?? [];
  if (rows.some((known) => known.id === row.id)) throw new Error(`${section}: ${row.id} twice`);
  rows.push(row);
  world.sections.set(section, rows);
  return row;
}

export function rowsOf(world: World, section: string): Row[] {
  return world.sections.get(section) ?? [];
}

export function rowOf(world: World, section: string, id: string): Row {
  const row = rowsOf(world, section).find((known) => known.id === id);
  if (!row) throw new Error(`${section}: no ${id}`);
  return row;
}

/** The item at a place of a list that goes round. */
export function turn<T>(items: readonly T[], place: number): T {
  const item = items[((place % items.length) + items.length) % items.length];
  if (item === undefined) throw new RangeError('Empty list');
  return item;
}

export const two = (n: number): string => String(n).padStart(2, '0');

/** Ordinary day arithmetic on 'YYYY-MM-DD', in UTC so that no machine's time zone matters. */
export function plusDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** 2025-07-04 gives 04/7/2025, as offices write it (a zero before days and before months 1 and 2). */
export function printDate(date: string): string {
  const [year, month, day] = date.split('-');
  return `${day}/${Number(month) <= 2 ? month : Number(month)}/${year}`;
}
