import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { Refusal, found } from '../../platform/refusal.ts';
import { type Tx, freshRow } from '../../platform/tenancy.ts';
import { createTask } from '../../emulation/task/create.ts';
import { type Party, partyName } from '../../emulation/task/party.ts';
import { findEvent, openEvent } from '../event/event.ts';
import type { PlanTask } from './plan.paper.ts';

export interface Preparation {
  /** "HH:MM" */
  endsAt: string | null;
  decoration: string | null;
  budget: string | null;
  contact: string | null;
  novelty: string | null;
  chairId: string | null;
  secretaryId: string | null;
}

/** Writes what the plan, the invitations and the minutes take from the preparation. */
export async function prepareEvent(tx: Tx, actor: Actor, id: string, input: Preparation): Promise<void> {
  const event = await openEvent(tx, id);
  if (input.endsAt !== null && event.starts_at !== null && input.endsAt <= event.starts_at)
    throw new Refusal('ends_before_start', `Giờ kết thúc phải sau giờ bắt đầu (${event.starts_at}).`, 'ends_at');
  await tx.db
    .updateTable('event')
    .set({
      ends_at: input.endsAt,
      decoration: input.decoration,
      budget: input.budget,
      contact: input.contact,
      novelty: input.novelty,
      chair_id: input.chairId,
      secretary_id: input.secretaryId,
    })
    .where('id', '=', id)
    .execute();
  await recordEvent(tx, actor, 'event.prepared', { subject: id });
}

/** The task table of the plan, in the order in which tasks were given. */
export async function planTasks(tx: Tx, eventId: string): Promise<PlanTask[]> {
  return tx.db
    .selectFrom('event_task')
    .innerJoin('task', 'task.id', 'event_task.task_id')
    .leftJoin('unit', 'unit.id', 'task.unit_id')
    .leftJoin('unit_kind', 'unit_kind.id', 'unit.kind_id')
    .leftJoin('bloc', 'bloc.id', 'task.bloc_id')
    .leftJoin('body', 'body.id', 'task.body_id')
    .leftJoin('person', 'person.id', 'task.person_id')
    .select(['task.id', 'task.text', 'task.due_on', 'task.done_on', partyName.as('owner')])
    .where('event_task.event_id', '=', eventId)
    .orderBy('event_task.position')
    .execute();
}

/** Gives a task of the preparation to its one owner. Refused after the day of the event. Returns the task's id. */
export async function planTask(tx: Tx, actor: Actor, eventId: string, input: Party & { text: string; due_on: string }): Promise<string> {
  const event = await openEvent(tx, eventId);
  found(await findEvent(tx, eventId));
  if (event.held_on !== null && input.due_on > event.held_on)
    throw new Refusal('due_after_event', 'Hạn của việc chuẩn bị phải trước hoặc trong ngày hội nghị.', 'due_on');
  await tx.db.selectFrom('event').select('id').where('id', '=', eventId).forUpdate().execute();
  const year = event.next_year ?? event.review_year ?? Number(input.due_on.slice(0, 4));
  const { text, ...rest } = input;
  const id = await createTask(tx, actor, { ...rest, text, year, phase: null });
  const { last } = await tx.db
    .selectFrom('event_task')
    .select((eb) => eb.fn.max('position').as('last'))
    .where('event_id', '=', eventId)
    .executeTakeFirstOrThrow();
  await tx.db
    .insertInto('event_task')
    .values({ ...freshRow(tx), event_id: eventId, position: (last ?? -1) + 1, task_id: id })
    .execute();
  await recordEvent(tx, actor, 'event.task_planned', { subject: eventId, detail: { task: id } });
  return id;
}
