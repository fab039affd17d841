import { readFileSync, writeFileSync } from 'node:fs';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../src/app.tsx';
import { type Role, roleNames, rolesAllowed } from '../../src/organization/access.ts';
import type { Permission } from '../../src/organization/access.ts';
import { createAccount, disableAccount } from '../../src/organization/account/account.ts';
import { system } from '../../src/platform/actor.ts';
import { fromRoot } from '../../src/platform/root.ts';
import { inTenant } from '../../src/platform/tenancy.ts';
import { slices } from '../../src/slices.ts';
import { Client } from '../client.ts';
import { type TestDatabase, addAuthority, testDatabase, today } from '../database.ts';
import { fill, hasParameter } from './walk.ts';

const table = fromRoot('test', 'tenants', 'matrix.txt');
const routes = slices.flatMap((slice) => slice.routes);
const roles = Object.keys(roleNames) as Role[];
const password = 'một câu đủ dài';
const nobody = '00000000-0000-7000-8000-000000000000';

let test: TestDatabase;
let now = today;
const people = new Map<string, Client>();

beforeAll(async () => {
  test = await testDatabase(() => now);
  const app = createApp({ runtime: test.runtime, log: pino({ level: 'silent' }) });
  const [ward, other] = [await addAuthority(test, 'ma-tran'), await addAuthority(test, 'noi-khac')];
  const open = (authority: string, name: string, role: Role) =>
    inTenant(test.runtime, authority, (tx) =>
      createAccount(tx, system, {
        name,
        email: `${name}@x.example`,
        phone: null,
        password,
        personId: null,
        roles: [{ role, unitId: null }],
      }),
    );
  people.set('anonymous', new Client(app, '/ma-tran'));
  for (const role of roles) {
    await open(ward, role, role);
    const client = new Client(app, '/ma-tran');
    await client.signIn(`${role}@x.example`, password);
    people.set(role, client);
  }
  await open(ward, 'disabled', 'officer');
  const disabled = new Client(app, '/ma-tran');
  await disabled.signIn('disabled@x.example', password);
  await inTenant(test.runtime, ward, async (tx) => {
    const account = await tx.db.selectFrom('account').select('id').where('name', '=', 'disabled').executeTakeFirstOrThrow();
    await disableAccount(tx, system, account.id);
  });
  people.set('disabled account', disabled);
  await open(other, 'elsewhere', 'administrator');
  const elsewhere = new Client(app, '');
  await elsewhere.post('/noi-khac/dang-nhap', { login: 'elsewhere@x.example', password });
  people.set('administrator of another ward', elsewhere);
});
afterAll(() => test.close());

/** Who a route is for, one line each: the table that is read and agreed on. */
const lines = () =>
  routes
    .map(({ method, path, permission }) => `${method} ${path}: ${(rolesAllowed(permission as Permission) ?? ['everybody']).join(', ')}`)
    .toSorted();

describe('who may do what', () => {
  it('is the table in the repository, route by route', () => {
    if (process.env['UPDATE_MATRIX']) writeFileSync(table, `${lines().join('\n')}\n`);
    expect(lines()).toEqual(readFileSync(table, 'utf8').trimEnd().split('\n'));
  });

  it('holds over HTTP for every role and every route', async () => {
    const wrong: string[] = [];
    for (const route of routes) {
      const path = fill(route, nobody);
      for (const [who, client] of people) {
        const at = who === 'administrator of another ward' ? `/ma-tran${path}` : path;
        const response = route.method === 'GET' ? await client.get(at) : await client.post(at);
        const allowed = rolesAllowed(route.permission as Permission);
        const may = allowed === null || allowed.some((role) => role === who);
        const signIn = response.headers.get('location')?.includes('/dang-nhap?') ?? false;
        const signedIn = roles.some((role) => role === who);
        const answer = `${response.status} ${response.headers.get('location') ?? ''}`;
        if (response.status >= 500) wrong.push(`${who} ${route.method} ${route.path}: ${answer}`);
        else if (!may && signedIn && response.status !== 404)
          wrong.push(`${who} ${route.method} ${route.path}: ${answer}, should not be found`);
        else if (!may && !signedIn && !signIn) wrong.push(`${who} ${route.method} ${route.path}: ${answer}, should be asked to sign in`);
        else if (may && signIn) wrong.push(`${who} ${route.method} ${route.path}: ${answer}, was asked to sign in`);
        else if (may && route.method === 'GET' && !hasParameter(route) && response.status !== 200)
          wrong.push(`${who} ${route.method} ${route.path}: ${answer}, should be shown`);
        if (route.path === '/dang-xuat' && may) await client.signIn(`${who}@x.example`, password);
      }
    }
    expect(wrong).toEqual([]);
  }, 600_000);

  it('ends with the session: whoever was idle too long is asked to sign in', async () => {
    now = new Date(today.getTime() + 3 * 3_600_000);
    for (const role of roles) expect((await people.get(role)?.get('/lam-viec'))?.status).toBe(303);
    now = today;
  });
});
