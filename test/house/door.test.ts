import { pino } from 'pino';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../src/app.tsx';
import type { App } from '../../src/app.tsx';
import { createAccount } from '../../src/organization/account/account.ts';
import { system } from '../../src/platform/actor.ts';
import { inTenant } from '../../src/platform/tenancy.ts';
import { Client } from '../client.ts';
import { type TestDatabase, addAuthority, testDatabase, today } from '../database.ts';

let test: TestDatabase;
let app: App;
let now = today;
const password = 'một câu đủ dài';
const accounts = new Map<string, string>();

const open = (slug: string, email: string, role: 'administrator' | 'officer' | 'viewer') =>
  inTenant(test.runtime, wards.get(slug) ?? '', (tx) =>
    createAccount(tx, system, { name: `Người ${email}`, email, phone: null, password, personId: null, roles: [{ role, unitId: null }] }),
  );
const wards = new Map<string, string>();

beforeAll(async () => {
  test = await testDatabase(() => now);
  for (const slug of ['mot', 'hai']) wards.set(slug, await addAuthority(test, slug, `Phường ${slug}`));
  app = createApp({ runtime: test.runtime, log: pino({ level: 'silent' }) });
  accounts.set('admin', await open('mot', 'quan-tri@mot.vn', 'administrator'));
  accounts.set('viewer', await open('mot', 'xem@mot.vn', 'viewer'));
});
afterAll(() => test.close());

describe('the door', () => {
  it('refuses a wrong password and an unknown account with the same words', async () => {
    const client = new Client(app, '/mot');
    const wrong = await client.signIn('quan-tri@mot.vn', 'không phải');
    const unknown = await client.signIn('khong-co@mot.vn', 'không phải');
    expect([wrong.status, unknown.status]).toEqual([422, 422]);
    const words = 'Tên đăng nhập hoặc mật khẩu không đúng';
    expect([(await wrong.text()).includes(words), (await unknown.text()).includes(words)]).toEqual([true, true]);
  });

  it('refuses a form that comes from another site or from nowhere', async () => {
    for (const origin of ['https://evil.example', null]) {
      const response = await new Client(app, '/mot').post('/dang-nhap', { login: 'quan-tri@mot.vn', password }, { origin });
      expect(response.status).toBe(422);
      expect(response.headers.getSetCookie().join()).not.toContain('bangvang=');
    }
  });

  it('sends whoever is not signed in to the door, and back afterwards', async () => {
    const client = new Client(app, '/mot');
    const asked = await client.get('/lam-viec/tai-khoan');
    expect([asked.status, asked.headers.get('location')]).toEqual([303, '/mot/dang-nhap?tiep=%2Flam-viec%2Ftai-khoan']);
    const entered = await client.post('/dang-nhap', { login: 'quan-tri@mot.vn', password, tiep: '/lam-viec/tai-khoan' });
    expect(entered.headers.get('location')).toBe('/mot/lam-viec/tai-khoan');
    expect((await client.get('/lam-viec/tai-khoan')).status).toBe(200);
  });

  it('goes on to no address outside the ward', async () => {
    for (const tiep of ['https://evil.example', '//evil.example', '/lam-viec/../../x']) {
      const response = await new Client(app, '/mot').post('/dang-nhap', { login: 'quan-tri@mot.vn', password, tiep });
      expect(response.headers.get('location')).toMatch(/^\/mot\/lam-viec/);
      expect(response.headers.get('location')).not.toContain('evil');
    }
  });

  it('shows a page the role does not carry as not found', async () => {
    const client = new Client(app, '/mot');
    await client.signIn('xem@mot.vn', password);
    expect((await client.get('/lam-viec')).status).toBe(200);
    expect((await client.get('/lam-viec/tai-khoan')).status).toBe(404);
  });

  it('knows nobody of one ward in another', async () => {
    const client = new Client(app, '/mot');
    await client.signIn('quan-tri@mot.vn', password);
    const elsewhere = new Client(app, '');
    expect((await elsewhere.get('/hai/lam-viec')).status).toBe(303);
    const token = (await new Client(app, '/mot').signIn('quan-tri@mot.vn', password)).headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const carried = await app.fetch(new Request('http://localhost/hai/lam-viec', { headers: { cookie: token } }));
    expect(carried.headers.get('location')).toContain('/hai/dang-nhap');
  });

  it('pauses a name after five failures, even for the right password', async () => {
    const client = new Client(app, '/hai');
    await open('hai', 'tam-dung@hai.vn', 'viewer');
    for (let i = 0; i < 5; i += 1) await client.signIn('tam-dung@hai.vn', 'sai');
    expect(await (await client.signIn('tam-dung@hai.vn', password)).text()).toContain('Đã nhập sai quá nhiều lần');
    now = new Date(today.getTime() + 16 * 60_000);
    expect((await client.signIn('tam-dung@hai.vn', password)).status).toBe(303);
    now = today;
  });

  it('counts many attempts at once as many', async () => {
    await open('hai', 'cung-luc@hai.vn', 'viewer');
    const answers = await Promise.all(
      Array.from({ length: 20 }, async () => (await new Client(app, '/hai').signIn('cung-luc@hai.vn', 'sai')).text()),
    );
    expect(answers.filter((text) => text.includes('không đúng'))).toHaveLength(5);
    expect(answers.filter((text) => text.includes('Đã nhập sai quá nhiều lần'))).toHaveLength(15);
  });

  it('ends the sessions open elsewhere when the password is changed', async () => {
    await open('mot', 'doi@mot.vn', 'viewer');
    const [here, elsewhere] = [new Client(app, '/mot'), new Client(app, '/mot')];
    for (const client of [here, elsewhere]) await client.signIn('doi@mot.vn', password);
    expect((await here.post('/lam-viec/mat-khau', { old: 'không phải', password: 'một câu khác hẳn' })).status).toBe(422);
    expect((await elsewhere.get('/lam-viec')).status).toBe(200);
    expect((await here.post('/lam-viec/mat-khau', { old: password, password: 'một câu khác hẳn' })).status).toBe(303);
    expect([(await here.get('/lam-viec')).status, (await elsewhere.get('/lam-viec')).status]).toEqual([200, 303]);
  });

  it('ends a session that was idle for two hours, signed out, or whose account was closed', async () => {
    const client = new Client(app, '/mot');
    await client.signIn('xem@mot.vn', password);
    now = new Date(today.getTime() + 121 * 60_000);
    expect((await client.get('/lam-viec')).status).toBe(303);
    now = today;
    await client.signIn('xem@mot.vn', password);
    await client.post('/dang-xuat');
    expect((await client.get('/lam-viec')).status).toBe(303);
    await client.signIn('xem@mot.vn', password);
    const admin = new Client(app, '/mot');
    await admin.signIn('quan-tri@mot.vn', password);
    expect((await admin.post(`/lam-viec/tai-khoan/${accounts.get('viewer')}/khoa`)).status).toBe(303);
    expect((await client.get('/lam-viec')).status).toBe(303);
    expect((await client.signIn('xem@mot.vn', password)).status).toBe(422);
  });

  it('keeps the pages of people who are signed in out of every cache', async () => {
    const client = new Client(app, '/mot');
    await client.signIn('quan-tri@mot.vn', password);
    expect((await client.get('/lam-viec')).headers.get('cache-control')).toBe('no-store');
  });

  it('sends the safety headers with every answer', async () => {
    for (const path of ['/', '/mot/dang-nhap', '/mot/khong-co', '/assets/app.css', '/khong-co']) {
      const { headers } = await app.fetch(new Request(`http://localhost${path}`));
      expect(headers.get('content-security-policy')).not.toContain('unsafe');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    }
  });
});

