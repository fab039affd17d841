import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { Refusal, found } from '../../platform/refusal.ts';
import { type Tx, fresh, freshRow } from '../../platform/tenancy.ts';
import { councilOn, findMeeting, membersOf, stageOf } from './council.ts';
import { reaches } from './tally.ts';
import { voteRulesOn } from './vote-rules.ts';

export type Presence = 'present' | 'absent' | 'written';
export const presenceNames: Readonly<Record<Presence, string>> = { present: 'Có mặt', absent: 'Vắng', written: 'Gửi phiếu bằng văn bản' };

/** Calls a meeting of the council in office on that day. Returns its id. */
export async function callMeeting(tx: Tx, actor: Actor, input: { year: number; heldOn: string; place: string | null }): Promise<string> {
  const council = await councilOn(tx, input.heldOn);
  if (!council)
    throw new Refusal(
      'no_council',
      'Không có hội đồng nào đang hoạt động vào ngày này. Ghi quyết định thành lập hội đồng trước, hoặc sửa ngày họp.',
      'held_on',
    );
  const meeting = fresh(tx);
  await tx.db
    .insertInto('council_meeting')
    .values({ ...meeting, council_id: council.id, year: input.year, held_on: input.heldOn, place: input.place })
    .execute();
  await recordEvent(tx, actor, 'meeting.called', { subject: meeting.id, detail: { heldOn: input.heldOn } });
  return meeting.id;
}

export interface Attendance {
  personId: string;
  status: Presence;
  reason: string | null;
}

/** Writes who is there, whole; until the vote opens it may be written again. */
export async function recordAttendance(tx: Tx, actor: Actor, meetingId: string, rows: Attendance[]): Promise<void> {
  const meeting = found(await findMeeting(tx, meetingId, 'update'));
  if (stageOf(meeting) !== 'planned') throw new Refusal('vote_opened', 'Phiếu đã mở nên không sửa điểm danh được nữa.');
  const members = await membersOf(tx, meeting.council_id);
  const known = new Set(members.map(({ person_id }) => person_id));
  if (rows.some(({ personId }) => !known.has(personId)))
    throw new Refusal('not_member', 'Có người không thuộc hội đồng. Tải lại trang rồi điểm danh lại.');
  await tx.db.deleteFrom('meeting_attendance').where('council_meeting_id', '=', meetingId).execute();
  const values = rows.map(({ personId, status, reason }, position) => ({
    ...freshRow(tx),
    council_meeting_id: meetingId,
    position,
    person_id: personId,
    status,
    reason: status === 'present' ? null : reason,
  }));
  if (values.length > 0) await tx.db.insertInto('meeting_attendance').values(values).execute();
  await recordEvent(tx, actor, 'meeting.attendance_recorded', {
    subject: meetingId,
    detail: { present: rows.filter(({ status }) => status === 'present').length, members: members.length },
  });
}

export const attendanceOf = (tx: Tx, meetingId: string) =>
  tx.db
    .selectFrom('meeting_attendance')
    .select(['person_id', 'status', 'reason'])
    .where('council_meeting_id', '=', meetingId)
    .orderBy('position')
    .execute();

/** Present members of all, and whether they are enough to vote by the rule of that day. */
export async function quorumOf(tx: Tx, meeting: { id: string; council_id: string; held_on: string }) {
  const { quorum } = await voteRulesOn(tx, meeting.held_on);
  const members = await membersOf(tx, meeting.council_id);
  const present = (await attendanceOf(tx, meeting.id)).filter(({ status }) => status === 'present').length;
  return { members: members.length, present, reached: reaches(present, members.length, quorum), rule: quorum };
}
