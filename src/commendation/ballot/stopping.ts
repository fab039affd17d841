import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { localDate } from '../../platform/calendar/date.ts';
import { Refusal, found } from '../../platform/refusal.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { agendaOf } from '../council/agenda.ts';
import { type Meeting, findMeeting, membersOf, stageOf } from '../council/council.ts';
import { attendanceOf } from '../council/meeting.ts';
import { printRule, reaches } from '../council/tally.ts';
import { voteRulesOn } from '../council/vote-rules.ts';
import { secretItems } from './casting.ts';
import { boxOf } from './open-box.ts';
import { mustCount } from './paper.ts';

/** Every member who has a ballot; told to nobody before the close. */
export const inBox = (tx: Tx, meetingId: string) =>
  tx.db.selectFrom('sealed_ballot').select(['person_id', 'manner', 'body']).where('council_meeting_id', '=', meetingId).execute();

/**
 * How many ballots the box holds, and whether those present who voted, with those kept from every vote, make a quorum.
 * Before that the number is told to nobody.
 */
export async function turnout(tx: Tx, meeting: Meeting) {
  const rows = await inBox(tx, meeting.id);
  const items = secretItems(await agendaOf(tx, meeting.id));
  const present = (await attendanceOf(tx, meeting.id)).filter(({ status }) => status === 'present').map(({ person_id }) => person_id);
  const took = present.filter(
    (person) => rows.some(({ person_id }) => person_id === person) || items.every(({ excluded }) => excluded.includes(person)),
  );
  const members = (await membersOf(tx, meeting.council_id)).length;
  const { quorum } = await voteRulesOn(tx, meeting.held_on);
  return { cast: rows.length, reached: reaches(took.length, members, quorum), rule: quorum };
}

/** The meeting and its box, held for a teller or the officer beside them. */
export async function heldBox(tx: Tx, actor: Actor, meetingId: string) {
  const meeting = found(await findMeeting(tx, meetingId, 'update'));
  await mustCount(tx, actor, meetingId);
  const box = await boxOf(tx, meetingId);
  if (stageOf(meeting) !== 'open' || !box) throw new Refusal('not_open', 'Phiên họp này không có hòm phiếu đang mở.');
  return { meeting, box };
}

/** No ballot is taken any more. Refused before a quorum has voted. */
export async function stopBallot(tx: Tx, actor: Actor, meetingId: string): Promise<void> {
  const { meeting, box } = await heldBox(tx, actor, meetingId);
  if (box.stopped_on) throw new Refusal('stopped_already', 'Đã kết thúc nhận phiếu rồi.');
  const { reached, rule } = await turnout(tx, meeting);
  if (!reached)
    throw new Refusal(
      'no_quorum',
      `Chưa đủ ${printRule(rule)} tổng số thành viên bỏ phiếu nên chưa kết thúc được. Chờ thêm, hoặc hủy cuộc bỏ phiếu để họp lại.`,
    );
  await tx.db
    .updateTable('ballot_box')
    .set({ stopped_on: localDate(tx.now) })
    .where('council_meeting_id', '=', meetingId)
    .execute();
  await recordEvent(tx, actor, 'ballot.stopped', { subject: meetingId });
}
