import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Figure } from '../../platform/records/figure.ts';
import { inTenant } from '../../platform/tenancy.ts';
import { openDatabase } from '../../platform/database/open.ts';
import { type WorkWard, today, workWard } from '../../../test/work-ward.ts';
import { type ContributionInput, recordContribution, reverseContribution } from './contribution.ts';
import { findReceived, listPaid, listReceived, publicLedger } from './ledger.ts';
import { balanceOf } from './purse.ts';
import { receiptPaper } from './receipt.ts';
import { recordSpending, reverseSpending } from './spending.ts';
import { purseTotals, sharesOf } from './totals.ts';
import { inert, ledgerWorkbook } from './workbook.ts';

let on: WorkWard;
let id: string;
beforeAll(async () => {
  on = await workWard('dong-gop');
  id = await on.addWork({ alone: true });
});
afterAll(() => on.test.close());

const gift = (more: Partial<ContributionInput> = {}): ContributionInput => ({
  work_id: id,
  fund: null,
  source: 'people',
  kind: 'cash',
  giver: 'Hộ bà Nguyễn Thị Lan',
  giver_kind: 'household',
  anonymous: false,
  amount: 5_000_000,
  quantity: null,
  measure: null,
  given_on: today,
  receipt: null,
  ...more,
});
const give = (more: Partial<ContributionInput> = {}, actor = on.officer) => on.run((tx) => recordContribution(tx, actor, gift(more)));
const fund = { work_id: null, fund: 'Quỹ Vì người nghèo' };
const cost = (amount: number, more = {}) => ({
  work_id: id,
  fund: null,
  spent_on: today,
  payee: 'Cửa hàng Vật liệu',
  item: 'Xi măng',
  amount,
  document: null,
  ...more,
});

describe('a contribution', () => {
  it('is refused without a purpose, with two, in the future, without its amount, and to a head of another unit', async () => {
    const refused = (more: Partial<ContributionInput>, actor = on.officer) => on.reason((tx) => recordContribution(tx, actor, gift(more)));
    expect(await refused({ work_id: null })).toBe('purpose_missing');
    expect(await refused({ work_id: null, fund: '  ' })).toBe('purpose_missing');
    expect(await refused({ fund: 'Quỹ Vì người nghèo' })).toBe('purpose_missing');
    expect(await refused({ given_on: '2026-11-23' })).toBe('given_in_future');
    expect(await refused({ amount: null })).toBe('amount_missing');
    expect(await refused({ amount: 0 })).toBe('amount_range');
    expect(await refused({ amount: -5 })).toBe('amount_range');
    expect(await refused({ amount: 1.5 })).toBe('amount_whole');
    expect(await refused({ kind: 'material', amount: null, quantity: 20 })).toBe('measure_missing');
    expect(await refused({ giver: null })).toBe('giver_missing');
    expect(await refused({}, on.heads[1])).toBe('not found');
    expect(await refused(fund, on.heads[0])).toBe('not found');
    expect(await on.run((tx) => tx.db.selectFrom('contribution').select('id').execute())).toEqual([]);
    expect(await on.run((tx) => tx.db.selectFrom('number_series').select('last').execute())).toEqual([]);
  });

  it('is refused without a purpose by the database too', async () => {
    await expect(
      on.run((tx) =>
        tx.db
          .insertInto('contribution')
          .values({ authority_id: on.ward, id: tx.newId(), key: 'x', source: 'people', kind: 'cash' })
          .execute(),
      ),
    ).rejects.toThrow('contribution_purpose');
  });

  it('draws receipts without gap or double when 32 people give at once and some are refused', async () => {
    const many = { ...on.test.runtime, database: openDatabase(on.test.url, 32) };
    const results = await Promise.allSettled(
      Array.from({ length: 32 + 8 }, (_, index) =>
        inTenant(many, on.ward, async (tx) => {
          await recordContribution(tx, on.officer, gift({ ...fund, giver: `Hộ ${index}`, amount: 100_000 }));
          if (index >= 32) throw new Error('gone');
        }),
      ),
    );
    await many.database.destroy();
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(32);
    const numbers = await on.run((tx) => tx.db.selectFrom('contribution').select('receipt_number').orderBy('receipt_number').execute());
    expect(numbers.map((row) => row.receipt_number)).toEqual(Array.from({ length: 32 }, (_, index) => index + 1));
  });

  it('of land is measured in m², may have an estimated worth, and money of the state needs no receipt', async () => {
    const land = await give({ kind: 'land', amount: { about: 30_000_000, word: 'khoảng' }, quantity: 12.5 });
    expect(await on.run((tx) => findReceived(tx, land))).toMatchObject({
      measure: 'm²',
      receipt_number: 33,
      receipt_year: 2026,
      entered_by: 'Cán bộ thi đua',
    });
    const state = await give({ source: 'state', giver: null, amount: 60_000_000 });
    expect((await on.run((tx) => findReceived(tx, state))).receipt_number).toBe(null);
  });

  it('is never overwritten, only undone once by a further entry that says why, and its number stays used', async () => {
    const wrong = await give({ amount: 7_000_000 });
    for (const write of ["set amount = '1'", 'set giver = null', 'set receipt_number = 99'])
      await expect(
        on.test.admin.executeQuery({
          sql: `update contribution ${write} where id = '${wrong}'`,
          parameters: [],
          query: {} as never,
          queryId: {} as never,
        }),
      ).rejects.toThrow('entered and stays');
    expect(await on.reason((tx) => reverseContribution(tx, on.officer, wrong, ' '))).toBe('reason_missing');
    await on.run((tx) => reverseContribution(tx, on.officer, wrong, 'Ghi nhầm số tiền'));
    expect(await on.reason((tx) => reverseContribution(tx, on.officer, wrong, 'Lần nữa'))).toBe('reversed_twice');
    const undoing = (await on.run((tx) => listReceived(tx, { work_id: id }))).find(({ reverses_id }) => reverses_id === wrong);
    expect([undoing?.amount, undoing?.reason, undoing?.receipt_number]).toEqual([-7_000_000, 'Ghi nhầm số tiền', null]);
    expect(await on.reason((tx) => reverseContribution(tx, on.officer, undoing?.id ?? '', 'x'))).toBe('is_reversal');
    const next = await give();
    expect((await on.run((tx) => findReceived(tx, next))).receipt_number).toBe(35);
  });
});

