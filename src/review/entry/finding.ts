import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { found } from '../../platform/refusal.ts';
import { type Tx, fresh } from '../../platform/tenancy.ts';
import { openReview } from '../review/review.ts';
import type { FindingPart } from '../words.ts';

export interface FindingInput {
  part: FindingPart;
  movementId: string | null;
  field: string | null;
  text: string;
}

export const listFindings = (tx: Tx, reviewId: string) =>
  tx.db
    .selectFrom('finding')
    .leftJoin('movement', 'movement.id', 'finding.movement_id')
    .select([
      'finding.id',
      'finding.part',
      'finding.movement_id',
      'finding.field',
      'finding.text',
      'movement.short_name',
      'movement.name as movement',
    ])
    .where('finding.review_id', '=', reviewId)
    .orderBy('finding.position')
    .orderBy('finding.key')
    .execute();
export type Finding = Awaited<ReturnType<typeof listFindings>>[number];

/** Writes a new finding, or an old one anew. Returns its id. */
export async function saveFinding(tx: Tx, actor: Actor, reviewId: string, id: string | null, input: FindingInput): Promise<string> {
  const review = await openReview(tx, reviewId);
  const values = { part: input.part, movement_id: input.movementId, field: input.field, text: input.text };
  const base = fresh(tx);
  if (id === null)
    await tx.db
      .insertInto('finding')
      .values({ ...base, review_id: review.id, year: review.year, ...values })
      .execute();
  else
    found(
      await tx.db
        .updateTable('finding')
        .set(values)
        .where('id', '=', id)
        .where('review_id', '=', reviewId)
        .returning('id')
        .executeTakeFirst(),
    );
  await recordEvent(tx, actor, 'finding.saved', { subject: id ?? base.id, detail: { review: reviewId, text: input.text } });
  return id ?? base.id;
}

export async function removeFinding(tx: Tx, actor: Actor, reviewId: string, id: string): Promise<void> {
  await openReview(tx, reviewId);
  const row = found(
    await tx.db.deleteFrom('finding').where('id', '=', id).where('review_id', '=', reviewId).returning('text').executeTakeFirst(),
  );
  await recordEvent(tx, actor, 'finding.removed', { subject: id, detail: { review: reviewId, text: row.text } });
}
