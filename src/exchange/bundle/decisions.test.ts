import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../test/database.ts';
import { system } from '../../platform/actor.ts';
import { inTenant } from '../../platform/tenancy.ts';
import { type Bundle, BundleRefusal } from './bundle.ts';
import { exportBundle } from './export.ts';
import { loadBundle } from './load.ts';

let database: TestDatabase;
const bundle = (change: Record<string, Record<string, unknown>[]> = {}): Bundle => ({
  authority: { slug: 'sau-quyet-dinh', name: 'Phường Sau', kind: 'ward' },
  sections: {
    people: [{ id: 'an', name: 'Nguyễn Văn An' }],
    nominations: [{ id: 'dn', year: 2026, award: 'bang_khen_tinh', ground: 'merit', person: 'an', whole_authority: false }],
    mandates: [{ id: 'gq', person: 'an', post: 'Trưởng phòng', document: 'GUQ số 03', valid_from: '2026-01-01', valid_to: '2026-12-31' }],
    decisions: [
      {
        id: 'qd',
        year: 2026,
        number: 1,
        symbol: 'QĐ-UBND',
        issued_on: '2026-03-01',
        title: 'Khen',
        on_behalf: 'TUQ',
        mandate: 'gq',
      },
      { id: 'huy', year: 2026, number: 2, symbol: 'QĐ-UBND', issued_on: '2026-04-01', title: 'Hủy' },
    ],
    awards: [
      {
        id: 'kt',
        direction: 'given',
        year: 2026,
        award: 'giay_khen',
        decision: 'qd',
        person: 'an',
        whole_authority: false,
        posthumous: false,
      },
      { id: 'bk', direction: 'received', year: 2026, award: 'bang_khen_tinh', person: 'an', whole_authority: false, posthumous: false },
    ],
    signed_copies: [{ id: 'bs', decision: 'qd', kind: 'scan', file: 'ab'.repeat(32), recorded_on: '2026-03-02', recorded_by: 'Văn thư' }],
    amendments: [{ id: 'am', decision: 'huy', award: 'kt', kind: 'revoked', ground: 'a', reason: 'Kê khai không đúng sự thật' }],
    recoveries: [
      {
        id: 'th',
        amendment: 'am',
        what: 'money',
        item: 'Tiền thưởng',
        amount: 710_000,
        due_on: '2026-05-01',
        returns: [{ returned_on: '2026-04-20', amount: 300_000, paper: 'PT 01', recorded_by: 'Kế toán' }],
      },
    ],
    award_funds: [{ id: 'quy', year: 2026, regular_expenditure: 52_000_000_000, area: 'mountain', basis: 'NQ 10' }],
    fund_entries: [
      { id: 'dg', award_fund: 'quy', kind: 'contribution', happened_on: '2026-02-01', amount: 3_000_000_000, content: 'Ủng hộ' },
    ],
    bonus_payments: [
      {
        id: 'chi',
        award: 'kt',
        award_fund: 'quy',
        paid_on: '2026-03-05',
        amount: 710_000,
        coefficient: 0.3,
        base_salary: 2_340_000,
        method: 'cash',
        receiver: 'Nguyễn Văn An',
      },
    ],
    submissions: [
      {
        id: 'tt',
        year: 2026,
        number: 4,
        symbol: 'TTr-UBND',
        issued_on: '2026-03-10',
        addressee: 'Chủ tịch UBND tỉnh',
        title: 'Khen',
        lines: [{ nomination: 'dn' }],
      },
    ],
    submission_acts: [
      { id: 'a1', submission: 'tt', kind: 'sent', acted_on: '2026-03-10' },
      { id: 'a2', submission: 'tt', kind: 'granted', nomination: 'dn', acted_on: '2026-04-10', document: '12/QĐ-UBND', award: 'bk' },
    ],
    appeal_terms: [{ id: 'hn', valid_from: '2026-01-01', days: 30, basis: 'Quy chế' }],
    appeals: [
      {
        id: 'kn',
        decision: 'qd',
        by_whom: 'resident',
        name: 'Phạm Thị Dân',
        content: 'Đề nghị xem lại',
        received_on: '2026-03-15',
        answers: [{ answered_on: '2026-03-20', result: 'rejected', content: 'Giữ nguyên', published: true }],
      },
    ],
    ...change,
  },
});
const load = (one: Bundle) => loadBundle({ ...database.runtime, database: database.admin }, system, one);

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

test('what follows a decision comes with the ward, and taken again changes nothing', async () => {
  const { authorityId } = await load(bundle());
  const again = await load(bundle());
  expect(again.difference.sections.flatMap(({ changed }) => changed)).toEqual([]);
  const back = await inTenant(database.runtime, authorityId, (tx) => exportBundle(tx), 'read');
  const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value, (_, each: unknown) => (each === false ? undefined : each)));
  for (const [section, records] of Object.entries(bundle().sections)) expect(plain(back.sections[section])).toEqual(plain(records));
});

test('a file pays nothing twice and revokes nothing twice', async () => {
  const [payment] = bundle().sections['bonus_payments'] ?? [];
  await expect(load(bundle({ bonus_payments: [{ ...payment }, { ...payment, id: 'chi-2' }] }))).rejects.toThrow(BundleRefusal);
  const [amendment] = bundle().sections['amendments'] ?? [];
  await expect(load(bundle({ amendments: [{ ...amendment }, { ...amendment, id: 'am-2', decision: 'qd' }] }))).rejects.toThrow(
    BundleRefusal,
  );
});
