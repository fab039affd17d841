import type { CalendarDate } from '../../platform/calendar/date.ts';
import { partyKey } from './party.ts';
import { isOverdue } from './state.ts';
import type { Task } from './task.ts';

/** What one place leads and takes part in. */
export interface Assigned {
  key: string;
  name: string;
  leads: Task[];
  takesPart: { task: Task; status: string }[];
  done: number;
  overdue: number;
}

/** Who does what: each task under its one owner, and under every partner; owners with most overdue first. */
export function assignments(tasks: readonly Task[], today: CalendarDate): Assigned[] {
  const rows = new Map<string, Assigned>();
  const row = (key: string, name: string): Assigned => {
    const known = rows.get(key) ?? { key, name, leads: [], takesPart: [], done: 0, overdue: 0 };
    rows.set(key, known);
    return known;
  };
  for (const task of tasks) {
    const owner = row(partyKey(task), task.owner || 'Chưa phân công');
    owner.leads.push(task);
    if (task.done_on !== null) owner.done += 1;
    if (isOverdue(task, today)) owner.overdue += 1;
    for (const { key, name, status } of task.partners) row(key, name).takesPart.push({ task, status });
  }
  return [...rows.values()].sort((a, b) => b.overdue - a.overdue || a.name.localeCompare(b.name, 'vi', { numeric: true }));
}
