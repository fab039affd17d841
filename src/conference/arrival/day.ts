import { localDate } from '../../platform/calendar/date.ts';
import { Refusal, found } from '../../platform/refusal.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { type Event, findEvent } from '../event/event.ts';

/** The event on its day or later. What was noted in a hall without a network may come after the event was closed. */
export async function heldEvent(tx: Tx, eventId: string): Promise<Event> {
  const event = found(await findEvent(tx, eventId));
  if (event.held_on === null || event.held_on > localDate(tx.now))
    throw new Refusal('not_the_day', 'Chưa tới ngày hội nghị nên chưa điểm danh, chưa điều hành được.');
  return event;
}

const oldest = 7 * 24 * 3_600_000;

/** When it happened as the phone says, where that can be; else now. */
export function happenedAt(tx: Tx, said: string | undefined): Date {
  const at = new Date(said ?? '');
  const age = tx.now.getTime() - at.getTime();
  return age >= 0 && age < oldest ? at : tx.now;
}

/** Nothing of the hall happens before its day: a phone whose clock says so is wrong. */
export const onTheDay = (tx: Tx, event: Pick<Event, 'held_on'>, at: Date): Date => (localDate(at) < (event.held_on ?? '') ? tx.now : at);
