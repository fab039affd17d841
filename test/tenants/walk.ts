import { sql } from 'kysely';
import type { Route } from '../../src/platform/web/route.ts';
import type { TestDatabase } from '../database.ts';

/** One record of every table of an authority that has ids: what a stranger could ask for. */
export async function idsOf(
  test: TestDatabase,
  authorityId: string,
  perTable = 1,
): Promise<{ table: string; id: string; key: string | null }[]> {
  const tables = await sql<{ name: string; keyed: boolean }>`
    select c.relname as name, exists (select from pg_attribute k where k.attrelid = c.oid and k.attname = 'key') as keyed
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
    and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'authority_id') and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'id') order by 1`.execute(
    test.admin,
  );
  const found = [];
  for (const { name, keyed } of tables.rows) {
    const rows = await sql<{
      id: string;
      key: string | null;
    }>`select id::text, ${keyed ? sql`key` : sql`null::text`} as key from ${sql.table(name)}
      where authority_id = ${authorityId} order by id desc limit ${perTable}`.execute(test.admin);
    found.push(...rows.rows.map((row) => ({ table: name, ...row })));
  }
  return found;
}

export const hasParameter = (route: Route) => /:\w/.test(route.path);

/** The route's address with every parameter filled by the same value. */
export const fill = (route: Route, value: string) => route.path.replaceAll(/:\w+(\{[^}]*\})?/g, encodeURIComponent(value));

/** What a page says; of a stream, which ends only when its reader leaves, what it says first. */
export async function wordsOf(response: Response): Promise<string> {
  if (!(response.headers.get('content-type') ?? '').includes('event-stream')) return response.text();
  const reader = response.body?.getReader();
  const first = await Promise.race([reader?.read(), new Promise<undefined>((over) => setTimeout(over, 500))]);
  await reader?.cancel();
  return new TextDecoder().decode(first?.value);
}