describe('money', () => {
  it('is spent no further than there is, also by two at once', async () => {
    const left = await on.run((tx) => balanceOf(tx, { work_id: id, fund: null }));
    expect(left).toBe(65_000_000);
    expect(await on.reason((tx) => recordSpending(tx, on.officer, cost(left + 1)))).toBe('overspent');
    expect(await on.reason((tx) => recordSpending(tx, on.officer, cost(0)))).toBe('amount_range');
    expect(await on.reason((tx) => recordSpending(tx, on.officer, cost(1, { spent_on: '2026-11-23' })))).toBe('spent_in_future');
    expect(await on.reason((tx) => recordSpending(tx, on.officer, cost(1, { work_id: null })))).toBe('purpose_missing');
    expect(await on.reason((tx) => recordSpending(tx, on.heads[1] ?? on.officer, cost(1)))).toBe('not found');
    const both = await Promise.all([1, 2].map(() => on.reason((tx) => recordSpending(tx, on.accountant, cost(40_000_000)))));
    expect(both.sort()).toEqual(['overspent', 'taken']);
    expect(await on.run((tx) => balanceOf(tx, { work_id: id, fund: null }))).toBe(25_000_000);
  });

  it('that was spent keeps its gift from being undone, until the spending is', async () => {
    const all = await on.run((tx) => listReceived(tx, { work_id: id }));
    const state = all.find(({ source }) => source === 'state')?.id ?? '';
    expect(await on.reason((tx) => reverseContribution(tx, on.officer, state, 'Nhầm'))).toBe('already_spent');
    const [paid] = await on.run((tx) => listPaid(tx, { work_id: id }));
    await on.run((tx) => reverseSpending(tx, on.accountant, paid?.id ?? '', 'Trả lại hàng'));
    expect(await on.run((tx) => balanceOf(tx, { work_id: id, fund: null }))).toBe(65_000_000);
    expect(await on.reason((tx) => reverseSpending(tx, on.accountant, paid?.id ?? '', 'Lần nữa'))).toBe('reversed_twice');
  });

  it('never falls below nothing, whatever is received, spent and undone in any order', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom('give', 'spend', 'undo'), fc.integer({ min: 1, max: 20 })), { maxLength: 12 }),
        async (acts) => {
          const work = await on.addWork({ alone: true });
          const gifts: string[] = [];
          for (const [act, n] of acts) {
            if (act === 'give') gifts.push(await give({ work_id: work, amount: n }));
            if (act === 'spend') await on.reason((tx) => recordSpending(tx, on.officer, cost(n, { work_id: work })));
            if (act === 'undo')
              await on.reason((tx) => reverseContribution(tx, on.officer, gifts[n % Math.max(1, gifts.length)] ?? work, 'Nhầm'));
            expect(await on.run((tx) => balanceOf(tx, { work_id: work, fund: null }))).toBeGreaterThanOrEqual(0);
          }
        },
      ),
      { numRuns: 15 },
    );
  }, 60_000);
});

