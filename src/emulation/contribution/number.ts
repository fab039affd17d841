import { sql } from 'kysely';
import type { Tx } from '../../platform/tenancy.ts';

/** Series of the receipts in the register of numbers. */
export const receiptSeries = 'BN';

/**
 * The next receipt of the year, from 1. The row of the series is held until the transaction ends: the next one waits, and
 * a number drawn in vain goes back with its transaction, so there are neither gaps nor doubles, also after receipts that
 * a bundle brought.
 */
export async function drawReceiptNumber(tx: Tx, year: number): Promise<number> {
  const { used } = await tx.db
    .selectFrom('contribution')
    .select((eb) => eb.fn.coalesce(eb.fn.max('receipt_number'), sql<number>`0`).as('used'))
    .where('receipt_year', '=', year)
    .executeTakeFirstOrThrow();
  const row = await tx.db
    .insertInto('number_series')
    .values({ authority_id: tx.authorityId, kind: receiptSeries, year, last: used + 1 })
    .onConflict((oc) =>
      oc.columns(['authority_id', 'kind', 'year']).doUpdateSet({ last: sql<number>`greatest(number_series.last, ${used}::integer) + 1` }),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return row.last;
}

/** "01/BN-2026": a receipt as it is called. */
export const receiptName = (number: number, year: number): string => `${String(number).padStart(2, '0')}/BN-${year}`;
