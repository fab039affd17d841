import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { sql } from 'kysely';
import { type Clock, systemNewId } from '../src/platform/clock.ts';
import { migrate } from '../src/platform/database/migrate.ts';
import { type Database, openDatabase } from '../src/platform/database/open.ts';
import { Jobs, prepareJobs } from '../src/platform/jobs.ts';
import { fromRoot } from '../src/platform/root.ts';
import type { Runtime } from '../src/platform/tenancy.ts';
import { jobKinds } from '../src/slices.ts';

export interface TestDatabase {
  runtime: Runtime;
  /** The owner's connection: past row-level security only where the superuser is. */
  admin: Database;
  url: string;
  close(): Promise<void>;
}

/** The day on which the tests play unless they say another. */
export const today = new Date('2026-11-22T08:00:00+07:00');

const serverUrl = () => {
  const url = process.env['TEST_DATABASE_URL'];
  if (!url) throw new Error('TEST_DATABASE_URL is missing: run the tests with npm test');
  return url;
};
const urlOf = (name: string, role?: string) => {
  const url = new URL(serverUrl());
  url.pathname = `/${name}`;
  if (role) url.username = role;
  return url.href;
};

/** What a template is made of: its name changes with it. */
export interface Template {
  name: string;
  /** Whatever decides its content. */
  from: string[];
  fill(database: { admin: Database; url: string; ownerUrl: string }): Promise<void>;
}

const folder = fromRoot('db', 'migrations');
const migrated: Template = {
  name: 'migrated',
  from: [
    ...readdirSync(folder)
      .sort()
      .map((file) => readFileSync(`${folder}/${file}`, 'utf8')),
    ...jobKinds.map((kind) => kind.name),
  ],
  fill: async ({ admin, ownerUrl }) => {
    await migrate(admin);
    await prepareJobs(ownerUrl, admin, jobKinds);
  },
};

/** Makes the template once for each state of what it is made of; every test file copies it. */
async function ready(server: Database, template: Template): Promise<string> {
  const hash = createHash('sha256');
  for (const part of [...migrated.from, ...template.from]) hash.update(part);
  const name = `bv_${template.name}_${hash.digest('hex').slice(0, 12)}`;
  await server.connection().execute(async (connection) => {
    await sql`select pg_advisory_lock(7110)`.execute(connection);
    const exists = await sql`select from pg_database where datname = ${name}`.execute(connection);
    if (exists.rows.length === 0) await make(connection, template, name);
    await sql`select pg_advisory_unlock(7110)`.execute(connection);
  });
  return name;
}

/** Made aside and renamed, so that a test run that was stopped leaves no half template. */
async function make(connection: Database, template: Template, name: string): Promise<void> {
  const aside = `${name}_new`;
  await sql`drop database if exists ${sql.id(aside)} with (force)`.execute(connection);
  await sql`create database ${sql.id(aside)}`.execute(connection);
  const admin = openDatabase(urlOf(aside), 2);
  await migrated.fill({ admin, url: urlOf(aside, 'bangvang'), ownerUrl: urlOf(aside) });
  if (template !== migrated) await template.fill({ admin, url: urlOf(aside, 'bangvang'), ownerUrl: urlOf(aside) });
  await admin.destroy();
  await sql`alter database ${sql.id(aside)} rename to ${sql.id(name)}`.execute(connection);
}

/** A database of one's own, copied from the migrated template; `close` drops it. */
export async function testDatabase(clock: Clock = () => today, template: Template = migrated): Promise<TestDatabase> {
  const server = openDatabase(serverUrl(), 2);
  const name = `bv_test_${randomBytes(6).toString('hex')}`;
  await sql`create database ${sql.id(name)} template ${sql.id(await ready(server, template))}`.execute(server);
  const admin = openDatabase(urlOf(name), 2);
  const database = openDatabase(urlOf(name, 'bangvang'), 8);
  const jobs = new Jobs(urlOf(name, 'bangvang'), { works: false });
  const filesDir = mkdtempSync(`${tmpdir()}/bangvang-files-`);
  return {
    runtime: { database, clock, newId: systemNewId, jobs, filesDir },
    admin,
    url: urlOf(name, 'bangvang'),
    async close() {
      await jobs.close();
      rmSync(filesDir, { recursive: true, force: true });
      await database.destroy();
      await admin.destroy();
      await sql`drop database ${sql.id(name)} with (force)`.execute(server);
      await server.destroy();
    },
  };
}

/** Adds an authority to the register and returns its id. */
export async function addAuthority(test: TestDatabase, slug: string, name = 'Phường Thử'): Promise<string> {
  const authorityId = test.runtime.newId();
  await test.admin.insertInto('authority').values({ authority_id: authorityId, slug, name, kind: 'ward' }).execute();
  return authorityId;
}
