import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, addAuthority, testDatabase } from '../../../test/database.ts';
import { refused } from '../../../test/refused.ts';
import { type Actor, system } from '../../platform/actor.ts';
import { type Tx, fresh, freshRow, inTenant } from '../../platform/tenancy.ts';
import { createAccount } from '../../organization/account/account.ts';
import { catalogueList } from '../../commendation/catalogue/list.ts';
import { linkDocuments, saveDocument } from './basis.ts';
import { saveCall } from './call.ts';
import { changesBetween, itemsOf } from './changes.ts';
import { chooseWork } from './choose.ts';
import { type Content, readContent } from './content.ts';
import { editWork, registeredWork, withdrawWork } from './edit-work.ts';
import { removeTarget, saveGeneral, saveTarget } from './fill.ts';
import { registerWork } from './register.ts';
import { registrationBoard, unregistered } from './registration.ts';
import { findSheet, versionsOf } from './sheet.ts';
import { lateDays } from './state.ts';
import { acceptRegistration, returnRegistration, submitRegistration } from './submit.ts';
import { titleWords } from './title-words.ts';

let now = new Date('2026-02-20T08:00:00+07:00');
let test: TestDatabase;
let ward: string;
let officer: Actor;
const heads: Actor[] = [];
const units: string[] = [];
let bloc = '';
const year = 2026;
const unit = (n: number) => units[n] ?? '';
const head = (n: number) => heads[n] ?? system;
const on = (day: string) => (now = new Date(`${day}T08:00:00+07:00`));

const run = <T>(work: (tx: Tx) => Promise<T>) => inTenant(test.runtime, ward, work);
const reason = (work: (tx: Tx) => Promise<unknown>) => refused(run(work));

async function account(tx: Tx, role: 'officer' | 'unit_head', unitId: string | null): Promise<Actor> {
  const email = `${role}-${unitId ?? 'phuong'}@example.vn`;
  const id = await createAccount(tx, system, {
    name: role,
    email,
    phone: null,
    password: 'một câu đủ dài',
    personId: null,
    roles: [{ role, unitId }],
  });
  return { kind: 'account', accountId: id, personId: null, name: role, roles: [{ role, unitId }] };
}

async function addUnits(tx: Tx, kind_id: string, from: number, count: number) {
  for (let number = from; number < from + count; number += 1) {
    const row = fresh(tx);
    await tx.db
      .insertInto('unit')
      .values({ ...row, kind_id, name: `Trường số ${number}`, number, position: number })
      .execute();
    units.push(row.id);
  }
}

let kindId = '';
beforeAll(async () => {
  test = await testDatabase(() => now);
  ward = await addAuthority(test, 'dang-ky');
  await run(async (tx) => {
    const kind = fresh(tx);
    kindId = kind.id;
    await tx.db
      .insertInto('unit_kind')
      .values({ ...kind, name: 'Trường', residential: false })
      .execute();
    await addUnits(tx, kind.id, 1, 5);
    const row = fresh(tx);
    bloc = row.id;
    await tx.db
      .insertInto('bloc')
      .values({ ...row, name: 'Khối trường học', leader_id: unit(0) })
      .execute();
    const members = units.slice(0, 3).map((unit_id, position) => ({ ...freshRow(tx), bloc_id: bloc, position, unit_id }));
    await tx.db.insertInto('bloc_member').values(members).execute();
    officer = await account(tx, 'officer', null);
    for (const id of units) heads.push(await account(tx, 'unit_head', id));
    await saveCall(tx, officer, null, {
      year,
      movement_id: null,
      title: null,
      opens_on: '2026-02-01',
      due_on: '2026-02-28',
      closes_on: '2026-03-31',
      guidance: null,
    });
  });
});
afterAll(() => test.close());

