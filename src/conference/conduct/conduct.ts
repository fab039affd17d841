import { sql } from 'kysely';
import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { localDate } from '../../platform/calendar/date.ts';
import { NotFound, Refusal, found } from '../../platform/refusal.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { heldEvent, onTheDay } from '../arrival/day.ts';
import type { Event } from '../event/event.ts';
import { stageOf } from '../stage/stage.ts';
import type { Receiver } from '../stage/stage.ts';
import { currentStep, stepsOf } from './steps.ts';

export const lastStep = 'ket-thuc';

const target = (key: string) => {
  const [, kind, id] = /^(muc|dot)-([0-9a-f-]{36})$/.exec(key) ?? [];
  return kind && id ? { table: kind === 'muc' ? ('agenda_item' as const) : ('stage_batch' as const), id } : null;
};

/** A closed event takes only what was noted on its day, by a phone that had no network then. */
function refuseLate(event: Event, at: Date): void {
  if (event.closed_on !== null && localDate(at) !== event.held_on)
    throw new Refusal('event_closed', 'Hội nghị đã bế mạc và được ghi lại như đã diễn ra.');
}

/**
 * The step begins. The one who asks names the step that begins, not "the next one": asked twice, or by two officers at
 * once, it begins once, and the earlier time stays. Returns whether it is news.
 */
export async function beginStep(tx: Tx, actor: Actor, eventId: string, key: string, said: Date): Promise<boolean> {
  const event = await heldEvent(tx, eventId);
  const at = onTheDay(tx, event, said);
  refuseLate(event, at);
  const news = key === lastStep ? await endEvent(tx, eventId, at) : await markBegun(tx, eventId, key, at);
  await recordEvent(tx, actor, 'conduct.stepped', { subject: eventId, detail: { step: key, news } });
  return news;
}

async function endEvent(tx: Tx, eventId: string, at: Date): Promise<boolean> {
  const row = await tx.db
    .updateTable('event')
    .set({ ended_at: at })
    .where('id', '=', eventId)
    .where('ended_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

async function markBegun(tx: Tx, eventId: string, key: string, at: Date): Promise<boolean> {
  const step = target(key);
  if (!step) throw new NotFound();
  const before = found(
    await tx.db
      .selectFrom(step.table)
      .select('begun_at')
      .where('id', '=', step.id)
      .where('event_id', '=', eventId)
      .forUpdate()
      .executeTakeFirst(),
  );
  await tx.db
    .updateTable(step.table)
    .set({ begun_at: sql<Date>`least(begun_at, ${at})` })
    .where('id', '=', step.id)
    .execute();
  return before.begun_at === null;
}

/** Takes back the last step that began: it was pressed too early. */
export async function withdrawStep(tx: Tx, actor: Actor, eventId: string, key: string): Promise<void> {
  const event = await heldEvent(tx, eventId);
  if (event.closed_on !== null) throw new Refusal('event_closed', 'Hội nghị đã bế mạc và được ghi lại như đã diễn ra.');
  const steps = await stepsOf(tx, event, await stageOf(tx, event));
  const current = steps[currentStep(steps)];
  const step = target(key);
  if (event.ended_at !== null && key === lastStep) {
    await tx.db.updateTable('event').set({ ended_at: null }).where('id', '=', eventId).execute();
  } else {
    if (!step || current?.key !== key)
      throw new Refusal('not_current', 'Hội nghị đã sang phần khác. Mở lại trang để xem phần đang diễn ra.');
    await tx.db.updateTable(step.table).set({ begun_at: null }).where('id', '=', step.id).execute();
  }
  await recordEvent(tx, actor, 'conduct.step_withdrawn', { subject: eventId, detail: { step: key } });
}

export interface OnStage {
  state: 'here' | 'absent' | Exclude<Receiver, 'self'>;
  name: string | null;
}

/** At the stage: the recipient is here, is absent, or somebody comes up instead. Said twice it is said once. */
export async function noteOnStage(
  tx: Tx,
  actor: Actor,
  eventId: string,
  entryId: string,
  { state, name }: OnStage,
  at: Date,
): Promise<void> {
  refuseLate(await heldEvent(tx, eventId), at);
  const absent = state !== 'here';
  const instead = state === 'representative' || state === 'family';
  if (state === 'representative' && name === null) throw new Refusal('no_receiver', 'Nhập họ tên người lên nhận thay.', 'name');
  found(
    await tx.db
      .updateTable('stage_entry')
      .set({
        absent_at: absent ? sql<Date>`coalesce(absent_at, ${at})` : null,
        ...(absent ? {} : { arrived_at: sql<Date>`coalesce(arrived_at, ${at})` }),
        receiver: instead ? state : 'self',
        receiver_name: instead ? name : null,
      })
      .where('id', '=', entryId)
      .where('stage_batch_id', 'in', (eb) => eb.selectFrom('stage_batch').select('id').where('event_id', '=', eventId))
      .returning('id')
      .executeTakeFirst(),
  );
  await recordEvent(tx, actor, 'conduct.noted', { subject: eventId, detail: { entry: entryId, state } });
}
