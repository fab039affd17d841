import { sql } from 'kysely';
import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { NotFound, Refusal, found } from '../../platform/refusal.ts';
import { type Tx, freshRow } from '../../platform/tenancy.ts';
import { heldEvent, onTheDay } from './day.ts';

export interface Arrival {
  way: 'qr' | 'roll';
  at: Date;
  /** Who came, where the line names nobody or somebody else came. */
  name: string | null;
}
export type Arriver = { delegateId: string } | { entryId: string };

/** No group of a ward is larger; a stuck finger is. */
const most = 1000;

const heldDelegate = async (tx: Tx, eventId: string, id: string) =>
  found(
    await tx.db
      .selectFrom('delegate')
      .select(['id', 'person_id'])
      .where('id', '=', id)
      .where('event_id', '=', eventId)
      .forUpdate()
      .executeTakeFirst(),
  );

/** Position 0 is the person's own, whichever phone writes it first; the earlier time stays. Everybody of a group has one. */
async function writeArrival(tx: Tx, actor: Actor, delegate: { id: string; person_id: string | null }, arrival: Arrival): Promise<boolean> {
  const { last } = await tx.db
    .selectFrom('delegate_arrival')
    .select((eb) => eb.fn.max('position').as('last'))
    .where('delegate_id', '=', delegate.id)
    .executeTakeFirstOrThrow();
  const position = delegate.person_id === null ? (last ?? -1) + 1 : 0;
  if (position >= most) throw new Refusal('too_many', `Nhóm này đã có ${most} người. Xem lại số đã điểm danh.`);
  await tx.db
    .insertInto('delegate_arrival')
    .values({
      ...freshRow(tx),
      delegate_id: delegate.id,
      position,
      arrived_at: arrival.at,
      way: arrival.way,
      name: arrival.name,
      recorded_by: actor.name,
    })
    .onConflict((oc) =>
      oc
        .columns(['authority_id', 'delegate_id', 'position'])
        .doUpdateSet({ arrived_at: sql<Date>`least(delegate_arrival.arrived_at, excluded.arrived_at)` }),
    )
    .execute();
  return delegate.person_id === null || last === null;
}

/**
 * Notes that a delegate, one more of a group, or a recipient of an award has come. A person comes once, however many
 * phones say so. Returns whether it is news. Refused before the day of the event.
 */
export async function recordArrival(tx: Tx, actor: Actor, eventId: string, who: Arriver, said: Arrival): Promise<boolean> {
  const arrival = { ...said, at: onTheDay(tx, await heldEvent(tx, eventId), said.at) };
  const news =
    'delegateId' in who
      ? await writeArrival(tx, actor, await heldDelegate(tx, eventId, who.delegateId), arrival)
      : await writeEntry(tx, eventId, who.entryId, arrival);
  await recordEvent(tx, actor, 'delegate.arrived', { subject: eventId, detail: { ...who, way: arrival.way, news } });
  return news;
}

async function writeEntry(tx: Tx, eventId: string, entryId: string, { at, name }: Arrival): Promise<boolean> {
  const entry = found(
    await tx.db
      .selectFrom('stage_entry')
      .innerJoin('stage_batch', 'stage_batch.id', 'stage_entry.stage_batch_id')
      .select(['stage_entry.id', 'stage_entry.arrived_at'])
      .where('stage_entry.id', '=', entryId)
      .where('stage_batch.event_id', '=', eventId)
      .forUpdate('stage_entry')
      .executeTakeFirst(),
  );
  const first = entry.arrived_at === null || at < entry.arrived_at ? at : entry.arrived_at;
  await tx.db
    .updateTable('stage_entry')
    .set({ arrived_at: first, absent_at: null, ...(name ? { receiver: 'representative', receiver_name: name } : {}) })
    .where('id', '=', entryId)
    .execute();
  return entry.arrived_at === null;
}

/** Whose code it is in this event. NotFound for no code of it. */
export async function arriverOf(tx: Tx, eventId: string, code: string): Promise<Arriver> {
  const delegate = await tx.db
    .selectFrom('delegate')
    .select('id')
    .where('event_id', '=', eventId)
    .where('invite_code', '=', code)
    .executeTakeFirst();
  if (delegate) return { delegateId: delegate.id };
  const entry = await tx.db
    .selectFrom('stage_entry')
    .innerJoin('stage_batch', 'stage_batch.id', 'stage_entry.stage_batch_id')
    .select('stage_entry.id')
    .where('stage_batch.event_id', '=', eventId)
    .where('stage_entry.invite_code', '=', code)
    .executeTakeFirst();
  if (!entry) throw new NotFound();
  return { entryId: entry.id };
}

/** Takes back the last arrival noted for a line: a finger slipped. */
export async function withdrawArrival(tx: Tx, actor: Actor, eventId: string, who: Arriver): Promise<void> {
  const event = await heldEvent(tx, eventId);
  if (event.closed_on !== null) throw new Refusal('event_closed', 'Hội nghị đã bế mạc; danh sách có mặt được giữ nguyên.');
  if ('delegateId' in who) await withdrawDelegate(tx, eventId, who.delegateId);
  else await withdrawEntry(tx, eventId, who.entryId);
  await recordEvent(tx, actor, 'delegate.arrival_withdrawn', { subject: eventId, detail: { ...who } });
}

async function withdrawDelegate(tx: Tx, eventId: string, id: string): Promise<void> {
  const delegate = await heldDelegate(tx, eventId, id);
  const last = await tx.db
    .selectFrom('delegate_arrival')
    .select('id')
    .where('delegate_id', '=', delegate.id)
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!last) throw new Refusal('not_arrived', 'Dòng này chưa ghi ai có mặt.');
  await tx.db.deleteFrom('delegate_arrival').where('id', '=', last.id).execute();
}

async function withdrawEntry(tx: Tx, eventId: string, id: string): Promise<void> {
  found(
    await tx.db
      .updateTable('stage_entry')
      .set({ arrived_at: null })
      .where('id', '=', id)
      .where('stage_batch_id', 'in', (eb) => eb.selectFrom('stage_batch').select('id').where('event_id', '=', eventId))
      .returning('id')
      .executeTakeFirst(),
  );
}
