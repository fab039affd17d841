import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CommendationWard, addPerson, commendationWard } from '../../../test/commendation-ward.ts';
import { type TestDatabase, testDatabase } from '../../../test/database.ts';
import { figureColumn } from '../../platform/records/figure-column.ts';
import { found } from '../../platform/refusal.ts';
import { fresh } from '../../platform/tenancy.ts';
import { type AxisName, axisNames, axisOf } from './axes.ts';
import { type Asked, countAwardsBy } from './figures.ts';
import { type Cell, addAmounts, sayAmount, tabulate } from './table.ts';
import { statisticsWorkbook } from './workbook.ts';

let test: TestDatabase;
let ward: CommendationWard;
let signed: string;

beforeAll(async () => {
  test = await testDatabase();
  ward = await commendationWard(test, 'thong-ke');
  signed = await ward.run(async (tx) => {
    const decisions = [
      { ...fresh(tx), year: 2025, number: 12, symbol: 'QĐ-UBND', issued_on: '2025-12-20', title: 'Khen thưởng' },
      { ...fresh(tx), year: 2025, symbol: 'QĐ-UBND', title: 'Dự thảo' },
      { ...fresh(tx), year: 2026, number: 3, symbol: 'QĐ-UBND', issued_on: '2026-02-01', title: 'Thu hồi' },
    ];
    for (const decision of decisions) await tx.db.insertInto('decision').values(decision).execute();
    const woman = await addPerson(tx, 'Trần Thị Hoa');
    const work = { sex: 'female', position_kind: 'direct_worker', occupation: 'farmer' };
    await tx.db
      .insertInto('employment')
      .values({ ...fresh(tx), person_id: woman, ...work })
      .execute();
    await tx.db
      .insertInto('post')
      .values({ ...fresh(tx), person_id: woman, title: 'Hội viên', unit_id: found(ward.units[0]), level: 'unit', valid_to: '2026-06-30' })
      .execute();
    const given = { direction: 'given', award: 'giay_khen', ground: 'merit', year: 2025, decision_id: found(decisions[0]).id };
    const rows = [
      { ...given, person_id: woman },
      { ...given, person_id: found(ward.members[4]) },
      { ...given, unit_id: found(ward.units[0]) },
      { ...given, household_id: found(ward.households[0]), ground: null },
      { ...given, unit_id: found(ward.units[1]), decision_id: found(decisions[1]).id },
      { direction: 'given', award: 'giay_khen', year: 2021, total: figureColumn({ about: 130, word: 'hơn' }) },
      { direction: 'given', award: 'giay_khen', year: 2022, collectives: figureColumn(67), individuals: figureColumn('unknown') },
      { direction: 'received', award: 'bang_khen_tinh', year: 2023, year_to: 2024, issuer_level: 'province', whole_authority: true },
    ];
    for (const row of rows)
      await tx.db
        .insertInto('award')
        .values({ ...fresh(tx), ...row })
        .execute();
    const revoked = { ...fresh(tx), ...given, unit_id: found(ward.units[1]) };
    await tx.db.insertInto('award').values(revoked).execute();
    await tx.db
      .insertInto('amendment')
      .values({ ...fresh(tx), decision_id: found(decisions[2]).id, award_id: revoked.id, kind: 'revoked', ground: 'a', reason: 'Gian dối' })
      .execute();
    return found(decisions[0]).id;
  });
});
afterAll(() => test.close());

const all: Asked = { from: 2000, to: 2026, rows: 'doi-tuong', columns: null, direction: null, award: null, decisions: [] };
const tableOf = async (more: Partial<Asked>) => {
  const asked = { ...all, ...more };
  const cells = await ward.run((tx) => countAwardsBy(tx, asked));
  return tabulate(cells, axisOf(asked.rows), asked.columns && axisOf(asked.columns));
};
const said = async (more: Partial<Asked>) =>
  (await tableOf(more)).lines.map(({ label, cells, total }) => [label, ...cells.map(sayAmount), sayAmount(total)]);