const target = { text: 'Học sinh hoàn thành chương trình', value: 98, measure: '%', level: null, due_on: null };
const work = (of: Partial<Parameters<typeof registerWork>[2]> = {}) => ({
  unitId: unit(0),
  blocId: null,
  year,
  movementId: null,
  kind: 'task' as const,
  title: 'Vệ sinh môi trường quanh trường',
  field: null,
  place: null,
  size: null,
  target: 'Mỗi tuần 1 buổi',
  target_value: null,
  target_measure: null,
  target_level: null,
  due_on: '2026-11-30',
  cost: null,
  beneficiaries: null,
  motto: null,
  basis: null,
  alternative_of_id: null,
  partnerIds: [],
  ...of,
});
const fieldsOf = async (tx: Tx, id: string, due_on: string) => {
  const { kind, title, field, place, size, target: goal, motto, basis } = await registeredWork(tx, id);
  const figures = { target_value: null, target_measure: null, target_level: null, cost: null, beneficiaries: null };
  return { kind: kind as 'task', title, field, place, size, target: goal, motto, basis, ...figures, due_on, documentIds: [] };
};
const state = async (n: number) => (await run((tx) => findSheet(tx, unit(n), year))).state;

describe('a registration', () => {
  it('is not found by the head of another unit, whatever the act', async () => {
    const acts: ((tx: Tx) => Promise<unknown>)[] = [
      (tx) => saveGeneral(tx, head(1), unit(0), year, { movementIds: [], classes: [], titles: ['Giấy khen'] }, null),
      (tx) => saveTarget(tx, head(1), unit(0), year, null, target, null),
      (tx) => registerWork(tx, head(1), work()),
      (tx) => submitRegistration(tx, head(1), unit(0), year),
      (tx) => saveTarget(tx, head(1), bloc, year, null, target, null),
    ];
    for (const act of acts) expect(await reason(act)).toBe('not found');
  });

  it('refuses a target without number, level and date, and a level without its number', async () => {
    const save = (of: Partial<typeof target> & { due_on?: string | null }) => (tx: Tx) =>
      saveTarget(tx, head(0), unit(0), year, null, { ...target, value: null, measure: null, ...of }, null);
    expect(await reason(save({ text: 'Nâng cao chất lượng dạy và học' }))).toBe('target_vague');
    expect(await reason(save({ text: 'Giữ chuẩn quốc gia mức độ và kiểm định chất lượng' }))).toBe('target_vague');
    expect(await reason(save({ text: 'Giữ chuẩn quốc gia mức độ', due_on: '2026-12-31' as never }))).toBe('target_vague');
    expect(await reason((tx) => registerWork(tx, head(0), work({ title: 'Giữ chuẩn quốc gia mức độ và kiểm định' })))).toBe('target_vague');
    expect(await reason((tx) => registerWork(tx, head(0), work({ target: 'Sạch đẹp hơn' })))).toBe('target_vague');
    expect(await reason(save({ text: 'Hoàn thành đề án', due_on: '2025-06-30' as never }))).toBe('due_before_year');
    expect(await state(0)).toBe('missing');
  });

  it('takes a level as it is said (S3-23), a number, or a date alone', async () => {
    await run((tx) =>
      saveTarget(
        tx,
        head(0),
        unit(0),
        year,
        null,
        { ...target, text: 'Công nhận lại chuẩn quốc gia', value: null, measure: null, level: 1, due_on: '2026-10-31' },
        null,
      ),
    );
    await run((tx) => saveTarget(tx, head(0), unit(0), year, null, target, null));
    await run((tx) =>
      saveTarget(
        tx,
        head(0),
        unit(0),
        year,
        null,
        { ...target, text: 'Hoàn thành đề án sáp nhập', value: null, measure: null, due_on: '2026-06-30' },
        null,
      ),
    );
    const { content } = await run((tx) => findSheet(tx, unit(0), year));
    expect(content.targets.map(({ level, value, due_on }) => [level, value, due_on])).toEqual([
      [1, null, '2026-10-31'],
      [null, 98, null],
      [null, null, '2026-06-30'],
    ]);
    expect(await reason((tx) => saveTarget(tx, head(0), unit(0), year, null, target, null))).toBe('target_twice');
  });

  it('is a draft over several sittings, and owes until it is sent', async () => {
    expect(await reason((tx) => submitRegistration(tx, head(1), unit(1), year))).toBe('not found');
    await run((tx) => saveGeneral(tx, head(1), unit(1), year, { movementIds: [], classes: ['public_employee'], titles: [] }, null));
    expect(await reason((tx) => submitRegistration(tx, head(1), unit(1), year))).toBe('registration_empty');
    expect(await state(0)).toBe('draft');
    const board = await run((tx) => registrationBoard(tx, year, '2026-02-20'));
    expect(unregistered(board).map(({ name }) => name)).toEqual(['Trường số 1', 'Trường số 2', 'Trường số 3']);
  });

  it('keeps what was sent, and is returned only with a reason', async () => {
    await run((tx) => submitRegistration(tx, head(0), unit(0), year));
    expect(await state(0)).toBe('sent');
    expect(await reason((tx) => submitRegistration(tx, head(0), unit(0), year))).toBe('nothing_changed');
    expect(await reason((tx) => returnRegistration(tx, officer, unit(0), year, ' '))).toBe('reason_missing');
    await run((tx) => returnRegistration(tx, officer, unit(0), year, 'Thiếu phần việc vệ sinh môi trường'));
    expect(await state(0)).toBe('returned');
    expect(await reason((tx) => acceptRegistration(tx, officer, unit(0), year))).toBe('not_sent');
    await expect(run((tx) => sql`update registration_act set reason = 'khác'`.execute(tx.db))).rejects.toThrow(/stays as it was/);
    await expect(run((tx) => sql`delete from registration_act`.execute(tx.db))).rejects.toThrow(/stays as it was/);
  });

  it('after the closing day may be sent again and not for the first time', async () => {
    on('2026-04-02');
    await run((tx) => registerWork(tx, head(0), work()));
    await run((tx) => submitRegistration(tx, head(0), unit(0), year));
    const sheet = await run((tx) => findSheet(tx, unit(0), year));
    expect([sheet.state, sheet.late, sheet.sentOn]).toEqual(['sent', 0, '2026-02-20']);
    expect(versionsOf(sheet.acts)[0]?.changes).toMatchObject([
      { what: 'added', part: 'Công trình, phần việc', title: 'Vệ sinh môi trường quanh trường' },
    ]);
    await run((tx) => saveTarget(tx, head(2), unit(2), year, null, target, null));
    expect(await reason((tx) => submitRegistration(tx, head(2), unit(2), year))).toBe('registration_closed');
    on('2026-03-03');
    await run((tx) => submitRegistration(tx, head(2), unit(2), year));
    expect((await run((tx) => findSheet(tx, unit(2), year))).late).toBe(3);
  });

  it('is accepted only as it was sent', async () => {
    on('2026-04-03');
    const id = (await run((tx) => findSheet(tx, unit(0), year))).works[0]?.id ?? '';
    await run(async (tx) => editWork(tx, head(0), id, await fieldsOf(tx, id, '2026-10-31'), null));
    expect(await reason((tx) => acceptRegistration(tx, officer, unit(0), year))).toBe('content_changed');
    await run((tx) => submitRegistration(tx, head(0), unit(0), year));
    await run((tx) => acceptRegistration(tx, officer, unit(0), year));
    expect(await state(0)).toBe('accepted');
    expect(await reason((tx) => submitRegistration(tx, head(0), unit(0), year))).toBe('already_accepted');
  });

  it('once accepted changes only with a reason, as one more version', async () => {
    const id = (await run((tx) => findSheet(tx, unit(0), year))).works[0]?.id ?? '';
    const edit = (why: string | null) => async (tx: Tx) => editWork(tx, head(0), id, await fieldsOf(tx, id, '2026-12-15'), why);
    expect(await reason(edit(null))).toBe('reason_missing');
    expect(await reason((tx) => registerWork(tx, head(0), work({ title: 'Thêm' })))).toBe('reason_missing');
    expect(await reason((tx) => removeTarget(tx, head(0), unit(0), year, 0, ' '))).toBe('reason_missing');
    expect(await reason((tx) => withdrawWork(tx, head(0), id, null))).toBe('reason_missing');
    await run(edit('Mưa nhiều, lùi hạn'));
    const sheet = await run((tx) => findSheet(tx, unit(0), year));
    const [last] = versionsOf(sheet.acts);
    expect([last?.kind, last?.reason, last?.changes[0]?.fields]).toEqual([
      'changed',
      'Mưa nhiều, lùi hạn',
      [{ label: 'Hạn', before: '31/10/2026', after: '15/12/2026' }],
    ]);
    expect(sheet.unsent).toEqual([]);
  });

  it('chooses one of two alternatives once; another choice says why', async () => {
    on('2026-03-05');
    const one = await run((tx) => registerWork(tx, head(1), work({ unitId: unit(1), title: 'Cải tạo khuôn viên' })));
    const two = await run((tx) =>
      registerWork(tx, head(1), work({ unitId: unit(1), title: 'Mua trang thiết bị', alternative_of_id: one })),
    );
    expect(await reason((tx) => chooseWork(tx, head(2), unit(1), two, null))).toBe('not found');
    expect(await reason((tx) => chooseWork(tx, head(2), unit(2), two, null))).toBe('not found');
    await run((tx) => chooseWork(tx, head(1), unit(1), two, null));
    expect(await reason((tx) => chooseWork(tx, head(1), unit(1), two, null))).toBe('already_chosen');
    expect(await reason((tx) => chooseWork(tx, head(1), unit(1), one, null))).toBe('chosen_before');
    await run((tx) => chooseWork(tx, head(1), unit(1), one, 'Nhà tài trợ đổi ý'));
    const { works } = await run((tx) => findSheet(tx, unit(1), year));
    expect(works.map(({ title, chosen }) => [title, chosen])).toEqual([
      ['Cải tạo khuôn viên', true],
      ['Mua trang thiết bị', false],
    ]);
    expect(await reason((tx) => withdrawWork(tx, head(1), one, null))).toBe('work_begun');
    await run((tx) => withdrawWork(tx, head(1), two, null));
  });

  it('of a bloc gives one item to many owners, and only to its members (S3-24)', async () => {
    const shared = (ownerIds: string[], of = {}) => work({ unitId: null, blocId: bloc, title: 'Giữ vệ sinh môi trường', ownerIds, ...of });
    expect(await reason((tx) => registerWork(tx, head(0), shared([unit(4)])))).toBe('owner_foreign');
    expect(await reason((tx) => registerWork(tx, head(1), shared([unit(1)])))).toBe('not found');
    expect(await reason((tx) => registerWork(tx, officer, work({ unitId: unit(4), ownerIds: [unit(1)] })))).toBe('owners_without_bloc');
    await run((tx) => registerWork(tx, head(0), shared(units.slice(0, 3))));
    expect((await run((tx) => findSheet(tx, unit(2), year))).shared.map(({ title, bloc_name }) => [title, bloc_name])).toEqual([
      ['Giữ vệ sinh môi trường', 'Khối trường học'],
    ]);
    const { content } = await run((tx) => findSheet(tx, bloc, year));
    expect(content.works[0]?.owners).toEqual(['Khối trường học', 'Trường số 1', 'Trường số 2', 'Trường số 3']);
  });

  it('links a work to the resolution it carries out (S3-19)', async () => {
    const document = { number: '21-NQ/TU', title: 'Về phát triển đô thị', issuer: 'Ban Thường vụ Thành ủy', issued_on: null };
    const id = await run((tx) => saveDocument(tx, officer, null, document));
    expect(await reason((tx) => saveDocument(tx, officer, null, document))).toBe('document_exists');
    expect(await reason((tx) => linkDocuments(tx, unit(0), [unit(0)]))).toBe('not found');
    await run((tx) => registerWork(tx, head(2), work({ unitId: unit(2), title: 'Mở đường', documentIds: [id] })));
    expect((await run((tx) => findSheet(tx, unit(2), year))).content.works.find(({ title }) => title === 'Mở đường')?.documents).toEqual([
      '21-NQ/TU',
    ]);
  });
});

