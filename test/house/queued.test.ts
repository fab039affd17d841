import { pino } from 'pino';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../src/app.tsx';
import type { App } from '../../src/app.tsx';
import { createAccount } from '../../src/organization/account/account.ts';
import { system } from '../../src/platform/actor.ts';
import { fresh, inTenant } from '../../src/platform/tenancy.ts';
import { type TestDatabase, addAuthority, testDatabase, today } from '../database.ts';

let test: TestDatabase;
let app: App;
let ward: string;
let now = today;
let unit = '';
const password = 'một câu đủ dài';
const accounts = new Map<string, string>();
const form = '/mot/lam-viec/dang-ky/tuyen-truyen/moi';

/** The session's cookie of somebody who has just signed in. */
async function enter(login: string): Promise<string> {
  const answer = await send('/mot/dang-nhap', { login, password });
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

const send = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  app.fetch(
    new Request(`http://test${path}`, {
      method: 'POST',
      body: new URLSearchParams({ _key: v7(), ...fields }),
      headers: { origin: 'http://test', host: 'test', ...headers },
    }),
    '127.0.0.1',
  );

const talk = (text: string) => ({ unit, happened_on: '22/11/2026', channel: 'meeting', text });
const kept = () =>
  inTenant(test.runtime, ward, async (tx) => (await tx.db.selectFrom('communication').select('text').execute()).map(({ text }) => text));

beforeAll(async () => {
  test = await testDatabase(() => now);
  ward = await addAuthority(test, 'mot', 'Phường Một');
  app = createApp({ runtime: test.runtime, log: pino({ level: 'silent' }) });
  await inTenant(test.runtime, ward, async (tx) => {
    const kind = fresh(tx);
    await tx.db
      .insertInto('unit_kind')
      .values({ ...kind, name: 'Khu phố', residential: true })
      .execute();
    const row = fresh(tx);
    unit = row.id;
    await tx.db
      .insertInto('unit')
      .values({ ...row, kind_id: kind.id, number: 1 })
      .execute();
    for (const [login, role] of [
      ['truong@mot.vn', 'unit_head'],
      ['xem@mot.vn', 'viewer'],
    ] as const)
      accounts.set(
        login,
        await createAccount(tx, system, {
          name: login,
          email: login,
          phone: null,
          password,
          personId: null,
          roles: [{ role, unitId: role === 'unit_head' ? unit : null }],
        }),
      );
  });
});
afterAll(() => test.close());

describe('a form that waited on a phone', () => {
  const mine = () => ({ 'x-sent-for': accounts.get('truong@mot.vn') ?? '' });

  it('is refused with the session of another account, whatever that account may do', async () => {
    const answer = await send(form, talk('Của người khác'), { cookie: await enter('xem@mot.vn'), ...mine() });
    expect([answer.status, await kept()]).toEqual([409, []]);
  });

  it('is told to sign in where there is no session, and nothing is kept', async () => {
    const answer = await send(form, talk('Hết phiên'), mine());
    expect([answer.status, await answer.json(), await kept()]).toEqual([
      200,
      { to: '/mot/dang-nhap?tiep=%2Flam-viec%2Fdang-ky%2Ftuyen-truyen%2Fmoi' },
      [],
    ]);
  });

  it('is answered with its page and the reasons where it is wrong', async () => {
    const answer = await send(form, { ...talk(''), happened_on: '31/02/2026' }, { cookie: await enter('truong@mot.vn'), ...mine() });
    expect([answer.status, (await answer.text()).includes('Nhập nội dung.')]).toEqual([422, true]);
  });

  it('is taken once under its key: at once again, months later and from another session', async () => {
    const fields = { ...talk('Phát loa ở ngõ 3'), _key: v7() };
    const answers = [];
    for (const day of ['2026-11-22', '2026-11-22', '2027-05-22']) {
      now = new Date(`${day}T08:00:00+07:00`);
      const answer = await send(form, fields, { cookie: await enter('truong@mot.vn'), ...mine() });
      answers.push([answer.status, await answer.json()]);
    }
    const once = [200, { to: '/mot/lam-viec/dang-ky/tuyen-truyen?nam=2026' }];
    expect([answers, await kept()]).toEqual([[once, once, once], ['Phát loa ở ngõ 3']]);
  });
});
