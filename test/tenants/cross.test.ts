import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../src/app.tsx';
import { roleNames } from '../../src/organization/access.ts';
import type { Role } from '../../src/organization/access.ts';
import { createAccount } from '../../src/organization/account/account.ts';
import { system } from '../../src/platform/actor.ts';
import { inTenant } from '../../src/platform/tenancy.ts';
import { slices } from '../../src/slices.ts';
import { Client } from '../client.ts';
import { type TestDatabase, addAuthority } from '../database.ts';
import { demoDatabase, wardIds } from '../demo.ts';
import { fill, hasParameter, idsOf } from './walk.ts';

let test: TestDatabase;
let stranger: Client;
let theirs: { table: string; id: string; key: string | null }[];
const password = 'một câu đủ dài';
const routes = slices.flatMap((slice) => slice.routes);

/** A ward with nothing in it and somebody who may do everything there: whatever they are shown came from elsewhere. */
beforeAll(async () => {
  test = await demoDatabase();
  const empty = await addAuthority(test, 'phuong-trong', 'Phường Trống');
  await inTenant(test.runtime, empty, (tx) =>
    createAccount(tx, system, {
      name: 'Người Lạ',
      email: 'la@trong.example',
      phone: null,
      password,
      personId: null,
      roles: (Object.keys(roleNames) as Role[]).map((role) => ({ role, unitId: null })),
    }),
  );
  stranger = new Client(createApp({ runtime: test.runtime, log: pino({ level: 'silent' }) }), '/phuong-trong');
  await stranger.signIn('la@trong.example', password);
  theirs = await idsOf(test, (await wardIds(test)).get('demo') ?? '');
});
afterAll(() => test.close());

describe('a stranger with every right in the own ward', () => {
  it('is not shown any record of another ward by its id or key, on any page', async () => {
    expect(theirs.length).toBeGreaterThan(50);
    const shown = [];
    for (const route of routes.filter((each) => each.method === 'GET' && hasParameter(each))) {
      for (const { table, id, key } of theirs) {
        for (const value of [id, ...(key ? [key] : [])]) {
          const { status } = await stranger.get(fill(route, value));
          if (status !== 404) shown.push(`${status} ${route.path} with ${table} ${value}`);
        }
      }
    }
    expect(shown).toEqual([]);
  }, 900_000);

  it('changes no record of another ward by its id, with any form', async () => {
    const before = await test.admin
      .selectFrom('audit_event')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow();
    const taken = [];
    for (const route of routes.filter((each) => each.method === 'POST' && hasParameter(each))) {
      for (const { table, id } of theirs) {
        const { status } = await stranger.post(fill(route, id), { name: 'x', text: 'x', reason: 'x', password: 'x' });
        if (status !== 404 && status !== 422) taken.push(`${status} ${route.path} with ${table}`);
      }
    }
    expect(taken).toEqual([]);
    const after = await test.admin
      .selectFrom('audit_event')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow();
    expect(after).toEqual(before);
  }, 900_000);

  it('finds on none of the own pages a word of another ward', async () => {
    const pages = routes.filter((each) => each.method === 'GET' && !hasParameter(each));
    const words = ['Mai Vàng', 'Võ Đức Chinh', 'Bách Khoa', 'Thanh Khê', 'Đại Yên', 'Hưng Long'];
    for (const route of pages) {
      const text = await (await stranger.get(route.path)).text();
      expect({ path: route.path, words: words.filter((word) => text.includes(word)) }).toEqual({ path: route.path, words: [] });
    }
  });
});

describe('an address that is no id', () => {
  it('is not found, and no bug, on every page', async () => {
    const bugs = [];
    for (const route of routes.filter((each) => each.method === 'GET' && hasParameter(each))) {
      for (const value of [
        'x',
        '0',
        '-1',
        "' or 1=1 --",
        '../../etc/passwd',
        '00000000-0000-0000-0000-000000000000',
        'a'.repeat(3000),
        '%00',
      ]) {
        const { status } = await stranger.get(fill(route, value));
        if (status !== 404) bugs.push(`${status} ${route.path} with ${value.slice(0, 20)}`);
      }
    }
    expect(bugs).toEqual([]);
  }, 600_000);
});
