import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { localDate } from '../../platform/calendar/date.ts';
import { NotFound, Refusal, found } from '../../platform/refusal.ts';
import { type Tx, freshRow } from '../../platform/tenancy.ts';
import { sealBox } from '../ballot/open-box.ts';
import { awardName } from '../catalogue/catalogue.ts';
import type { NominationView } from '../nomination/reading.ts';
import { recheckNominations } from '../nomination/recheck.ts';
import { showMirror } from '../fairness/showing.ts';
import { agendaOf, allWaiting } from './agenda.ts';
import { barredNominations } from './conflict.ts';
import { excludeTied } from './conflict-vote.ts';
import { findMeeting, membersOf, stageOf } from './council.ts';
import { attendanceOf, quorumOf } from './meeting.ts';
import { printRule, secretOnly } from './tally.ts';

export type Method = 'secret' | 'open';

/**
 * Opens the vote on these nominations: all by `method`, those named in `openly` by show of hands. Refused without quorum.
 * The law is asked once more about each: a matter that came up since holds its nomination (NĐ 152/2025 Điều 4 khoản 4).
 * Where tellers were named a box is made that two of them open; without tellers a secret vote is on paper alone. Members
 * tied to a nominee are kept out of that vote (S1-17), and the minutes say so, as they say that the fairness mirror was shown.
 */
export async function openBallot(
  tx: Tx,
  actor: Actor,
  meetingId: string,
  nominations: string[],
  method: Method,
  openly: string[] = [],
): Promise<void> {
  const meeting = found(await findMeeting(tx, meetingId, 'update'));
  if (stageOf(meeting) !== 'planned') throw new Refusal('opened_already', 'Phiên họp này đã mở phiếu rồi.');
  const { members, present } = await enough(tx, meeting);
  const barred = await barredNominations(tx, actor);
  // By name only what this person may see; the others meet the same questions below.
  await recheckNominations(
    tx,
    nominations.filter((id) => !barred.has(id)),
  );
  const rows = await takeUp(tx, actor, meeting.year, nominations);
  const votes = rows.map((row, position) => ({
    ...freshRow(tx),
    council_meeting_id: meetingId,
    position,
    nomination_id: row.id,
    method: openly.includes(row.id) ? 'open' : method,
    label: labelOf(row),
  }));
  const bySecret = rows.find((row, index) => votes[index]?.method === 'open' && secretOnly(row.award, meeting.held_on));
  if (bySecret) throw new Refusal('secret_only', `${awardName(bySecret.award)} phải bỏ phiếu kín. Đổi cách biểu quyết rồi mở phiếu.`);
  await tx.db
    .updateTable('council_meeting')
    .set({ opened_on: localDate(tx.now) })
    .where('id', '=', meetingId)
    .execute();
  await tx.db.insertInto('meeting_vote').values(votes).execute();
  const council = (await membersOf(tx, meeting.council_id)).map(({ person_id }) => person_id);
  const excluded = await excludeTied(tx, council, votes);
  if (votes.some((vote) => vote.method === 'secret'))
    await sealBox(tx, meetingId, [...excluded, ...rows.flatMap(({ person_id }) => person_id ?? [])]);
  const mirror = await showMirror(tx, actor, meeting, rows);
  await recordEvent(tx, actor, 'ballot.opened', {
    subject: meetingId,
    detail: { nominations: votes.length, present, members, excluded: excluded.length, mirror },
  });
}

/** As the ballots name it, and as the published list is sealed with it. */
const labelOf = (row: NominationView) => `${[row.name, row.post].filter(Boolean).join(', ')}: ${awardName(row.award)}`;

async function enough(tx: Tx, meeting: { id: string; council_id: string; held_on: string }) {
  const { members, present, reached, rule } = await quorumOf(tx, meeting);
  if (reached) return { members, present };
  throw new Refusal(
    'no_quorum',
    `Mới có mặt ${present} trên ${members} thành viên, chưa đủ ${printRule(rule)} nên chưa mở phiếu được. Điểm danh lại khi đủ người.`,
  );
}

