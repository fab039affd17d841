import { yearOf } from '../../emulation/address.ts';
import { isCalendarDate, localDate } from '../../platform/calendar/date.ts';
import type { Visit } from '../../platform/web/route.ts';

export const factsPath = '/lam-viec/so-lieu';

/** The year (`nam`) and the day (`den`) figures are asked for; the end of the year, or today while it runs, when none is said. */
export function asked(visit: Visit): { year: number; asOf: string } {
  const year = yearOf(visit);
  const [day, today, end] = [visit.query.get('den') ?? '', localDate(visit.tx.now), `${year}-12-31`];
  return { year, asOf: isCalendarDate(day) ? day : end < today ? end : today };
}
