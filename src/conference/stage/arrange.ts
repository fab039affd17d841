import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { Refusal, found } from '../../platform/refusal.ts';
import { type Tx, freshRow } from '../../platform/tenancy.ts';
import { conferredAwards } from '../delegate/groups.ts';
import { type Event, openEvent } from '../event/event.ts';
import { newInviteCode } from '../guest/code.ts';
import { honoursOf } from './honours.ts';
import { batchesOf } from './order.ts';
import type { Receiver } from './stage.ts';

/** One after the other: two officers who arrange at once give one order. */
const lockEvent = (tx: Tx, id: string) => tx.db.selectFrom('event').select('id').where('id', '=', id).forUpdate().execute();

async function refuseBegun(tx: Tx, eventId: string): Promise<void> {
  const begun = await tx.db
    .selectFrom('stage_batch')
    .select('id')
    .where('event_id', '=', eventId)
    .where('begun_at', 'is not', null)
    .executeTakeFirst();
  if (begun)
    throw new Refusal('stage_begun', 'Đã bắt đầu trao thưởng nên thứ tự được giữ nguyên. Ghi vắng hoặc người nhận thay ở từng tên.');
}

/** Whoever hands over and whoever reads the decisions, as the programme says. */
async function cast(tx: Tx, eventId: string) {
  const items = await tx.db
    .selectFrom('agenda_item')
    .select(['kind', 'person_id', 'person_post'])
    .where('event_id', '=', eventId)
    .orderBy('position')
    .execute();
  const awarding = items.find(({ kind }) => kind === 'awarding');
  const decision = items.find(({ kind }) => kind === 'decision');
  return {
    hander_id: awarding?.person_id ?? null,
    hander_post: awarding?.person_post ?? null,
    caller_id: decision?.person_id ?? null,
  };
}

async function oldEntries(tx: Tx, eventId: string) {
  const rows = await tx.db
    .selectFrom('stage_entry')
    .innerJoin('stage_batch', 'stage_batch.id', 'stage_entry.stage_batch_id')
    .selectAll('stage_entry')
    .where('stage_batch.event_id', '=', eventId)
    .execute();
  return new Map(rows.map((row) => [row.award_id, row]));
}

/**
 * Puts everybody honoured at the event into batches: highest form first, collectives, households, individuals. Done again
 * it takes in what is new; what was noted of a recipient stays. Refused once the first batch has gone up. Returns how many batches.
 */
export async function arrangeStage(tx: Tx, actor: Actor, eventId: string, most: number): Promise<number> {
  const event: Event = await openEvent(tx, eventId);
  await lockEvent(tx, eventId);
  await refuseBegun(tx, eventId);
  const batches = batchesOf(await honoursOf(tx, await conferredAwards(tx, eventId), event.held_on), most);
  if (batches.length === 0)
    throw new Refusal('no_awards', 'Chương trình chưa có phần trao thưởng gắn với quyết định có danh sách. Thêm phần trao thưởng trước.');
  const old = await oldEntries(tx, eventId);
  const people = await cast(tx, eventId);
  await tx.db.deleteFrom('stage_batch').where('event_id', '=', eventId).execute();
  for (const [position, { title, honours }] of batches.entries()) {
    const batch = { ...freshRow(tx), event_id: eventId, position, title, ...people };
    await tx.db.insertInto('stage_batch').values(batch).execute();
    const entries = honours.map(({ id }, place) => {
      const before = old.get(id);
      const kept = before ?? { ...freshRow(tx), award_id: id, invite_code: newInviteCode() };
      return { ...kept, stage_batch_id: batch.id, position: place };
    });
    await tx.db.insertInto('stage_entry').values(entries).execute();
  }
  await recordEvent(tx, actor, 'stage.arranged', { subject: eventId, detail: { batches: batches.length } });
  return batches.length;
}

export interface BatchInput {
  handerId: string | null;
  handerPost: string | null;
  callerId: string | null;
  assistant: string | null;
  stands: string | null;
}

/** Says who hands, calls and helps in one batch, or (`all`) in this and all that follow. */
export async function castBatch(tx: Tx, actor: Actor, eventId: string, batchId: string, input: BatchInput, all: boolean): Promise<void> {
  await openEvent(tx, eventId);
  const batch = found(
    await tx.db.selectFrom('stage_batch').select('position').where('id', '=', batchId).where('event_id', '=', eventId).executeTakeFirst(),
  );
  await tx.db
    .updateTable('stage_batch')
    .set({
      hander_id: input.handerId,
      hander_post: input.handerPost,
      caller_id: input.callerId,
      assistant: input.assistant,
      stands: input.stands,
    })
    .where('event_id', '=', eventId)
    .where('position', all ? '>=' : '=', batch.position)
    .execute();
  await recordEvent(tx, actor, 'stage.cast', { subject: eventId, detail: { batch: batchId, all } });
}

/** Says who comes up for a recipient, before the day: a representative, the family, or the recipient after all. */
export async function setReceiver(
  tx: Tx,
  actor: Actor,
  eventId: string,
  entryId: string,
  input: { receiver: Receiver; name: string | null; reason: string | null },
): Promise<void> {
  await openEvent(tx, eventId);
  if (input.receiver !== 'self' && input.name === null) throw new Refusal('no_receiver', 'Nhập họ tên người lên nhận thay.', 'name');
  found(
    await tx.db
      .updateTable('stage_entry')
      .set({ receiver: input.receiver, receiver_name: input.receiver === 'self' ? null : input.name, reason: input.reason })
      .where('id', '=', entryId)
      .where('stage_batch_id', 'in', (eb) => eb.selectFrom('stage_batch').select('id').where('event_id', '=', eventId))
      .returning('id')
      .executeTakeFirst(),
  );
  await recordEvent(tx, actor, 'stage.receiver_set', { subject: eventId, detail: { entry: entryId, receiver: input.receiver } });
}
