import { describe, expect, it } from 'vitest';
import { InvalidForm } from '../../../platform/refusal.ts';
import { answerFaults } from './answer-check.ts';
import { type CriteriaSet, criteriaSetSchema } from './scheme.ts';
import { scoreSheet } from './sheet-score.ts';
import type { Answer } from './sheet.ts';

const setOf = (items: object[], more: object = {}, group: object = {}): CriteriaSet =>
  criteriaSetSchema.parse({
    title: 'Bảng tiêu chí',
    year: 2026,
    bloc: 'Khối khu phố',
    groups: [{ key: 'g', title: 'Nhóm', max: 20, items: items.map((item) => ({ key: 'i', title: 'Mục', max: 20, ...item })), ...group }],
    ...more,
  });

/** Points and calculation of the one line. */
function scored(item: object, answer: Answer): [number, string] {
  const [line] = scoreSheet(setOf([item]), { i: answer }).items;
  return [line?.points ?? NaN, line?.why ?? ''];
}

describe('answers that do not fit', () => {
  const faults = (item: object, answer: Answer) => answerFaults(setOf([item]), { i: answer }).map(({ message }) => message);

  it('are refused with every fault at once', () => {
    const two = setOf([{ type: 'graded' }, { key: 'j', type: 'full' }]);
    const bad = { i: { points: 20.5 }, j: { events: 1 }, k: { points: 1 } };
    expect(answerFaults(two, bad)).toEqual([
      { field: 'i', message: 'Mục “Mục” có điểm tối đa là 20.' },
      { field: 'j', message: 'Số liệu của mục “Mục” không đúng loại mục.' },
      { field: 'k', message: 'Bảng tiêu chí không có mục “k”.' },
    ]);
    expect(() => scoreSheet(two, bad)).toThrow(InvalidForm);
  });

  it('are points below the lowest or above the highest, unless the line is open', () => {
    expect(faults({ type: 'graded' }, { points: -0.01 })).toEqual(['Mục “Mục” có điểm thấp nhất là 0.']);
    expect(faults({ type: 'loss', each: 1, floor: 5 }, { points: 4 })).toEqual(['Mục “Mục” có điểm thấp nhất là 5.']);
    expect(faults({ type: 'proportional' }, { points: 21 })).toEqual(['Mục “Mục” có điểm tối đa là 20.']);
    expect(faults({ type: 'proportional', capped: false }, { points: 21 })).toEqual([]);
    expect(faults({ type: 'graded' }, { points: 20 })).toEqual([]);
  });

  it('are results without a target', () => {
    expect(faults({ type: 'proportional' }, { result: 5 })).toEqual(['Mục “Mục” chưa có chỉ tiêu được giao.']);
    expect(faults({ type: 'proportional' }, { result: 5, target: 0 })).toEqual(['Chỉ tiêu của mục “Mục” phải lớn hơn 0.']);
    expect(faults({ type: 'proportional', direction: 'lower' }, { result: 5, target: 0 })).toEqual([]);
    expect(faults({ type: 'proportional', target: 8 }, { result: 5 })).toEqual([]);
  });
});

