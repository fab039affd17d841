import { sql } from 'kysely';
import type { Tx } from '../../platform/tenancy.ts';

const kind = 'BC-UBND';

/** The next number of this ward's reports in the year of a day, from 01, without a gap; history brought in by a bundle counts. */
export async function takeReportNumber(tx: Tx, on: string): Promise<number> {
  const year = Number(on.slice(0, 4));
  const { used } = await tx.db.selectFrom('review').select((eb) => eb.fn.max('number').as('used'))
    .where(sql<boolean>`extract(year from coalesce(issued_on, make_date(year, 12, 31))) = ${year}`).executeTakeFirstOrThrow();
  await tx.db.insertInto('number_series').values({ authority_id: tx.authorityId, kind, year, last: 0 }).onConflict((oc) => oc.doNothing()).execute();
  const { last } = await tx.db.updateTable('number_series').set({ last: sql<number>`greatest(last, ${used ?? 0}) + 1` })
    .where('kind', '=', kind).where('year', '=', year).returning('last').executeTakeFirstOrThrow();
  return last;
}