/** The nominations in the order asked for, taken under lock, so that none is withdrawn or put on two agendas meanwhile. */
async function takeUp(tx: Tx, actor: Actor, year: number, nominations: string[]): Promise<NominationView[]> {
  const asked = [...new Set(nominations)];
  if (asked.length === 0) throw new Refusal('empty_agenda', 'Chọn ít nhất một đề nghị để đưa ra biểu quyết.', 'nominations');
  await tx.db.selectFrom('nomination').select('id').where('id', 'in', asked).forUpdate().execute();
  const ready = new Map((await allWaiting(tx, actor, year)).map((row) => [row.id, row]));
  return asked.map((id) => {
    const row = ready.get(id);
    if (row) return row;
    throw new Refusal('not_waiting', 'Có đề nghị đã rút hoặc đã biểu quyết ở phiên khác. Tải lại trang rồi chọn lại.', 'nominations');
  });
}

/** The person who votes: a member who is present or votes in writing. Others find nothing here. */
export async function voterIn(tx: Tx, actor: Actor, meetingId: string): Promise<string> {
  const row = (await attendanceOf(tx, meetingId)).find(({ person_id }) => person_id === actor.personId);
  if (!row || row.status === 'absent') throw new NotFound();
  return row.person_id;
}

/** Who voted and how the ballot was given; there is none before the close. */
export const rollOf = (tx: Tx, meetingId: string) =>
  tx.db.selectFrom('roll_entry').select(['person_id', 'manner']).where('council_meeting_id', '=', meetingId).orderBy('position').execute();

export interface HandCount {
  nominationId: string;
  for: number;
  against: number;
  blank: number;
}

/** Enters what was counted by hand: a show of hands, or a secret vote on paper alone. Refused where there is a box. */
export async function closeWithCounts(
  tx: Tx,
  actor: Actor,
  meetingId: string,
  counts: HandCount[],
  conclusion: string | null,
): Promise<void> {
  const meeting = found(await findMeeting(tx, meetingId, 'update'));
  if (stageOf(meeting) !== 'open') throw new Refusal('not_open', 'Phiên họp này không có phiếu đang mở.');
  if (await tx.db.selectFrom('ballot_box').select('stopped_on').where('council_meeting_id', '=', meetingId).executeTakeFirst())
    throw new Refusal('has_box', 'Phiên này có hòm phiếu: kết quả chỉ ra từ hòm phiếu, do hai người kiểm phiếu cùng mở.');
  const voters = await countByHand(tx, meetingId, counts, await agendaOf(tx, meetingId));
  await finish(tx, actor, meetingId, conclusion, { voters });
}

/** Writes the counts of these items of the agenda; returns how many members could vote. */
export async function countByHand(tx: Tx, meetingId: string, counts: HandCount[], items: Awaited<ReturnType<typeof agendaOf>>) {
  const voting = (await attendanceOf(tx, meetingId)).filter(({ status }) => status !== 'absent').map(({ person_id }) => person_id);
  for (const item of items) {
    const count = counts.find(({ nominationId }) => nominationId === item.nomination_id);
    const voters = voting.filter((person) => !item.excluded.includes(person)).length;
    if (!count) throw new Refusal('incomplete', 'Nhập đủ số phiếu cho từng đề nghị.');
    if (count.for + count.against + count.blank > voters)
      throw new Refusal('too_many', `Tổng số phiếu vượt quá ${voters} người được bỏ phiếu cho đề nghị này.`, `for-${item.nomination_id}`);
    await tx.db
      .updateTable('meeting_vote')
      .set({ for_count: count.for, against_count: count.against, blank_count: count.blank })
      .where('id', '=', item.id)
      .execute();
  }
  return voting.length;
}

/** Ends the meeting's vote. */
export async function finish(tx: Tx, actor: Actor, meetingId: string, conclusion: string | null, detail: Record<string, unknown>) {
  await tx.db
    .updateTable('council_meeting')
    .set({ closed_on: localDate(tx.now), conclusion })
    .where('id', '=', meetingId)
    .execute();
  await recordEvent(tx, actor, 'ballot.closed', { subject: meetingId, detail });
}
