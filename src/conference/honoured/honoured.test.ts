import { writeFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Client } from '../../../test/client.ts';
import { type TestDatabase, addAuthority, testDatabase } from '../../../test/database.ts';
import { createApp } from '../../app.tsx';
import { createAccount } from '../../organization/account/account.ts';
import { system } from '../../platform/actor.ts';
import { type Tx, inTenant } from '../../platform/tenancy.ts';
import { addDelegate } from '../delegate/delegate.ts';
import { addHonourees } from '../delegate/groups.ts';
import { inviteDelegates, recordConsent } from '../event/acts.ts';
import { createEvent } from '../event/event.ts';
import { saveItem } from '../agenda/item.ts';
import { arrangeStage } from '../stage/arrange.ts';
import { add, nobody, phuong3, reviewOf2022 } from '../ward.fixture.ts';
import { recipientsOf } from './recipient.ts';

let test: TestDatabase;
let ward: string;
let event: string;
let client: Client;
let phone: Client;
const now = new Date('2026-11-22T07:00:00+07:00');
const run = <T>(work: (tx: Tx) => Promise<T>) => inTenant(test.runtime, ward, work);
const recipients = () => run((tx) => recipientsOf(tx, event));
const textOf = (docx: Uint8Array) => new TextDecoder().decode(unzipSync(docx)['word/document.xml']).replaceAll(/<[^>]*>/g, '');
const item = { mode: null, title: null, text: null, personPost: null, minutes: null, points: [], movementId: null, reviewId: null };
const printed = async (query = '') => {
  const answer = await client.get(`/lam-viec/hoi-nghi/${event}/giay-moi-nhan-khen.docx${query}`);
  return { status: answer.status, bytes: Buffer.from(await answer.arrayBuffer()) };
};

beforeAll(async () => {
  test = await testDatabase(() => now);
  ward = await addAuthority(test, 'nhan-khen', 'Phường 3');
  const p = await run(phuong3);
  event = await run((tx) => createEvent(tx, system, { ...reviewOf2022(p), heldOn: '2026-11-25' }));
  await run(async (tx) => {
    const award = (form: string, more: object) => add(tx, 'award', { direction: 'given', year: 2022, award: form, ...more });
    const household = await add(tx, 'household', { head: 'Ông Lê Văn Ba' });
    const dead = await add(tx, 'person', { name: 'Trần Thị Sáu', honorific: 'Bà' });
    const awards = [
      await award('giay_khen', { person_id: p.tuan }),
      await award('lao_dong_tien_tien', { person_id: p.tuan }),
      await award('giay_khen', { unit_id: p.quarters[1] }),
      await award('giay_khen', { household_id: household }),
      await award('giay_khen', { person_id: dead, posthumous: true }),
    ];
    await saveItem(tx, system, event, null, {
      ...item,
      kind: 'awarding',
      personId: p.chinh,
      launchId: null,
      pledges: [],
      decisions: [],
      awards,
    });
    await addDelegate(tx, system, event, { ...nobody, personId: p.chinh });
    await addHonourees(tx, system, event);
    await createAccount(tx, system, {
      name: 'Cán bộ',
      email: 'canbo@phuong3.example',
      phone: null,
      password: 'mat-khau-rat-dai',
      personId: null,
      roles: [{ role: 'officer', unitId: null }],
    });
  });
  const app = createApp({ runtime: test.runtime, log: pino({ level: 'silent' }) });
  client = new Client(app, '/nhan-khen');
  phone = new Client(app, '/nhan-khen');
  await client.signIn('canbo@phuong3.example', 'mat-khau-rat-dai');
});
afterAll(() => test.close());

