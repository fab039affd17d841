import { sql } from 'kysely';
import type { Tx } from '../../platform/tenancy.ts';

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

/** The highest number of a decision signed in a year; number_series need not know papers that were imported. */
export async function highestNumber(tx: Tx, symbol: string, year: number): Promise<number> {
  const { highest } = await tx.db
    .selectFrom('decision')
    .select((eb) => eb.fn.max('number').as('highest'))
    .where('symbol', '=', symbol)
    .where(sql<boolean>`coalesce(extract(year from issued_on)::integer, year) = ${year}`)
    .executeTakeFirstOrThrow();
  return highest ?? 0;
}

export async function highestRegister(tx: Tx, year: number): Promise<number> {
  const { highest } = await tx.db
    .selectFrom('award')
    .select((eb) => eb.fn.max('register_number').as('highest'))
    .where('year', '=', year)
    .where('direction', '=', 'given')
    .executeTakeFirstOrThrow();
  return highest ?? 0;
}