describe('a line of type', () => {
  it('proportional shows result over target, rounds half up and stops at its maximum', () => {
    const item = { type: 'proportional' };
    expect(scored({ ...item, max: 30 }, { result: 46, target: 100 })).toEqual([13.8, '46/100 × 30 = 13,8']);
    expect(scored(item, { result: 2, target: 3 })).toEqual([13.33, '2/3 × 20 ≈ 13,33']);
    expect(scored(item, { result: 1, target: 1.6 })).toEqual([12.5, '1/1,6 × 20 = 12,5']);
    expect(scored(item, { result: 24, target: 20 })).toEqual([20, '24/20 × 20 = 24, tính tối đa 20']);
    expect(scored({ ...item, capped: false }, { result: 24, target: 20 })).toEqual([24, '24/20 × 20 = 24']);
    expect(scored({ ...item, target: 40 }, { result: 1250.5, target: 2501 })).toEqual([10, '1.250,5/2.501 × 20 = 10']);
    expect(scored({ ...item, target: 40 }, { result: 10 })).toEqual([5, '10/40 × 20 = 5']);
  });

  it('proportional, lower is better, is full up to the target and falls behind it', () => {
    const item = { type: 'proportional', direction: 'lower' };
    expect(scored(item, { result: 5, target: 5 })).toEqual([20, '5 không quá 5: 1 × 20 = 20']);
    expect(scored(item, { result: 0, target: 0 })).toEqual([20, '0 không quá 0: 1 × 20 = 20']);
    expect(scored(item, { result: 8, target: 5 })).toEqual([12.5, '5/8 × 20 = 12,5']);
    expect(scored(item, { result: 1, target: 0 })).toEqual([0, '0/1 × 20 = 0']);
  });

  it('proportional, zero is best, is empty at the level tolerated', () => {
    const item = { type: 'proportional', direction: 'zero', target: 4 };
    expect(scored(item, { result: 0 })).toEqual([20, 'không xảy ra: 1 × 20 = 20']);
    expect(scored(item, { result: 1 })).toEqual([15, '(1 − 1/4) × 20 = 15']);
    expect(scored(item, { result: 4 })).toEqual([0, '4 hết mức cho phép 4: 0 × 20 = 0']);
    expect(scored(item, { result: 1, target: 0 })).toEqual([0, '1 hết mức cho phép 0: 0 × 20 = 0']);
  });

  it('steps takes the best step reached, its border included', () => {
    const item = {
      type: 'steps',
      measure: '%',
      steps: [
        { at: 95, points: 20 },
        { at: 90, points: 10 },
      ],
    };
    expect(scored(item, { value: 95 })).toEqual([20, '95 %, mức từ 95 %: 20 điểm']);
    expect(scored(item, { value: 94.99 })).toEqual([10, '94,99 %, mức từ 90 %: 10 điểm']);
    expect(scored(item, { value: 89.9 })).toEqual([0, '89,9 %, chưa tới mức từ 90 %: 0 điểm']);
    const lower = {
      type: 'steps',
      direction: 'lower',
      steps: [
        { at: 1, points: 20 },
        { at: 3, points: 5 },
      ],
    };
    expect(scored(lower, { value: 1 })).toEqual([20, '1, mức không quá 1: 20 điểm']);
    expect(scored(lower, { value: 3 })).toEqual([5, '3, mức không quá 3: 5 điểm']);
    expect(scored(lower, { value: 4 })).toEqual([0, '4, chưa tới mức không quá 3: 0 điểm']);
  });

  it('graded is what was judged, and any line takes points directly', () => {
    expect(scored({ type: 'graded' }, { points: 8.5 })).toEqual([8.5, 'Chấm 8,5/20']);
    expect(scored({ type: 'graded' }, { points: 8.125 })).toEqual([8.13, 'Chấm 8,125/20 ≈ 8,13']);
    expect(scored({ type: 'loss', each: 1 }, { points: 8 })).toEqual([8, 'Chấm trực tiếp 8/20']);
  });

  it('full is all or nothing, also when points are given directly', () => {
    expect(scored({ type: 'full' }, { met: true })).toEqual([20, 'Đạt: đủ 20 điểm']);
    expect(scored({ type: 'full' }, { met: false })).toEqual([0, 'Không đạt: 0 điểm']);
    expect(scored({ type: 'full' }, { points: 19.99 })).toEqual([0, 'Chấm trực tiếp 19,99/20; phải đủ 20 điểm, mục tính 0']);
  });

  it('loss takes away for each event down to its floor', () => {
    const item = { type: 'loss', each: 2, event: 'vụ' };
    expect(scored(item, { events: 0 })).toEqual([20, '20 − 0 vụ × 2 = 20']);
    expect(scored(item, { events: 3 })).toEqual([14, '20 − 3 vụ × 2 = 14']);
    expect(scored(item, { events: 10 })).toEqual([0, '20 − 10 vụ × 2 = 0']);
    expect(scored(item, { events: 11 })).toEqual([0, '20 − 11 vụ × 2 = −2, tính thấp nhất 0']);
    expect(scored({ ...item, floor: -3 }, { events: 11 })).toEqual([-2, '20 − 11 vụ × 2 = −2']);
  });

  it('activity counts up to its maximum', () => {
    const item = { type: 'activity', each: 2.5, activity: 'buổi' };
    expect(scored(item, { activities: 3 })).toEqual([7.5, '3 buổi × 2,5 = 7,5']);
    expect(scored(item, { activities: 8 })).toEqual([20, '8 buổi × 2,5 = 20']);
    expect(scored(item, { activities: 9 })).toEqual([20, '9 buổi × 2,5 = 22,5, tính tối đa 20']);
  });

  it('on_time averages the works: late loses 30 %, not done loses all', () => {
    const item = { type: 'on_time' };
    expect(scored(item, { onTime: 2, late: 0, undone: 0 })).toEqual([20, '(2 đúng hạn + 0 trễ × 70 %)/2 × 20 = 20']);
    expect(scored(item, { onTime: 1, late: 1, undone: 1 })).toEqual([11.33, '(1 đúng hạn + 1 trễ × 70 %)/3 × 20 ≈ 11,33']);
    expect(scored({ ...item, lateLoss: 50 }, { onTime: 0, late: 1, undone: 0 })).toEqual([10, '(0 đúng hạn + 1 trễ × 50 %)/1 × 20 = 10']);
    expect(scored(item, { onTime: 0, late: 0, undone: 0 })).toEqual([0, 'Không đăng ký công trình, phần việc: 0 điểm']);
  });

  it('any type without an answer has no points and says so', () => {
    expect(scoreSheet(setOf([{ type: 'loss', each: 1 }]), {}).items).toEqual([
      { key: 'i', title: 'Mục', max: 20, points: 0, why: 'Chưa có số liệu: 0 điểm' },
    ]);
  });
});

