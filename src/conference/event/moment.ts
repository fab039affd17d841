import { type PartOfDay, formatMoment } from '../../platform/calendar/date.ts';
import type { Event } from './event.ts';

/** "Sáng ngày 11 tháng 01 năm 2023"; null while the day is not fixed. */
export const momentOf = (event: Pick<Event, 'held_on' | 'part' | 'starts_at'>): string | null =>
  event.held_on === null ? null : formatMoment({ date: event.held_on, part: event.part as PartOfDay | null, time: event.starts_at });
