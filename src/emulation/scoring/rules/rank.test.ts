import { describe, expect, it } from 'vitest';
import { topLimit } from './award.ts';
import { rank } from './rank.ts';
import { criteriaSetSchema } from './scheme.ts';
import type { RankRow, ScoreSheet } from './sheet.ts';

const setOf = (rules: object = {}) =>
  criteriaSetSchema.parse({
    title: 'Bảng tiêu chí',
    year: 2026,
    bloc: 'Khối khu phố',
    groups: [
      { key: 'g', title: 'Chỉ tiêu', max: 20, items: [{ key: 'i', title: 'Thu thuế', type: 'graded', max: 20 }] },
      { key: 'h', title: 'Văn hóa', max: 20, items: [{ key: 'j', title: 'Hộ văn hóa', type: 'graded', max: 20 }] },
    ],
    bonus: [{ key: 'b', title: 'Thưởng', type: 'graded', max: 10 }],
    penalties: [{ key: 'p', title: 'Trừ', type: 'graded', max: 10 }],
    exclusions: [
      { key: 'chay', reason: 'Để xảy ra cháy lớn' },
      { key: 'chua-dang-ky', reason: 'Không đăng ký' },
    ],
    ...rules,
  });
const sheet = (unit: string, points: Record<string, number>, more: Partial<ScoreSheet> = {}): ScoreSheet => ({
  unit,
  name: `KP ${unit}`,
  by: 'council',
  excluded: [],
  answers: Object.fromEntries(Object.entries(points).map(([key, value]) => [key, { points: value }])),
  ...more,
});
const places = (rows: readonly RankRow[]) => rows.map(({ unit, place }) => `${unit}:${place}`).join(' ');
const by = (rows: readonly RankRow[], unit: string) => rows.find((row) => row.unit === unit) as RankRow;

describe('a ranking refuses', () => {
  it('a unit twice, scorers mixed, an unknown exclusion', () => {
    expect(() => rank(setOf(), [sheet('1', {}), sheet('1', {})])).toThrow('KP 1 có hai phiếu điểm');
    expect(() => rank(setOf(), [sheet('1', {}), sheet('2', {}, { by: 'self' })])).toThrow('không cùng một bước chấm');
    expect(() => rank(setOf(), [sheet('1', {}, { excluded: [{ key: 'khac' }] })])).toThrow(
      'KP 1: bảng tiêu chí không có trường hợp “khac”.',
    );
  });
});

describe('the order', () => {
  it('is by total', () => expect(places(rank(setOf(), [sheet('1', { i: 9.99 }), sheet('2', { i: 10 })]))).toBe('2:1 1:2'));

  it('leaves out whoever is excluded, with every reason, and gives their place to the next', () => {
    const rows = rank(setOf(), [
      sheet('1', { i: 20 }, { excluded: [{ key: 'chay', note: 'ngày 3/5' }, { key: 'chua-dang-ky' }] }),
      sheet('2', { i: 10 }),
    ]);
    expect(places(rows)).toBe('2:1 1:null');
    expect(by(rows, '1')).toMatchObject({
      notRanked: 'Để xảy ra cháy lớn (ngày 3/5); Không đăng ký',
      class: null,
      leader: false,
      total: 20,
    });
  });

  it('puts units that have not passed last, or leaves them out', () => {
    const pass = {
      place: 'phường',
      marks: [
        { place: 'phường', mark: 15 },
        { place: 'xã', mark: 5 },
      ],
    };
    const sheets = [sheet('1', { i: 14 }), sheet('2', { i: 6 }, { place: 'xã' }), sheet('3', { i: 16 })];
    const rows = rank(setOf({ pass }), sheets);
    expect(places(rows)).toBe('3:1 2:2 1:3');
    expect(by(rows, '1').why).toEqual(['Tổng 14 điểm, dưới mức đạt 15 điểm (phường).']);
    const without = rank(setOf({ pass, failing: 'unranked' }), sheets);
    expect(places(without)).toBe('3:1 2:2 1:null');
    expect(by(without, '1').notRanked).toBe('Chưa đạt: Tổng 14 điểm, dưới mức đạt 15 điểm (phường).');
  });

  it('has no leader and no prize among units that have not passed', () => {
    const pass = { place: 'phường', marks: [{ place: 'phường', mark: 15 }] };
    const [first] = rank(setOf({ pass, prizes: [{ name: 'Nhất', count: 1 }] }), [sheet('1', { i: 14 })]);
    expect(first).toMatchObject({ place: 1, leader: false, prize: null, class: null, passes: false });
  });
});

