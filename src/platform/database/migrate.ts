import { readFile, readdir } from 'node:fs/promises';
import { sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { fromRoot } from '../root.ts';
import type { Database } from './open.ts';

const folder = () => fromRoot('db', 'migrations');

async function migrationsFromFiles() {
  const names = (await readdir(folder())).filter((name) => name.endsWith('.sql')).sort();
  const entries = names.map(async (name) => {
    const text = await readFile(`${folder()}/${name}`, 'utf8');
    return [name.replace('.sql', ''), { up: async (db: Database) => void (await sql.raw(text).execute(db)) }] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

/**
 * The role the application works under: it owns nothing and cannot pass row-level security. Who signs in to the
 * database (`login`, and the owner who migrates) may only step down to it. Two processes at once take turns.
 */
async function createAppRole(db: Database, login: string) {
  await db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(7109)`.execute(tx);
    await sql`do $$ begin
      if not exists (select from pg_roles where rolname = 'bangvang_app') then create role bangvang_app nologin; end if;
    end $$`.execute(tx);
    for (const name of await strangersToAppRole(tx, login)) await sql`grant bangvang_app to ${sql.id(name)}`.execute(tx);
  });
}

/** Who may not step down yet. Since PostgreSQL 16 being a member no longer says so: whoever made the role is one without that right. */
async function strangersToAppRole(db: Database, login: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select rolname as name from pg_roles where rolname in (current_user, ${login})
    and not pg_has_role(oid, 'bangvang_app', case when current_setting('server_version_num')::int >= 160000 then 'set' else 'member' end)
  `.execute(db);
  return rows.map(({ name }) => name);
}

/** Brings the database to the newest schema; two processes at once take turns. Returns the names of what ran. */
export async function migrate(db: Database, login = 'bangvang'): Promise<string[]> {
  await createAppRole(db, login);
  const migrator = new Migrator({ db, provider: { getMigrations: migrationsFromFiles } });
  const { error, results } = await migrator.migrateToLatest();
  if (error) throw error;
  return (results ?? []).map((result) => result.migrationName);
}
