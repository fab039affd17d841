import { addDays, dateParts, weekday } from './calendar-date.ts';
import type { CalendarDate } from './calendar-date.ts';
import { HOLIDAY_SCHEDULES } from './holiday-schedule.ts';
import type { HolidaySchedule } from './holiday-schedule.ts';
import { fromLunar, tetDate } from './lunar.ts';

/** A paid day off; `substitute` marks the one given because a holiday fell on a weekend or a Saturday is worked instead. */
export interface Holiday {
  date: CalendarDate;
  name: string;
  substitute: boolean;
}

interface YearPlan {
  off: Map<CalendarDate, Holiday>;
  worked: Set<CalendarDate>;
}

const TET_DAYS = 5;
const SUNDAY = 0;
const MONDAY = 1;
const TUESDAY = 2;
const THURSDAY = 4;
const SATURDAY = 6;
const FIRST_YEAR_OF_TWO_NATIONAL_DAYS = 2021;

const isWeekend = (date: CalendarDate): boolean => [SUNDAY, SATURDAY].includes(weekday(date));

/** Whether the notice for that year is known; otherwise the split of Tết and of Quốc khánh is the customary one. */
export function isHolidayScheduleKnown(year: number): boolean {
  return year in HOLIDAY_SCHEDULES;
}

function scheduleOf(year: number): HolidaySchedule {
  const known = HOLIDAY_SCHEDULES[year];
  if (known) return known;
  const nationalDay = [SUNDAY, MONDAY, THURSDAY].includes(weekday(`${year}-09-02`)) ? 'after' : 'before';
  return {
    tetEve: [MONDAY, TUESDAY].includes(weekday(tetDate(year))) ? 1 : 2,
    nationalDay: year < FIRST_YEAR_OF_TWO_NATIONAL_DAYS ? null : nationalDay,
    swaps: [],
  };
}

/** Bộ luật Lao động 2019, Điều 112 khoản 1. */
function statutory(year: number, schedule: HolidaySchedule): Holiday[] {
  const day = (date: CalendarDate, name: string): Holiday => ({ date, name, substitute: false });
  const tet = addDays(tetDate(year), -schedule.tetEve);
  const second = { before: '-09-01', after: '-09-03' };
  return [
    day(`${year}-01-01`, 'Tết Dương lịch'),
    ...Array.from({ length: TET_DAYS }, (_, index) => day(addDays(tet, index), 'Tết Nguyên đán')),
    day(fromLunar({ day: 10, month: 3, year, leap: false }), 'Giỗ Tổ Hùng Vương'),
    day(`${year}-04-30`, 'Ngày Chiến thắng'),
    day(`${year}-05-01`, 'Ngày Quốc tế lao động'),
    day(`${year}-09-02`, 'Quốc khánh'),
    ...(schedule.nationalDay ? [day(`${year}${second[schedule.nationalDay]}`, 'Quốc khánh')] : []),
  ];
}

/** Điều 111 khoản 3: a holiday on a weekly day of rest is made up on the next working day. */
function addSubstitutes(off: Map<CalendarDate, Holiday>): void {
  const onWeekend = [...off.values()].filter((holiday) => isWeekend(holiday.date));
  for (const { date, name } of onWeekend) {
    let next = date;
    while (isWeekend(next) || off.has(next)) next = addDays(next, 1);
    off.set(next, { date: next, name, substitute: true });
  }
}

function planOf(year: number): YearPlan {
  const schedule = scheduleOf(year);
  const off = new Map<CalendarDate, Holiday>();
  for (const holiday of statutory(year, schedule)) {
    let free = holiday.date;
    // Giỗ Tổ may coincide with another holiday; the second then moves on, as the days are counted apart.
    while (off.has(free)) free = addDays(free, 1);
    off.set(free, { ...holiday, date: free, substitute: free !== holiday.date });
  }
  addSubstitutes(off);
  for (const [date] of schedule.swaps) off.set(date, { date, name: 'Nghỉ hoán đổi', substitute: true });
  return { off, worked: new Set(schedule.swaps.map(([, worked]) => worked)) };
}

const plans = new Map<number, YearPlan>();

function plan(year: number): YearPlan {
  const found = plans.get(year) ?? planOf(year);
  plans.set(year, found);
  return found;
}

/** Paid days off of a year in order, substitutes included. RangeError outside 1200–2199. */
export function holidays(year: number): Holiday[] {
  return [...plan(year).off.values()].sort((a, b) => a.date.localeCompare(b.date));
}

/** A working day of an office: Monday to Friday, not a holiday, or a Saturday worked in exchange. */
export function isWorkingDay(date: CalendarDate): boolean {
  const { off, worked } = plan(dateParts(date).year);
  return worked.has(date) || (!isWeekend(date) && !off.has(date));
}

/** The n-th working day after a day (before it when n < 0); the day itself is not counted (Bộ luật Dân sự 2015, Điều 147). */
export function addWorkingDays(date: CalendarDate, count: number): CalendarDate {
  if (!Number.isInteger(count)) throw new RangeError(`Not a number of days: ${count}`);
  const step = Math.sign(count);
  let current = date;
  for (let left = Math.abs(count); left > 0;) {
    current = addDays(current, step);
    if (isWorkingDay(current)) left -= 1;
  }
  return current;
}
