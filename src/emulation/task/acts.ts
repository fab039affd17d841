import { sql } from 'kysely';
import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { type CalendarDate, formatDate, localDate } from '../../platform/calendar/date.ts';
import { NotFound, Refusal } from '../../platform/refusal.ts';
import { type Tx, freshRow } from '../../platform/tenancy.ts';
import { type Party, partyKey, speaksFor } from './party.ts';
import { type Task, findTask } from './task.ts';

interface Act extends Partial<Party> {
  kind: 'finished' | 'returned' | 'extended' | 'reopened' | 'partner';
  happened_on?: CalendarDate;
  reason?: string;
  due_from?: CalendarDate | null;
  due_on?: CalendarDate;
  result?: string | null;
  file?: string | null;
  status?: string;
}

/** The task, held until the act is written, so that two acts follow each other. */
async function held(tx: Tx, id: string): Promise<Task> {
  await tx.db.selectFrom('task').select('id').where('id', '=', id).forUpdate().execute();
  return findTask(tx, id);
}

async function addAct(tx: Tx, actor: Actor, taskId: string, act: Act): Promise<void> {
  const position = sql<number>`(select coalesce(max(position) + 1, 0) from task_act where task_id = ${taskId})`;
  await tx.db
    .insertInto('task_act')
    .values({ ...freshRow(tx), task_id: taskId, position, happened_on: localDate(tx.now), actor: actor.name, ...act })
    .execute();
}

const needReason = (reason: string) => {
  if (reason.trim() === '') throw new Refusal('no_reason', 'Ghi rõ lý do.', 'reason');
};

/** Marks a task as done on a day, with its result in words and its evidence; once, until it is opened again. */
export async function finishTask(
  tx: Tx,
  actor: Actor,
  id: string,
  done: { done_on: CalendarDate; result: string; file?: string | null },
): Promise<void> {
  const task = await held(tx, id);
  if (actor.kind !== 'system' && !speaksFor(actor, task)) throw new NotFound();
  if (task.done_on !== null) throw new Refusal('task_done', 'Nhiệm vụ này đã hoàn thành.');
  if (done.done_on > localDate(tx.now)) throw new Refusal('done_in_future', 'Ngày hoàn thành còn ở phía trước.', 'done_on');
  if (task.started_on !== null && done.done_on < task.started_on)
    throw new Refusal('done_before_start', `Ngày hoàn thành trước ngày bắt đầu ${formatDate(task.started_on)}.`, 'done_on');
  const { file = null, ...columns } = done;
  await tx.db.updateTable('task').set(columns).where('id', '=', id).execute();
  await addAct(tx, actor, id, { kind: 'finished', happened_on: done.done_on, result: done.result, file });
  await recordEvent(tx, actor, 'task.finished', { subject: id, detail: { text: task.text, ...columns, file } });
}

/** Opens a finished task again: 'returned' when its result was not enough, 'reopened' when more is to be done. The result stays in the acts. */
export async function reopenTask(tx: Tx, actor: Actor, id: string, kind: 'returned' | 'reopened', reason: string): Promise<void> {
  needReason(reason);
  const task = await held(tx, id);
  if (task.done_on === null) throw new Refusal('task_open', 'Nhiệm vụ này chưa ghi hoàn thành nên không trả lại hay mở lại được.');
  await tx.db.updateTable('task').set({ done_on: null, result: null }).where('id', '=', id).execute();
  await addAct(tx, actor, id, { kind, reason, result: task.result });
  await recordEvent(tx, actor, `task.${kind}`, { subject: id, detail: { text: task.text, reason, done_on: task.done_on } });
}

/** Gives an open task a later due day, with the reason; the day before stays in the act. */
export async function extendTask(tx: Tx, actor: Actor, id: string, to: CalendarDate, reason: string): Promise<void> {
  needReason(reason);
  const task = await held(tx, id);
  if (task.done_on !== null) throw new Refusal('task_done', 'Nhiệm vụ này đã hoàn thành.');
  if (task.started_on !== null && to < task.started_on)
    throw new Refusal('due_before_start', `Hạn mới trước ngày bắt đầu ${formatDate(task.started_on)}.`, 'due_on');
  if (task.due_on !== null && to <= task.due_on)
    throw new Refusal('due_not_later', `Gia hạn thì ngày mới phải sau hạn đang có ${formatDate(task.due_on)}.`, 'due_on');
  await tx.db.updateTable('task').set({ due_on: to }).where('id', '=', id).execute();
  await addAct(tx, actor, id, { kind: 'extended', reason, due_from: task.due_on, due_on: to });
  await recordEvent(tx, actor, 'task.extended', { subject: id, detail: { text: task.text, from: task.due_on, to, reason } });
}

/** A partner says how far its share is. */
export async function reportPartner(
  tx: Tx,
  actor: Actor,
  id: string,
  partner: Party,
  said: { status: 'doing' | 'done' | 'stuck'; result: string | null },
): Promise<void> {
  const task = await held(tx, id);
  const key = partyKey(partner);
  if (!speaksFor(actor, partner) || !task.partners.some((each) => each.key === key)) throw new NotFound();
  if (said.status === 'stuck' && !said.result) throw new Refusal('stuck_without_words', 'Vướng mắc ở đâu, cần ai giúp: ghi rõ.', 'said');
  await addAct(tx, actor, id, { kind: 'partner', status: said.status, result: said.result, ...partner });
  await recordEvent(tx, actor, 'task.partner_reported', { subject: id, detail: { text: task.text, partner: key, ...said } });
}
