import { localDate, localYear } from '../../../platform/calendar/date.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { chosenId, yearOf } from '../../address.ts';
import type { Target } from '../indicator.ts';
import { lastDay } from './period.ts';

/** What a form of a month is about: all indicators of one unit, or all units of one indicator. */
export interface Sheet {
  year: number;
  month: number;
  unitId: string;
  indicatorId: string;
  rows: Target[];
}

function monthOfVisit(visit: Visit, year: number): number {
  const asked = Number(visit.query.get('thang') ?? visit.form.one('month'));
  if (Number.isInteger(asked) && asked >= 1 && asked <= 12) return asked;
  return year === localYear(visit.tx.now) ? Number(localDate(visit.tx.now).slice(5, 7)) : 12;
}

/** The sheet an address or a form asks for, among the targets this person may enter for. */
export function sheetOf(visit: Visit, own: readonly Target[]): Sheet {
  const year = yearOf(visit);
  const indicatorId = chosenId(visit, 'chi-tieu', 'indicator');
  const asked = chosenId(visit, 'don-vi', 'unit');
  const unitId = indicatorId ? '' : asked || (own.find(({ unit_id }) => unit_id !== null)?.unit_id ?? '');
  const rows = own.filter((target) => (indicatorId ? target.indicator_id === indicatorId : target.unit_id === (unitId || null)));
  return { year, month: monthOfVisit(visit, year), unitId, indicatorId, rows };
}

/** The address of a sheet, at this or another month. */
export const sheetQuery = ({ year, month, unitId, indicatorId }: Sheet, at = month) =>
  `nam=${year}&thang=${at}${indicatorId ? `&chi-tieu=${indicatorId}` : unitId ? `&don-vi=${unitId}` : ''}`;

/** The day the figures of a month are of: its end, or today while it runs. */
export function dayOf({ year, month }: Sheet, today: string): string {
  const end = lastDay({ year, from: month, to: month });
  return end > today && today >= `${end.slice(0, 7)}-01` ? today : end;
}
