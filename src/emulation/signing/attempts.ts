import { sql } from 'kysely';
import type { Tx } from '../../platform/tenancy.ts';

const pauseMinutes = 15;
/** A hall of people shares one network: typing slips are many there, and still no help to whoever guesses. */
const allowed = { network: 60, ward: 300 } as const;

/** Attempts of one network follow each other, so that many at once are not all counted as the first. */
const takeTurn = (tx: Tx, address: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`signing code ${tx.authorityId} ${address}`}, 0))`.execute(tx.db);

const subjects = (address: string) => [`code-network:${address}`, 'code-ward'] as const;
const since = (tx: Tx) => new Date(tx.now.getTime() - pauseMinutes * 60_000);

/** Whether too many wrong codes came from this network, or from all networks together, in the last quarter of an hour. */
export async function codesPaused(tx: Tx, address: string): Promise<boolean> {
  await takeTurn(tx, address);
  const rows = await tx.db
    .selectFrom('sign_in_failure')
    .select(['subject', 'failures'])
    .where('subject', 'in', [...subjects(address)])
    .where('last_at', '>', since(tx))
    .execute();
  return rows.some(({ subject, failures }) => failures >= (subject === 'code-ward' ? allowed.ward : allowed.network));
}

export async function countWrongCode(tx: Tx, address: string): Promise<void> {
  for (const subject of subjects(address))
    await tx.db
      .insertInto('sign_in_failure')
      .values({ authority_id: tx.authorityId, subject, failures: 1, last_at: tx.now })
      .onConflict((oc) =>
        oc.columns(['authority_id', 'subject']).doUpdateSet({
          failures: sql<number>`case when sign_in_failure.last_at < ${since(tx)} then 1 else sign_in_failure.failures + 1 end`,
          last_at: tx.now,
        }),
      )
      .execute();
}
