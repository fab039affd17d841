import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { Refusal, found } from '../../platform/refusal.ts';
import { type Tx, fresh } from '../../platform/tenancy.ts';
import { openReview } from '../review/review.ts';

/** Lessons of one review, or of a whole year. */
export function listLessons(tx: Tx, of: { reviewId: string } | { year: number }) {
  const query = tx.db.selectFrom('lesson').selectAll().orderBy('position').orderBy('key');
  return ('reviewId' in of ? query.where('review_id', '=', of.reviewId) : query.where('year', '=', of.year)).execute();
}
export type Lesson = Awaited<ReturnType<typeof listLessons>>[number];

/** Writes a new lesson, or an old one anew. Returns its id. */
export async function saveLesson(tx: Tx, actor: Actor, reviewId: string, id: string | null, input: { text: string }): Promise<string> {
  const review = await openReview(tx, reviewId);
  const base = fresh(tx);
  if (id === null)
    await tx.db
      .insertInto('lesson')
      .values({ ...base, review_id: review.id, year: review.year, text: input.text })
      .execute();
  else
    found(
      await tx.db
        .updateTable('lesson')
        .set({ text: input.text })
        .where('id', '=', id)
        .where('review_id', '=', reviewId)
        .returning('id')
        .executeTakeFirst(),
    );
  await recordEvent(tx, actor, 'lesson.saved', { subject: id ?? base.id, detail: { review: reviewId, text: input.text } });
  return id ?? base.id;
}

export async function removeLesson(tx: Tx, actor: Actor, reviewId: string, id: string): Promise<void> {
  await openReview(tx, reviewId);
  const answered = await tx.db.selectFrom('lesson_answer').select('id').where('lesson_id', '=', id).executeTakeFirst();
  if (answered) throw new Refusal('lesson_answered', 'Bài học này đã được vận dụng trong kế hoạch năm sau nên được giữ lại.');
  const row = found(
    await tx.db.deleteFrom('lesson').where('id', '=', id).where('review_id', '=', reviewId).returning('text').executeTakeFirst(),
  );
  await recordEvent(tx, actor, 'lesson.removed', { subject: id, detail: { review: reviewId, text: row.text } });
}
