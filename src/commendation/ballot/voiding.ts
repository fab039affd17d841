import { sql } from 'kysely';
import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { localDate } from '../../platform/calendar/date.ts';
import { Refusal, found } from '../../platform/refusal.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { findMeeting, stageOf } from '../council/council.ts';

/** The sealed ballots and the key: after this not even all three codes bring them back. */
export async function emptyBox(tx: Tx, meetingId: string): Promise<void> {
  await tx.db.deleteFrom('ballot_box').where('council_meeting_id', '=', meetingId).execute();
  await tx.db.updateTable('ballot_teller').set({ public_key: null, share: null }).where('council_meeting_id', '=', meetingId).execute();
}

/**
 * Breaks a vote off without counting it (codes lost, too few left, a fault): the box is gone unopened, the nominations are
 * free again, the meeting goes back to its preparation and its minutes say why.
 */
export async function voidBallot(tx: Tx, actor: Actor, meetingId: string, reason: string): Promise<void> {
  const meeting = found(await findMeeting(tx, meetingId, 'update'));
  if (stageOf(meeting) !== 'open') throw new Refusal('not_open', 'Phiên họp này không có cuộc biểu quyết đang mở.');
  await emptyBox(tx, meetingId);
  await tx.db.deleteFrom('meeting_vote').where('council_meeting_id', '=', meetingId).execute();
  await tx.db.updateTable('council_meeting').set({ opened_on: null }).where('id', '=', meetingId).execute();
  await sql`insert into ballot_void (authority_id, id, council_meeting_id, position, voided_on, reason)
    select ${tx.authorityId}::uuid, ${tx.newId()}::uuid, ${meetingId}::uuid, count(*), ${localDate(tx.now)}::date, ${reason}
    from ballot_void where council_meeting_id = ${meetingId}::uuid`.execute(tx.db);
  await recordEvent(tx, actor, 'ballot.voided', { subject: meetingId, detail: { reason } });
}

/** The votes of this meeting that were broken off, in their order. */
export const voidsOf = (tx: Tx, meetingId: string) =>
  tx.db.selectFrom('ballot_void').select(['voided_on', 'reason']).where('council_meeting_id', '=', meetingId).orderBy('position').execute();
