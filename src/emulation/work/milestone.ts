import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { type CalendarDate, formatDate, localDate } from '../../platform/calendar/date.ts';
import { Refusal } from '../../platform/refusal.ts';
import { type Tx, freshRow } from '../../platform/tenancy.ts';
import { milestoneNames } from '../words.ts';
import { actingOn } from './acting.ts';
import { milestoneKinds } from './records.ts';
import type { Milestone, WorkRecord } from './work.ts';

export type MilestoneKind = (typeof milestoneKinds)[number];

export interface MilestoneInput {
  kind: Exclude<MilestoneKind, 'registered'>;
  happened_on: CalendarDate;
  text: string | null;
}

const order = (kind: string) => milestoneKinds.findIndex((each) => each === kind);
const nameOf = (kind: string) => (milestoneNames[kind] ?? kind).toLocaleLowerCase('vi');

/** The first milestone whose day cannot stand beside this one: a later step may never be dated before an earlier one. */
export function orderClash(
  milestones: readonly Pick<Milestone, 'kind' | 'happened_on'>[],
  kind: string,
  day: CalendarDate,
): { kind: string; happened_on: CalendarDate } | null {
  for (const { kind: other, happened_on } of milestones) {
    if (happened_on === null || other === kind) continue;
    if (order(other) < order(kind) ? happened_on > day : happened_on < day) return { kind: other, happened_on };
  }
  return null;
}

function checkDay(work: WorkRecord, kind: string, day: CalendarDate, today: CalendarDate): void {
  if (day > today) throw new Refusal('milestone_in_future', 'Ngày này còn ở phía trước. Ghi khi đã diễn ra.', 'happened_on');
  const clash = orderClash(work.milestones, kind, day);
  if (clash === null) return;
  throw new Refusal(
    'milestone_order',
    `Ngày ${nameOf(kind)} không khớp với mốc ${nameOf(clash.kind)} ngày ${formatDate(clash.happened_on)}. Xem lại ngày.`,
    'happened_on',
  );
}

/** Records a milestone of a work, each once, in their order of time; use and plaque come after completion. */
export async function recordMilestone(tx: Tx, actor: Actor, id: string, milestone: MilestoneInput): Promise<void> {
  const work = await actingOn(tx, actor, id);
  const { kind } = milestone;
  if (work.milestones.some((each) => each.kind === kind))
    throw new Refusal('milestone_twice', `Mốc ${nameOf(kind)} đã được ghi. Nếu ghi sai ngày thì sửa mốc.`, 'kind');
  if (order(kind) > order('completed') && !work.milestones.some((each) => each.kind === 'completed'))
    throw new Refusal('not_completed', `Chưa ghi mốc hoàn thành nên chưa ghi được mốc ${nameOf(kind)}.`, 'kind');
  checkDay(work, kind, milestone.happened_on, localDate(tx.now));
  const last = await tx.db
    .selectFrom('work_milestone')
    .select((eb) => eb.fn.max('position').as('position'))
    .where('work_id', '=', id)
    .executeTakeFirst();
  await tx.db
    .insertInto('work_milestone')
    .values({ ...freshRow(tx), work_id: id, position: (last?.position ?? -1) + 1, ...milestone })
    .execute();
  await recordEvent(tx, actor, 'work.milestone_recorded', { subject: id, detail: { title: work.title, ...milestone } });
}

export interface MilestoneCorrection {
  kind: MilestoneKind;
  /** The right day, or null to withdraw a milestone that was not reached. */
  now_on: CalendarDate | null;
  reason: string;
}

/** Dates a milestone anew or withdraws it; what it said and why it changed stay with the work. */
export async function correctMilestone(tx: Tx, actor: Actor, id: string, input: MilestoneCorrection): Promise<void> {
  const { kind, now_on, reason } = input;
  const work = await actingOn(tx, actor, id);
  const milestone = work.milestones.find((each) => each.kind === kind);
  if (!milestone) throw new Refusal('milestone_missing', `Mốc ${nameOf(kind)} chưa được ghi nên không có gì để sửa.`, 'corrected_kind');
  if (reason.trim() === '') throw new Refusal('reason_missing', 'Ghi lý do sửa mốc.', 'reason');
  if (now_on === milestone.happened_on && now_on !== null)
    throw new Refusal('nothing_changes', 'Ngày này đúng như đã ghi; không có gì để sửa.', 'now_on');
  if (now_on === null) checkWithdrawal(work, kind);
  else checkDay(work, kind, now_on, localDate(tx.now));
  await tx.db
    .insertInto('milestone_change')
    .values({
      ...freshRow(tx),
      work_id: id,
      position: work.changes.length,
      kind,
      was_on: milestone.happened_on,
      now_on,
      reason,
      changed_on: localDate(tx.now),
      changed_by: actor.name,
    })
    .execute();
  if (now_on === null) await tx.db.deleteFrom('work_milestone').where('work_id', '=', id).where('kind', '=', kind).execute();
  else await tx.db.updateTable('work_milestone').set({ happened_on: now_on }).where('work_id', '=', id).where('kind', '=', kind).execute();
  await recordEvent(tx, actor, 'work.milestone_corrected', {
    subject: id,
    detail: { title: work.title, kind, was_on: milestone.happened_on, now_on, reason },
  });
}

function checkWithdrawal(work: WorkRecord, kind: MilestoneKind): void {
  if (kind === 'registered') throw new Refusal('registered_stays', 'Mốc đăng ký không rút được; chỉ sửa được ngày.', 'corrected_kind');
  const later = kind === 'completed' && work.milestones.find((each) => order(each.kind) > order(kind));
  if (later) throw new Refusal('later_milestone', `Đã ghi mốc ${nameOf(later.kind)}. Rút mốc ấy trước.`, 'corrected_kind');
}
