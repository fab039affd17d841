import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { type CalendarDate, formatDate, localDate } from '../../platform/calendar/date.ts';
import { NotFound, Refusal, found } from '../../platform/refusal.ts';
import { type Tx, freshRow } from '../../platform/tenancy.ts';
import { milestoneNames } from '../words.ts';
import { type WorkRecord, findWork, mayActForWork } from './work.ts';

/** The work, locked for this act, if the actor may act for it. */
async function ownWork(tx: Tx, actor: Actor, id: string): Promise<WorkRecord> {
  found(await tx.db.selectFrom('work').select('id').where('id', '=', id).forUpdate().executeTakeFirst());
  const work = await findWork(tx, id);
  if (!mayActForWork(actor, work)) throw new NotFound();
  return work;
}

const next = (rows: readonly { position: number }[]) => Math.max(-1, ...rows.map(({ position }) => position)) + 1;

/** Reports how far a work is, in whole percent; a lower percent than before must say why. */
export async function reportProgress(tx: Tx, actor: Actor, id: string, report: { percent: number; text: string | null }): Promise<void> {
  const { percent, text } = report;
  const work = await ownWork(tx, actor, id);
  if (!Number.isInteger(percent) || percent < 0 || percent > 100)
    throw new Refusal('percent_range', 'Tiến độ là số nguyên từ 0 đến 100.', 'percent');
  if (work.completed_on !== null)
    throw new Refusal('work_completed', 'Công trình, phần việc này đã hoàn thành; không báo cáo tiến độ nữa.', 'percent');
  const before = work.progress[0]?.percent ?? 0;
  if (percent < before && !text?.trim())
    throw new Refusal('percent_falls', `Tiến độ lần trước là ${before}%. Ghi rõ lý do vì sao nay thấp hơn.`, 'text');
  await tx.db
    .insertInto('work_progress')
    .values({
      ...freshRow(tx),
      work_id: id,
      position: next(work.progress),
      reported_on: localDate(tx.now),
      percent,
      text,
      reporter_id: actor.personId,
    })
    .execute();
  await recordEvent(tx, actor, 'work.progress_reported', { subject: id, detail: { title: work.title, percent, before, text } });
}

export interface MilestoneInput {
  kind: 'started' | 'completed' | 'in_use' | 'plaque';
  happened_on: CalendarDate;
  text: string | null;
}

const order = ['registered', 'started', 'completed', 'in_use', 'plaque'];

/** Records a milestone of a work, each once, in their order of time; use and plaque come after completion. */
export async function recordMilestone(tx: Tx, actor: Actor, id: string, milestone: MilestoneInput): Promise<void> {
  const work = await ownWork(tx, actor, id);
  const name = (milestoneNames[milestone.kind] ?? '').toLocaleLowerCase('vi');
  if (milestone.happened_on > localDate(tx.now))
    throw new Refusal('milestone_in_future', 'Ngày này còn ở phía trước. Ghi khi đã diễn ra.', 'happened_on');
  if (work.milestones.some(({ kind }) => kind === milestone.kind)) throw new Refusal('milestone_twice', `Mốc ${name} đã được ghi.`, 'kind');
  const place = order.indexOf(milestone.kind);
  if (place > 2 && !work.milestones.some(({ kind }) => kind === 'completed'))
    throw new Refusal('not_completed', `Chưa ghi mốc hoàn thành nên chưa ghi được mốc ${name}.`, 'kind');
  const clash = work.milestones.find(
    ({ kind, happened_on }) =>
      happened_on !== null && (order.indexOf(kind) < place ? happened_on > milestone.happened_on : happened_on < milestone.happened_on),
  );
  if (clash?.happened_on) {
    throw new Refusal(
      'milestone_order',
      `Ngày ${name} không khớp với mốc ${(milestoneNames[clash.kind] ?? '').toLocaleLowerCase('vi')} ngày ${formatDate(clash.happened_on)}. Xem lại ngày.`,
      'happened_on',
    );
  }
  await tx.db
    .insertInto('work_milestone')
    .values({ ...freshRow(tx), work_id: id, position: next(work.milestones), ...milestone })
    .execute();
  await recordEvent(tx, actor, 'work.milestone_recorded', { subject: id, detail: { title: work.title, ...milestone } });
}

/** Marks the alternative that will be done; the others of the same choice are dropped. */
export async function chooseAlternative(tx: Tx, actor: Actor, id: string): Promise<void> {
  const work = await ownWork(tx, actor, id);
  if (work.alternatives.length === 0) throw new Refusal('no_alternative', 'Mục đăng ký này không có phương án khác để chọn.');
  await tx.db
    .updateTable('work')
    .set({ chosen: false })
    .where(
      'id',
      'in',
      work.alternatives.map((each) => each.id),
    )
    .execute();
  await tx.db.updateTable('work').set({ chosen: true }).where('id', '=', id).execute();
  await recordEvent(tx, actor, 'work.alternative_chosen', {
    subject: id,
    detail: { title: work.title, dropped: work.alternatives.map(({ title }) => title) },
  });
}
