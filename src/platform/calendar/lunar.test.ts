import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from './calendar-date.ts';
import { canChi, formatLunar, fromLunar, tetDate, tetPhase, toLunar } from './lunar.ts';

const TET = [
  '2000-02-05',
  '2001-01-24',
  '2002-02-12',
  '2003-02-01',
  '2004-01-22',
  '2005-02-09',
  '2006-01-29',
  '2007-02-17',
  '2008-02-07',
  '2009-01-26',
  '2010-02-14',
  '2011-02-03',
  '2012-01-23',
  '2013-02-10',
  '2014-01-31',
  '2015-02-19',
  '2016-02-08',
  '2017-01-28',
  '2018-02-16',
  '2019-02-05',
  '2020-01-25',
  '2021-02-12',
  '2022-02-01',
  '2023-01-22',
  '2024-02-10',
  '2025-01-29',
  '2026-02-17',
  '2027-02-06',
  '2028-01-26',
  '2029-02-13',
  '2030-02-02',
  '2031-01-23',
  '2032-02-11',
  '2033-01-31',
  '2034-02-19',
  '2035-02-08',
];

test('years and days the lunar calendar lacks are refused', () => {
  expect(() => canChi(1199)).toThrow(RangeError);
  expect(() => canChi(2200)).toThrow(RangeError);
  expect(() => canChi(2023.5)).toThrow(RangeError);
  expect(() => fromLunar({ day: 31, month: 1, year: 2023, leap: false })).toThrow(RangeError);
  expect(() => fromLunar({ day: 1, month: 6, year: 2024, leap: true })).toThrow(RangeError);
});

test('Tết falls on the days of the Vietnamese, not the Chinese calendar', () => {
  expect(TET.map((date) => tetDate(Number(date.slice(0, 4))))).toEqual(TET);
});

test.each([
  [2019, 'Kỷ Hợi'],
  [2020, 'Canh Tý'],
  [2021, 'Tân Sửu'],
  [2022, 'Nhâm Dần'],
  [2023, 'Quý Mão'],
  [2024, 'Giáp Thìn'],
  [2025, 'Ất Tỵ'],
  [2026, 'Bính Ngọ'],
  [2027, 'Đinh Mùi'],
  [2028, 'Mậu Thân'],
  [2029, 'Kỷ Dậu'],
  [1968, 'Mậu Thân'],
])('%d is %s', (year, name) => {
  expect(canChi(year)).toBe(name);
  expect(name).toBe(name.normalize('NFC'));
});

test('leap months are told apart', () => {
  expect(toLunar('2025-07-25')).toEqual({ day: 1, month: 6, year: 2025, leap: true });
  expect(fromLunar({ day: 1, month: 6, year: 2025, leap: true })).toBe('2025-07-25');
  expect(formatLunar('2025-07-25')).toBe('mùng 1 tháng 6 nhuận năm Ất Tỵ');
});

test('a lunar date is read as people say it', () => {
  expect(formatLunar('2022-02-01')).toBe('mùng 1 tháng Giêng năm Nhâm Dần');
  expect(formatLunar('2022-01-25')).toBe('ngày 23 tháng Chạp năm Tân Sửu');
});

test('every lunar day leads back to its date', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 50_000 }), (days) => {
      const date = addDays('1950-01-01', days);
      expect(fromLunar(toLunar(date))).toBe(date);
    }),
  );
});

test('the three phases around Tết', () => {
  expect(tetPhase('2021-12-31')).toBe(null);
  expect(tetPhase('2022-01-02')).toBe('before');
  expect(tetPhase('2022-01-30')).toBe('before');
  expect(tetPhase('2022-01-31')).toBe('during');
  expect(tetPhase('2022-02-05')).toBe('during');
  expect(tetPhase('2022-02-06')).toBe('after');
  expect(tetPhase('2022-02-15')).toBe('after');
  expect(tetPhase('2022-02-16')).toBe(null);
  expect(tetPhase('2022-07-01')).toBe(null);
});

test('the end of December may lie before an early Tết', () => {
  expect(tetPhase('2022-12-23')).toBe('before');
  expect(tetPhase('2022-12-22')).toBe(null);
});

test('a ward may set other windows', () => {
  expect(tetPhase('2022-01-02', { before: 20, eve: 1, last: 4, after: 14 })).toBe(null);
});
