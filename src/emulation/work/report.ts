import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { localDate } from '../../platform/calendar/date.ts';
import { Refusal } from '../../platform/refusal.ts';
import { type Tx, freshRow } from '../../platform/tenancy.ts';
import { actingOn, nextPlace } from './acting.ts';

export interface ProgressInput {
  percent: number;
  text: string | null;
  /** The report this one puts right, by its place from 1. */
  corrects?: number | null;
}

/**
 * Reports how far a work is, in whole percent; a lower percent than before, or the correction of a report, must say why.
 * Returns the place of the report, from 1.
 */
export async function reportProgress(tx: Tx, actor: Actor, id: string, report: ProgressInput): Promise<number> {
  const { percent, text, corrects = null } = report;
  const work = await actingOn(tx, actor, id);
  if (!Number.isInteger(percent) || percent < 0 || percent > 100)
    throw new Refusal('percent_range', 'Tiến độ là số nguyên từ 0 đến 100.', 'percent');
  if (work.completed_on !== null)
    throw new Refusal('work_completed', 'Công trình, phần việc này đã hoàn thành; không báo cáo tiến độ nữa.', 'percent');
  if (corrects !== null && (corrects < 1 || corrects > work.reports))
    throw new Refusal('report_missing', 'Không có báo cáo này để đính chính.');
  if (corrects !== null && !text?.trim()) throw new Refusal('correction_reason', 'Ghi rõ đính chính điều gì, vì sao.', 'text');
  const before = work.progress[0]?.percent ?? 0;
  if (percent < before && !text?.trim())
    throw new Refusal('percent_falls', `Tiến độ lần trước là ${before}%. Ghi rõ lý do vì sao nay thấp hơn.`, 'text');
  const entry = { reported_on: localDate(tx.now), reported_at: tx.now, reported_by: actor.name, reporter_id: actor.personId };
  await tx.db
    .insertInto('work_progress')
    .values({ ...freshRow(tx), work_id: id, position: nextPlace(work.progress), percent, text, corrects, ...entry })
    .execute();
  await recordEvent(tx, actor, 'work.progress_reported', { subject: id, detail: { title: work.title, percent, before, text, corrects } });
  return work.reports + 1;
}
