import { sql } from 'kysely';
import { drawNumbers } from '../../platform/numbering.ts';
import type { Tx } from '../../platform/tenancy.ts';

/** Series of the receipts in the register of numbers. */
export const receiptSeries = 'BN';

/** The next receipt of the year, from 1, without gaps or doubles, also after receipts that a bundle brought. */
export async function drawReceiptNumber(tx: Tx, year: number): Promise<number> {
  const { used } = await tx.db
    .selectFrom('contribution')
    .select((eb) => eb.fn.coalesce(eb.fn.max('receipt_number'), sql<number>`0`).as('used'))
    .where('receipt_year', '=', year)
    .executeTakeFirstOrThrow();
  return drawNumbers(tx, receiptSeries, year, 1, used);
}

/** "01/BN-2026": a receipt as it is called. */
export const receiptName = (number: number, year: number): string => `${String(number).padStart(2, '0')}/BN-${year}`;
