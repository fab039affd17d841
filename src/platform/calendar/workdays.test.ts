import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from './calendar-date.ts';
import { addWorkingDays, holidays, isHolidayScheduleKnown, isWorkingDay } from './workdays.ts';

const off = (year: number): string[] => holidays(year).map((holiday) => holiday.date.slice(5) + (holiday.substitute ? '*' : ''));

test('half a day cannot be counted', () => {
  expect(() => addWorkingDays('2023-01-11', 1.5)).toThrow(RangeError);
});

test.each([
  [2022, '01-01 01-03* 01-31 02-01 02-02 02-03 02-04 04-10 04-11* 04-30 05-01 05-02* 05-03* 09-01 09-02'],
  [2023, '01-01 01-02* 01-20 01-21 01-22 01-23 01-24 01-25* 01-26* 04-29 04-30 05-01 05-02* 05-03* 09-01 09-02 09-04*'],
  [2024, '01-01 02-08 02-09 02-10 02-11 02-12 02-13* 02-14* 04-18 04-29* 04-30 05-01 09-02 09-03'],
  [2025, '01-01 01-27 01-28 01-29 01-30 01-31 04-07 04-30 05-01 05-02* 09-01 09-02'],
  [2026, '01-01 01-02* 02-16 02-17 02-18 02-19 02-20 04-26 04-27* 04-30 05-01 08-31* 09-01 09-02'],
])('days off of %d as announced', (year, dates) => {
  expect(off(year)).toEqual(dates.split(' '));
});

test('a year without its notice is marked as such and still has its holidays', () => {
  expect(isHolidayScheduleKnown(2026)).toBe(true);
  expect(isHolidayScheduleKnown(2035)).toBe(false);
  expect(holidays(2035).filter((holiday) => !holiday.substitute)).toHaveLength(11);
});

test('Quốc khánh had one day until the Labour Code of 2019 took effect', () => {
  expect(off(2020).filter((day) => day.startsWith('09'))).toEqual(['09-02']);
  expect(off(2021).filter((day) => day.startsWith('09'))).toEqual(['09-02', '09-03']);
});

test('weekends are free, a Saturday worked in exchange is not', () => {
  expect(isWorkingDay('2023-01-14')).toBe(false);
  expect(isWorkingDay('2024-05-04')).toBe(true);
  expect(isWorkingDay('2024-04-29')).toBe(false);
});

test('working days step over weekends and Tết, the first day is not counted', () => {
  expect(addWorkingDays('2023-01-11', 0)).toBe('2023-01-11');
  expect(addWorkingDays('2023-01-11', 1)).toBe('2023-01-12');
  expect(addWorkingDays('2023-01-19', 1)).toBe('2023-01-27');
  expect(addWorkingDays('2023-01-27', -1)).toBe('2023-01-19');
  expect(addWorkingDays('2025-12-31', 10)).toBe('2026-01-15');
});

test('the result is a working day, and the count between is right', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4000 }), fc.integer({ min: 1, max: 40 }), (start, count) => {
      const from = addDays('2018-01-01', start);
      const to = addWorkingDays(from, count);
      expect(isWorkingDay(to)).toBe(true);
      let seen = 0;
      for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(day)) seen += 1;
      expect(seen).toBe(count);
    }),
  );
});
