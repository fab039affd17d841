import type { Actor } from '../../platform/actor.ts';
import { Refusal } from '../../platform/refusal.ts';
import { type Tx, fresh } from '../../platform/tenancy.ts';
import { changeStanding } from '../credential/standing.ts';
import { paidFor } from '../fund/paid.ts';
import type { Amendment } from './amendment.ts';
import { awardStandings } from './standing.ts';

/** What signing a correction or a revocation sets going: certificates lose their word, money that was paid is asked back. */
export async function applyAmendments(tx: Tx, actor: Actor, amendments: readonly Amendment[], on: string): Promise<void> {
  for (const { award_id, kind, reason, decision_id } of amendments)
    await changeStanding(tx, actor, {
      awardId: award_id,
      status: kind === 'revoked' ? 'revoked' : 'corrected',
      on,
      reason,
      decisionId: decision_id,
    });
  const revoked = amendments.filter(({ kind }) => kind === 'revoked');
  const paid = await paidFor(
    tx,
    revoked.map(({ award_id }) => award_id),
  );
  for (const { id, award_id } of revoked) {
    const payment = paid.get(award_id);
    if (!payment) continue;
    const object = await tx.db.selectFrom('recovery').select('due_on').where('amendment_id', '=', id).executeTakeFirst();
    await tx.db
      .insertInto('recovery')
      .values({
        ...fresh(tx),
        amendment_id: id,
        what: 'money',
        item: 'Tiền thưởng đã nhận',
        amount: payment.amount,
        due_on: object?.due_on ?? on,
      })
      .execute();
  }
}

/** Between draft and signature another decision may have revoked the same award. */
export async function refuseRevoked(tx: Tx, amendments: readonly Amendment[]): Promise<void> {
  const standings = await awardStandings(
    tx,
    amendments.map(({ award_id }) => award_id),
  );
  if ([...standings.values()].some(({ standing }) => standing === 'revoked'))
    throw new Refusal('revoked_already', 'Có dòng đã bị hủy bởi một quyết định khác. Bỏ dự thảo này.');
}
