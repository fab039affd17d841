import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../platform/calendar/date.ts';
import { type Direction, targetStatus } from './indicator/status.ts';
import { missing, readiness } from './movement/readiness.ts';
import { movementState } from './movement/state.ts';
import { yearConflict, yearsIn } from './movement/years.ts';
import { wholeShares } from './work/shares.ts';
import { workStatus, workStatusWords } from './work/status.ts';
import { vagueTarget } from './work/target.ts';

const start = '2026-01-01';
const day = fc.integer({ min: 0, max: 900 });
const at = (n: number) => addDays(start, n);
const maybe = fc.option(day, { nil: null });

describe('the state of a work', () => {
  it('equals the naive recomputation from due, completed and today', () => {
    fc.assert(
      fc.property(maybe, maybe, day, (due, completed, today) => {
        const state = workStatus(
          { due_on: due === null ? null : at(due), completed_on: completed === null ? null : at(completed) },
          at(today),
        );
        const late = due === null ? 0 : Math.max(0, (completed ?? today) - due);
        const open = completed === null;
        const kind =
          due === null ? (open ? 'no_due_date' : 'done') : late === 0 ? (open ? 'running' : 'on_time') : open ? 'overdue' : 'late';
        expect(state).toEqual({ kind, days: late });
      }),
    );
  });

  it('never gets better by waiting', () => {
    fc.assert(
      fc.property(day, maybe, day, day, (due, completed, a, b) => {
        const course = { due_on: at(due), completed_on: completed === null ? null : at(completed) };
        expect(workStatus(course, at(Math.max(a, b))).days).toBeGreaterThanOrEqual(workStatus(course, at(Math.min(a, b))).days);
      }),
    );
  });

  it('says it in the words of the trade', () => {
    const words = (completed_on: string | null, today = '2026-11-22') =>
      workStatusWords(workStatus({ due_on: '2026-11-10', completed_on }, today));
    expect([words('2026-11-10'), words('2026-11-14'), words(null), words(null, '2026-11-10')]).toEqual([
      'Đúng tiến độ',
      'Trễ 4 ngày',
      'Quá hạn 12 ngày',
      'Trong hạn',
    ]);
  });
});

describe('the status of a target', () => {
  const rank = { unmeasured: -1, missed: 0, met: 1, exceeded: 2 };
  const value = fc.integer({ min: -1000, max: 1000 }).map((n) => n / 10);

  it('holds the worked cases', () => {
    expect(targetStatus('higher', 100, 99.9)).toBe('missed');
    expect(targetStatus('higher', 100, 100)).toBe('met');
    expect(targetStatus('higher', 100, 120)).toBe('exceeded');
    expect(targetStatus('lower', 1, 0.8)).toBe('exceeded');
    expect(targetStatus('lower', 1, 1.2)).toBe('missed');
    expect(targetStatus('zero', 0, 0)).toBe('met');
    expect(targetStatus('zero', null, 1)).toBe('missed');
    expect(targetStatus('higher', 100, null)).toBe('unmeasured');
  });

  it('never falls when the result gets better', () => {
    fc.assert(
      fc.property(fc.constantFrom<Direction>('higher', 'lower'), value, value, value, (direction, target, a, b) => {
        const [worse, better] = a < b === (direction === 'higher') ? [a, b] : [b, a];
        expect(rank[targetStatus(direction, target, better)]).toBeGreaterThanOrEqual(rank[targetStatus(direction, target, worse)]);
      }),
    );
  });
});

