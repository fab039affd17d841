import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isQuiet, nextWaking } from './waking-hours.ts';
import { addDays, weekday } from './calendar-date.ts';
import { localDate, localTime } from './local-time.ts';
import { addWorkingDays, holidays, isWorkingDay } from './workdays.ts';

const at = (text: string) => new Date(`${text}+07:00`);
const moved = (text: string) => {
  const next = nextWaking(at(text));
  return `${localDate(next)} ${localTime(next)}`;
};

describe('quiet hours', () => {
  test.each([
    ['2026-11-23T06:59', '2026-11-23 07:00'],
    ['2026-11-23T07:00', '2026-11-23 07:00'],
    ['2026-11-23T19:59', '2026-11-23 19:59'],
    ['2026-11-23T20:00', '2026-11-24 07:00'],
    ['2026-11-27T21:00', '2026-11-30 07:00'],
    ['2026-11-28T10:00', '2026-11-30 07:00'],
    ['2026-02-13T20:30', '2026-02-23 07:00'],
    ['2026-04-26T08:00', '2026-04-28 07:00'],
    ['2026-08-22T06:00', '2026-08-22 07:00'],
  ])('%s is moved to %s', (from, to) => expect(moved(from)).toBe(to));

  test('whatever is moved lands in a waking hour and never earlier', () => {
    fc.assert(
      fc.property(fc.date({ min: at('2020-01-01T00:00'), max: at('2030-12-31T00:00'), noInvalidDate: true }), (instant) => {
        const next = nextWaking(instant);
        expect([isQuiet(next), next >= instant]).toEqual([false, true]);
        expect(isQuiet(instant) || next === instant).toBe(true);
      }),
    );
  });
});

describe('working days', () => {
  /** Day by day, asking only the list of days off. */
  function slow(from: string, count: number): string {
    const step = count < 0 ? -1 : 1;
    let [day, left] = [from, Math.abs(count)];
    while (left > 0) {
      day = addDays(day, step);
      const off = holidays(Number(day.slice(0, 4))).some(({ date }) => date === day);
      const makeUp = ['2024-05-04', '2025-04-26', '2026-01-10', '2026-08-22'].includes(day);
      if (makeUp || (!off && weekday(day) !== 0 && weekday(day) !== 6)) left -= 1;
    }
    return day;
  }

  test('forwards and backwards are what counting day by day gives', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5500 }), fc.integer({ min: -60, max: 60 }), (start, count) => {
        const from = addDays('2019-01-01', start);
        expect(addWorkingDays(from, count)).toBe(slow(from, count));
      }),
    );
  });

  test('from a working day forwards and back again is the same day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5500 }), fc.integer({ min: 1, max: 60 }), (start, count) => {
        const from = addDays('2019-01-01', start);
        fc.pre(isWorkingDay(from));
        expect(addWorkingDays(addWorkingDays(from, count), -count)).toBe(from);
      }),
    );
  });
});