describe('a call', () => {
  it('refuses days in the wrong order and a second call for the same', async () => {
    const call = { year: 2027, movement_id: null, title: null, opens_on: null, due_on: '2027-02-28', closes_on: null, guidance: null };
    expect(await reason((tx) => saveCall(tx, officer, null, { ...call, opens_on: '2027-03-01' }))).toBe('call_reversed');
    expect(await reason((tx) => saveCall(tx, officer, null, { ...call, closes_on: '2027-02-01' }))).toBe('call_reversed');
    await run((tx) => saveCall(tx, officer, null, call));
    expect(await reason((tx) => saveCall(tx, officer, null, call))).toBe('call_exists');
  });

  it('counts lateness from the deadline, never before it', () => {
    expect([
      lateDays(null, null, '2026-03-03'),
      lateDays('2026-02-28', '2026-02-28', '2026-03-03'),
      lateDays('2026-02-28', null, '2026-03-03'),
    ]).toEqual([0, 0, 3]);
  });
});

describe('versions', () => {
  it('replay to what the registration says now', async () => {
    const sheet = await run((tx) => findSheet(tx, unit(0), year));
    expect(readContent(sheet.acts.at(-1)?.content ?? null)).toEqual(sheet.content);
  });

  const text = fc.string({ minLength: 1, maxLength: 4 });
  const content: fc.Arbitrary<Content> = fc.record({
    movements: fc.uniqueArray(text, { maxLength: 3 }),
    classes: fc.uniqueArray(fc.constantFrom('worker', 'resident'), { maxLength: 2 }),
    titles: fc.uniqueArray(text, { maxLength: 3 }),
    targets: fc.uniqueArray(
      fc.record({
        text,
        value: fc.option(fc.nat(9)),
        measure: fc.option(fc.constant('%')),
        level: fc.option(fc.nat(3)),
        due_on: fc.constantFrom(null, '2026-05-01'),
      }),
      { maxLength: 3, selector: (one) => one.text },
    ),
    works: fc.uniqueArray(
      fc.record({
        key: fc.constantFrom('a', 'b', 'c'),
        kind: fc.constantFrom('task', 'construction'),
        title: text,
        place: fc.option(text),
        size: fc.option(text),
        cost: fc.option(fc.nat(9)),
        beneficiaries: fc.constant(null),
        target: fc.option(text),
        target_value: fc.option(fc.nat(9)),
        target_measure: fc.constant(null),
        target_level: fc.constant(null),
        due_on: fc.constantFrom(null, '2026-05-01'),
        basis: fc.option(text),
        documents: fc.constant([]),
        owners: fc.constant(['KP1']),
        alternative_of: fc.constant(null),
        chosen: fc.boolean(),
      }),
      { maxLength: 3, selector: (one) => one.key },
    ),
  });
  type Fields = Record<string, string>;
  const flat = (of: Content | null) => new Map((of ? itemsOf(of) : []).map((item) => [`${item.part}\n${item.key}`, item.fields as Fields]));

  it('each differ from the one before by exactly the changes shown', () => {
    fc.assert(
      fc.property(fc.array(content, { minLength: 1, maxLength: 4 }), (versions) => {
        let replayed = flat(null);
        let before: Content | null = null;
        for (const after of versions) {
          const wanted = flat(after);
          for (const { part, key, what, fields } of changesBetween(before, after)) {
            const at = `${part}\n${key}`;
            if (what === 'removed') replayed.delete(at);
            else if (what === 'added') replayed.set(at, wanted.get(at) ?? {});
            else replayed.set(at, { ...replayed.get(at), ...Object.fromEntries(fields.map((field) => [field.label, field.after])) });
          }
          const tidy = (map: Map<string, Fields>) =>
            new Map(
              [...map]
                .sort((a, b) => a[0].localeCompare(b[0]))
                .map(([at, fields]) => [
                  at,
                  Object.fromEntries(
                    Object.entries(fields)
                      .filter(([, value]) => value)
                      .sort((a, b) => a[0].localeCompare(b[0])),
                  ),
                ]),
            );
          expect(tidy(replayed)).toEqual(tidy(wanted));
          replayed = new Map(wanted);
          before = after;
        }
        expect(changesBetween(before, before as Content)).toEqual([]);
      }),
    );
  });
});

describe('the board', () => {
  it('asks a constant number of questions however many units there are', async () => {
    const counted = async () => {
      let queries = 0;
      await run(async (tx) => {
        const db = tx.db.withPlugin({
          transformQuery: ({ node }) => ((queries += 1), node),
          transformResult: async ({ result }) => result,
        });
        await registrationBoard({ ...tx, db }, year, '2026-04-03');
      });
      return queries;
    };
    const few = await counted();
    await run((tx) => addUnits(tx, kindId, 100, 45));
    expect(await counted()).toBe(few);
  });
});

it('offers titles in the words of the catalogue', () => {
  const names = catalogueList.map(({ name }) => name);
  expect([...titleWords(true), ...titleWords(false)].filter((word) => !names.includes(word))).toEqual([]);
});
