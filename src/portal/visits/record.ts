import { sql } from 'kysely';
import { addDays, localDate, weekday } from '../../platform/calendar/date.ts';
import { figureValue } from '../../platform/records/figure.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { presentFor } from './presence.ts';

export interface DayCount {
  visits: number;
  robots: number;
}

/** Visits on record, with what an older site had counted, and the people other processes saw in the last five minutes. */
export interface OnRecord {
  days: ReadonlyMap<string, number>;
  total: number;
  elsewhere: number;
}

export const mondayOf = (day: string): string => addDays(day, -((weekday(day) + 6) % 7));
export const firstOfMonth = (day: string): string => `${day.slice(0, 7)}-01`;

/** What `processId` needs to know from the others. */
export async function readRecord(tx: Tx, processId: string): Promise<OnRecord> {
  const today = localDate(tx.now);
  const since = [mondayOf(today), firstOfMonth(today)].toSorted()[0] ?? today;
  const seenSince = new Date(tx.now.getTime() - presentFor);
  const { rows } = await sql<{
    days: Record<string, number> | null;
    total: number | null;
    before: number | null;
    elsewhere: number | null;
  }>`
    select (select jsonb_object_agg(day, visits) from visit_day where day >= ${since}) as days,
      (select sum(visits) from visit_day) as total,
      (select value from counter where kind = 'total' limit 1) as before,
      (select sum(visitors) from visit_presence where process_id <> ${processId} and seen_at >= ${seenSince}) as elsewhere`.execute(tx.db);
  const row = rows[0];
  return {
    days: new Map(Object.entries(row?.days ?? {})),
    total: (row?.total ?? 0) + (figureValue(row?.before ?? null) ?? 0),
    elsewhere: row?.elsewhere ?? 0,
  };
}

/** Adds what one process counted, tells the others, and gives what is on record then. */
export async function writeVisits(
  tx: Tx,
  days: ReadonlyMap<string, DayCount>,
  { processId, visitors }: { processId: string; visitors: number },
): Promise<OnRecord> {
  const { authorityId } = tx;
  for (const [day, { visits, robots }] of [...days].toSorted(([a], [b]) => a.localeCompare(b))) {
    await tx.db
      .insertInto('visit_day')
      .values({ authority_id: authorityId, day, visits, robots })
      .onConflict((oc) =>
        oc.columns(['authority_id', 'day']).doUpdateSet({
          visits: sql<number>`visit_day.visits + excluded.visits`,
          robots: sql<number>`visit_day.robots + excluded.robots`,
        }),
      )
      .execute();
  }
  await tx.db
    .insertInto('visit_presence')
    .values({ authority_id: authorityId, process_id: processId, visitors, seen_at: tx.now })
    .onConflict((oc) => oc.columns(['authority_id', 'process_id']).doUpdateSet({ visitors, seen_at: tx.now }))
    .execute();
  await tx.db
    .deleteFrom('visit_presence')
    .where('seen_at', '<', new Date(tx.now.getTime() - presentFor))
    .execute();
  await sql`select pg_notify('bangvang_changes', ${`n visits ${authorityId} ${processId}`})`.execute(tx.db);
  return readRecord(tx, processId);
}
