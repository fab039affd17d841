import { type CalendarDate, daysBetween } from '../../platform/calendar/date.ts';
import type { Tone } from '../../platform/web/ui/types.ts';

/** What decides whether a work is on time: the day it is due and the day it was completed. */
export interface WorkCourse {
  due_on: CalendarDate | null;
  /** Null while it is open; 'unknown' where the source says that it was completed and not when. */
  completed_on: CalendarDate | 'unknown' | null;
}

export type WorkState =
  | { kind: 'on_time' | 'running' | 'done' | 'no_due_date'; days: 0 }
  /** `days` late: after completion, or so far. */
  | { kind: 'late' | 'overdue'; days: number };

/** Computed, never typed: completed by the due date, late by n days, or due n days ago and still open. */
export function workStatus({ due_on, completed_on }: WorkCourse, today: CalendarDate): WorkState {
  if (completed_on === 'unknown') return { kind: 'done', days: 0 };
  if (due_on === null) return { kind: completed_on === null ? 'no_due_date' : 'done', days: 0 };
  const late = daysBetween(due_on, completed_on ?? today);
  if (completed_on !== null) return late > 0 ? { kind: 'late', days: late } : { kind: 'on_time', days: 0 };
  return late > 0 ? { kind: 'overdue', days: late } : { kind: 'running', days: 0 };
}

export const isOpen = (state: WorkState) => ['running', 'overdue', 'no_due_date'].includes(state.kind);

/** "Hoàn thành đúng tiến độ", "Trễ 4 ngày", "Quá hạn 12 ngày", "Trong hạn". */
export function workStatusWords(state: WorkState): string {
  const words = {
    on_time: 'Đúng tiến độ',
    late: `Trễ ${state.days} ngày`,
    overdue: `Quá hạn ${state.days} ngày`,
    running: 'Trong hạn',
    done: 'Đã hoàn thành',
    no_due_date: 'Chưa có hạn',
  };
  return words[state.kind];
}

export function workStatusTone(state: WorkState): Tone {
  const tones = { on_time: 'green', done: 'green', late: 'amber', overdue: 'red', running: 'blue', no_due_date: 'neutral' } as const;
  return tones[state.kind];
}

/** When a work was completed by its milestones: in use or with its plaque it was, though the day may be unknown. */
export function completedOn(milestones: readonly { kind: string; happened_on: CalendarDate | null }[]): CalendarDate | 'unknown' | null {
  const completed = milestones.find(({ kind }) => kind === 'completed');
  if (completed) return completed.happened_on ?? 'unknown';
  return milestones.some(({ kind }) => kind === 'in_use' || kind === 'plaque') ? 'unknown' : null;
}
