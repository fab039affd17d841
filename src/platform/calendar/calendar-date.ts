import { padCount } from '../text/numbers.ts';

/** A day without an hour, as 'YYYY-MM-DD' of the Gregorian calendar, years 1000–9999. Sorts as text. */
export type CalendarDate = string;

/** `day` and `month` count from 1. */
export interface DateParts {
  year: number;
  month: number;
  day: number;
}

const ISO = /^([1-9]\d{3})-(\d{2})-(\d{2})$/;
const SLASHED = /^(\d{1,2})([/.-])(\d{1,2})\2([1-9]\d{3})$/;
const SPELT = /^ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+([1-9]\d{3})$/i;
const DAY_MS = 86_400_000;

function monthLength(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Whether such a day exists in the Gregorian calendar, years 1000–9999. */
export function isRealDate({ year, month, day }: DateParts): boolean {
  const whole = [year, month, day].every(Number.isInteger);
  if (!whole || year < 1000 || year > 9999 || month < 1 || month > 12) return false;
  return day >= 1 && day <= monthLength(year, month);
}

/** The ISO form of a real date; null when there is no such day. */
export function toCalendarDate(parts: DateParts): CalendarDate | null {
  if (!isRealDate(parts)) return null;
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${parts.year}-${two(parts.month)}-${two(parts.day)}`;
}

function isoParts(text: string): DateParts | null {
  const match = ISO.exec(text);
  if (!match) return null;
  const parts = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return isRealDate(parts) ? parts : null;
}

export function isCalendarDate(text: string): text is CalendarDate {
  return isoParts(text) !== null;
}

/** Year, month and day of an ISO date. RangeError when it is not a real date. */
export function dateParts(date: CalendarDate): DateParts {
  const parts = isoParts(date);
  if (!parts) throw new RangeError(`Not a calendar date: ${date}`);
  return parts;
}

export function assertCalendarDate(date: CalendarDate): void {
  dateParts(date);
}

/** Reads 11/01/2023, 11-1-2023, 11.1.2023, "ngày 11 tháng 01 năm 2023" and ISO; null for all else, also without a year. */
export function parseVietnameseDate(text: string): CalendarDate | null {
  const clean = text.normalize('NFC').trim();
  if (isCalendarDate(clean)) return clean;
  const slashed = SLASHED.exec(clean);
  const [day, month, year] = slashed ? [slashed[1], slashed[3], slashed[4]] : (SPELT.exec(clean)?.slice(1) ?? []);
  if (!day || !month || !year) return null;
  return toCalendarDate({ year: Number(year), month: Number(month), day: Number(day) });
}

/** '2023-01-11' gives "11/01/2023". */
export function formatDate(date: CalendarDate): string {
  dateParts(date);
  return date.split('-').reverse().join('/');
}

/** '2023-01-11' gives "ngày 11 tháng 01 năm 2023": days under 10 and months 1 and 2 take a zero (NĐ 30/2020/NĐ-CP, Phụ lục I). */
export function formatLongDate(date: CalendarDate): string {
  const { year, month, day } = dateParts(date);
  return `ngày ${padCount(day)} tháng ${month < 3 ? padCount(month) : month} năm ${year}`;
}

const epochDay = (date: CalendarDate): number => {
  const { year, month, day } = dateParts(date);
  return Date.UTC(year, month - 1, day) / DAY_MS;
};

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return epochDay(to) - epochDay(from);
}

/** RangeError when the result leaves the years 1000–9999. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  const moved = new Date((epochDay(date) + days) * DAY_MS).toISOString().slice(0, 10);
  assertCalendarDate(moved);
  return moved;
}

/** 0 is Sunday, 6 is Saturday. */
export function weekday(date: CalendarDate): number {
  return (((epochDay(date) + 4) % 7) + 7) % 7;
}
