import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { Refusal, found } from '../../platform/refusal.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { findMeeting, membersOf } from '../council/council.ts';

export interface MinutesInput {
  number: number | null;
  /** "08:00". */
  startedAt: string | null;
  endedAt: string | null;
  chairId: string | null;
  secretaryId: string | null;
  standards: string | null;
  discussion: string | null;
}

const time = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Writes what the minutes tell beside the result: number, hours, chair, secretary, standards, discussion. */
export async function writeMinutes(tx: Tx, actor: Actor, meetingId: string, input: MinutesInput): Promise<void> {
  const meeting = found(await findMeeting(tx, meetingId, 'update'));
  for (const [field, value] of [
    ['started', input.startedAt],
    ['ended', input.endedAt],
  ] as const)
    if (value !== null && !time.test(value)) throw new Refusal('time', 'Ghi giờ và phút, ví dụ 08:00.', field);
  if (input.startedAt && input.endedAt && input.endedAt < input.startedAt)
    throw new Refusal('time', 'Giờ kết thúc không thể trước giờ bắt đầu.', 'ended');
  const members = (await membersOf(tx, meeting.council_id)).map(({ person_id }) => person_id);
  if ([input.chairId, input.secretaryId].some((person) => person !== null && !members.includes(person)))
    throw new Refusal('not_member', 'Chủ tọa và thư ký phải là thành viên hội đồng.', 'chair');
  await tx.db
    .updateTable('council_meeting')
    .set({
      minutes_number: input.number,
      started_at: input.startedAt,
      ended_at: input.endedAt,
      minutes_chair_id: input.chairId,
      minutes_secretary_id: input.secretaryId,
      standards: input.standards,
      discussion: input.discussion,
    })
    .where('id', '=', meetingId)
    .execute();
  await recordEvent(tx, actor, 'minutes.written', { subject: meetingId });
}
