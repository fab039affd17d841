import { sql } from 'kysely';
import type { Tx } from '../../platform/tenancy.ts';

const rows = (tx: Tx) => tx.db.selectFrom('bonus_payment').selectAll().where('voided_on', 'is', null);

export type BonusPayment = Awaited<ReturnType<ReturnType<typeof rows>['execute']>>[number];

/** The payment that stands for each of some awards, by award id. */
export async function paidFor(tx: Tx, awardIds: readonly string[]): Promise<Map<string, BonusPayment>> {
  if (awardIds.length === 0) return new Map();
  const payments = await rows(tx)
    .where(sql<boolean>`award_id = any(${[...awardIds]}::uuid[])`)
    .execute();
  return new Map(payments.map((payment) => [payment.award_id, payment]));
}
