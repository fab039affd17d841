import { formatMoment } from '../../platform/calendar/date.ts';
import type { PartOfDay } from '../../platform/calendar/moment.ts';

/** "Sáng ngày 15 tháng 01 năm 2026", or the year alone where the source gives no day. */
export const launchMoment = (launch: { launched_on: string | null; part: string | null; year: number }) =>
  launch.launched_on ? formatMoment({ date: launch.launched_on, part: launch.part as PartOfDay | null }) : `Năm ${launch.year}`;
