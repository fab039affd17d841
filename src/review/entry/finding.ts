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

const findings = (tx: Tx) =>
  tx.db
    .selectFrom('finding')
    .leftJoin('movement', 'movement.id', 'finding.movement_id')
    .select([
      'finding.id',
      'finding.review_id',
      'finding.part',
      'finding.movement_id',
      'finding.field',
      'finding.text',
      'movement.short_name',
      'movement.name as movement',
    ])
    .orderBy('finding.position')
    .orderBy('finding.key');

/** The findings written in one review. */
export const listFindings = (tx: Tx, reviewId: string) => findings(tx).where('finding.review_id', '=', reviewId).execute();

/**
 * The findings a report prints: its own, and those of its year that belong to no review, unless they are about a movement
 * that another review looks back on.
 */
export async function reportFindings(tx: Tx, review: { id: string; year: number }, movements: readonly { id: string }[]) {
  const rows = await findings(tx)
    .where((eb) =>
      eb.or([eb('finding.review_id', '=', review.id), eb.and([eb('finding.review_id', 'is', null), eb('finding.year', '=', review.year)])]),
    )
    .execute();
  const reviewed = new Set(movements.map(({ id }) => id));
  return rows.filter(
    ({ review_id, movement_id }) => review_id !== null || movement_id === null || reviewed.size === 0 || reviewed.has(movement_id),
  );
}
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