describe('the plan of a movement', () => {
  const whole = {
    goal: 'a',
    scope: 'b',
    subjects: ['c'],
    contents: ['d'],
    criteria: 'e',
    starts_on: start,
    ends_on: at(30),
    schedule: null,
    plan: 'f',
    measures: 'g',
  };

  it('is ready only with every field a launch needs; what belongs to carrying it out may follow', () => {
    expect(missing(whole)).toEqual([]);
    expect(readiness(whole).flatMap(({ field, needed }) => (needed ? [] : [field]))).toEqual([
      'supervision',
      'communication',
      'final_due_on',
      'awards',
    ]);
    const needed = missing({
      ...whole,
      goal: null,
      scope: null,
      subjects: [],
      contents: [],
      criteria: null,
      starts_on: null,
      plan: null,
      measures: null,
    });
    fc.assert(
      fc.property(fc.constantFrom(...needed.map(({ field }) => field)), (field) => {
        const emptied = { ...whole, [field]: Array.isArray(whole[field as 'subjects']) ? [] : null };
        expect(missing(emptied).map((requirement) => requirement.field)).toEqual([field]);
      }),
    );
  });

  it('takes blanks for nothing', () => {
    expect(missing({ ...whole, criteria: '  ' }).map(({ name }) => name)).toEqual(['Tiêu chí']);
  });
});

describe('the state of a movement', () => {
  const course = {
    origin: 'ward',
    year: 2026,
    year_to: null,
    starts_on: '2026-02-01',
    ends_on: '2026-10-31',
    final_due_on: '2026-11-15',
    launched: true,
    reviewed: false,
  };

  it('follows its acts and dates', () => {
    expect(movementState({ ...course, launched: false }, '2026-03-01')).toBe('draft');
    expect(movementState({ ...course, launched: false, origin: 'superior' }, '2026-03-01')).toBe('running');
    expect(movementState(course, '2026-10-31')).toBe('running');
    expect(movementState(course, '2026-11-01')).toBe('ended');
    expect(movementState(course, '2026-11-16')).toBe('review_overdue');
    expect(movementState({ ...course, reviewed: true }, '2026-11-16')).toBe('ended');
    expect(movementState({ ...course, launched: false }, '2027-11-16')).toBe('ended');
  });
});

describe('the years of a drive', () => {
  it('conflict when theme and contents speak of different ones', () => {
    expect(yearConflict('kỷ niệm các ngày lễ lớn trong năm 2025', ['nhiệm vụ KT-XH năm 2024'])).toEqual({
      theme: [2025],
      contents: [2024],
    });
    expect(yearConflict('năm 2024', ['nhiệm vụ năm 2024'])).toBeNull();
    expect(yearConflict('không có năm', ['nhiệm vụ năm 2024'])).toBeNull();
  });

  it('are not read out of larger numbers', () => {
    expect(yearsIn('nhiệm kỳ 2025-2030, 120250 đồng, ngày 11/4/2024')).toEqual([2025, 2030, 2024]);
  });
});

describe('a registered target', () => {
  const vague = (target: string | null, value: number | null = null, level: number | null = null) =>
    vagueTarget({ target, value, level }) !== null;

  it('without a number, level or date is refused', () => {
    expect(vague('giữ chuẩn quốc gia mức độ và kiểm định chất lượng')).toBe(true);
    expect(vagueTarget({ target: 'giữ chuẩn quốc gia mức độ và kiểm định', value: null, level: null })).toBe(
      'Mục tiêu ghi “mức độ” mà không có số. Ghi rõ, ví dụ “mức độ 1”.',
    );
    expect(vague('đạt mức độ và 3 tiêu chí')).toBe(true);
    expect(vague('nâng cao chất lượng')).toBe(true);
    expect(vague(null)).toBe(true);
  });

  it('with one of them passes', () => {
    expect(vague('chuẩn quốc gia mức độ 1 và kiểm định chất lượng')).toBe(false);
    expect(vague('chuẩn quốc gia mức độ và kiểm định', null, 1)).toBe(false);
    expect(vague('trồng hoa', 200)).toBe(false);
    expect(vague('hoàn thành trước ngày 30/11/2026')).toBe(false);
  });
});

describe('the shares of who paid', () => {
  it('are whole percents that sum to 100', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 2_000_000_000 }), { minLength: 1, maxLength: 6 }), (amounts) => {
        const sum = wholeShares(amounts).reduce((all, share) => all + share, 0);
        expect(sum).toBe(amounts.some((amount) => amount > 0) ? 100 : 0);
      }),
    );
  });

  it('keep the exact third where it can be told', () => {
    expect(wholeShares([1, 1, 1])).toEqual([34, 33, 33]);
    expect(wholeShares([60, 40])).toEqual([60, 40]);
  });
});
