import { sql } from 'kysely';
import { drawNumbers } from '../../platform/numbering.ts';
import type { Actor } from '../../platform/actor.ts';
import { type AuditName, recordEvent } from '../../platform/audit.ts';
import { formatDate, localDate } from '../../platform/calendar/date.ts';
import { Refusal, found } from '../../platform/refusal.ts';
import { type Tx, freshRow } from '../../platform/tenancy.ts';
import { printReport } from '../report/printing.ts';
import { refuseOpenComments } from './comment.ts';
import { type Review, findReview } from './review.ts';

/** The way of a report: drafted, commented, adopted (at an event), issued. Each act is recorded once, on its day. */
export const reviewActs = ['drafted', 'commented', 'adopted', 'issued'] as const;
export type ReviewAct = (typeof reviewActs)[number];

export const actNames: Readonly<Record<ReviewAct, string>> = {
  drafted: 'Dự thảo',
  commented: 'Góp ý',
  adopted: 'Thông qua',
  issued: 'Ban hành',
};

export const actedOn = (review: Review, act: ReviewAct): string | null => review[`${act}_on`];

/** The act that is due next; null once the report is issued. */
export const nextAct = (review: Review): ReviewAct | null => reviewActs.find((act) => actedOn(review, act) === null) ?? null;

export type ReviewState = 'collecting' | ReviewAct;
export const reviewStateNames: Readonly<Record<ReviewState, string>> = {
  collecting: 'Đang tổng hợp',
  drafted: 'Dự thảo',
  commented: 'Đã góp ý',
  adopted: 'Đã thông qua',
  issued: 'Đã ban hành',
};

export const reviewState = (review: Review): ReviewState => reviewActs.findLast((act) => actedOn(review, act) !== null) ?? 'collecting';

function checkAct(review: Review, act: ReviewAct, on: string, today: string): void {
  const done = actedOn(review, act);
  if (done !== null)
    throw new Refusal('act_done', `Việc “${actNames[act]}” đã được ghi ngày ${formatDate(done)}; mỗi việc chỉ ghi một lần.`);
  const before = reviewActs[reviewActs.indexOf(act) - 1];
  const beforeOn = before ? actedOn(review, before) : null;
  if (before && beforeOn === null)
    throw new Refusal('act_too_early', `Ghi việc “${actNames[before]}” trước rồi mới ghi “${actNames[act]}”.`);
  if (beforeOn !== null && on < beforeOn)
    throw new Refusal(
      'act_before_other',
      `Ngày này trước ngày ${actNames[before ?? act].toLocaleLowerCase('vi')} (${formatDate(beforeOn)}). Xem lại ngày.`,
      'on',
    );
  if (on > today) throw new Refusal('act_in_future', 'Ngày này chưa tới. Ghi việc khi đã xong.', 'on');
}

export interface ActInput {
  on: string;
  /** The conference at which the report was adopted; its day is the day of the act. */
  eventId?: string | null;
}

async function linkEvent(tx: Tx, reviewId: string, eventId: string): Promise<string> {
  const event = found(await tx.db.selectFrom('event').select(['id', 'held_on']).where('id', '=', eventId).executeTakeFirst());
  if (event.held_on === null) throw new Refusal('event_without_day', 'Hội nghị này chưa có ngày. Ghi ngày hội nghị trước.', 'event');
  const links = await tx.db.selectFrom('event_review').select(['review_id']).where('event_id', '=', eventId).execute();
  if (!links.some(({ review_id }) => review_id === reviewId)) {
    await tx.db
      .insertInto('event_review')
      .values({ ...freshRow(tx), event_id: eventId, review_id: reviewId, position: links.length })
      .execute();
  }
  return event.held_on;
}

/** The next number of this ward's reports in the year of a day, from 01 without a gap; history brought in by a bundle counts. */
async function nextNumber(tx: Tx, symbol: string, on: string): Promise<number> {
  const year = Number(on.slice(0, 4));
  const { used } = await tx.db
    .selectFrom('review')
    .select((eb) => eb.fn.max('number').as('used'))
    .where(sql<boolean>`coalesce(extract(year from issued_on)::integer, year) = ${year}`)
    .executeTakeFirstOrThrow();
  return drawNumbers(tx, symbol, year, 1, used ?? 0);
}

/** Records one act of the report's way. Issuing gives it the next number of the year's reports and keeps what it prints. */
export async function recordAct(tx: Tx, actor: Actor, id: string, act: ReviewAct, input: ActInput): Promise<void> {
  const review = found(await findReview(tx, id));
  const on = act === 'adopted' && input.eventId ? await linkEvent(tx, id, input.eventId) : input.on;
  checkAct(review, act, on, localDate(tx.now));
  if (act === 'adopted') await refuseOpenComments(tx, id);
  const symbol = review.symbol ?? 'BC-UBND';
  const number = act === 'issued' && review.number === null ? { number: await nextNumber(tx, symbol, on), symbol } : {};
  await tx.db
    .updateTable('review')
    .set({ [`${act}_on`]: on, ...number })
    .where('id', '=', id)
    .execute();
  if (act === 'issued') await printReport(tx, actor, found(await findReview(tx, id)), null);
  await recordEvent(tx, actor, `review.${act}` satisfies AuditName, { subject: id, detail: { on, ...number } });
}
