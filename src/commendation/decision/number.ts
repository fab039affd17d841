import { sql } from 'kysely';
import type { Tx } from '../../platform/tenancy.ts';

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
