import { pino } from 'pino';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../src/app.tsx';
import { createAccount } from '../../src/organization/account/account.ts';
import { system } from '../../src/platform/actor.ts';
import { inTenant } from '../../src/platform/tenancy.ts';
import { Client } from '../client.ts';
import { type TestDatabase, addAuthority, testDatabase, today } from '../database.ts';

const forms = 200;
const password = 'một câu đủ dài';
let test: TestDatabase;
let ward: string;
let kind: string;
let officer: Client;
let now = today;

beforeAll(async () => {
  test = await testDatabase(() => now);
  ward = await addAuthority(test, 'gui-lai');
  kind = await inTenant(test.runtime, ward, async (tx) => {
    await createAccount(tx, system, {
      name: 'Cán bộ',
      email: 'cb@x.example',
      phone: null,
      password,
      personId: null,
      roles: [{ role: 'officer', unitId: null }],
    });
    const row = { authority_id: ward, id: tx.newId(), key: 'khu-pho', name: 'Khu phố' };
    await tx.db.insertInto('unit_kind').values(row).execute();
    return row.id;
  });
  officer = new Client(createApp({ runtime: test.runtime, log: pino({ level: 'silent' }) }), '/gui-lai');
  await officer.signIn('cb@x.example', password);
});
afterAll(() => test.close());

const send = async (n: number, key: string) => {
  const { status, headers } = await officer.post('/lam-viec/to-chuc/don-vi/moi', { kind, name: `Khu phố ${n}` }, { key });
  return `${status} ${headers.get('location')}`;
};
const units = () => inTenant(test.runtime, ward, (tx) => tx.db.selectFrom('unit').select('name').execute(), 'read');

describe('a form that is sent several times at once', () => {
  it('has one effect and the same answer each time, also an hour later', async () => {
    const keys = Array.from({ length: forms }, () => v7());
    const answers: string[] = [];
    for (const [n, key] of keys.entries()) {
      const all = await Promise.all(Array.from({ length: 2 + (n % 9) }, () => send(n, key)));
      expect(new Set(all).size, all.join('\n')).toBe(1);
      expect(all[0]).toMatch(/^303 \/gui-lai\/lam-viec\/to-chuc\/don-vi\/[0-9a-f-]{36}$/);
      answers.push(all[0] ?? '');
    }
    now = new Date(today.getTime() + 3_600_000);
    expect(await Promise.all(keys.slice(0, 20).map((key, n) => send(n, key)))).toEqual(answers.slice(0, 20));
    now = today;
    expect(await units()).toHaveLength(forms);
    const events = await inTenant(
      test.runtime,
      ward,
      (tx) => tx.db.selectFrom('audit_event').select('sequence').where('name', '=', 'unit.created').execute(),
      'read',
    );
    expect(events).toHaveLength(forms);
  }, 600_000);

  it('is stopped by its natural key when every sending carries a key of its own', async () => {
    const before = (await units()).length;
    const all = await Promise.all(Array.from({ length: 8 }, () => send(9_999, v7())));
    expect((await units()).length).toBe(before + 1);
    expect(all.filter((answer) => answer.startsWith('303'))).toHaveLength(1);
  });
});
