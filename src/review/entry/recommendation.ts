import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { found } from '../../platform/refusal.ts';
import { type Tx, fresh } from '../../platform/tenancy.ts';
import { openReview } from '../review/review.ts';
import type { ownerLevelNames, recommendationNames } from '../words.ts';

export interface RecommendationInput {
  kind: keyof typeof recommendationNames;
  text: string;
  /** To whom a proposal goes. */
  toLevel: keyof typeof ownerLevelNames | null;
}

const columns = (input: RecommendationInput) => ({ kind: input.kind, text: input.text, to_level: input.toLevel });

/** Directions and proposals of one review, or of a whole year. */
export function listRecommendations(tx: Tx, of: { reviewId: string } | { year: number }) {
  const query = tx.db.selectFrom('recommendation').selectAll().orderBy('position').orderBy('key');
  return ('reviewId' in of ? query.where('review_id', '=', of.reviewId) : query.where('year', '=', of.year)).execute();
}
export type Recommendation = Awaited<ReturnType<typeof listRecommendations>>[number];

/** Writes a new direction or proposal, or an old one anew. Returns its id. */
export async function saveRecommendation(
  tx: Tx,
  actor: Actor,
  reviewId: string,
  id: string | null,
  input: RecommendationInput,
): Promise<string> {
  const review = await openReview(tx, reviewId);
  const base = fresh(tx);
  if (id === null)
    await tx.db
      .insertInto('recommendation')
      .values({ ...base, review_id: review.id, year: review.year, ...columns(input) })
      .execute();
  else
    found(
      await tx.db
        .updateTable('recommendation')
        .set(columns(input))
        .where('id', '=', id)
        .where('review_id', '=', reviewId)
        .returning('id')
        .executeTakeFirst(),
    );
  await recordEvent(tx, actor, 'recommendation.saved', { subject: id ?? base.id, detail: { review: reviewId, text: input.text } });
  return id ?? base.id;
}

export async function removeRecommendation(tx: Tx, actor: Actor, reviewId: string, id: string): Promise<void> {
  await openReview(tx, reviewId);
  const row = found(
    await tx.db.deleteFrom('recommendation').where('id', '=', id).where('review_id', '=', reviewId).returning('text').executeTakeFirst(),
  );
  await recordEvent(tx, actor, 'recommendation.removed', { subject: id, detail: { review: reviewId, text: row.text } });
}
