import { ANNIVERSARIES } from './anniversary-list.ts';
import { dateParts, formatDate } from './calendar-date.ts';
import type { CalendarDate } from './calendar-date.ts';

export type AnniversaryKey = keyof typeof ANNIVERSARIES;

export interface Anniversary {
  key: AnniversaryKey;
  /** Years since the founding: 93 for the Party in 2023. */
  ordinal: number;
  name: string;
  founded: CalendarDate;
  /** The day it is kept that year. */
  date: CalendarDate;
  /** "93 năm Ngày thành lập Đảng Cộng sản Việt Nam (03/02/1930 - 03/02/2023)" */
  text: string;
}

/** A national anniversary as kept in a year. RangeError unless the year is after the founding. */
export function anniversary(key: AnniversaryKey, year: number): Anniversary {
  const { founded, name } = ANNIVERSARIES[key];
  const ordinal = year - dateParts(founded).year;
  if (!Number.isInteger(ordinal) || ordinal < 1) {
    throw new RangeError(`No anniversary of ${key} in ${year}`);
  }
  const date = `${year}${founded.slice(4)}`;
  const text = `${ordinal} năm ${name} (${formatDate(founded)} - ${formatDate(date)})`;
  return { key, ordinal, name, founded, date, text };
}

/** Every anniversary of the catalogue in a year, in the order of the days; those not yet founded are left out. */
export function anniversariesIn(year: number): Anniversary[] {
  return (Object.keys(ANNIVERSARIES) as AnniversaryKey[])
    .filter((key) => dateParts(ANNIVERSARIES[key].founded).year < year)
    .map((key) => anniversary(key, year))
    .sort((a, b) => a.date.localeCompare(b.date));
}