describe('the invitations of those who are commended', () => {
  it('are for every person, collective and household once, drafts before consent and invitation', async () => {
    expect((await recipients()).map(({ line, awards, code }) => [line, awards.length, code])).toEqual([
      ['Ông Phạm Hoàng Tuấn - Phó Bí thư Đảng ủy, Chủ tịch Ủy ban nhân dân phường', 2, null],
      ['Khu phố 2', 1, null],
      ['Hộ gia đình ông Lê Văn Ba', 1, null],
      ['Bà Trần Thị Sáu', 1, null],
    ]);
    const { status, bytes } = await printed();
    expect([status, textOf(bytes).includes('DỰ THẢO')]).toEqual([200, true]);
    expect((await printed('?nguoi=x')).status).toBe(404);
    expect((await printed('?nguoi=00000000-0000-0000-0000-000000000000')).status).toBe(404);
  });

  it('say what is received, when to come and in which batch, under the number of the invitation', async () => {
    await run((tx) => arrangeStage(tx, system, event, 8));
    await run((tx) => recordConsent(tx, system, event, { by: 'Ban Thường vụ Đảng ủy', on: '2026-11-20', document: null }));
    await run((tx) => inviteDelegates(tx, system, event, '2026-11-21'));
    const all = textOf((await printed()).bytes);
    for (const words of [
      'Số: 01/GM-UBND',
      'lúc 7 giờ 15',
      'đại diện hộ gia đình ông Lê Văn Ba',
      'gia đình bà Trần Thị Sáu',
      '(đợt 01, vị trí 01)',
    ])
      expect({ words, has: all.includes(words) }).toEqual({ words, has: true });
    expect(all).not.toContain('DỰ THẢO');
    const unit = (await recipients()).find(({ line }) => line === 'Khu phố 2');
    const one = textOf((await printed(`?nguoi=${unit?.id}`)).bytes);
    expect([one.includes('đại diện Khu phố 2'), one.includes('Lê Văn Ba')]).toEqual([true, false]);
    const pdf = await client.get(`/lam-viec/hoi-nghi/${event}/giay-moi-nhan-khen.pdf`);
    const bytes = Buffer.from(await pdf.arrayBuffer());
    expect(bytes.subarray(0, 4).toString()).toBe('%PDF');
    const folder = process.env['PICTURES'];
    if (folder) writeFileSync(`${folder}/giay-moi-nhan-khen.pdf`, bytes);
  });

  it('stand in the file of all invitations instead of one for their sum', async () => {
    const all = await client.get(`/lam-viec/hoi-nghi/${event}/giay-moi.docx`);
    const text = textOf(Buffer.from(await all.arrayBuffer()));
    expect([text.includes('Võ Đức Chinh'), text.includes('Khu phố 2'), text.includes('được khen thưởng đến dự')]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('are answered by their code; a substitute and a reason stand in the run of show', async () => {
    const code = (await recipients()).find(({ line }) => line === 'Khu phố 2')?.code ?? '';
    expect((await phone.get(`/moi/${code}`)).status).toBe(200);
    const answer = (fields: Record<string, string>) => phone.post(`/moi/${code}`, fields).then(({ status }) => status);
    expect(await answer({ answer: 'substitute', name: '' })).toBe(422);
    expect(await answer({ answer: 'substitute', name: 'Ngô Thị Tư', post: 'Tổ trưởng' })).toBe(303);
    const kept = () =>
      run((tx) =>
        tx.db.selectFrom('stage_entry').select(['receiver', 'receiver_name', 'reason']).where('invite_code', '=', code).execute(),
      );
    expect(await kept()).toEqual([{ receiver: 'representative', receiver_name: 'Ngô Thị Tư, Tổ trưởng', reason: null }]);
    expect(await answer({ answer: 'no', reason: 'đi công tác' })).toBe(303);
    expect(await kept()).toEqual([{ receiver: null, receiver_name: null, reason: 'Báo vắng: đi công tác' }]);
    expect(await (await phone.get(`/moi/${code}`)).text()).toContain('đi công tác');
  });

  it('are offered beside the delegates, by name', async () => {
    const page = await (await client.get(`/lam-viec/hoi-nghi/${event}/dai-bieu`)).text();
    expect([page.includes('Giấy mời nhận khen (4)'), page.includes('Hộ gia đình ông Lê Văn Ba')]).toEqual([true, true]);
  });
});
