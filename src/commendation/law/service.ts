import { addDays } from '../../platform/calendar/date.ts';
import type { LawBook } from './book.ts';
import type { Facts } from './facts.ts';

const monthsBetween = (from: string, to: string) => {
  const [fromYear = 0, fromMonth = 0, fromDay = 0] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 0, toDay = 0] = to.split('-').map(Number);
  return (toYear - fromYear) * 12 + toMonth - fromMonth - (toDay < fromDay ? 1 : 0);
};

/**
 * Whole months of service within the year of the title, from the day of recruitment. Undefined when that day is not
 * known.
 */
export function serviceMonths({ recruited, year }: Facts, deducted: number): number | undefined {
  if (recruited === undefined || year === undefined) return undefined;
  const start = recruited > `${year}-01-01` ? recruited : `${year}-01-01`;
  return Math.max(0, monthsBetween(start, `${year + 1}-01-01`) - deducted);
}

/**
 * Months that leave takes from the service: none for maternity while its principle stands (NĐ 98/2023 Điều 4 khoản 5),
 * none for sickness (the rule of 40 days ended on 01/10/2017).
 */
export function monthsDeducted(book: LawBook, { maternityLeave, recruited, year }: Facts): number {
  if (!maternityLeave || book.stands('X-MATERNITY', recruited ?? `${year ?? ''}`)) return 0;
  return monthsBetween(maternityLeave[0], maternityLeave[1]);
}

/** Whole years a movement lasts: told as a number, as "2021-2025", or by its first and last day. Undefined when not readable. */
export function movementYears(period: NonNullable<Facts['movementPeriod']>): number | undefined {
  if (typeof period === 'number') return period;
  if (typeof period !== 'string') return Math.floor(monthsBetween(period[0], addDays(period[1], 1)) / 12);
  const [, from, to] = /(\d{4})\D+(\d{4})/.exec(period) ?? [];
  return from && to ? Number(to) - Number(from) + 1 : undefined;
}
