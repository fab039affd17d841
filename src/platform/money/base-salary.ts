import { assertCalendarDate } from '../calendar/calendar-date.ts';
import type { CalendarDate } from '../calendar/calendar-date.ts';

/** Base salary in đồng a month, the day it took effect and the decree that set it. */
export interface BaseSalary {
  amount: number;
  since: CalendarDate;
  decree: string;
}

// 1.600.000 đồng from 01/07/2020 was announced and never took effect: it does not belong here.
export const BASE_SALARIES: readonly BaseSalary[] = [
  { amount: 1_150_000, since: '2013-07-01', decree: 'Nghị định số 66/2013/NĐ-CP' },
  { amount: 1_210_000, since: '2016-05-01', decree: 'Nghị định số 47/2016/NĐ-CP' },
  { amount: 1_300_000, since: '2017-07-01', decree: 'Nghị định số 47/2017/NĐ-CP' },
  { amount: 1_390_000, since: '2018-07-01', decree: 'Nghị định số 72/2018/NĐ-CP' },
  { amount: 1_490_000, since: '2019-07-01', decree: 'Nghị định số 38/2019/NĐ-CP' },
  { amount: 1_800_000, since: '2023-07-01', decree: 'Nghị định số 24/2023/NĐ-CP' },
  { amount: 2_340_000, since: '2024-07-01', decree: 'Nghị định số 73/2024/NĐ-CP' },
  { amount: 2_530_000, since: '2026-07-01', decree: 'Nghị định số 161/2026/NĐ-CP' },
];

/** The base salary in force on a day. RangeError before the first one known (01/07/2013). */
export function baseSalaryOn(date: CalendarDate): BaseSalary {
  assertCalendarDate(date);
  const found = BASE_SALARIES.findLast((salary) => salary.since <= date);
  if (!found) throw new RangeError(`No base salary known on ${date}`);
  return found;
}
