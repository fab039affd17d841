import type { CalendarDate } from './calendar-date.ts';

export const TIME_ZONE = 'Asia/Ho_Chi_Minh';

const formatter = new Intl.DateTimeFormat('en-GB', {
  timeZone: TIME_ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

type Field = 'year' | 'month' | 'day' | 'hour' | 'minute';

/** Since 13/6/1975 the whole country keeps seven hours before Greenwich; lists print many times and Intl is slow. */
const settled = Date.UTC(1975, 5, 13);
const fourDigits = Date.UTC(9999, 0);
const ahead = 7 * 3_600_000;

function fields(instant: Date): Record<Field, string> {
  const time = instant.getTime();
  if (!(time >= settled && time < fourDigits)) return fieldsByHistory(instant);
  const iso = new Date(time + ahead).toISOString();
  return {
    year: iso.slice(0, -20),
    month: iso.slice(-19, -17),
    day: iso.slice(-16, -14),
    hour: iso.slice(-13, -11),
    minute: iso.slice(-10, -8),
  };
}

function fieldsByHistory(instant: Date): Record<Field, string> {
  const found = { year: '', month: '', day: '', hour: '', minute: '' };
  for (const { type, value } of formatter.formatToParts(instant)) {
    if (type in found) found[type as Field] = value;
  }
  return found;
}

/** "03/01/2018 05:01" in Vietnam. RangeError for an invalid Date, here and below. */
export function formatDateTime(instant: Date): string {
  const { year, month, day, hour, minute } = fields(instant);
  return `${day}/${month}/${year} ${hour}:${minute}`;
}

/** The day it is in Vietnam at that instant. */
export function localDate(instant: Date): CalendarDate {
  const { year, month, day } = fields(instant);
  return `${year}-${month}-${day}`;
}

/** The hour 'HH:MM' it is in Vietnam at that instant. */
export function localTime(instant: Date): string {
  const { hour, minute } = fields(instant);
  return `${hour}:${minute}`;
}

export function localYear(instant: Date): number {
  return Number(fields(instant).year);
}
