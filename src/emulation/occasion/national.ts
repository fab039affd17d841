import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { anniversariesIn } from '../../platform/calendar/anniversary.ts';
import type { CalendarDate } from '../../platform/calendar/date.ts';
import { fromLunar } from '../../platform/calendar/lunar.ts';
import { fromRoot } from '../../platform/root.ts';

/** A day of one year on which something is held or remembered. */
export interface Occasion {
  /** Of the ward's own; null for those of the whole country. */
  id: string | null;
  date: CalendarDate;
  name: string;
  /** As a call names it: "chào mừng 96 năm Ngày thành lập Đảng …". */
  words: string;
  holiday: boolean;
  lunar: boolean;
}

const day = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/);
const entry = z
  .strictObject({ name: z.string().min(1), day: day.optional(), lunar: day.optional(), holiday: z.boolean().default(false) })
  .refine((one) => (one.day === undefined) !== (one.lunar === undefined), 'either day or lunar');

const fixed = z
  .strictObject({ occasions: z.array(entry) })
  .parse(parse(readFileSync(fromRoot('data', 'calendars', 'occasions.yaml'), 'utf8'))).occasions;

/** The date of a lunar month and day of a year. RangeError when the year has no such day. */
export function lunarDate(year: number, monthDay: string): CalendarDate {
  const [month = 0, dayOfMonth = 0] = monthDay.split('-').map(Number);
  return fromLunar({ day: dayOfMonth, month, year, leap: false });
}

/** The holidays and days of remembrance of the whole country in a year, in the order of the days. */
export function nationalOccasions(year: number): Occasion[] {
  const remembered = anniversariesIn(year).map(({ date, name, text }): Occasion => ({
    id: null,
    date,
    name,
    words: text,
    holiday: date.endsWith('-04-30') || date.endsWith('-09-02'),
    lunar: false,
  }));
  const others = fixed.map(({ name, day: monthDay, lunar, holiday }): Occasion => ({
    id: null,
    date: lunar === undefined ? `${year}-${monthDay ?? ''}` : lunarDate(year, lunar),
    name,
    words: `${name} năm ${year}`,
    holiday,
    lunar: lunar !== undefined,
  }));
  return [...remembered, ...others].toSorted((a, b) => a.date.localeCompare(b.date));
}