describe('a form', () => {
  const fields = { name: 'Trần Thị Thử', email: 'thu@mot.vn', roles: 'viewer', password };

  it('is shown again with what was typed and every mistake when it does not hold together', async () => {
    const client = new Client(app, '/mot');
    await client.signIn('quan-tri@mot.vn', password);
    const response = await client.post('/lam-viec/tai-khoan/moi', { name: 'Chỉ có tên' });
    const text = await response.text();
    expect(response.status).toBe(422);
    expect(text).toContain('value="Chỉ có tên"');
    expect(text).toContain('Chọn ít nhất một vai trò.');
    expect(text).toContain('Nhập mật khẩu.');
  });

  it('has one effect however often and however at once it is sent', async () => {
    const client = new Client(app, '/mot');
    await client.signIn('quan-tri@mot.vn', password);
    const key = v7();
    const answers = await Promise.all(Array.from({ length: 10 }, () => client.post('/lam-viec/tai-khoan/moi', fields, { key })));
    expect(new Set(answers.map((answer) => `${answer.status} ${answer.headers.get('location')}`))).toEqual(
      new Set(['303 /mot/lam-viec/tai-khoan']),
    );
    const accountsNamed = await inTenant(test.runtime, wards.get('mot') ?? '', (tx) =>
      tx.db.selectFrom('account').select('id').where('email', '=', fields.email).execute(),
    );
    expect(accountsNamed).toHaveLength(1);
  });

  it('opens an account for a person of the list, who must choose a new password at the first sign-in', async () => {
    const ward = wards.get('mot') ?? '';
    const person = await inTenant(test.runtime, ward, async (tx) => {
      const row = { authority_id: ward, id: tx.newId(), key: 'nguoi-ky', name: 'Lê Thị Ký' };
      await tx.db.insertInto('person').values(row).execute();
      return row.id;
    });
    const admin = new Client(app, '/mot');
    await admin.signIn('quan-tri@mot.vn', password);
    const opened = { name: 'Lê Thị Ký', email: 'ky@mot.vn', roles: 'chair', password };
    expect((await admin.post('/lam-viec/tai-khoan/moi', { ...opened, person: v7() })).status).toBe(422);
    expect((await admin.post('/lam-viec/tai-khoan/moi', { ...opened, person })).status).toBe(303);
    const account = await inTenant(test.runtime, ward, (tx) =>
      tx.db.selectFrom('account').select('person_id').where('email', '=', 'ky@mot.vn').executeTakeFirst(),
    );
    expect(account).toEqual({ person_id: person });
    expect((await new Client(app, '/mot').signIn('ky@mot.vn', password)).headers.get('location')).toBe('/mot/lam-viec/mat-khau');
  });

  it('with a key of its own is stopped by the natural key', async () => {
    const client = new Client(app, '/mot');
    await client.signIn('quan-tri@mot.vn', password);
    expect((await client.post('/lam-viec/tai-khoan/moi', fields)).status).toBe(422);
  });
});
