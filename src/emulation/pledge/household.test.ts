import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, addAuthority, testDatabase } from '../../../test/database.ts';
import { refused } from '../../../test/refused.ts';
import { type Actor, system } from '../../platform/actor.ts';
import { type Tx, fresh, inTenant } from '../../platform/tenancy.ts';
import { createAccount } from '../../organization/account/account.ts';
import { createHousehold } from '../../organization/household/household.ts';
import { uploadSheet } from '../../organization/spreadsheet/import.ts';
import { workbook } from '../../organization/spreadsheet/sheets.fixture.ts';
import { saveTarget } from '../registration/fill.ts';
import { drawUpPledges } from './draw-up.ts';
import { pastedSheet } from './household-plan.ts';
import { addHouseholds, householdProgress, listPledgeHouseholds, previewHouseholds, pledgeOfUnit, signHouseholds } from './household.ts';
import { findPledge } from './pledge.ts';
import { saveTemplate, templateVersions } from './template.ts';
import { fillVariables, unknownVariables } from './variables.ts';

let test: TestDatabase;
let ward: string;
let officer: Actor;
let head: Actor;
let other: Actor;
const units: string[] = [];
let template = '';
let pledge = '';
const unit = (n: number) => units[n] ?? '';
const run = <T>(work: (tx: Tx) => Promise<T>) => inTenant(test.runtime, ward, work);
const reason = (work: (tx: Tx) => Promise<unknown>) => refused(run(work));

