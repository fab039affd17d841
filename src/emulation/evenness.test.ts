import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Target } from './indicator/indicator.ts';
import { shareReached, unitScores } from './indicator/score.ts';
import { spreadOf, spreadWords } from './indicator/spread.ts';
import { targetStatus, type Direction } from './indicator/status.ts';
import { resultsWorkbook } from './indicator/workbook.ts';
import { idleMonths, idleWords, monthsOver, monthsWords, shade } from './rhythm/months.ts';

/** A target of a unit as the questions give it; only what the rules read differs. */
function target(
  number: number,
  value: Target['value'],
  result: Target['value'] | null,
  direction: Direction = 'higher',
  indicator = 'Thu ngân sách',
): Target {
  const last =
    result === null ? undefined : { target_id: '', position: 0, as_of: '2026-12-15', value: result, evidence: null, reporter: null };
  return {
    unit_id: `u${number}`,
    unit_name: `Khu phố ${number}`,
    unit_position: number,
    indicator,
    direction,
    measure: 'triệu đồng',
    value,
    last,
    measurements: last ? [last] : [],
    status: targetStatus(direction, Number(value), result === null ? null : Number(result)),
  } as unknown as Target;
}
const words = (...rows: Target[]) => spreadWords(spreadOf(rows));

describe('the spread of an indicator', () => {
  it('names the lowest unit and how far it stands from the best', () =>
    expect(words(target(1, 100, 100), target(2, 100, 120), target(3, 100, 70))).toBe(
      'Thấp nhất: Khu phố 3 (70 triệu đồng), chênh lệch 50 triệu đồng',
    ));
  it('takes the highest for the worst where less is better', () => {
    expect(words(target(1, 1, 0.8, 'lower'), target(3, 1, 1.5, 'lower'))).toBe(
      'Cao nhất: Khu phố 3 (1,5 triệu đồng), chênh lệch 0,7 triệu đồng',
    );
    expect(words(target(1, 0, 0, 'zero'), target(2, 0, 2, 'zero'))).toBe('Cao nhất: Khu phố 2 (2 triệu đồng), chênh lệch 2 triệu đồng');
  });
  it('compares shares of the target where the targets are unlike', () =>
    expect(words(target(1, 100, 90), target(2, 10, 10))).toBe('Thấp nhất: Khu phố 1 (90% chỉ tiêu giao), chênh lệch 10 điểm %'));
  it('says when all stand alike and when there is nothing to compare', () => {
    expect(words(target(1, 100, 90), target(2, 100, 90))).toBe('Đồng đều: các đơn vị cùng 90 triệu đồng');
    expect(words(target(1, 100, 90), target(2, 100, null))).toBe('Chưa đủ số liệu để so sánh');
  });
});

describe('the score', () => {
  it('is the share of the target that was reached, and nothing without figures', () => {
    expect(shareReached('higher', 100, 70)).toBe(70);
    expect(shareReached('lower', 1, 1.5)).toBe(66.7);
    expect([shareReached('zero', 0, 0), shareReached('zero', 0, 1)]).toEqual([100, 0]);
    expect([shareReached('higher', null, 70), shareReached('higher', 100, null)]).toEqual([null, null]);
  });
  it('is 100 exactly where the target is met or exceeded', () => {
    const directions = fc.constantFrom<Direction>('higher', 'lower', 'zero');
    fc.assert(
      fc.property(directions, fc.integer({ min: 1, max: 99_999 }), fc.nat(99_999), (direction, wanted, result) => {
        const share = shareReached(direction, wanted, result) ?? -1;
        expect([share >= 0, share === 100]).toEqual([true, targetStatus(direction, wanted, result) !== 'missed']);
      }),
    );
    expect(shareReached('higher', 10_000, 9_999)).toBe(99.9);
  });
  it('of a unit is the mean over what was measured', () =>
    expect(unitScores([target(2, 10, 10), target(1, 100, 70), target(1, 1, 1, 'lower'), target(1, 5, null)])).toEqual([
      { unit: 'Khu phố 1', targets: 3, reached: 1, missed: 1, unmeasured: 1, score: 85 },
      { unit: 'Khu phố 2', targets: 1, reached: 1, missed: 0, unmeasured: 0, score: 100 },
    ]));
});

describe('the spreadsheet of results', () => {
  it('holds each unit by indicator with its score, text as text and a fixed heading', async () => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(
      (await resultsWorkbook([target(3, 100, 70), { ...target(1, 100, null), indicator: '=1+1' }])).buffer as ArrayBuffer,
    );
    const sheet = book.getWorksheet('Kết quả');
    const rows = [1, 2, 3].map((number) => sheet?.getRow(number).values);
    expect(rows).toEqual([
      [
        undefined,
        'Đơn vị',
        'Chỉ tiêu',
        'Đơn vị tính',
        'Chiều',
        'Chỉ tiêu giao',
        'Kết quả',
        'Tính đến',
        'Tình trạng',
        'Điểm (% hoàn thành)',
      ],
      [undefined, 'Khu phố 3', 'Thu ngân sách', 'triệu đồng', 'Càng cao càng tốt', 100, 70, '15/12/2026', 'Chưa đạt', 70],
      [undefined, 'Khu phố 1', '=1+1', 'triệu đồng', 'Càng cao càng tốt', 100, undefined, undefined, 'Chưa có kết quả'],
    ]);
    expect([sheet?.getCell('A2').numFmt, sheet?.getCell('F2').numFmt, sheet?.views[0]?.state]).toEqual(['@', undefined, 'frozen']);
    expect(book.getWorksheet('Điểm đơn vị')?.getRow(3).values).toEqual([undefined, 'Khu phố 3', 1, 0, 1, 0, 70]);
  });
});

describe('months without activity', () => {
  const counts = [3, 1, 2, 1, 1, 1, 0, 0, 1, 1, 1, 0];

  it('are those that are over: the running month may still see something', () => {
    expect([
      monthsOver(2025, '2026-08-15'),
      monthsOver(2026, '2026-08-15'),
      monthsOver(2026, '2026-01-31'),
      monthsOver(2027, '2026-08-15'),
    ]).toEqual([12, 7, 0, 0]);
    expect([idleMonths(counts, 12), idleMonths(counts, 7), idleMonths(counts, 6)]).toEqual([[7, 8, 12], [7], []]);
  });
  it('are said in words, three in a row as a stretch, units of the same months together', () => {
    expect([monthsWords([7, 8]), monthsWords([1, 2, 3, 9]), monthsWords([])]).toEqual(['T7, T8', 'T1–T3, T9', '']);
    const idle = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    const rows = [
      ['Khu phố 9', counts],
      ['Khu phố 1', idle],
      ['Khu phố 2', idle],
      ['Khu phố 3', idle.map(() => 1)],
    ] as const;
    expect(
      idleWords(
        rows.map(([name, each]) => ({ unitId: name, name, counts: each })),
        9,
      ),
    ).toEqual(['Khu phố 9 (T7, T8)', 'Khu phố 1, Khu phố 2 (T1–T9)']);
  });
  it('are told apart from the others by their shade', () => {
    expect([0, 1, 5, 10, 20].map((count) => shade(count, 20))).toEqual([0, 1, 1, 2, 4]);
    fc.assert(fc.property(fc.nat(500), fc.nat(500), (a, b) => (shade(Math.min(a, b), Math.max(a, b)) === 0) === (Math.min(a, b) === 0)));
  });
});
