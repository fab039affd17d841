import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { Refusal } from '../../platform/refusal.ts';
import { type Tx, fresh, freshRow } from '../../platform/tenancy.ts';
import { findEvent } from '../event/event.ts';
import { findItem } from './item.ts';

export interface Assignment {
  text: string;
  /** One owner only: a body, or a unit. */
  bodyId: string | null;
  unitId: string | null;
  dueOn: string;
  phase: 'before_tet' | 'in_tet' | 'after_tet' | null;
}

/** The points of a directive or acceptance become tasks with an owner and a due day; a point already assigned is not doubled. Returns how many. */
export async function assignTasks(
  tx: Tx,
  actor: Actor,
  eventId: string,
  itemId: string,
  assignments: readonly Assignment[],
): Promise<number> {
  const item = await findItem(tx, eventId, itemId);
  if (item.kind !== 'directive' && item.kind !== 'acceptance')
    throw new Refusal('no_points', 'Chỉ ý kiến chỉ đạo hoặc phần tiếp thu mới chuyển thành nhiệm vụ.');
  if (assignments.length === 0) throw new Refusal('nothing_to_assign', 'Chọn ít nhất một ý kiến để chuyển thành nhiệm vụ.', 'points');
  if (assignments.some(({ text }) => !item.points.includes(text)))
    throw new Refusal('point_gone', 'Ý kiến này không còn trong phần đang mở. Mở lại trang và chọn lại.', 'points');
  if (assignments.some(({ bodyId, unitId }) => bodyId === null && unitId === null))
    throw new Refusal('task_without_owner', 'Chọn đơn vị chủ trì: mỗi nhiệm vụ có đúng một đơn vị.', 'owner');
  const linked = await tx.db
    .selectFrom('agenda_task')
    .innerJoin('task', 'task.id', 'agenda_task.task_id')
    .select(['task.text', 'agenda_task.position'])
    .where('agenda_item_id', '=', itemId)
    .orderBy('agenda_task.position')
    .execute();
  const fresher = assignments.filter(({ text }) => !linked.some((row) => row.text === text));
  const year = await taskYear(tx, eventId);
  const tasks = fresher.map(({ text, bodyId, unitId, dueOn, phase }) => ({
    ...fresh(tx),
    year,
    text,
    body_id: bodyId,
    unit_id: bodyId === null ? unitId : null,
    due_on: dueOn,
    phase,
  }));
  if (tasks.length > 0) {
    await tx.db.insertInto('task').values(tasks).execute();
    const first = (linked.at(-1)?.position ?? -1) + 1;
    await tx.db
      .insertInto('agenda_task')
      .values(tasks.map(({ id }, index) => ({ ...freshRow(tx), agenda_item_id: itemId, position: first + index, task_id: id })))
      .execute();
  }
  await recordEvent(tx, actor, 'agenda.tasks_assigned', { subject: eventId, detail: { item: itemId, tasks: tasks.length } });
  return tasks.length;
}

/** Tasks of a conference belong to the year it looks forward to. */
async function taskYear(tx: Tx, eventId: string): Promise<number | null> {
  const event = await findEvent(tx, eventId);
  return event?.next_year ?? event?.review_year ?? null;
}