describe('a tie', () => {
  const one = (points: Record<string, number>, votes?: number) => sheet('1', points, { votes });
  const two = (points: Record<string, number>, votes?: number) => sheet('2', points, { votes });

  it.each([
    [{ by: 'group', key: 'h' }, one({ i: 10, j: 5 }), two({ i: 9, j: 6 }), 'nhóm “Văn hóa” (6 so với 5)'],
    [{ by: 'item', key: 'i' }, one({ i: 9, j: 6 }), two({ i: 10, j: 5 }), 'mục “Thu thuế” (10 so với 9)'],
    [{ by: 'item', key: 'p' }, one({ i: 10, p: 0 }), two({ i: 12, p: 2 }), 'mục “Trừ” (2 so với 0)'],
    [{ by: 'bonus' }, one({ i: 10 }), two({ i: 9, b: 1 }), 'điểm thưởng (1 so với 0)'],
    [{ by: 'penalty' }, one({ i: 12, p: 2 }), two({ i: 10 }), 'điểm trừ (0 so với 2)'],
    [{ by: 'votes' }, one({ i: 10 }, 4), two({ i: 10 }, 9), 'số phiếu tín nhiệm (9 so với 4)'],
    [{ by: 'votes' }, one({ i: 10 }), two({ i: 10 }, 1), 'số phiếu tín nhiệm (1 so với 0)'],
  ])('is broken by %j', (tie, first, second, reason) => {
    const rows = rank(setOf({ ties: [tie] }), [first, second]);
    expect(places(rows)).toBe('2:1 1:2');
    expect(by(rows, '2').why[0]).toContain(`đứng trên theo ${reason}`);
    expect(by(rows, '1').why[0]).toContain('với KP 2; đứng dưới theo');
    expect(places(rank(setOf(), [first, second]))).toBe('1:1 2:1');
  });

  it('goes through the rules in their order', () => {
    const sheets = [one({ i: 10, j: 5 }, 9), two({ i: 9, j: 6 }, 1)];
    expect(places(rank(setOf({ ties: [{ by: 'votes' }, { by: 'group', key: 'h' }] }), sheets))).toBe('1:1 2:2');
    expect(places(rank(setOf({ ties: [{ by: 'group', key: 'h' }, { by: 'votes' }] }), sheets))).toBe('2:1 1:2');
  });

  it('that nothing breaks shares the place and skips the next', () => {
    const rows = rank(setOf({ ties: [{ by: 'votes' }] }), [
      sheet('1', { i: 12 }),
      sheet('10', { i: 10 }),
      sheet('2', { i: 10 }),
      sheet('4', { i: 8 }),
    ]);
    expect(places(rows)).toBe('1:1 2:2 10:2 4:4');
    expect(rows.map(({ shared }) => shared)).toEqual([false, true, true, false]);
    expect(by(rows, '2').why).toEqual(['Cùng 10 điểm với KP 10, mọi quy tắc phụ đều bằng nhau: đồng hạng.']);
    expect(by(rows, '1').why).toEqual([]);
  });

  it('for first place leaves the bloc without a leader, unless several may lead', () => {
    const sheets = [sheet('1', { i: 10 }), sheet('2', { i: 10 }), sheet('3', { i: 8 })];
    expect(rank(setOf(), sheets).map(({ leader }) => leader)).toEqual([false, false, false]);
    expect(rank(setOf({ oneLeader: false }), sheets).map(({ leader }) => leader)).toEqual([true, true, false]);
    expect(rank(setOf(), sheets.slice(1)).map(({ leader }) => leader)).toEqual([true, false]);
  });
});