describe('statistics of awards', () => {
  it('leave out drafts, revoked awards and years outside the period', async () => {
    expect(await said({ from: 2025, to: 2025, rows: 'hinh-thuc' })).toEqual([['Giấy khen', '4']]);
    expect(await said({ from: 1990, to: 1999 })).toEqual([]);
  });

  it('count what history says with its own exactness, and whom nobody names as unknown', async () => {
    expect(await said({ columns: 'nam' })).toEqual([
      ['Tập thể', '', '67', '1', '1', '69'],
      ['Hộ gia đình', '', '', '', '1', '1'],
      ['Cá nhân', '', '1 lượt không nêu số', '', '2', '2 và 1 lượt không nêu số'],
      ['Chưa rõ', 'hơn 130', '', '', '', 'hơn 130'],
    ]);
  });

  it('put people without a known trait under unknown and collectives under no person', async () => {
    const decisions = [signed];
    const only = (rows: AxisName) => said({ decisions, rows });
    expect(await only('gioi-tinh')).toEqual([
      ['Nữ', '1'],
      ['Không phải cá nhân', '2'],
      ['Chưa rõ', '1'],
    ]);
    expect(await only('nghe-nghiep')).toEqual([
      ['Nông dân', '1'],
      ['Không phải cá nhân', '2'],
      ['Chưa rõ', '1'],
    ]);
    expect(await only('loai-hinh')).toEqual([
      ['Công trạng', '3'],
      ['Chưa rõ', '1'],
    ]);
  });

  it('take the kind of unit somebody stood in on the day of the award', async () => {
    expect(await said({ decisions: [signed], rows: 'loai-don-vi' })).toEqual([
      ['Khu phố', '3'],
      ['Chưa rõ', '1'],
    ]);
    expect(await said({ rows: 'cap-tang', direction: 'received' })).toEqual([['Cấp tỉnh', '1']]);
  });

  it('give the same total for every pair of groupings', async () => {
    for (const rows of axisNames)
      for (const columns of [null, ...axisNames.filter((name) => name !== rows)]) {
        const table = await tableOf({ rows, columns });
        expect([rows, columns, table.total]).toEqual([rows, columns, { count: 202, word: 'hơn', unstated: 1 }]);
      }
  });

  it('add up along lines and columns, whatever the cells', () => {
    const key = fc.option(fc.constantFrom('given', 'received', 'x'));
    const cell: fc.Arbitrary<Cell> = fc.record({
      row: key,
      column: key,
      count: fc.nat(500),
      word: fc.option(fc.constantFrom('hơn', 'gần')),
      unstated: fc.nat(3),
    });
    fc.assert(
      fc.property(fc.array(cell), (cells) => {
        const table = tabulate(cells, axisOf('hinh-thuc'), axisOf('ai-tang'));
        for (const line of table.lines) expect(addAmounts(line.cells)).toEqual(line.total);
        expect(addAmounts(table.lines.map(({ total }) => total)).count).toBe(table.total.count);
        expect(addAmounts(table.totals).unstated).toBe(table.total.unstated);
        expect(table.total).toEqual(addAmounts(cells));
      }),
    );
  });

  it('go to a spreadsheet with numbers as numbers', async () => {
    const table = await tableOf({ columns: 'nam' });
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(
      (await statisticsWorkbook({ title: 'Thống kê', about: ['Phường Mai Vàng'], rows: 'Đối tượng' }, table)).buffer as ArrayBuffer,
    );
    const sheet = found(book.worksheets[0]);
    expect(sheet.getRow(4).values).toEqual([undefined, 'Đối tượng', '2021', '2022', '2024', '2025', 'Tổng số']);
    expect(sheet.getRow(9).values).toEqual([undefined, 'Tổng số', 130, 67, 1, 4, 202]);
    expect(sheet.getRow(9).getCell(2).numFmt).toBe('"hơn "#,##0');
  });
});
