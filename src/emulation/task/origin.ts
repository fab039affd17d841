import { formatDate } from '../../platform/calendar/date.ts';
import type { Task } from './task.ts';
import { originNames } from './words.ts';

/** "Ý kiến chỉ đạo của Lê Thị B, Hội nghị tổng kết, 11/01/2023": where a task came from; empty when nobody wrote it down. */
export function originWords(task: Task): string {
  const event = task.agenda_event;
  if (task.origin === null && task.origin_title === null && event === null) return '';
  const kind = originNames[task.origin ?? (event ? 'directive' : '')] ?? '';
  const speaker = task.speaker ?? event?.speaker;
  const day = task.origin_on ?? event?.day;
  const head = speaker ? `${kind || 'Ý kiến'} của ${speaker}` : kind;
  return [head, task.origin_number, task.origin_title ?? event?.title, day && formatDate(day)].filter(Boolean).join(', ');
}
