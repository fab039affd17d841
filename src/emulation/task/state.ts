import { type CalendarDate, daysBetween } from '../../platform/calendar/date.ts';
import type { Tone } from '../../platform/web/ui/types.ts';

export interface Timed {
  due_on: CalendarDate | null;
  done_on: CalendarDate | null;
}

export const taskLate = ({ due_on, done_on }: Timed, today: CalendarDate): number =>
  due_on === null ? 0 : Math.max(0, daysBetween(due_on, done_on ?? today));

export const isOverdue = (task: Timed, today: CalendarDate): boolean => task.done_on === null && taskLate(task, today) > 0;

/** "Xong", "Xong, trễ 3 ngày", "Quá hạn 3 ngày", "Còn 5 ngày". */
export function taskState(task: Timed, today: CalendarDate): { words: string; tone: Tone } {
  const late = taskLate(task, today);
  if (task.done_on !== null) return late > 0 ? { words: `Xong, trễ ${late} ngày`, tone: 'amber' } : { words: 'Xong', tone: 'green' };
  if (task.due_on === null) return { words: 'Đang làm', tone: 'neutral' };
  if (late > 0) return { words: `Quá hạn ${late} ngày`, tone: 'red' };
  const left = daysBetween(today, task.due_on);
  return { words: left === 0 ? 'Hạn hôm nay' : `Còn ${left} ngày`, tone: left < 7 ? 'amber' : 'blue' };
}

/** What a partner said last about its share; until then it was only asked. */
export const partnerTones: Readonly<Record<string, Tone>> = { asked: 'neutral', doing: 'blue', done: 'green', stuck: 'red' };
