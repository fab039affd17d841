import type { CalendarDate } from '../../../platform/calendar/date.ts';
import { type Figure, figureValue } from '../../../platform/records/figure.ts';

/** A stretch of months of one year, 1 to 12, both included. */
export interface Period {
  year: number;
  from: number;
  to: number;
}

export interface Dated {
  as_of: CalendarDate;
  value: Figure;
}

export const monthOf = (day: CalendarDate) => Number(day.slice(5, 7));
const two = (month: number) => String(month).padStart(2, '0');
export const firstDay = ({ year, from }: Period): CalendarDate => `${year}-${two(from)}-01`;

/** The last day of a month: 2026-02 gives 2026-02-28. */
export function lastDay({ year, to }: Period): CalendarDate {
  return new Date(Date.UTC(year, to, 0)).toISOString().slice(0, 10);
}

export const yearPeriod = (year: number): Period => ({ year, from: 1, to: 12 });

/** "thang-6", "quy-2" or "ca-nam" of the address; anything else is the whole year. */
export function readPeriod(year: number, text: string): Period {
  const [, word, number] = /^(thang|quy)-(1?\d)$/.exec(text) ?? [];
  const place = Number(number);
  if (word === 'thang' && place >= 1 && place <= 12) return { year, from: place, to: place };
  if (word === 'quy' && place >= 1 && place <= 4) return { year, from: place * 3 - 2, to: place * 3 };
  return yearPeriod(year);
}

export function periodKey({ from, to }: Period): string {
  if (from === to) return `thang-${from}`;
  return to - from === 2 ? `quy-${to / 3}` : 'ca-nam';
}

export function periodWords({ year, from, to }: Period): string {
  if (from === to) return `tháng ${from}/${year}`;
  return to - from === 2 ? `quý ${['I', 'II', 'III', 'IV'][to / 3 - 1]}/${year}` : `năm ${year}`;
}

/** The last result inside a period; results are in the order of their days and entries, so that a correction comes last. */
export function resultIn<R extends Dated>(results: readonly R[], period: Period): R | undefined {
  const [first, last] = [firstDay(period), lastDay(period)];
  return results.findLast(({ as_of }) => as_of >= first && (as_of <= last || period.to === 12));
}

/** What stood at the end of each month in which something was measured, corrections applied; a number nobody knows is left out. */
export function monthlyPoints(results: readonly Dated[], year: number): { month: number; value: number }[] {
  const points = new Map<number, number>();
  for (const { as_of, value } of results) {
    const number = figureValue(value);
    const month = as_of > `${year}-12-31` ? 12 : as_of < `${year}-01-01` ? 0 : monthOf(as_of);
    if (month === 0) continue;
    if (number === null) points.delete(month);
    else points.set(month, number);
  }
  return [...points].map(([month, value]) => ({ month, value })).toSorted((a, b) => a.month - b.month);
}

const steps: Readonly<Record<string, number>> = { month: 1, quarter: 3, half: 6, year: 12 };

/** The periods of a year that are over on the day and for which nothing was measured: what is owed. */
export function missingPeriods(results: readonly Dated[], year: number, frequency: string | null, today: CalendarDate): Period[] {
  const step = steps[frequency ?? ''] ?? 12;
  const periods = Array.from({ length: 12 / step }, (_, index): Period => ({ year, from: index * step + 1, to: (index + 1) * step }));
  return periods.filter((period) => lastDay(period) < today && !resultIn(results, period));
}