describe('a line that must be full', () => {
  const items = (unlessFull: string) => [
    { type: 'graded', max: 10, unlessFull },
    { key: 'j', type: 'graded', max: 10 },
  ];
  const score = (unlessFull: string, points: number) => scoreSheet(setOf(items(unlessFull)), { i: { points }, j: { points: 7 } });

  it('is worth nothing itself', () => {
    expect(score('item_zero', 9).total).toBe(7);
    expect(score('item_zero', 9).items[0]?.why).toBe('Chấm 9/10; phải đủ 10 điểm, mục tính 0');
    expect(score('item_zero', 10).total).toBe(17);
  });

  it('empties its group', () => {
    const { groups, passes } = score('group_fails', 9);
    expect(groups[0]).toMatchObject({ points: 0, why: '9 + 7 = 16; nhóm không được điểm vì mục “Mục” không đủ điểm' });
    expect(passes).toBe(true);
    expect(score('group_fails', 10).total).toBe(17);
  });

  it('does not lift a group that stands below zero', () => {
    const set = setOf([
      { type: 'graded', unlessFull: 'group_fails' },
      { key: 'j', type: 'loss', max: 5, each: 5, floor: -10 },
    ]);
    expect(scoreSheet(set, { i: { points: 3 }, j: { events: 3 } }).total).toBe(-7);
  });

  it('fails the unit, which keeps its points', () => {
    expect(score('unit_fails', 9)).toMatchObject({ total: 16, passes: false, failedBecause: ['Mục “Mục” phải đủ 10 điểm, mới được 9.'] });
    expect(score('unit_fails', 10).passes).toBe(true);
  });

  it('is judged before rounding', () => {
    const set = setOf([{ type: 'proportional', unlessFull: 'unit_fails' }]);
    expect(scoreSheet(set, { i: { result: 99_999, target: 100_000 } })).toMatchObject({ total: 20, passes: false });
  });
});

describe('a group', () => {
  const two = [
    { type: 'graded', max: 15 },
    { key: 'j', type: 'graded', max: 15 },
  ];
  const answers = { i: { points: 14.5 }, j: { points: 8 } };

  it('stops at its maximum unless it is open', () => {
    expect(scoreSheet(setOf(two), answers).groups[0]).toMatchObject({ points: 20, why: '14,5 + 8 = 22,5, tính tối đa 20' });
    expect(scoreSheet(setOf(two), { ...answers, j: { points: 5.5 } }).groups[0]?.why).toBe('14,5 + 5,5 = 20');
    expect(scoreSheet(setOf(two, {}, { capped: false }), answers).groups[0]).toMatchObject({ points: 22.5, why: '14,5 + 8 = 22,5' });
  });

  it('fails the unit below its minimum, a share or points, and not at it', () => {
    const failed = (minimum: object, points: number) =>
      scoreSheet(setOf([{ type: 'graded' }], {}, { minimum }), { i: { points } }).failedBecause;
    expect(failed({ percent: 50 }, 9.99)).toEqual(['Nhóm “Nhóm” được 9,99 điểm, dưới mức tối thiểu 10 điểm (50 % của 20).']);
    expect(failed({ percent: 50 }, 10)).toEqual([]);
    expect(failed({ points: 12 }, 11)).toEqual(['Nhóm “Nhóm” được 11 điểm, dưới mức tối thiểu 12 điểm.']);
    expect(failed({ points: 12 }, 12)).toEqual([]);
  });
});

