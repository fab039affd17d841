import { Writable } from 'node:stream';
import { sql } from 'kysely';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../src/app.tsx';
import { type Role, roleNames } from '../../src/organization/access.ts';
import { createAccount } from '../../src/organization/account/account.ts';
import { system } from '../../src/platform/actor.ts';
import { inTenant } from '../../src/platform/tenancy.ts';
import { slices } from '../../src/slices.ts';
import { Client } from '../client.ts';
import type { TestDatabase } from '../database.ts';
import { demoDatabase, wardIds } from '../demo.ts';
import { fill, hasParameter, idsOf, wordsOf } from './walk.ts';

const canary = 'chimhoangyen';
const password = 'một câu đủ dài';
let test: TestDatabase;
let own: string;
const logged: string[] = [];
const people: Client[] = [];

/** Writes the canary into every free text of one ward: whatever carries it elsewhere has leaked. */
async function plant(authorityId: string): Promise<number> {
  const columns = await sql<{ table: string; column: string; list: boolean }>`
    select c.relname as table, a.attname as column, t.typname = '_text' as list from pg_class c join pg_attribute a on a.attrelid = c.oid join pg_type t on t.oid = a.atttypid
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and t.typname in ('text', '_text') and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    and c.relname not in ('authority', 'audit_event', 'audit_head', 'number_series', 'session', 'account_role', 'sign_in_failure') and c.relname not like 'kysely%'
    and a.attname not in ('key', 'password_hash', 'award', 'kind') and exists (select from pg_attribute k where k.attrelid = c.oid and k.attname = 'authority_id')
    and not exists (select from pg_constraint k where k.conrelid = c.oid and k.contype = 'c' and a.attnum = any (k.conkey))`.execute(
    test.admin,
  );
  let planted = 0;
  for (const { table, column, list } of columns.rows) {
    const value = list ? sql`array_append(${sql.ref(column)}, ${canary})` : sql`${sql.ref(column)} || ${` ${canary}`}`;
    // What is sealed, signed or recorded stays: only past the triggers does the canary get into it.
    planted += await test.admin.transaction().execute(async (trx) => {
      await sql`set local session_replication_role = 'replica'`.execute(trx);
      const { numAffectedRows } =
        await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${value} where authority_id = ${authorityId} and ${sql.ref(column)} is not null`.execute(
          trx,
        );
      return Number(numAffectedRows ?? 0n);
    });
  }
  return planted;
}

beforeAll(async () => {
  test = await demoDatabase();
  const wards = await wardIds(test);
  own = wards.get('phuong-3-tan-binh') ?? '';
  expect(await plant(wards.get('demo') ?? '')).toBeGreaterThan(5_000);
  const log = pino({ level: 'trace' }, new Writable({ write: (chunk, _encoding, done) => (logged.push(String(chunk)), done()) }));
  const app = createApp({ runtime: test.runtime, log });
  people.push(new Client(app, '/phuong-3-tan-binh'));
  for (const role of Object.keys(roleNames) as Role[]) {
    await inTenant(test.runtime, own, (tx) =>
      createAccount(tx, system, {
        name: role,
        email: `${role}@p3.example`,
        phone: null,
        password,
        personId: null,
        roles: [{ role, unitId: null }],
      }),
    );
    const client = new Client(app, '/phuong-3-tan-binh');
    await client.signIn(`${role}@p3.example`, password);
    people.push(client);
  }
}, 120_000);
afterAll(() => test.close());

describe('a canary planted in every text of another ward', () => {
  it('is seen on no page, feed, paper or log line of this ward, by nobody', async () => {
    const pages = slices.flatMap((slice) => slice.routes).filter((route) => route.method === 'GET');
    const mine = await idsOf(test, own);
    const addresses = pages.flatMap((route) =>
      hasParameter(route) ? mine.flatMap(({ id, key }) => [id, key ?? id]).map((value) => fill(route, value)) : [route.path],
    );
    const seen: string[] = [];
    let read = 0;
    for (const [who, client] of people.entries()) {
      // Everybody reads every page; the records behind parameters are read by the first two and the officer.
      const list = who === 0 || who === 2 ? addresses : pages.filter((route) => !hasParameter(route)).map((route) => route.path);
      for (const address of new Set(list)) {
        const response = await client.get(address);
        const text = await wordsOf(response);
        if (response.status === 200) read += 1;
        if (text.includes(canary)) seen.push(`${who} ${address}`);
      }
    }
    expect(read).toBeGreaterThan(100);
    expect(seen).toEqual([]);
    expect(logged.filter((line) => line.includes(canary))).toEqual([]);
  }, 900_000);

  it('is seen by its own ward, so that the canary sings at all', async () => {
    const { text } = {
      text: await new Client(createApp({ runtime: test.runtime, log: pino({ level: 'silent' }) }), '/demo').text('/tin-tuc'),
    };
    expect(text).toContain(canary);
  });
});
