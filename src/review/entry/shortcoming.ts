import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { Refusal, found } from '../../platform/refusal.ts';
import { type Tx, fresh, freshRow } from '../../platform/tenancy.ts';
import { openReview } from '../review/review.ts';
import type { causeNames, ownerLevelNames } from '../words.ts';

export interface ShortcomingInput {
  text: string;
  cause: keyof typeof causeNames | null;
  causeText: string | null;
  /** Who could mend it; above the ward it goes into the proposals to superiors. */
  ownerLevel: keyof typeof ownerLevelNames | null;
  effect: string | null;
  units: string[];
  /** Never leaves the office. */
  internal: boolean;
}

const columns = (input: ShortcomingInput) => ({
  text: input.text,
  cause: input.cause,
  cause_text: input.causeText,
  owner_level: input.ownerLevel,
  effect: input.effect,
  internal: input.internal,
});

/** Shortcomings with the units they name: of one review, or of a whole year. */
export async function listShortcomings(tx: Tx, of: { reviewId: string } | { year: number }) {
  const query = tx.db.selectFrom('shortcoming').selectAll().orderBy('position').orderBy('key');
  const rows = await ('reviewId' in of ? query.where('review_id', '=', of.reviewId) : query.where('year', '=', of.year)).execute();
  const ids = rows.map(({ id }) => id);
  const units =
    ids.length === 0
      ? []
      : await tx.db
          .selectFrom('shortcoming_unit')
          .select(['shortcoming_id', 'unit_id'])
          .where('shortcoming_id', 'in', ids)
          .orderBy('position')
          .execute();
  return rows.map((row) => ({ ...row, units: units.filter((link) => link.shortcoming_id === row.id).map(({ unit_id }) => unit_id) }));
}
export type Shortcoming = Awaited<ReturnType<typeof listShortcomings>>[number];

async function writeUnits(tx: Tx, id: string, units: readonly string[]): Promise<void> {
  await tx.db.deleteFrom('shortcoming_unit').where('shortcoming_id', '=', id).execute();
  const rows = [...new Set(units)].map((unit_id, position) => ({ ...freshRow(tx), shortcoming_id: id, position, unit_id }));
  if (rows.length > 0) await tx.db.insertInto('shortcoming_unit').values(rows).execute();
}

/** Writes a new shortcoming, or an old one anew. Returns its id. */
export async function saveShortcoming(tx: Tx, actor: Actor, reviewId: string, id: string | null, input: ShortcomingInput): Promise<string> {
  const review = await openReview(tx, reviewId);
  const base = fresh(tx);
  if (id === null)
    await tx.db
      .insertInto('shortcoming')
      .values({ ...base, review_id: review.id, year: review.year, ...columns(input) })
      .execute();
  else
    found(
      await tx.db
        .updateTable('shortcoming')
        .set(columns(input))
        .where('id', '=', id)
        .where('review_id', '=', reviewId)
        .returning('id')
        .executeTakeFirst(),
    );
  const own = id ?? base.id;
  await writeUnits(tx, own, input.units);
  await recordEvent(tx, actor, 'shortcoming.saved', {
    subject: own,
    detail: { review: reviewId, text: input.text, internal: input.internal },
  });
  return own;
}

export async function removeShortcoming(tx: Tx, actor: Actor, reviewId: string, id: string): Promise<void> {
  await openReview(tx, reviewId);
  const answered = await tx.db.selectFrom('shortcoming_answer').select('id').where('shortcoming_id', '=', id).executeTakeFirst();
  if (answered) throw new Refusal('shortcoming_answered', 'Hạn chế này đã có biện pháp trong kế hoạch năm sau nên được giữ lại.');
  const row = found(
    await tx.db.deleteFrom('shortcoming').where('id', '=', id).where('review_id', '=', reviewId).returning('text').executeTakeFirst(),
  );
  await recordEvent(tx, actor, 'shortcoming.removed', { subject: id, detail: { review: reviewId, text: row.text } });
}
