import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { localDate } from '../../platform/calendar/date.ts';
import { Refusal, found } from '../../platform/refusal.ts';
import { type Tx, fresh, freshRow } from '../../platform/tenancy.ts';
import type { ReviewKind } from '../words.ts';

export interface ReviewInput {
  kind: ReviewKind;
  year: number;
  title: string | null;
  /** Figures are those of this day; a review may be held before the year ends. */
  cutoffOn: string | null;
  movements: string[];
}

/** Reviews with the day of the first event that looks back through them (`held_on`). */
const reviews = (tx: Tx) =>
  tx.db
    .selectFrom('review')
    .selectAll('review')
    .select((eb) =>
      eb
        .selectFrom('event_review')
        .innerJoin('event', 'event.id', 'event_review.event_id')
        .select((min) => min.fn.min('event.held_on').as('held_on'))
        .whereRef('event_review.review_id', '=', 'review.id')
        .as('held_on'),
    );

export const findReview = (tx: Tx, id: string) => reviews(tx).where('review.id', '=', id).executeTakeFirst();
export type Review = NonNullable<Awaited<ReturnType<typeof findReview>>>;

/** Reviews, newest year first, with the names of their movements. */
export async function listReviews(tx: Tx) {
  const rows = await reviews(tx).orderBy('year', 'desc').orderBy('cutoff_on', 'desc').orderBy('review.key').execute();
  const links = await reviewMovements(tx, null);
  return rows.map((review) => ({ ...review, movements: links.filter((link) => link.review_id === review.id) }));
}

/** The movements of one review, or of all. */
export const reviewMovements = (tx: Tx, reviewId: string | null) =>
  tx.db
    .selectFrom('review_movement')
    .innerJoin('movement', 'movement.id', 'review_movement.movement_id')
    .select(['review_movement.review_id', 'movement.id', 'movement.name', 'movement.short_name', 'movement.nature'])
    .$if(reviewId !== null, (query) => query.where('review_movement.review_id', '=', reviewId ?? ''))
    .orderBy('review_movement.position')
    .execute();

/** "Báo cáo tổng kết phong trào thi đua yêu nước và công tác khen thưởng năm 2022" where nothing else was written. */
export const reviewTitle = (review: Pick<Review, 'kind' | 'year' | 'title'>): string =>
  review.title ??
  (review.kind === 'interim'
    ? `Báo cáo sơ kết phong trào thi đua yêu nước và công tác khen thưởng 6 tháng đầu năm ${review.year}`
    : `Báo cáo tổng kết phong trào thi đua yêu nước và công tác khen thưởng năm ${review.year}`);

/** The day whose figures the review shows: its cut-off, the day of its event, the end of its year; today while those are still to come. */
export function figuresOn(review: Pick<Review, 'year' | 'cutoff_on' | 'held_on'>, now: Date): string {
  const today = localDate(now);
  const end = review.held_on ?? `${review.year}-12-31`;
  return review.cutoff_on ?? (end < today ? end : today);
}

/** The review, as long as its text may still change. */
export async function openReview(tx: Tx, id: string): Promise<Review> {
  const review = found(await findReview(tx, id));
  if (review.issued_on === null) return review;
  throw new Refusal('review_issued', 'Báo cáo đã ban hành nên không sửa được nữa. Nếu có sai sót, lập một báo cáo bổ sung.');
}

async function refuseSecond(tx: Tx, input: ReviewInput, own: string | null): Promise<void> {
  const same = (await listReviews(tx)).find(
    (review) =>
      review.id !== own &&
      review.kind === input.kind &&
      review.year === input.year &&
      review.movements
        .map(({ id }) => id)
        .sort()
        .join() === [...new Set(input.movements)].sort().join(),
  );
  if (same)
    throw new Refusal(
      'review_exists',
      'Năm này đã có một báo cáo cùng loại cho đúng các phong trào đó. Mở báo cáo ấy hoặc chọn phong trào khác.',
      'movements',
    );
}

async function writeMovements(tx: Tx, reviewId: string, movements: readonly string[]): Promise<void> {
  await tx.db.deleteFrom('review_movement').where('review_id', '=', reviewId).execute();
  const rows = [...new Set(movements)].map((movement_id, position) => ({ ...freshRow(tx), review_id: reviewId, position, movement_id }));
  if (rows.length > 0) await tx.db.insertInto('review_movement').values(rows).execute();
}

const columns = (input: ReviewInput) => ({ kind: input.kind, year: input.year, title: input.title, cutoff_on: input.cutoffOn });

/** Opens an interim or final review of a year over some movements. Returns its id. */
export async function createReview(tx: Tx, actor: Actor, input: ReviewInput): Promise<string> {
  await refuseSecond(tx, input, null);
  const row = { ...fresh(tx), ...columns(input) };
  await tx.db.insertInto('review').values(row).execute();
  await writeMovements(tx, row.id, input.movements);
  await recordEvent(tx, actor, 'review.created', { subject: row.id, detail: { kind: input.kind, year: input.year } });
  return row.id;
}

export async function editReview(tx: Tx, actor: Actor, id: string, input: ReviewInput): Promise<void> {
  await openReview(tx, id);
  await refuseSecond(tx, input, id);
  await tx.db.updateTable('review').set(columns(input)).where('id', '=', id).execute();
  await writeMovements(tx, id, input.movements);
  await recordEvent(tx, actor, 'review.edited', { subject: id, detail: { kind: input.kind, year: input.year } });
}
