import { readFile, readdir } from 'node:fs/promises';
import { sql } from 'kysely';
import type { Database } from '../../platform/database/open.ts';
import { fromRoot } from '../../platform/root.ts';

export interface WardSize {
  /** First-level units that all act. */
  units: number;
  years: number;
  /** The day on which the last year is looked at: 'YYYY-MM-DD'. */
  today: string;
}

const folder = () => fromRoot('scripts', 'bench', 'ward');

/**
 * Fills an empty authority with years of a ward's emulation work, in one transaction of one statement a table. The same
 * size gives the same records with the same ids on every machine and in every ward. Needs the owner's connection.
 */
export async function fillWard(owner: Database, authorityId: string, { units, years, today }: WardSize): Promise<void> {
  const last = Number(today.slice(0, 4));
  const files = (await readdir(folder())).filter((name) => name.endsWith('.sql')).sort();
  await owner.transaction().execute(async (tx) => {
    await sql`set local statement_timeout = 0`.execute(tx);
    await sql`create temporary table ward on commit drop as select ${authorityId}::uuid as authority_id, ${units}::int as units,
      ${last - years + 1}::int as first_year, ${last}::int as last_year, ${today}::date as today`.execute(tx);
    for (const name of files) await sql.raw(await readFile(`${folder()}/${name}`, 'utf8')).execute(tx);
  });
  await sql`analyze`.execute(owner);
}
