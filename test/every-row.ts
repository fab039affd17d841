import { sql } from 'kysely';
import type { Database } from '../src/platform/database/open.ts';

export type Row = Record<string, unknown>;

/** Every row of every table as the superuser reads it, with the place and the transactions of each. */
export async function everyRow(admin: Database): Promise<Map<string, Row[]>> {
  const tables = await sql<{ schema: string; name: string }>`select schemaname as schema, tablename as name from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema')`.execute(admin);
  const all = new Map<string, Row[]>();
  for (const { schema, name } of tables.rows) {
    const rows = await sql<{ row: Row }>`select to_jsonb(t) || jsonb_build_object('xmin', t.xmin::text, 'xmax', t.xmax::text,
      'cmin', t.cmin::text, 'ctid', t.ctid::text) as row from ${sql.id(schema, name)} t`.execute(admin);
    all.set(
      `${schema}.${name}`,
      rows.rows.map(({ row }) => row),
    );
  }
  return all;
}
