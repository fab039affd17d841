import { type Kysely, sql } from 'kysely';
import type { DB } from '../database/schema.generated.ts';

/** A time in a record from which on it shows, or no longer shows, by itself. */
export interface Moment {
  table: string;
  column: string;
}

/** The next such time of the ward, in milliseconds since 1970; infinity when there is none. */
export async function nextMoment(db: Kysely<DB>, { table, column }: Moment, now: Date): Promise<number> {
  const { rows } = await sql<{ next: Date | null }>`
    select min(${sql.ref(column)}) as next from ${sql.table(table)} where ${sql.ref(column)} > ${now}`.execute(db);
  return rows[0]?.next?.getTime() ?? Number.POSITIVE_INFINITY;
}
