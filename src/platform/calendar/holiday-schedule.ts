import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { fromRoot } from '../root.ts';
import { isCalendarDate } from './calendar-date.ts';

/** What the authorities decided for one year, beyond what the Labour Code itself fixes. */
export interface HolidaySchedule {
  /** Of the five days of Tết, how many fall before mùng 1. */
  tetEve: number;
  /** The second day of Quốc khánh: the day before or the day after 2/9; null until the Code of 2019 gave two days. */
  nationalDay: 'before' | 'after' | null;
  /** Working days given off against a Saturday: [day off, day worked instead]. */
  swaps: readonly (readonly [off: string, worked: string])[];
}

const day = z.string().refine(isCalendarDate);
const file = z.object({
  years: z.array(
    z.strictObject({
      year: z.int(),
      tet_eve: z.int().min(0).max(5),
      national_day: z.enum(['before', 'after']).optional(),
      swaps: z.array(z.strictObject({ off: day, worked: day })).default([]),
    }),
  ),
});

/** The yearly notices of the ministry in charge of labour, for civil servants (Bộ luật Lao động 2019, Điều 112 khoản 3). */
export const HOLIDAY_SCHEDULES: Readonly<Record<number, HolidaySchedule>> = Object.fromEntries(
  file
    .parse(parse(readFileSync(fromRoot('data', 'calendars', 'viet-nam.yaml'), 'utf8')))
    .years.map(({ year, tet_eve, national_day = null, swaps }) => [
      year,
      { tetEve: tet_eve, nationalDay: national_day, swaps: swaps.map(({ off, worked }) => [off, worked] as const) },
    ]),
);
