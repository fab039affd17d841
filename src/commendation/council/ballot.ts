import { sql } from 'kysely';
import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { localDate } from '../../platform/calendar/date.ts';
import { NotFound, Refusal, found } from '../../platform/refusal.ts';
import { type Tx, freshRow } from '../../platform/tenancy.ts';
import { findMeeting, membersOf, stageOf } from './council.ts';
import { attendanceOf, quorumOf } from './meeting.ts';
import { agendaOf, waiting } from './agenda.ts';
import { quorumShare } from './tally.ts';

export const choices = ['for', 'against', 'blank'] as const;
export type Choice = (typeof choices)[number];
export const choiceNames: Readonly<Record<Choice, string>> = { for: 'Đồng ý', against: 'Không đồng ý', blank: 'Phiếu trắng' };

/**
 * Opens the vote on these nominations. Refused without quorum. Members who are nominees themselves are excluded from the
 * vote on their own nomination (S1-17), and the minutes say so.
 */
export async function openBallot(tx: Tx, actor: Actor, meetingId: string, nominations: string[], method: 'secret' | 'open'): Promise<void> {
  const meeting = found(await findMeeting(tx, meetingId, 'update'));
  if (stageOf(meeting) !== 'planned') throw new Refusal('opened_already', 'Phiên họp này đã mở phiếu rồi.');
  const { members, present, reached } = await quorumOf(tx, meeting);
  if (!reached)
    throw new Refusal(
      'no_quorum',
      `Mới có mặt ${present} trên ${members} thành viên, chưa đủ ${quorumShare.numerator}/${quorumShare.denominator} nên chưa mở phiếu được. Điểm danh lại khi đủ người.`,
    );
  // Taken under lock, so that no nomination is withdrawn or put on two agendas meanwhile.
  await tx.db
    .selectFrom('nomination')
    .select('id')
    .where('id', 'in', nominations.length > 0 ? nominations : [meetingId])
    .forUpdate()
    .execute();
  const ready = new Map((await waiting(tx, actor, meeting.year)).map((row) => [row.id, row]));
  if (nominations.length === 0) throw new Refusal('empty_agenda', 'Chọn ít nhất một đề nghị để đưa ra biểu quyết.', 'nominations');
  if (nominations.some((id) => !ready.has(id)))
    throw new Refusal('not_waiting', 'Có đề nghị đã rút hoặc đã biểu quyết ở phiên khác. Tải lại trang rồi chọn lại.', 'nominations');
  const council = new Set((await membersOf(tx, meeting.council_id)).map(({ person_id }) => person_id));
  await tx.db
    .updateTable('council_meeting')
    .set({ opened_on: localDate(tx.now) })
    .where('id', '=', meetingId)
    .execute();
  const votes = [...new Set(nominations)].map((id, position) => ({
    ...freshRow(tx),
    council_meeting_id: meetingId,
    position,
    nomination_id: id,
    method,
  }));
  await tx.db.insertInto('meeting_vote').values(votes).execute();
  const exclusions = votes.flatMap((vote) => {
    const person = ready.get(vote.nomination_id)?.person_id;
    return person && council.has(person) ? [{ ...freshRow(tx), meeting_vote_id: vote.id, position: 0, person_id: person }] : [];
  });
  if (exclusions.length > 0) await tx.db.insertInto('vote_exclusion').values(exclusions).execute();
  await recordEvent(tx, actor, 'ballot.opened', {
    subject: meetingId,
    detail: { nominations: votes.length, present, members, excluded: exclusions.length },
  });
}

/**
 * One member's whole ballot, once. No event is recorded: the chain would tell who voted when, and with that the order of
 * the ballots. The roll and the ballots share no key; closing writes the ballots anew in random order, because until
 * then their place in the table and their transaction still stand beside the roll's.
 */
export async function castBallot(tx: Tx, actor: Actor, meetingId: string, cast: ReadonlyMap<string, Choice>): Promise<void> {
  const meeting = found(await findMeeting(tx, meetingId, 'share'));
  const voter = await voterIn(tx, actor, meetingId);
  if (stageOf(meeting) !== 'open') throw new Refusal('not_open', 'Phiếu chưa mở hoặc đã đóng; không bỏ phiếu được nữa.');
  const votes = (await agendaOf(tx, meetingId)).filter(({ excluded }) => !excluded.includes(voter));
  if (votes.some(({ method }) => method !== 'secret'))
    throw new Refusal('open_vote', 'Phiên này biểu quyết công khai tại chỗ, không bỏ phiếu trên máy.');
  const missing = votes.find(({ nomination_id }) => !cast.has(nomination_id));
  if (missing)
    throw new Refusal(
      'incomplete',
      'Chọn đồng ý, không đồng ý hoặc phiếu trắng cho từng đề nghị rồi gửi lại.',
      `phieu-${missing.nomination_id}`,
    );
  if (cast.size !== votes.length) throw new NotFound();
  const entered = await tx.db
    .insertInto('ballot_roll')
    .values({ authority_id: tx.authorityId, council_meeting_id: meetingId, person_id: voter })
    .onConflict((oc) => oc.doNothing())
    .returning('person_id')
    .executeTakeFirst();
  if (!entered) throw new Refusal('cast_already', 'Phiếu của bạn đã được nhận; mỗi người bỏ phiếu một lần.');
  if (votes.length > 0)
    await tx.db
      .insertInto('ballot')
      .values([...cast].map(([nomination_id, choice]) => ({ authority_id: tx.authorityId, nomination_id, choice })))
      .execute();
}