async function account(tx: Tx, role: 'officer' | 'unit_head', unitId: string | null): Promise<Actor> {
  const email = `${role}-${unitId ?? ''}@example.vn`;
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

const text = { title: 'Cam kết gia đình văn hóa', kind: 'commitment' as const, text: '{đơn vị} với {số hộ} hộ cam kết với {phường}:' };
const drawing = (of = {}) => ({
  templateId: template,
  year: 2026,
  movementId: null,
  due_on: '2026-12-31',
  unitIds: [unit(0)],
  blocIds: [],
  together: false,
  witnessIds: [],
  items: [
    { text: '{chỉ tiêu}', target: null, measure: null },
    { text: '{đơn vị} giữ hẻm sạch', target: null, measure: null },
  ],
  classes: ['resident'],
  ...of,
});

beforeAll(async () => {
  test = await testDatabase();
  ward = await addAuthority(test, 'ho-cam-ket', 'Phường Mai');
  await run(async (tx) => {
    const kind = fresh(tx);
    await tx.db
      .insertInto('unit_kind')
      .values({ ...kind, name: 'Khu phố', residential: true })
      .execute();
    for (let number = 1; number <= 14; number += 1) {
      const row = fresh(tx);
      await tx.db
        .insertInto('unit')
        .values({ ...row, kind_id: kind.id, name: `Khu phố ${number}`, number, position: number, households: '412' })
        .execute();
      units.push(row.id);
    }
    officer = await account(tx, 'officer', null);
    head = await account(tx, 'unit_head', unit(0));
    other = await account(tx, 'unit_head', unit(1));
    template = await saveTemplate(tx, officer, null, { ...text, items: ['Giữ hẻm sạch'] });
  });
});
afterAll(() => test.close());

describe('a template', () => {
  it('refuses a variable nobody knows, and names those there are', async () => {
    expect(unknownVariables('{đơn vị} {tên}')).toEqual(['tên']);
    expect(await reason((tx) => saveTemplate(tx, officer, template, { ...text, items: ['{tên} cam kết'] }))).toBe('unknown_variable');
  });

  it('keeps what it said before, only when something changed', async () => {
    await run((tx) => saveTemplate(tx, officer, template, { ...text, items: ['Giữ hẻm sạch'] }));
    await run((tx) => saveTemplate(tx, officer, template, { ...text, items: ['{chỉ tiêu}', '{đơn vị} giữ hẻm sạch'] }));
    const versions = await run((tx) => templateVersions(tx, template));
    expect(versions.map(({ position, items }) => [position, items])).toEqual([[0, ['Giữ hẻm sạch']]]);
  });

  it('leaves dots where a value is not known', () => {
    expect(fillVariables('{đơn vị}: {số hộ} hộ', { 'đơn vị': 'Khu phố 1' })).toBe('Khu phố 1: …………… hộ');
  });
});

describe('drawing up', () => {
  it('refuses an agreement of three or of fourteen on one paper', async () => {
    const agreement = await run((tx) =>
      saveTemplate(tx, officer, null, { title: 'Giao ước', kind: 'agreement', text: null, items: ['Thi đua'] }),
    );
    const items = [{ text: 'Thi đua', target: null, measure: null }];
    const of = (unitIds: string[]) => drawing({ templateId: agreement, together: true, items, unitIds });
    expect(await reason((tx) => drawUpPledges(tx, officer, of(units.slice(0, 3))))).toBe('agreement_parties');
    expect(await reason((tx) => drawUpPledges(tx, officer, of(units)))).toBe('agreement_parties');
    expect(await reason((tx) => drawUpPledges(tx, officer, of(units.slice(0, 4))))).toBe('taken');
    expect(await reason((tx) => drawUpPledges(tx, officer, drawing({ together: true })))).toBe('targets_of_many');
  });

  it('writes the registered targets of each party into its own paper (S2-22), and says who takes part (S1-12)', async () => {
    const target = { text: 'Hộ đạt Gia đình văn hóa', value: 95, measure: '%', level: null, due_on: null };
    await run((tx) => saveTarget(tx, head, unit(0), 2026, null, target, null));
    [pledge = ''] = await run((tx) => drawUpPledges(tx, officer, drawing()));
    const drawn = await run((tx) => findPledge(tx, pledge));
    expect([drawn.text, drawn.template_version]).toEqual(['Khu phố 1 với 412 hộ cam kết với Phường Mai:', 2]);
    expect(drawn.items.map((item) => [item.text, item.target, item.measure])).toEqual([
      ['Hộ đạt Gia đình văn hóa', 95, '%'],
      ['Khu phố 1 giữ hẻm sạch', null, null],
    ]);
    expect(await run((tx) => tx.db.selectFrom('pledge_class').select('class').where('pledge_id', '=', pledge).execute())).toEqual([
      { class: 'resident' },
    ]);
    const only = [{ text: '{chỉ tiêu}', target: null, measure: null }];
    expect(await reason((tx) => drawUpPledges(tx, officer, drawing({ unitIds: [unit(1)], items: only })))).toBe('party_without_target');
  });
});

describe('the households of a pledge', () => {
  const sheetOf = (bytes: Uint8Array) =>
    run(async (tx) => ({
      kind: 'file' as const,
      fileId: (await uploadSheet(tx, head, test.runtime.filesDir, { name: 'ho.xlsx', bytes })).id,
    }));
  const add = (actor: Actor, source: Parameters<typeof addHouseholds>[4]) => (tx: Tx) =>
    addHouseholds(tx, actor, test.runtime.filesDir, pledge, source);

  it('are brought in by nobody but the own head and the officer', async () => {
    const source = await sheetOf(pastedSheet('Nguyễn Văn A; số 1'));
    expect(await reason(add(other, source))).toBe('not found');
    expect(await reason((tx) => signHouseholds(tx, other, pledge, 'all', '2026-03-01'))).toBe('not found');
  });

  it('come all or not at all', async () => {
    const source = await sheetOf(
      workbook([
        ['Chủ hộ', 'Địa chỉ'],
        ['Nguyễn Văn A', 'Số 1'],
        ['', 'Số 2'],
        ['Nguyễn Văn A', 'số 1'],
      ]),
    );
    expect(await reason(add(head, source))).toBe('rows_wrong');
    const shown = await run(async (tx) => previewHouseholds(tx, test.runtime.filesDir, await pledgeOfUnit(tx, pledge), source));
    expect(shown.rows.map(({ line, state, reason: why }) => [line, state, why])).toEqual([
      [2, 'added', ''],
      [3, 'wrong', 'thiếu tên chủ hộ'],
      [4, 'wrong', 'trùng dòng 2; nếu là hộ khác thì ghi rõ địa chỉ'],
    ]);
    expect(await reason(add(head, await sheetOf(workbook([['Cột lạ'], ['x']]))))).toBe('column_missing');
    expect((await run((tx) => listPledgeHouseholds(tx, pledge, {}, 1, 10))).count).toBe(0);
  });

  it('come in thousands, from a sheet and from the list of the unit, none twice', async () => {
    const rows = Array.from({ length: 3000 }, (_, index) => [`Chủ hộ ${index}`, `Số ${index}`]);
    const source = await sheetOf(workbook([['Họ tên chủ hộ', 'Địa chỉ'], ...rows]));
    expect(await run(add(head, source))).toBe(3000);
    expect(await reason(add(head, source))).toBe('no_rows');
    await run((tx) => createHousehold(tx, officer, { head: 'Cao Thị Kim Yến', unitId: unit(0), address: 'Hẻm 12' }));
    expect(await run(add(officer, { kind: 'list' }))).toBe(1);
    expect((await run((tx) => householdProgress(tx, 2026))).get(pledge)).toEqual({ signed: 0, total: 3001 });
  });

  it('sign on paper once, never in the future', async () => {
    expect(await reason((tx) => signHouseholds(tx, head, pledge, [0], '2027-01-01'))).toBe('signing_in_future');
    expect(await reason((tx) => signHouseholds(tx, head, pledge, [], '2026-03-01'))).toBe('no_household');
    expect(await run((tx) => signHouseholds(tx, head, pledge, [0, 1], '2026-03-01'))).toBe(2);
    expect(await reason((tx) => signHouseholds(tx, head, pledge, [1], '2026-03-02'))).toBe('already_signed');
    expect(await run((tx) => signHouseholds(tx, head, pledge, 'all', '2026-03-02'))).toBe(2999);
    const { households, count } = await run((tx) => listPledgeHouseholds(tx, pledge, { signed: true, search: 'kim yến' }, 1, 10));
    expect([count, households[0]?.signed_on, households[0]?.recorded_by]).toEqual([1, '2026-03-02', 'unit_head']);
  });
});
