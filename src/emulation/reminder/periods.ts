import { type CalendarDate, addDays, dateParts } from '../../platform/calendar/date.ts';
import { addWorkingDays } from '../../platform/calendar/workdays.ts';

export type Frequency = 'month' | 'quarter' | 'half' | 'year';

const length: Readonly<Record<Frequency, number>> = { month: 1, quarter: 3, half: 6, year: 12 };

/** A period of a report: its words, its last day and the day the report is due. */
export interface Period {
  name: string;
  first: CalendarDate;
  last: CalendarDate;
  dueOn: CalendarDate;
}

const named = (frequency: Frequency, nth: number, year: number) =>
  ({
    month: `tháng ${nth}/${year}`,
    quarter: `quý ${['I', 'II', 'III', 'IV'][nth - 1] ?? nth}/${year}`,
    half: nth === 1 ? `6 tháng đầu năm ${year}` : `6 tháng cuối năm ${year}`,
    year: `năm ${year}`,
  })[frequency];

const monthStart = (year: number, month: number): CalendarDate =>
  month > 12 ? `${year + 1}-01-01` : `${year}-${String(month).padStart(2, '0')}-01`;

/** The newest period of a year's reports that is over on the day; null before the first. */
export function lastPeriod(frequency: Frequency, year: number, day: CalendarDate, within: number): Period | null {
  const months = length[frequency];
  const now = dateParts(day);
  const monthsOver = now.year > year ? 12 : now.year < year ? 0 : now.month - 1;
  const nth = Math.floor(monthsOver / months);
  if (nth === 0) return null;
  const last = addDays(monthStart(year, nth * months + 1), -1);
  return {
    name: named(frequency, nth, year),
    first: monthStart(year, (nth - 1) * months + 1),
    last,
    dueOn: addWorkingDays(last, within),
  };
}
