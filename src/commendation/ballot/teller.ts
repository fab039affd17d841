import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { NotFound, Refusal, found } from '../../platform/refusal.ts';
import { type Tx, freshRow } from '../../platform/tenancy.ts';
import { findMeeting, stageOf } from '../council/council.ts';
import { attendanceOf } from '../council/meeting.ts';
import { tellerCount } from './box.ts';
import { newTellerCode, tellerKey } from './teller-code.ts';

/** The teller group (tổ kiểm phiếu) of a meeting in its order; `ready` once a teller has taken a code. */
export async function tellersOf(tx: Tx, meetingId: string) {
  const rows = await tx.db
    .selectFrom('ballot_teller')
    .innerJoin('person', (join) =>
      join.onRef('person.id', '=', 'ballot_teller.person_id').onRef('person.authority_id', '=', 'ballot_teller.authority_id'),
    )
    .select(['ballot_teller.id', 'ballot_teller.person_id', 'person.name', 'ballot_teller.public_key', 'ballot_teller.share'])
    .where('council_meeting_id', '=', meetingId)
    .orderBy('ballot_teller.position')
    .execute();
  return rows.map((row) => ({ ...row, ready: row.public_key !== null }));
}

const planned = async (tx: Tx, meetingId: string) => {
  const meeting = found(await findMeeting(tx, meetingId, 'update'));
  if (stageOf(meeting) !== 'planned') throw new Refusal('vote_opened', 'Phiếu đã mở nên không đổi tổ kiểm phiếu được nữa.');
};

/** Names the three tellers, all present; with nobody named the group is dissolved. Their codes begin anew. */
export async function nameTellers(tx: Tx, actor: Actor, meetingId: string, people: string[]): Promise<void> {
  await planned(tx, meetingId);
  const named = [...new Set(people)];
  if (named.length !== 0 && named.length !== tellerCount)
    throw new Refusal('three_tellers', `Tổ kiểm phiếu gồm đúng ${tellerCount} người. Chọn lại.`, 'tellers');
  const present = (await attendanceOf(tx, meetingId)).filter(({ status }) => status === 'present').map(({ person_id }) => person_id);
  if (named.some((person) => !present.includes(person)))
    throw new Refusal('teller_absent', 'Người kiểm phiếu phải có mặt. Điểm danh trước, rồi chọn lại.', 'tellers');
  await tx.db.deleteFrom('ballot_teller').where('council_meeting_id', '=', meetingId).execute();
  const rows = named.map((person_id, position) => ({ ...freshRow(tx), council_meeting_id: meetingId, position, person_id }));
  if (rows.length > 0) await tx.db.insertInto('ballot_teller').values(rows).execute();
  await recordEvent(tx, actor, 'ballot.tellers_named', { subject: meetingId, detail: { tellers: named } });
}

/**
 * A teller takes the own code, on the own screen: returned once, never stored; what is stored cannot give it back. Taken
 * again before the vote opens, the earlier one is void.
 */
export async function takeTellerCode(tx: Tx, actor: Actor, meetingId: string): Promise<string> {
  await planned(tx, meetingId);
  const own = (await tellersOf(tx, meetingId)).find(({ person_id }) => person_id === actor.personId);
  if (!own) throw new NotFound();
  const code = newTellerCode();
  const publicKey = tellerKey(code, meetingId)?.publicKey ?? null;
  await tx.db.updateTable('ballot_teller').set({ public_key: publicKey }).where('id', '=', own.id).execute();
  await recordEvent(tx, actor, 'ballot.teller_code_taken', { subject: meetingId, detail: { teller: own.person_id } });
  return code;
}
