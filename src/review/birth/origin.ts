import { sql } from 'kysely';
import type { Tx } from '../../platform/tenancy.ts';

/** One line of the journal about a record. */
export interface JournalLine {
  at: Date;
  by: string;
  name: string;
}

export interface Origin {
  /** Who entered the record and when; null where the journal does not say. */
  entered: JournalLine | null;
  /** What happened to it since, oldest first. */
  since: JournalLine[];
  /** When its identifier was made: known also of records that came in a bundle. */
  madeAt: Date | null;
}

/** A version-7 identifier begins with the millisecond it was made in. */
export function madeAt(id: string): Date | null {
  return id[14] === '7' ? new Date(Number.parseInt(id.replace('-', '').slice(0, 12), 16)) : null;
}

const readings = /(viewed|printed|exported|listed|opened|read)$/u;

/** Who entered these records and what was done to them since, from the journal. One query. */
export async function originsOf(tx: Tx, ids: readonly string[]): Promise<Map<string, Origin>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.db
    .selectFrom('audit_event')
    .select(['subject_id', 'happened_at', 'name', sql<string>`content::jsonb->>'actorName'`.as('by')])
    .where('subject_id', 'in', [...ids])
    .orderBy('sequence')
    .execute();
  const acts = Map.groupBy(
    rows.filter(({ name }) => !readings.test(name)),
    ({ subject_id }) => subject_id,
  );
  return new Map(
    ids.map((id) => {
      const [first, ...since] = (acts.get(id) ?? []).map(({ happened_at, by, name }) => ({ at: happened_at, by, name }));
      return [id, { entered: first ?? null, since, madeAt: madeAt(id) }];
    }),
  );
}
