import { sql } from 'kysely';
import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { localDate } from '../../platform/calendar/date.ts';
import { Refusal, found } from '../../platform/refusal.ts';
import { type Tx, fresh, freshRow } from '../../platform/tenancy.ts';
import { nearDistance } from './dhash.ts';

/** A text that is no hash (a bundle may hold any) is near to none. */
const bits = (column: string) => sql`case when ${sql.ref(column)} ~ '^[0-9a-f]{16}$' then ('x' || ${sql.ref(column)})::bit(64) end`;

/** Those who post photos in one ward take turns, so that of two alike posted at once the later one sees the earlier. */
export const takeTurn = async ({ db, authorityId }: Tx): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`evidence ${authorityId}`}, 0))`.execute(db);
};

/** Holds a photo just posted against every photo of the ward, in one query, and keeps the pairs that look the same. */
export async function pairUp(tx: Tx, id: string, dhash: string): Promise<number> {
  const distance = sql<number>`bit_count(${bits('dhash')} # ('x' || ${dhash}::text)::bit(64))::integer`;
  const near = await tx.db
    .selectFrom('evidence')
    .select(['id', distance.as('distance')])
    .where('id', '<>', id)
    .where('kind', '=', 'photo')
    .where(distance, '<=', nearDistance)
    .orderBy('id')
    .execute();
  const rows = near.map((other) => ({ ...fresh(tx), earlier_id: other.id, later_id: id, distance: other.distance }));
  if (rows.length > 0) await tx.db.insertInto('evidence_pair').values(rows).execute();
  return rows.length;
}

const shown = [
  'id',
  'caption',
  'alt',
  'posted_at',
  'posted_by',
  'taken_at',
  'latitude',
  'longitude',
  'file',
  'work_id',
  'original_sha256',
] as const;

/** The pairs of the ward, those nobody has judged first, then the newest; `page` from 1. */
export async function listPairs(tx: Tx, { page, size, openOnly }: { page: number; size: number; openOnly: boolean }) {
  const judged = sql<boolean>`exists (select from pair_judgement j where j.authority_id = evidence_pair.authority_id and j.evidence_pair_id = evidence_pair.id)`;
  const total = await tx.db
    .selectFrom('evidence_pair')
    .select((eb) => [eb.fn.countAll<number>().as('all'), sql<number>`count(*) filter (where not ${judged})`.as('open')])
    .executeTakeFirstOrThrow();
  const pairs = await tx.db
    .selectFrom('evidence_pair')
    .select(['id', 'earlier_id', 'later_id', 'distance', judged.as('judged')])
    .$if(openOnly, (query) => query.where(judged, '=', false))
    .orderBy(judged)
    .orderBy('id', 'desc')
    .limit(size)
    .offset((page - 1) * size)
    .execute();
  const ids = [...new Set(pairs.flatMap((pair) => [pair.earlier_id, pair.later_id])), ''].filter(Boolean);
  const photos = ids.length === 0 ? [] : await photosOf(tx, ids);
  const judgements =
    pairs.length === 0
      ? []
      : await judgementsOf(
          tx,
          pairs.map(({ id }) => id),
        );
  const byId = new Map(photos.map((photo) => [photo.id, photo]));
  return {
    ...total,
    pairs: pairs.map((pair) => ({
      ...pair,
      earlier: found(byId.get(pair.earlier_id)),
      later: found(byId.get(pair.later_id)),
      judgements: judgements.filter((one) => one.evidence_pair_id === pair.id),
    })),
  };
}

const photosOf = (tx: Tx, ids: readonly string[]) =>
  tx.db
    .selectFrom('evidence')
    .innerJoin('work', 'work.id', 'evidence.work_id')
    .leftJoin('unit', 'unit.id', 'work.located_in_id')
    .select(shown.map((name) => `evidence.${name}` as const))
    .select(['work.title', 'work.place', 'unit.name as unit'])
    .where('evidence.id', 'in', [...ids])
    .execute();

const judgementsOf = (tx: Tx, ids: readonly string[]) =>
  tx.db
    .selectFrom('pair_judgement')
    .select(['evidence_pair_id', 'judgement', 'reason', 'judged_on', 'judged_by'])
    .where('evidence_pair_id', 'in', [...ids])
    .orderBy('position')
    .execute();

export type PhotoPair = Awaited<ReturnType<typeof listPairs>>['pairs'][number];

export interface Judgement {
  judgement: 'different' | 'justified' | 'reused';
  reason: string | null;
}

/** Records what a person says of a pair; a later judgement is a further act. A photo used again with reason needs the reason. */
export async function judgePair(tx: Tx, actor: Actor, id: string, { judgement, reason }: Judgement): Promise<void> {
  const pair = found(
    await tx.db.selectFrom('evidence_pair').select(['id', 'distance']).where('id', '=', id).forUpdate().executeTakeFirst(),
  );
  const before = await judgementsOf(tx, [pair.id]);
  if (judgement === 'justified' && !reason?.trim()) throw new Refusal('reason_missing', 'Ghi lý do ảnh được dùng lại.', 'reason');
  if (before.length > 0 && !reason?.trim())
    throw new Refusal('reason_missing', 'Cặp ảnh này đã có kết luận. Ghi lý do kết luận lại.', 'reason');
  await tx.db
    .insertInto('pair_judgement')
    .values({
      ...freshRow(tx),
      evidence_pair_id: id,
      position: before.length,
      judgement,
      reason,
      judged_on: localDate(tx.now),
      judged_by: actor.name,
    })
    .execute();
  await recordEvent(tx, actor, 'evidence.judged', { subject: id, detail: { judgement, reason, before: before.at(-1)?.judgement ?? null } });
}
