import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeSchema } from '../../src/platform/database/describe.ts';
import { fromRoot } from '../../src/platform/root.ts';
import { inTenant } from '../../src/platform/tenancy.ts';
import { type TestDatabase, addAuthority, testDatabase } from '../database.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await testDatabase();
});
afterAll(() => test.close());

const names = async (query: ReturnType<typeof sql<{ name: string }>>) => (await query.execute(test.admin)).rows.map(({ name }) => name);

/** Tables of ours that hold rows of authorities; `authority` itself is the register. */
const tenantTables = sql<{ name: string }>`select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attname = 'authority_id' and c.relname <> 'authority' order by 1`;

describe('the schema', () => {
  it('puts the authority into every table but the migrations', async () => {
    expect(
      await names(sql`select relname as name from pg_class c where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
      and not exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'authority_id') order by 1`),
    ).toEqual(['kysely_migration', 'kysely_migration_lock']);
  });

  it('forces row-level security with a policy on every table', async () => {
    expect(
      await names(sql`select relname as name from pg_class c where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relname not like 'kysely%'
      and not (relrowsecurity and relforcerowsecurity and exists (select from pg_policy p where p.polrelid = c.oid))`),
    ).toEqual([]);
  });

  it('begins every primary, unique and foreign key with the authority', async () => {
    expect(
      await names(sql`select conrelid::regclass || ' ' || conname as name from pg_constraint k
      where connamespace = 'public'::regnamespace and contype in ('p', 'u', 'f') and conrelid::regclass::text not like 'kysely%' and conrelid <> 'authority'::regclass
      and (select attname from pg_attribute where attrelid = conrelid and attnum = conkey[1]) <> 'authority_id'`),
    ).toEqual([]);
    expect(
      await names(sql`select indexrelid::regclass::text as name from pg_index i where indisunique and indrelid::regclass::text not like 'kysely%' and indrelid <> 'authority'::regclass
      and indrelid in (select oid from pg_class where relnamespace = 'public'::regnamespace)
      and (select attname from pg_attribute where attrelid = indrelid and attnum = indkey[0]) is distinct from 'authority_id'`),
    ).toEqual([]);
  });

  it('joins no row to one of another authority', async () => {
    expect(
      await names(sql`select conrelid::regclass || ' ' || conname as name from pg_constraint where connamespace = 'public'::regnamespace and contype = 'f' and confrelid <> 'authority'::regclass
      and (select attname from pg_attribute where attrelid = confrelid and attnum = confkey[1]) <> 'authority_id'`),
    ).toEqual([]);
  });

  it('has no sequence and sets nothing to null by itself', async () => {
    expect(await names(sql`select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'S'`)).toEqual(
      [],
    );
    expect(
      await names(sql`select conname as name from pg_constraint where connamespace = 'public'::regnamespace and confdeltype in ('n', 'd')`),
    ).toEqual([]);
  });

  it('lets the application own nothing and pass no policy', async () => {
    expect(
      await names(
        sql`select relname as name from pg_class where relowner in (select oid from pg_roles where rolname in ('bangvang_app', 'bangvang')) and relnamespace = 'public'::regnamespace`,
      ),
    ).toEqual([]);
    expect(
      await names(sql`select rolname as name from pg_roles where rolname in ('bangvang_app', 'bangvang') and (rolsuper or rolbypassrls)`),
    ).toEqual([]);
  });

  it('shows no row of any table to a session without an authority', async () => {
    const ward = await addAuthority(test, 'co-du-lieu');
    await inTenant(test.runtime, ward, async (tx) => {
      await tx.db.insertInto('unit_kind').values({ authority_id: ward, id: tx.newId(), key: 'khu-pho', name: 'Khu phố' }).execute();
    });
    for (const table of await names(tenantTables)) {
      const rows = await test.runtime.database.transaction().execute(async (db) => {
        await sql`set local role bangvang_app`.execute(db);
        return (await sql`select 1 from ${sql.table(table)} limit 1`.execute(db)).rows.length;
      });
      expect({ table, rows }).toEqual({ table, rows: 0 });
    }
  });

  it('shows one authority nothing of another, and takes nothing in its name', async () => {
    const [mine, theirs] = [await addAuthority(test, 'cua-toi'), await addAuthority(test, 'cua-ho')];
    await inTenant(test.runtime, theirs, (tx) =>
      tx.db.insertInto('person').values({ authority_id: theirs, id: tx.newId(), key: 'a', name: 'Người Nơi Khác' }).execute(),
    );
    expect(await inTenant(test.runtime, mine, (tx) => tx.db.selectFrom('person').selectAll().execute())).toEqual([]);
    await expect(
      inTenant(test.runtime, mine, (tx) =>
        tx.db.insertInto('person').values({ authority_id: theirs, id: tx.newId(), key: 'b', name: 'Ghi lén' }).execute(),
      ),
    ).rejects.toThrow(/row-level security/);
    expect(
      await inTenant(test.runtime, mine, (tx) => tx.db.updateTable('person').set({ name: 'Sửa lén' }).executeTakeFirst()),
    ).toMatchObject({ numUpdatedRows: 0n });
  });
});

describe('db/schema.sql', () => {
  it('is the schema the migrations make', async () => {
    expect(readFileSync(fromRoot('db', 'schema.sql'), 'utf8')).toBe(await describeSchema(test.admin));
  });
});
