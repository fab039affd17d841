import { sql } from 'kysely';
import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { type CalendarDate, daysBetween, localDate } from '../../platform/calendar/date.ts';
import { Refusal, found } from '../../platform/refusal.ts';
import { type Tx, fresh } from '../../platform/tenancy.ts';

export interface TaskFilter {
  year?: number;
  phase?: string;
  open?: boolean;
}

const tasks = (tx: Tx) =>
  tx.db
    .selectFrom('task')
    .leftJoin('unit', 'unit.id', 'task.unit_id')
    .leftJoin('bloc', 'bloc.id', 'task.bloc_id')
    .leftJoin('body', 'body.id', 'task.body_id')
    .leftJoin('person', 'person.id', 'task.person_id')
    .selectAll('task')
    .select(sql<string>`concat_ws(', ', person.name, coalesce(unit.name, bloc.name, body.short_name, body.name))`.as('owner'));

/** Tasks in order of their due day, those without one last. */
export function listTasks(tx: Tx, filter: TaskFilter = {}) {
  let query = tasks(tx);
  if (filter.year) query = query.where((eb) => eb.or([eb('task.year', '=', filter.year ?? 0), eb('task.year', 'is', null)]));
  if (filter.phase) query = query.where('task.phase', '=', filter.phase);
  if (filter.open) query = query.where('task.done_on', 'is', null);
  return query
    .orderBy(sql`task.due_on nulls last`)
    .orderBy('task.position')
    .orderBy('task.id')
    .execute();
}

export type Task = Awaited<ReturnType<typeof listTasks>>[number];
export const findTask = async (tx: Tx, id: string): Promise<Task> => found(await tasks(tx).where('task.id', '=', id).executeTakeFirst());

export interface TaskInput {
  year: number;
  text: string;
  due_on: CalendarDate | null;
  phase: string | null;
  /** Exactly one owner: "phân công rõ ràng". */
  unit_id: string | null;
  bloc_id: string | null;
  body_id: string | null;
  person_id: string | null;
}

/** Gives a task to its one owner. Returns its id. */
export async function createTask(tx: Tx, actor: Actor, input: TaskInput): Promise<string> {
  const owners = [input.unit_id, input.bloc_id, input.body_id, input.person_id].filter((id) => id !== null);
  if (owners.length !== 1) throw new Refusal('one_owner', 'Mỗi nhiệm vụ giao cho đúng một nơi chủ trì.', 'owner');
  const row = fresh(tx);
  await tx.db
    .insertInto('task')
    .values({ ...row, ...input })
    .execute();
  await recordEvent(tx, actor, 'task.created', { subject: row.id, detail: { text: input.text, due_on: input.due_on } });
  return row.id;
}

/** Marks a task as done on a day, with its result in words; once. */
export async function finishTask(tx: Tx, actor: Actor, id: string, done: { done_on: CalendarDate; result: string }): Promise<void> {
  await tx.db.selectFrom('task').select('id').where('id', '=', id).forUpdate().execute();
  const task = await findTask(tx, id);
  if (task.done_on !== null) throw new Refusal('task_done', 'Nhiệm vụ này đã hoàn thành.');
  if (done.done_on > localDate(tx.now)) throw new Refusal('done_in_future', 'Ngày hoàn thành còn ở phía trước.', 'done_on');
  await tx.db.updateTable('task').set(done).where('id', '=', id).execute();
  await recordEvent(tx, actor, 'task.finished', { subject: id, detail: { text: task.text, ...done } });
}

/** "Xong", "Xong, trễ 3 ngày", "Quá hạn 3 ngày", "Còn 5 ngày". */
export function taskState(
  task: { due_on: CalendarDate | null; done_on: CalendarDate | null },
  today: CalendarDate,
): { words: string; tone: 'green' | 'amber' | 'red' | 'blue' | 'neutral' } {
  const late = task.due_on === null ? 0 : daysBetween(task.due_on, task.done_on ?? today);
  if (task.done_on !== null) return late > 0 ? { words: `Xong, trễ ${late} ngày`, tone: 'amber' } : { words: 'Xong', tone: 'green' };
  if (task.due_on === null) return { words: 'Đang làm', tone: 'neutral' };
  if (late > 0) return { words: `Quá hạn ${late} ngày`, tone: 'red' };
  return { words: late === 0 ? 'Hạn hôm nay' : `Còn ${-late} ngày`, tone: late > -7 ? 'amber' : 'blue' };
}
