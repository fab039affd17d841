import { type RawBuilder, sql } from 'kysely';
import type { Database } from './open.ts';

const lines = async (db: Database, query: RawBuilder<{ line: string }>) => (await query.execute(db)).rows.map(({ line }) => line);

const columns = sql<{ line: string }>`
  select format('%s.%s %s%s%s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod), case when a.attnotnull then ' not null' else '' end,
    case when d.oid is not null then (case when a.attgenerated = 's' then ' generated ' else ' default ' end) || pg_get_expr(d.adbin, d.adrelid) else '' end) as line
  from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname not like 'kysely%' order by c.relname, a.attnum`;

const constraints = sql<{ line: string }>`
  select format('%s: %s', conrelid::regclass, pg_get_constraintdef(oid)) as line from pg_constraint
  where connamespace = 'public'::regnamespace and conrelid <> 0 and contype <> 'n' and conrelid::regclass::text not like 'kysely%' order by conrelid::regclass::text, pg_get_constraintdef(oid)`;

const domains = sql<{ line: string }>`
  select format('%s %s %s', t.typname, format_type(t.typbasetype, t.typtypmod), pg_get_constraintdef(k.oid)) as line from pg_constraint k join pg_type t on t.oid = k.contypid
  where t.typnamespace = 'public'::regnamespace order by 1`;

const indexes = sql<{ line: string }>`
  select pg_get_indexdef(indexrelid) as line from pg_index i join pg_class c on c.oid = i.indrelid
  where c.relnamespace = 'public'::regnamespace and c.relname not like 'kysely%' and not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u')) order by 1`;

const policies = sql<{ line: string }>`
  select format('%s: %s for %s using (%s) with check (%s)', polrelid::regclass, polname, polcmd, coalesce(pg_get_expr(polqual, polrelid), '-'), coalesce(pg_get_expr(polwithcheck, polrelid), '-')) as line
  from pg_policy order by polrelid::regclass::text, polname`;

const rights = sql<{ line: string }>`
  select format('%s: %s', table_name, string_agg(privilege_type, ', ' order by privilege_type)) as line from information_schema.role_table_grants
  where grantee = 'bangvang_app' and table_schema = 'public' group by table_name order by table_name`;

const functions = sql<{ line: string }>`
  select pg_get_functiondef(oid) as line from pg_proc where pronamespace = 'public'::regnamespace and prokind = 'f'
  and not exists (select from pg_depend d where d.objid = pg_proc.oid and d.deptype = 'e') order by proname, pg_get_function_identity_arguments(oid)`;

const triggers = sql<{ line: string }>`select pg_get_triggerdef(oid) as line from pg_trigger where not tgisinternal order by 1`;

/** The schema as one readable text, always in the same order: a change of it shows in a review as a difference. */
export async function describeSchema(db: Database): Promise<string> {
  const parts = { columns, constraints, domains, indexes, policies, 'rights of bangvang_app': rights, functions, triggers };
  const described = [];
  for (const [title, query] of Object.entries(parts)) described.push(`-- ${title}\n${(await lines(db, query)).join('\n')}\n`);
  return described.join('\n');
}
