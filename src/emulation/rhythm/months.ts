import type { CalendarDate } from '../../platform/calendar/date.ts';

/** One unit with its acts in each of the twelve months. */
export interface UnitMonths {
  unitId: string;
  name: string;
  counts: readonly number[];
}

/** How many months of the year are over on the day: only these can be said to have passed without anything. */
export function monthsOver(year: number, today: CalendarDate): number {
  const [thisYear = 0, month = 1] = today.split('-').map(Number);
  return year < thisYear ? 12 : year > thisYear ? 0 : month - 1;
}

/** The months, counted from 1, that are over and in which nothing was done. */
export const idleMonths = (counts: readonly number[], over: number): number[] =>
  counts.slice(0, over).flatMap((count, index) => (count === 0 ? [index + 1] : []));

/** "T7, T8", "T1–T4, T9": three months and more in a row as one stretch. */
export function monthsWords(months: readonly number[]): string {
  const stretches: number[][] = [];
  for (const month of months) {
    const last = stretches.at(-1);
    if (last?.at(-1) === month - 1) last.push(month);
    else stretches.push([month]);
  }
  return stretches
    .flatMap((stretch) => (stretch.length < 3 ? stretch.map((month) => `T${month}`) : [`T${stretch[0]}–T${stretch.at(-1)}`]))
    .join(', ');
}

/** Units that were idle in the same months, together: "Khu phố 9, Khu phố 10 (T7, T8)". */
export function idleWords(rows: readonly UnitMonths[], over: number): string[] {
  const idle = rows
    .map(({ name, counts }) => ({ name, months: monthsWords(idleMonths(counts, over)) }))
    .filter(({ months }) => months !== '');
  return [...Map.groupBy(idle, ({ months }) => months)].map(([months, units]) => `${units.map(({ name }) => name).join(', ')} (${months})`);
}

/** Shade of a count, 0 to 4, against the fullest month of the table. */
export const shade = (count: number, most: number): number => (count === 0 ? 0 : Math.max(1, Math.ceil((4 * count) / Math.max(1, most))));