describe('a total', () => {
  const more = {
    bonus: [
      { key: 'b', title: 'Mô hình', type: 'times', each: 3 },
      { key: 'c', title: 'Sáng kiến', type: 'graded', max: 5 },
    ],
    penalties: [{ key: 'p', title: 'Khiếu nại', type: 'times', each: 5, max: 10 }],
  };
  const total = (answers: Record<string, Answer>, rules: object = {}, by?: 'self') => {
    const {
      total: points,
      why,
      bonus,
      penalty,
    } = scoreSheet(setOf([{ type: 'graded' }], { ...more, ...rules }), { i: { points: 18 }, ...answers }, { by });
    return [points, why, bonus, penalty];
  };

  it('adds bonuses and takes penalties away, each with its own cap', () => {
    expect(total({})).toEqual([18, '18 điểm', 0, 0]);
    expect(total({ b: { times: 2 }, c: { points: 1.5 } })).toEqual([25.5, '18 + 7,5 = 25,5', 7.5, 0]);
    expect(total({ b: { times: 4 } }, { bonusCap: 10 })).toEqual([28, '18 + 10 = 28', 10, 0]);
    expect(total({ p: { times: 3 } })).toEqual([8, '18 − 10 = 8', 0, 10]);
    expect(total({ p: { times: 2 }, b: { times: 1 } }, { penaltyCap: 7 })).toEqual([14, '18 + 3 − 7 = 14', 3, 7]);
    expect(total({ p: { points: 4 } })).toEqual([14, '18 − 4 = 14', 0, 4]);
  });

  it('lists what was added and taken away line by line', () => {
    const { bonuses, penalties } = scoreSheet(setOf([{ type: 'graded' }], more), { b: { times: 2 } });
    expect([...bonuses, ...penalties]).toEqual([
      { key: 'b', title: 'Mô hình', max: null, points: 6, why: '2 × 3 = 6' },
      { key: 'c', title: 'Sáng kiến', max: 5, points: 0, why: 'Không có' },
      { key: 'p', title: 'Khiếu nại', max: 10, points: 0, why: 'Không có' },
    ]);
  });

  it('has a cap only where the set has one, and one more for self-scores', () => {
    expect(total({ b: { times: 1 } }, { totalCap: 20 })).toEqual([20, '18 + 3 = 21, tính tối đa 20', 3, 0]);
    expect(total({ b: { times: 1 } }, { totalCap: 20, selfCap: 19 }, 'self')).toEqual([19, '18 + 3 = 21, tính tối đa 19', 3, 0]);
    expect(total({ c: { points: 2 } }, { totalCap: 20 })).toEqual([20, '18 + 2 = 20', 2, 0]);
    expect(total({ b: { times: 1 } }, { selfCap: 19 })).toEqual([21, '18 + 3 = 21', 3, 0]);
  });

  it('adds tenths without the error of binary numbers', () => {
    const items = ['a', 'b', 'c'].map((key) => ({ key, type: 'graded', max: 10 }));
    expect(scoreSheet(setOf(items), { a: { points: 0.1 }, b: { points: 0.2 } }).total).toBe(0.3);
    expect(scoreSheet(setOf(items), { a: { points: 1.005 } }).total).toBe(1.01);
    expect(scoreSheet(setOf(items, { decimals: 0 }), { a: { points: 0.5 }, b: { points: 1.49 } }).total).toBe(2);
  });

  it('fails below the mark of its kind of place, not at it', () => {
    const pass = {
      place: 'phường',
      marks: [
        { place: 'phường', mark: 18.5 },
        { place: 'xã miền núi', mark: 18 },
      ],
    };
    const score = (place?: string) => scoreSheet(setOf([{ type: 'graded' }], { pass }), { i: { points: 18 } }, { place }).failedBecause;
    expect(score()).toEqual(['Tổng 18 điểm, dưới mức đạt 18,5 điểm (phường).']);
    expect(score('xã miền núi')).toEqual([]);
    expect(() => score('đặc khu')).toThrow('Chưa có điểm đạt cho địa bàn “đặc khu”.');
  });
});
