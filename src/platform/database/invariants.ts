import { readFile } from 'node:fs/promises';
import { sql } from 'kysely';
import { fromRoot } from '../root.ts';
import type { Database } from './open.ts';

export interface Invariant {
  name: string;
  query: string;
}

/** The named queries of db/invariants.sql. */
export async function readInvariants(): Promise<Invariant[]> {
  const text = await readFile(fromRoot('db', 'invariants.sql'), 'utf8');
  return text
    .split(/^-- name: /m)
    .slice(1)
    .map((part) => {
      const [name = '', ...query] = part.split('\n');
      return { name: name.trim(), query: query.join('\n').trim().replace(/;$/, '') };
    });
}

/** Whether this connection sees the rows of every authority; one that does not would find every invariant kept. */
export async function seesEverything(owner: Database): Promise<boolean> {
  const { rows } = await sql<{ sees: boolean }>`select rolsuper or rolbypassrls as sees from pg_roles where rolname = current_user`.execute(
    owner,
  );
  return rows[0]?.sees ?? false;
}

/** Runs all of them over every authority (the owner's connection sees all). Gives how many rows break each. */
export async function checkInvariants(owner: Database): Promise<{ name: string; broken: number }[]> {
  const results = [];
  for (const { name, query } of await readInvariants()) {
    const { rows } = await sql<{ broken: number }>`select count(*)::int as broken from (${sql.raw(query)}) as found`.execute(owner);
    results.push({ name, broken: rows[0]?.broken ?? 0 });
  }
  return results;
}
