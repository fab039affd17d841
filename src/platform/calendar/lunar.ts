import { getLunarDate, getSolarDate } from '@dqcai/vn-lunar';
import { addDays, dateParts, daysBetween, toCalendarDate } from './calendar-date.ts';
import type { CalendarDate } from './calendar-date.ts';

/** A day of the Vietnamese lunar calendar; `leap` marks the second of two months with one number (tháng nhuận). */
export interface LunarDay {
  day: number;
  month: number;
  year: number;
  leap: boolean;
}

/** Years the lunar tables cover. */
const FIRST_YEAR = 1200;
const LAST_YEAR = 2199;

function covered(year: number): number {
  if (!Number.isInteger(year) || year < FIRST_YEAR || year > LAST_YEAR) {
    throw new RangeError(`No lunar calendar for the year ${year}`);
  }
  return year;
}

const STEMS = ['Canh', 'Tân', 'Nhâm', 'Quý', 'Giáp', 'Ất', 'Bính', 'Đinh', 'Mậu', 'Kỷ'];
const BRANCHES = 'Thân Dậu Tuất Hợi Tý Sửu Dần Mão Thìn Tỵ Ngọ Mùi'.split(' ');

/**
 * Name of the lunar year: 2023 gives "Quý Mão". RangeError outside 1200–2199, as for every question here.
 * Our own table: the library spells "Bính" as "Bình".
 */
export function canChi(year: number): string {
  return `${STEMS[covered(year) % 10]} ${BRANCHES[year % 12]}`;
}

/** The lunar day of a date; in January and February it may belong to the year before. */
export function toLunar(date: CalendarDate): LunarDay {
  const { year, month, day } = dateParts(date);
  const lunar = getLunarDate(day, month, covered(year));
  return { day: lunar.day, month: lunar.month, year: lunar.year, leap: Boolean(lunar.leap) };
}

/** The date of a lunar day; RangeError when that lunar year has no such day. */
export function fromLunar({ day, month, year, leap }: LunarDay): CalendarDate {
  const date = toCalendarDate(getSolarDate(day, month, covered(year), leap));
  const back = date ? toLunar(date) : null;
  if (!date || back?.day !== day || back.month !== month || back.leap !== leap) {
    throw new RangeError(`No lunar day ${day}/${month}/${year}${leap ? ' nhuận' : ''}`);
  }
  return date;
}

/** The date of mùng 1 Tết of a year. */
export function tetDate(year: number): CalendarDate {
  return fromLunar({ day: 1, month: 1, year, leap: false });
}

const MONTHS: Readonly<Record<number, string>> = { 1: 'Giêng', 11: 'Mười Một', 12: 'Chạp' };

/** "mùng 1 tháng Giêng năm Nhâm Dần", "ngày 23 tháng Chạp năm Tân Sửu". */
export function formatLunar(date: CalendarDate): string {
  const { day, month, year, leap } = toLunar(date);
  const name = `${MONTHS[month] ?? month}${leap ? ' nhuận' : ''}`;
  return `${day <= 10 ? 'mùng' : 'ngày'} ${day} tháng ${name} năm ${canChi(year)}`;
}

export type TetPhase = 'before' | 'during' | 'after';

/** Days before and after mùng 1: Tết runs from `eve` days before to `last` days after it. */
export interface TetWindow {
  before: number;
  eve: number;
  last: number;
  after: number;
}

/** From mùng 1 tháng Chạp or so; Tết from the eve to mùng 5; then until rằm tháng Giêng. */
export const TET_WINDOW: TetWindow = { before: 30, eve: 1, last: 4, after: 14 };

/** Whether a day lies before, during or after the Tết of its year; null when far from it. */
export function tetPhase(date: CalendarDate, window: TetWindow = TET_WINDOW): TetPhase | null {
  const offset = daysBetween(tetDate(dateParts(date).year), date);
  if (offset < -window.before) return nextYearPhase(date, window);
  if (offset < -window.eve) return 'before';
  if (offset <= window.last) return 'during';
  return offset <= window.after ? 'after' : nextYearPhase(date, window);
}

/** Late December may already lie before the next year's Tết. */
function nextYearPhase(date: CalendarDate, window: TetWindow): TetPhase | null {
  const opening = addDays(tetDate(dateParts(date).year + 1), -window.before);
  return date >= opening ? 'before' : null;
}
