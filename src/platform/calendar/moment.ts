import { formatLongDate } from './calendar-date.ts';
import type { CalendarDate } from './calendar-date.ts';

export const PARTS_OF_DAY = ['morning', 'noon', 'afternoon', 'evening'] as const;
export type PartOfDay = (typeof PARTS_OF_DAY)[number];

export const PART_OF_DAY_NAMES: Readonly<Record<PartOfDay, string>> = {
  morning: 'sáng',
  noon: 'trưa',
  afternoon: 'chiều',
  evening: 'tối',
};

/** When something happens: a day, perhaps a part of it, perhaps an hour 'HH:MM' of 24. */
export interface Moment {
  date: CalendarDate;
  part?: PartOfDay | null | undefined;
  time?: string | null | undefined;
}

const TIME = /^([01]?\d|2[0-3]):([0-5]\d)(?::[0-5]\d)?$/;

/** '07:30' gives "7 giờ 30". RangeError for anything but an hour of the day. */
export function formatTime(time: string): string {
  const match = TIME.exec(time);
  if (!match) throw new RangeError(`Not a time of day: ${time}`);
  return `${Number(match[1])} giờ ${match[2]}`;
}

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);

/** "Sáng ngày 11 tháng 01 năm 2023"; with an hour "7 giờ 30, ngày 11 tháng 01 năm 2023"; the day alone "Ngày 11 …". */
export function formatMoment({ date, part, time }: Moment): string {
  const day = [part ? PART_OF_DAY_NAMES[part] : '', formatLongDate(date)].filter(Boolean).join(' ');
  return time ? `${formatTime(time)}, ${day}` : capital(day);
}
