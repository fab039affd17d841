import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { formatDate } from '../../platform/calendar/date.ts';
import { found } from '../../platform/refusal.ts';
import { formatNumber } from '../../platform/text/numbers.ts';
import { type Tx, freshRow } from '../../platform/tenancy.ts';
import { sayFigure } from '../../emulation/figures.ts';
import { targetKey } from '../facts/detail.ts';
import { type TargetResult, shortOf, targetResults } from '../facts/targets.ts';
import { workResults } from '../facts/works.ts';
import { ownerNames } from '../names.ts';
import { type Review, figuresOn, openReview } from '../review/review.ts';

/** One thing that fell short, by name: whose it is, what, by how much, and the reason given. */
export interface Weakness {
  kind: 'target' | 'work';
  /** The target or the work. */
  id: string;
  /** The unit or owners; the ward itself where a target is of the whole ward. */
  who: string;
  what: string;
  planned: string;
  reached: string;
  gap: string;
  reason: string | null;
  /** Key of the fact it rests on; none for a single work. */
  fact: string | null;
}

function targetGap({ target, result, measure, direction }: TargetResult): string {
  const short = shortOf({ target, result });
  if (short === null) return 'không rõ';
  const word = direction === 'higher' ? 'thiếu' : 'vượt mức';
  return `${word} ${formatNumber(short)}${measure === '%' ? ' điểm phần trăm' : measure ? ` ${measure}` : ''}`;
}

async function missedTargets(tx: Tx, year: number, asOf: string, reasons: ReadonlyMap<string, string>): Promise<Weakness[]> {
  return (await targetResults(tx, year, asOf))
    .filter(({ status }) => status === 'missed')
    .map((row) => ({
      kind: 'target',
      id: row.id,
      who: row.unit ?? 'Toàn phường, xã',
      what: row.indicator,
      planned: sayFigure(row.target, row.measure),
      reached: sayFigure(row.result, row.measure),
      gap: targetGap(row),
      reason: reasons.get(row.id) ?? null,
      fact: `${targetKey(row)}.result`,
    }));
}

/** Works late or overdue with their owners; the reason is what their owners reported last of being stuck. */
async function lateWorks(tx: Tx, year: number, asOf: string): Promise<Weakness[]> {
  const late = (await workResults(tx, year, asOf)).filter(({ status }) => status.kind === 'late' || status.kind === 'overdue');
  if (late.length === 0) return [];
  const ids = late.map(({ id }) => id);
  const owners = await tx.db
    .selectFrom('work_owner')
    .select((eb) => ['work_id', eb.fn.coalesce('unit_id', 'body_id', 'bloc_id').as('owner')])
    .where('work_id', 'in', ids)
    .orderBy('position')
    .execute();
  const moved = await tx.db
    .selectFrom('milestone_change')
    .select(['work_id', 'reason'])
    .where('work_id', 'in', ids)
    .orderBy('position')
    .execute();
  const names = await ownerNames(tx);
  return late.map(({ id, label, dueOn, completedOn, status }) => ({
    kind: 'work',
    id,
    who: owners
      .filter(({ work_id }) => work_id === id)
      .map(({ owner }) => names.get(owner ?? '') ?? '')
      .filter(Boolean)
      .join(', '),
    what: label,
    planned: dueOn === null ? '' : formatDate(dueOn),
    reached: completedOn === null ? 'chưa hoàn thành' : formatDate(completedOn),
    gap: 'days' in status ? `${status.kind === 'overdue' ? 'quá hạn' : 'trễ'} ${status.days} ngày` : 'trễ hạn',
    reason: moved.findLast(({ work_id }) => work_id === id)?.reason ?? null,
    fact: null,
  }));
}

/** Everything of a review's year that fell short on its cut-off day: targets missed, works late or overdue, each by name. */
export async function weaknessesOf(tx: Tx, review: Review): Promise<Weakness[]> {
  const asOf = figuresOn(review, tx.now);
  const given = await tx.db
    .selectFrom('review_reason')
    .select(['target_id', 'text'])
    .where('review_id', '=', review.id)
    .orderBy('position')
    .execute();
  const reasons = new Map(given.map(({ target_id, text }) => [target_id, text]));
  return [...(await missedTargets(tx, review.year, asOf, reasons)), ...(await lateWorks(tx, review.year, asOf))];
}

/** Writes the reason given for a target that was missed; a later one replaces it until the report is issued. */
export async function giveReason(tx: Tx, actor: Actor, reviewId: string, targetId: string, text: string): Promise<void> {
  const review = await openReview(tx, reviewId);
  found(await tx.db.selectFrom('target').select('id').where('id', '=', targetId).where('year', '=', review.year).executeTakeFirst());
  const own = await tx.db
    .selectFrom('review_reason')
    .select(['id', 'target_id', 'position'])
    .where('review_id', '=', reviewId)
    .orderBy('position')
    .execute();
  const before = own.find(({ target_id }) => target_id === targetId);
  if (before) await tx.db.updateTable('review_reason').set({ text }).where('id', '=', before.id).execute();
  else
    await tx.db
      .insertInto('review_reason')
      .values({ ...freshRow(tx), review_id: reviewId, position: (own.at(-1)?.position ?? -1) + 1, target_id: targetId, text })
      .execute();
  await recordEvent(tx, actor, 'review.reason_given', { subject: targetId, detail: { review: reviewId, text } });
}
