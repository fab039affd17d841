import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { formatDate, localDate } from '../../platform/calendar/date.ts';
import { Refusal, found } from '../../platform/refusal.ts';
import { type Tx, freshRow } from '../../platform/tenancy.ts';
import { openReview } from './review.ts';

export interface CommentInput {
  /** Who said it: a person, a unit, a body. */
  author: string;
  text: string;
  /** ISO date. */
  givenOn: string;
}

/** What was said about the draft of a review, in the order it came. */
export const listComments = (tx: Tx, reviewId: string) =>
  tx.db.selectFrom('review_comment').selectAll().where('review_id', '=', reviewId).orderBy('position').execute();
export type Comment = Awaited<ReturnType<typeof listComments>>[number];

/** Takes down a comment on a report that is not adopted yet. Returns its id. */
export async function addComment(tx: Tx, actor: Actor, reviewId: string, input: CommentInput): Promise<string> {
  const review = await openReview(tx, reviewId);
  if (review.drafted_on === null) throw new Refusal('not_drafted', 'Báo cáo chưa có dự thảo. Ghi việc “Dự thảo” trước rồi mới lấy góp ý.');
  if (review.adopted_on !== null) throw new Refusal('comment_late', 'Báo cáo đã thông qua nên không nhận thêm góp ý.');
  if (input.givenOn > localDate(tx.now)) throw new Refusal('comment_in_future', 'Ngày góp ý chưa tới. Xem lại ngày.', 'given_on');
  if (input.givenOn < review.drafted_on)
    throw new Refusal('comment_early', `Ngày góp ý trước ngày dự thảo (${formatDate(review.drafted_on)}). Xem lại ngày.`, 'given_on');
  const row = freshRow(tx);
  const position = ((await listComments(tx, reviewId)).at(-1)?.position ?? -1) + 1;
  await tx.db
    .insertInto('review_comment')
    .values({ ...row, review_id: reviewId, position, author: input.author, text: input.text, given_on: input.givenOn })
    .execute();
  await recordEvent(tx, actor, 'review.comment_added', { subject: reviewId, detail: { ...input, comment: row.id } });
  return row.id;
}

/** Says what became of a comment: taken up, or why not. */
export async function answerComment(tx: Tx, actor: Actor, reviewId: string, id: string, answer: string): Promise<void> {
  await openReview(tx, reviewId);
  found(
    await tx.db
      .updateTable('review_comment')
      .set({ answer, answered_on: localDate(tx.now) })
      .where('id', '=', id)
      .where('review_id', '=', reviewId)
      .returning('id')
      .executeTakeFirst(),
  );
  await recordEvent(tx, actor, 'review.comment_answered', { subject: reviewId, detail: { comment: id, answer } });
}

/** A report is adopted once every comment has its answer. */
export async function refuseOpenComments(tx: Tx, reviewId: string): Promise<void> {
  const open = (await listComments(tx, reviewId)).filter(({ answer }) => answer === null);
  if (open.length > 0)
    throw new Refusal(
      'comments_open',
      `Còn ${open.length} ý kiến góp ý chưa được tiếp thu, giải trình. Trả lời từng ý kiến rồi thông qua.`,
    );
}
