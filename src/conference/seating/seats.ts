import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { Refusal } from '../../platform/refusal.ts';
import { type Tx, freshRow } from '../../platform/tenancy.ts';
import { openEvent } from '../event/event.ts';
import { guestList } from '../guest/guest.ts';
import { groupsOf } from '../protocol/protocol.ts';
import { type SeatRow, readRows, seatGuests } from './seating.ts';

export async function seatRows(tx: Tx, eventId: string): Promise<SeatRow[]> {
  const rows = await tx.db
    .selectFrom('event_seat_row')
    .select(['name', 'seats', 'seat_group as group'])
    .where('event_id', '=', eventId)
    .orderBy('position')
    .execute();
  return rows;
}

/** Sets the rows of the hall. Seats given in rows that are gone are given up. */
export async function setRows(tx: Tx, actor: Actor, eventId: string, lines: readonly string[]): Promise<void> {
  await openEvent(tx, eventId);
  const rows = readRows(
    lines,
    (await groupsOf(tx, eventId)).map(({ name }) => name),
  );
  await tx.db.deleteFrom('event_seat_row').where('event_id', '=', eventId).execute();
  if (rows.length > 0)
    await tx.db
      .insertInto('event_seat_row')
      .values(
        rows.map(({ name, seats, group }, position) => ({ ...freshRow(tx), event_id: eventId, position, name, seats, seat_group: group })),
      )
      .execute();
  const exists = new Set(rows.flatMap(({ name, seats }) => Array.from({ length: seats }, (_, index) => `${name}${index + 1}`)));
  for (const { id, seatsAt } of (await guestList(tx, eventId)).guests)
    if (seatsAt.some((seat) => !exists.has(seat))) await tx.db.updateTable('delegate').set({ seats_at: [] }).where('id', '=', id).execute();
  await recordEvent(tx, actor, 'seating.rows_set', { subject: eventId, detail: { rows: rows.length } });
}

/** Gives seats by protocol: to everybody anew, or only to those without one (invitations with seats may be out). Returns who found none. */
export async function giveSeats(tx: Tx, actor: Actor, eventId: string, anew: boolean): Promise<string[]> {
  await openEvent(tx, eventId);
  await tx.db.selectFrom('event').select('id').where('id', '=', eventId).forUpdate().execute();
  const rows = await seatRows(tx, eventId);
  if (rows.length === 0) throw new Refusal('no_rows', 'Chưa có dãy ghế nào. Nhập các dãy ghế của hội trường trước.', 'rows');
  const { guests } = await guestList(tx, eventId);
  const seats = seatGuests(rows, anew ? guests.map((guest) => ({ ...guest, seatsAt: [] })) : guests);
  for (const [id, own] of seats) await tx.db.updateTable('delegate').set({ seats_at: own }).where('id', '=', id).execute();
  await recordEvent(tx, actor, 'seating.given', { subject: eventId, detail: { anew } });
  return guests.filter(({ id }) => (seats.get(id) ?? []).length === 0).map(({ line }) => line);
}
