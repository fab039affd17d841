import type { CalendarDate } from '../../platform/calendar/date.ts';
import type { Tone } from '../../platform/web/ui/types.ts';

export type MovementState = 'draft' | 'running' | 'ended' | 'review_overdue';

export interface MovementCourse {
  origin: string;
  year: number | null;
  year_to: number | null;
  starts_on: CalendarDate | null;
  ends_on: CalendarDate | null;
  final_due_on: CalendarDate | null;
  launched: boolean;
  /** A final review of it has been adopted. */
  reviewed: boolean;
}

/**
 * Computed from acts and dates: a movement of the ward runs from its launch, one from above from the day it starts. Past
 * its end it is ended, and overdue once the final review was due and none has been adopted.
 */
export function movementState(movement: MovementCourse, today: CalendarDate): MovementState {
  const lastYear = movement.year_to ?? movement.year;
  const end = movement.ends_on ?? (lastYear === null ? null : `${lastYear}-12-31`);
  const started = movement.launched || movement.origin === 'superior';
  const ended = end !== null && end < today;
  if (!started && !ended) return 'draft';
  const due = movement.final_due_on;
  if (started && due !== null && due < today && !movement.reviewed) return 'review_overdue';
  return ended ? 'ended' : 'running';
}

export const movementStateNames: Readonly<Record<MovementState, string>> = {
  draft: 'Dự thảo',
  running: 'Đang chạy',
  ended: 'Đã kết thúc',
  review_overdue: 'Quá hạn tổng kết',
};

export const movementStateTones: Readonly<Record<MovementState, Tone>> = {
  draft: 'neutral',
  running: 'green',
  ended: 'blue',
  review_overdue: 'red',
};
