import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Client } from '../../../test/client.ts';
import { type TestDatabase, addAuthority, testDatabase } from '../../../test/database.ts';
import { createApp } from '../../app.tsx';
import { createAccount } from '../../organization/account/account.ts';
import { system } from '../../platform/actor.ts';
import { inTenant } from '../../platform/tenancy.ts';

const password = 'một câu đủ dài';
const file = (text: string) => new TextEncoder().encode(text);
const head = 'bundle: 1\nauthority:\n  slug: goi\n  name: Phường Gói\n  kind: ward\n';
let test: TestDatabase;
let ward: string;
let officer: Client;
beforeAll(async () => {
  test = await testDatabase();
  ward = await addAuthority(test, 'goi', 'Phường Gói');
  await inTenant(test.runtime, ward, (tx) =>
    createAccount(tx, system, {
      name: 'Cán bộ',
      email: 'cb@goi.example',
      phone: null,
      password,
      personId: null,
      roles: [{ role: 'officer', unitId: null }],
    }),
  );
  officer = new Client(createApp({ runtime: test.runtime, log: pino({ level: 'silent' }) }), '/goi');
  await officer.signIn('cb@goi.example', password);
});
afterAll(() => test.close());

const previewed = async (text: string, name = 'a.yaml') => officer.upload('/lam-viec/goi-du-lieu/xem-truoc', 'file', name, file(text));
const kinds = () => inTenant(test.runtime, ward, (tx) => tx.db.selectFrom('unit_kind').select('name').orderBy('name').execute(), 'read');

describe('the page of the bundle', () => {
  it('refuses a faulty file with every place to mend and writes nothing', async () => {
    const response = await previewed(
      `${head}units:\n  - id: kp-1\n    kind: khong-co\n    name: Khu phố 1\nevents:\n  - id: e\n    kind: review\n    held_on: 11/4\n`,
    );
    const text = await response.text();
    expect(response.status).toBe(422);
    expect(text).toContain('units[0].kind');
    expect(text).toContain('events[0].held_on');
    expect(await kinds()).toEqual([]);
  });

  it('refuses the bundle of another ward and a file that is no bundle', async () => {
    expect(await (await previewed(head.replace('slug: goi', 'slug: khac'))).text()).toContain('Tệp này của “khac”');
    expect((await previewed('PK\u0003\u0004 không phải YAML: [')).status).toBe(422);
    expect((await officer.post('/lam-viec/goi-du-lieu/xem-truoc')).status).toBe(422);
  });

  it('gives the ward no host name: under it other wards would be reached no more', async () => {
    const response = await previewed(head.replace('  kind: ward', '  host: localhost\n  kind: ward'));
    expect([response.status, (await response.text()).includes('authority.host')]).toEqual([422, true]);
  });

  it('shows the difference first, takes the file then, and has nothing new the second time', async () => {
    const text = `${head}unit_kinds:\n  - id: khu-pho\n    name: Khu phố\n    residential: true\n`;
    const preview = await (await previewed(text)).text();
    expect(preview).toContain('Loại đơn vị');
    expect(await kinds()).toEqual([]);
    const id = /name="file" value="([^"]+)"/.exec(preview)?.[1] ?? '';
    expect((await officer.post('/lam-viec/goi-du-lieu/nhap', { file: id })).status).toBe(303);
    expect(await kinds()).toEqual([{ name: 'Khu phố' }]);
    expect(await (await previewed(text)).text()).toContain('Không có gì mới');
    const exported = await officer.get('/lam-viec/goi-du-lieu/xuat.yaml');
    expect([exported.headers.get('content-disposition'), await exported.text()]).toEqual([
      "attachment; filename*=UTF-8''goi-2026-11-22.yaml",
      text,
    ]);
  });
});