describe('totals', () => {
  it('have shares that sum to 100 and lie less than one percent from the exact ones, whatever was given', () => {
    const amount: fc.Arbitrary<Figure | null> = fc.oneof(
      fc.integer({ min: 0, max: 2_000_000_000 }),
      fc.record({ about: fc.integer({ min: 0, max: 2_000_000_000 }), word: fc.constant('khoảng' as const) }),
      fc.constant('unknown' as const),
      fc.constant(null),
    );
    fc.assert(
      fc.property(fc.array(fc.record({ source: fc.constantFrom('state', 'people', 'sponsor'), amount }), { minLength: 1 }), (gifts) => {
        const shares = sharesOf(gifts);
        const total = shares.reduce((sum, share) => sum + share.amount, 0);
        expect(shares.reduce((sum, share) => sum + share.percent, 0)).toBe(total > 0 ? 100 : 0);
        for (const share of shares) if (total > 0) expect(Math.abs(share.percent - (share.amount / total) * 100)).toBeLessThan(1);
      }),
    );
  });

  it('stand by source for each work and fund, without what was undone', async () => {
    const rows = await on.run((tx) => purseTotals(tx, 2026));
    const of = (work_id: string | null) => rows.find((row) => row.work_id === work_id);
    expect(of(id)).toMatchObject({ state: 60_000_000, people: 35_000_000, sponsor: 0, cash: 65_000_000, spent: 0 });
    expect(of(null)).toMatchObject({ title: 'Quỹ Vì người nghèo', people: 3_200_000, spent: 0 });
  });

  it('name in public only those who gave their name, each once', async () => {
    await give({ giver: 'Ông Trần Văn Giấu', anonymous: true });
    const open = await on.run((tx) => publicLedger(tx, id));
    expect([open.givers, open.unnamed]).toEqual([['Hộ bà Nguyễn Thị Lan'], 1]);
  });
});

describe('papers', () => {
  const data = {
    number: 7,
    year: 2026,
    on: today,
    purpose: 'Nâng cấp hẻm 71/26',
    kind: 'cash',
    giver: 'Hộ bà Nguyễn Thị Lan',
    anonymous: false,
    amount: 5_000_000,
    quantity: null,
    measure: null,
    given_on: today,
    receiver: 'Kế toán',
    undone_because: null,
  };
  const issuer = { name: 'ỦY BAN NHÂN DÂN PHƯỜNG THỬ', parent: null, place: 'Thử' };
  const rows = (more: object) =>
    receiptPaper({ ...data, ...more }, issuer).blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));

  it('say the amount in figures and words, and the name only where it may be said', () => {
    expect(rows({})).toEqual([
      ['Đã nhận của', 'Hộ bà Nguyễn Thị Lan'],
      ['Đóng góp cho', 'Nâng cấp hẻm 71/26'],
      ['Số tiền', '5.000.000 đồng (Năm triệu đồng)'],
      ['Ngày nhận', '22/11/2026'],
    ]);
    expect(rows({ anonymous: true })[0]).toEqual(['Đã nhận của', 'Người đóng góp đề nghị không nêu tên']);
    expect(rows({ undone_because: 'Ghi nhầm' }).at(-1)).toEqual(['ĐÃ HỦY', 'Biên nhận này không còn giá trị. Lý do: Ghi nhầm']);
    expect(rows({ kind: 'land', quantity: 12.5, measure: 'm²', amount: { about: 30_000_000, word: 'khoảng' } }).slice(2, 4)).toEqual([
      ['Hình thức', 'Đất, 12,5 m²'],
      ['Trị giá', 'khoảng 30.000.000 đồng (khoảng ba mươi triệu đồng)'],
    ]);
  });

  it('export no formula and no hidden name', async () => {
    expect(['=1+1', '+84', '-1', '@x', 'Hộ bà Lan'].map(inert)).toEqual(["'=1+1", "'+84", "'-1", "'@x", 'Hộ bà Lan']);
    await give({ giver: '=HYPERLINK("http://x")' });
    const bytes = await on.run(async (tx) =>
      ledgerWorkbook(await purseTotals(tx, 2026), await listReceived(tx, { year: 2026 }), await listPaid(tx, { year: 2026 })),
    );
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(bytes.buffer as ArrayBuffer);
    const givers = book.getWorksheet('Thu')?.getColumn(4).values ?? [];
    expect(givers).toContain('\'=HYPERLINK("http://x")');
    expect(givers).not.toContain('Ông Trần Văn Giấu');
    expect(book.worksheets.map(({ name }) => name)).toEqual(['Tổng hợp', 'Thu', 'Chi']);
  });
});
