import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BASE_SALARIES, baseSalaryOn } from './base-salary.ts';
import { dongInWords, dongWithWords, formatDong, multiple, roundUpToTenThousand } from './dong.ts';

test('amounts are whole đồng', () => {
  expect(() => formatDong(0.5)).toThrow(RangeError);
  expect(() => dongInWords(-1)).toThrow(RangeError);
  expect(() => roundUpToTenThousand(-10_000)).toThrow(RangeError);
  expect(() => roundUpToTenThousand(Number.MAX_SAFE_INTEGER + 1)).toThrow(RangeError);
  expect(() => multiple(0.15, 1_490_000.5)).toThrow(RangeError);
  expect(() => multiple(0.0001, 1_490_000)).toThrow(RangeError);
  expect(() => multiple(0.001, 1)).toThrow(RangeError);
});

test('money as decisions print it', () => {
  expect(formatDong(450_000)).toBe('450.000 đồng');
  expect(dongInWords(450_000)).toBe('Bốn trăm năm mươi nghìn đồng');
  expect(dongWithWords(450_000)).toBe('450.000 đồng (Bốn trăm năm mươi nghìn đồng)');
  expect(dongWithWords(0)).toBe('0 đồng (Không đồng)');
});

test('rounding goes up, never down', () => {
  expect(roundUpToTenThousand(multiple(0.15, 1_490_000))).toBe(230_000);
  expect(roundUpToTenThousand(multiple(0.3, 1_490_000))).toBe(450_000);
  expect(roundUpToTenThousand(1_112_000)).toBe(1_120_000);
  expect(roundUpToTenThousand(834_000)).toBe(840_000);
  expect(roundUpToTenThousand(230_000)).toBe(230_000);
  expect(roundUpToTenThousand(0)).toBe(0);
});

test('multiples are exact', () => {
  expect(multiple(0.15, 1_490_000)).toBe(223_500);
  expect(multiple(0.1 + 0.2, 2_340_000)).toBe(702_000);
  expect(multiple(12, 2_530_000)).toBe(30_360_000);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 10_000 }), (thousandths, thousands) => {
      expect(multiple(thousandths / 1000, thousands * 1000)).toBe(thousandths * thousands);
    }),
  );
});

test.each([
  [1_490_000, [230_000, 450_000, 1_490_000, 1_200_000]],
  [2_340_000, [360_000, 710_000, 2_340_000, 1_880_000]],
  [2_530_000, [380_000, 760_000, 2_530_000, 2_030_000]],
])('award money at the base of %d đồng', (base, expected) => {
  expect([0.15, 0.3, 1, 0.8].map((coefficient) => roundUpToTenThousand(multiple(coefficient, base)))).toEqual(expected);
});

test('rounding never loses money and adds less than ten thousand', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e12 }), (amount) => {
      const rounded = roundUpToTenThousand(amount);
      expect(rounded % 10_000).toBe(0);
      expect(rounded - amount).toBeGreaterThanOrEqual(0);
      expect(rounded - amount).toBeLessThan(10_000);
    }),
  );
});

test('no base salary is guessed before the first one known', () => {
  expect(() => baseSalaryOn('2013-06-30')).toThrow(RangeError);
  expect(() => baseSalaryOn('01/07/2024')).toThrow(RangeError);
});

test('the base salary changes on its day', () => {
  expect(baseSalaryOn('2016-05-01').amount).toBe(1_210_000);
  expect(baseSalaryOn('2017-12-22').amount).toBe(1_300_000);
  expect(baseSalaryOn('2020-07-01').amount).toBe(1_490_000);
  expect(baseSalaryOn('2023-06-30').amount).toBe(1_490_000);
  expect(baseSalaryOn('2024-07-01')).toEqual({ amount: 2_340_000, since: '2024-07-01', decree: 'Nghị định số 73/2024/NĐ-CP' });
  expect(baseSalaryOn('2026-06-30').amount).toBe(2_340_000);
  expect(baseSalaryOn('2026-07-01').amount).toBe(2_530_000);
});

test('base salaries stand in the order of their days', () => {
  const days = BASE_SALARIES.map((salary) => salary.since);
  expect(days).toEqual(days.toSorted());
});