/** The person who votes: a member who is present or votes in writing. Others find nothing here. */
export async function voterIn(tx: Tx, actor: Actor, meetingId: string): Promise<string> {
  const row = (await attendanceOf(tx, meetingId)).find(({ person_id }) => person_id === actor.personId);
  if (!row || row.status === 'absent') throw new NotFound();
  return row.person_id;
}

/** Those who have voted; told to nobody before the close. */
export const rollOf = (tx: Tx, meetingId: string) =>
  tx.db.selectFrom('ballot_roll').select('person_id').where('council_meeting_id', '=', meetingId).execute();

/** Closes the vote cast on phones and counts it. After this nothing is taken any more. */
export async function closeBallot(tx: Tx, actor: Actor, meetingId: string, conclusion: string | null): Promise<void> {
  const meeting = found(await findMeeting(tx, meetingId, 'update'));
  if (stageOf(meeting) !== 'open') throw new Refusal('not_open', 'Phiên họp này không có phiếu đang mở.');
  const { length: voters } = await rollOf(tx, meetingId);
  if (voters === 0) throw new Refusal('nobody_voted', 'Chưa có ai bỏ phiếu trên máy. Nếu bỏ phiếu giấy, hãy nhập kết quả kiểm phiếu.');
  const votes = await agendaOf(tx, meetingId);
  await reshuffle(
    tx,
    votes.map(({ nomination_id }) => nomination_id),
  );
  const counted = await tx.db
    .selectFrom('ballot')
    .select(['nomination_id', 'choice', (eb) => eb.fn.countAll<number>().as('count')])
    .where(
      'nomination_id',
      'in',
      votes.map(({ nomination_id }) => nomination_id),
    )
    .groupBy(['nomination_id', 'choice'])
    .execute();
  const count = (nomination: string, choice: Choice) =>
    counted.find((row) => row.nomination_id === nomination && row.choice === choice)?.count ?? 0;
  for (const vote of votes) {
    await tx.db
      .updateTable('meeting_vote')
      .where('id', '=', vote.id)
      .set({
        for_count: count(vote.nomination_id, 'for'),
        against_count: count(vote.nomination_id, 'against'),
        blank_count: count(vote.nomination_id, 'blank'),
      })
      .execute();
  }
  await finish(tx, actor, meetingId, conclusion, voters);
}

/** Writes all ballots of the meeting again, with new ids, in an order drawn from the database's strong random source. */
async function reshuffle(tx: Tx, nominations: string[]): Promise<void> {
  const list = sql.join(nominations.map((id) => sql`${id}::uuid`));
  await sql`with taken as (delete from ballot where nomination_id in (${list}) returning authority_id, nomination_id, choice)
    insert into ballot (authority_id, nomination_id, choice) select authority_id, nomination_id, choice from taken order by gen_random_uuid()`.execute(
    tx.db,
  );
}

export interface PaperCount {
  nominationId: string;
  for: number;
  against: number;
  blank: number;
}

/** Enters what the tellers counted on paper or by hand. Refused once somebody has voted on a phone: nobody may count twice. */
export async function closeWithCounts(
  tx: Tx,
  actor: Actor,
  meetingId: string,
  counts: PaperCount[],
  conclusion: string | null,
): Promise<void> {
  const meeting = found(await findMeeting(tx, meetingId, 'update'));
  if (stageOf(meeting) !== 'open') throw new Refusal('not_open', 'Phiên họp này không có phiếu đang mở.');
  if ((await rollOf(tx, meetingId)).length > 0)
    throw new Refusal('phones_used', 'Đã có thành viên bỏ phiếu trên máy nên không nhập kết quả phiếu giấy được. Đóng phiếu để máy đếm.');
  const voting = (await attendanceOf(tx, meetingId)).filter(({ status }) => status !== 'absent').map(({ person_id }) => person_id);
  for (const vote of await agendaOf(tx, meetingId)) {
    const count = counts.find(({ nominationId }) => nominationId === vote.nomination_id);
    const voters = voting.filter((person) => !vote.excluded.includes(person)).length;
    if (!count) throw new Refusal('incomplete', 'Nhập đủ số phiếu cho từng đề nghị.');
    if (count.for + count.against + count.blank > voters)
      throw new Refusal('too_many', `Tổng số phiếu vượt quá ${voters} người được bỏ phiếu cho đề nghị này.`, `for-${vote.nomination_id}`);
    await tx.db
      .updateTable('meeting_vote')
      .set({ for_count: count.for, against_count: count.against, blank_count: count.blank })
      .where('id', '=', vote.id)
      .execute();
  }
  await finish(tx, actor, meetingId, conclusion, voting.length);
}

async function finish(tx: Tx, actor: Actor, meetingId: string, conclusion: string | null, voters: number): Promise<void> {
  await tx.db
    .updateTable('council_meeting')
    .set({ closed_on: localDate(tx.now), conclusion })
    .where('id', '=', meetingId)
    .execute();
  await recordEvent(tx, actor, 'ballot.closed', { subject: meetingId, detail: { voters } });
}
