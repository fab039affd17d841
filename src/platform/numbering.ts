import { sql } from 'kysely';
import type { Tx } from './tenancy.ts';

/**
 * Draws `count` numbers of a series of the year, from 1 on, and returns the first. The row of the series is held until
 * the transaction ends: the next one waits, and a number drawn in vain goes back with its transaction, so there are
 * neither gaps nor doubles. `used` is the highest number that history already holds.
 */
export async function drawNumbers(tx: Tx, kind: string, year: number, count: number, used: number): Promise<number> {
  const row = await tx.db
    .insertInto('number_series')
    .values({ authority_id: tx.authorityId, kind, year, last: used + count })
    .onConflict((oc) =>
      oc
        .columns(['authority_id', 'kind', 'year'])
        .doUpdateSet({ last: sql<number>`greatest(number_series.last, ${used}::integer) + ${count}::integer` }),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return row.last - count + 1;
}
