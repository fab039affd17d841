import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { NotFound, Refusal, found } from '../../platform/refusal.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { type AgendaItem, agendaOf } from '../council/agenda.ts';
import { voterIn } from '../council/ballot.ts';
import { findMeeting, stageOf } from '../council/council.ts';
import { attendanceOf } from '../council/meeting.ts';
import { boxOf } from './open-box.ts';
import { receiptFrom } from './receipt.ts';
import { sealFor } from './seal.ts';
import { type Choice, packSheet } from './sheet.ts';

/** Where a member's sealed ballot belongs: moved to another member or meeting it does not open. */
export const placeOf = (meetingId: string, personId: string) => `bangvang-ballot-1 ${meetingId} ${personId}`;

export const secretItems = (agenda: AgendaItem[]) => agenda.filter(({ method }) => method === 'secret');

/** The box while it takes ballots. The meeting is held, so that no close runs meanwhile. */
async function openBoxOf(tx: Tx, meetingId: string) {
  const meeting = found(await findMeeting(tx, meetingId, 'share'));
  const box = await boxOf(tx, meetingId);
  if (stageOf(meeting) !== 'open' || !box || box.stopped_on)
    throw new Refusal('not_open', 'Phiếu chưa mở hoặc đã đóng; không bỏ phiếu trên máy được.');
  return box;
}

/**
 * One member's whole ballot, once, sealed for the tellers; returns its receipt. No event is recorded and nothing but the
 * sealed bytes is kept: neither the database nor the journal can tell what was voted before two tellers open the box,
 * nor after it whose ballot was which. `salt` is the random part of the form (see receiptFrom).
 */
export async function castBallot(
  tx: Tx,
  actor: Actor,
  meetingId: string,
  cast: ReadonlyMap<string, Choice>,
  salt: string,
): Promise<string> {
  if (!/^[0-9a-f]{32}$/.test(salt)) throw new Refusal('form_key', 'Biểu mẫu này thiếu mã phiếu. Hãy mở lại trang rồi gửi lại.');
  const voter = await voterIn(tx, actor, meetingId);
  const box = await openBoxOf(tx, meetingId);
  const items = secretItems(await agendaOf(tx, meetingId));
  const own = items.filter(({ excluded }) => !excluded.includes(voter));
  if (own.length === 0) throw new NotFound();
  const missing = own.find(({ nomination_id }) => !cast.has(nomination_id));
  if (missing)
    throw new Refusal(
      'incomplete',
      'Chọn đồng ý, không đồng ý hoặc phiếu trắng cho từng đề nghị rồi gửi lại.',
      `phieu-${missing.nomination_id}`,
    );
  if (cast.size !== own.length) throw new NotFound();
  const receipt = receiptFrom(salt, meetingId, voter);
  const choices = items.map(({ nomination_id }) => cast.get(nomination_id) ?? null);
  const body = sealFor(box.public_key, packSheet({ receipt, invalid: false, choices }), placeOf(meetingId, voter));
  await take(tx, meetingId, voter, 'phone', body);
  return receipt;
}

/** Whether this member's ballot is in; asked for the member's own page only. */
export const hasBallot = async (tx: Tx, meetingId: string, personId: string): Promise<boolean> =>
  (await tx.db
    .selectFrom('sealed_ballot')
    .select('manner')
    .where('council_meeting_id', '=', meetingId)
    .where('person_id', '=', personId)
    .executeTakeFirst()) !== undefined;

export type Manner = 'phone' | 'paper' | 'written';

async function take(tx: Tx, meetingId: string, person: string, manner: Manner, body: Buffer | null): Promise<void> {
  const taken = await tx.db
    .insertInto('sealed_ballot')
    .values({ authority_id: tx.authorityId, council_meeting_id: meetingId, person_id: person, manner, body })
    .onConflict((oc) => oc.doNothing())
    .returning('person_id')
    .executeTakeFirst();
  if (!taken) throw new Refusal('cast_already', 'Phiếu của thành viên này đã được nhận; mỗi người bỏ phiếu một lần.');
}

/**
 * A member takes a paper ballot (`paper`), or sent one in writing from afar (`written`): the phone is closed to them from
 * then on. The event names nobody: who votes how is told after the close.
 */
export async function issuePaper(tx: Tx, actor: Actor, meetingId: string, personId: string): Promise<void> {
  await openBoxOf(tx, meetingId);
  const seat = (await attendanceOf(tx, meetingId)).find(({ person_id }) => person_id === personId);
  if (!seat || seat.status === 'absent')
    throw new Refusal('not_voting', 'Người này không dự họp và không gửi phiếu bằng văn bản, nên không có phiếu.', 'person');
  const items = secretItems(await agendaOf(tx, meetingId));
  if (items.every(({ excluded }) => excluded.includes(personId)))
    throw new Refusal('not_voting', 'Người này không tham gia bỏ phiếu đề nghị nào của phiên.', 'person');
  await take(tx, meetingId, personId, seat.status === 'written' ? 'written' : 'paper', null);
  await recordEvent(tx, actor, 'ballot.paper_issued', { subject: meetingId });
}