describe('classes', () => {
  const classes = [
    { name: 'Xuất sắc', from: 15 },
    { name: 'Tốt', from: 10 },
  ];
  const six = [19, 18, 18, 15, 14.99, 9.99].map((i, index) => sheet(String(index + 1), { i }, { votes: index }));
  const given = (rules: object) => rank(setOf({ classes, ...rules }), six).map((row) => row.class);

  it('are cut off by total, none below the last', () =>
    expect(given({})).toEqual(['Xuất sắc', 'Xuất sắc', 'Xuất sắc', 'Xuất sắc', 'Tốt', null]));

  it('keep the highest within the share of the best class, the rest one class lower', () => {
    expect(given({ topShare: { percent: 20 } })).toEqual(['Xuất sắc', 'Tốt', 'Tốt', 'Tốt', 'Tốt', null]);
    expect(given({ topShare: { percent: 50 }, ties: [{ by: 'votes' }] })).toEqual(['Xuất sắc', 'Xuất sắc', 'Xuất sắc', 'Tốt', 'Tốt', null]);
    const rows = rank(setOf({ classes, topShare: { percent: 20 } }), six);
    expect(by(rows, '4').why).toEqual(['Loại “Xuất sắc” chỉ dành cho 1 trong 6 đơn vị (20 %): nhận loại “Tốt”.']);
  });

  it('decide a tie at the border by the tie rule, else everybody there falls', () => {
    expect(given({ topShare: { percent: 34 }, ties: [{ by: 'votes' }] })).toEqual(['Xuất sắc', 'Xuất sắc', 'Tốt', 'Tốt', 'Tốt', null]);
    expect(given({ topShare: { percent: 34 } })).toEqual(['Xuất sắc', 'Tốt', 'Tốt', 'Tốt', 'Tốt', null]);
    const rows = rank(setOf({ classes, topShare: { percent: 34 } }), six);
    expect(by(rows, '2').why[1]).toBe(
      'Loại “Xuất sắc” chỉ dành cho 2 trong 6 đơn vị (34 %), mà các đơn vị đồng hạng ở ranh giới không tách được: nhận loại “Tốt”.',
    );
  });

  it('count the share over the units ranked, rounded as the set says', () => {
    const limit = (rounding: 'down' | 'half_up' | 'up', ranked: number, atLeast = 0) =>
      topLimit({ percent: 20, rounding, atLeast }, ranked);
    expect([4, 5, 7, 8, 10].map((ranked) => limit('down', ranked))).toEqual([0, 1, 1, 1, 2]);
    expect([2, 3, 7, 8, 10].map((ranked) => limit('half_up', ranked))).toEqual([0, 1, 1, 2, 2]);
    expect([1, 5, 6, 10].map((ranked) => limit('up', ranked))).toEqual([1, 1, 2, 2]);
    expect(limit('down', 3, 1)).toBe(1);
    const excluded = { ...sheet('7', { i: 20 }), excluded: [{ key: 'chay' }] };
    expect(rank(setOf({ classes, topShare: { percent: 15 } }), [...six, excluded]).filter((row) => row.class === 'Xuất sắc')).toHaveLength(
      0,
    );
  });
});

describe('prizes', () => {
  const prizes = [
    { name: 'Nhất', count: 1 },
    { name: 'Nhì', count: 2 },
  ];
  const given = (points: number[]) =>
    rank(
      setOf({ prizes }),
      points.map((i, index) => sheet(String(index), { i })),
    ).map(({ prize }) => prize);

  it('go down the places until they run out', () => expect(given([9, 8, 7, 6])).toEqual(['Nhất', 'Nhì', 'Nhì', null]));

  it('fall to the next one when those who share a place are more than are left', () => {
    expect(given([9, 9, 7, 6])).toEqual(['Nhì', 'Nhì', 'Nhì', null]);
    expect(given([9, 8, 7, 7])).toEqual(['Nhất', 'Nhì', null, null]);
  });
});
