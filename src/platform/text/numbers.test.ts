import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatNumber, fromRoman, inWords, padCount, parseVietnameseNumber, roman } from './numbers.ts';

test('what a reader and a spreadsheet would read differently is not a number', () => {
  for (const text of ['', '1.5', '0.123', '1,234,567', '1.234 567', '12.34', 'khoảng 5', '--1', '1e3', '١', '12345678901234567']) {
    expect([text, parseVietnameseNumber(text)]).toEqual([text, null]);
  }
});

test('numbers are read in the styles of ward pages', () => {
  expect(parseVietnameseNumber('1.234,5')).toBe(1234.5);
  expect(parseVietnameseNumber('4523')).toBe(4523);
  expect(parseVietnameseNumber('39 415')).toBe(39415);
  expect(parseVietnameseNumber('39\u00A0415')).toBe(39415);
  expect(parseVietnameseNumber('3554878')).toBe(3554878);
  expect(parseVietnameseNumber('540.000đ')).toBe(540000);
  expect(parseVietnameseNumber('450.000 đồng')).toBe(450000);
  expect(parseVietnameseNumber(' 838,3 ')).toBe(838.3);
  expect(parseVietnameseNumber('02')).toBe(2);
  expect(parseVietnameseNumber('-1.000')).toBe(-1000);
});

test('numbers are printed in one style', () => {
  expect(formatNumber(4523)).toBe('4.523');
  expect(formatNumber(39415)).toBe('39.415');
  expect(formatNumber(3554878)).toBe('3.554.878');
  expect(formatNumber(838.3)).toBe('838,3');
  expect(formatNumber(2.5, { decimals: 2 })).toBe('2,50');
  expect(formatNumber(-0)).toBe('0');
  expect(() => formatNumber(Number.NaN)).toThrow(RangeError);
});

test('a printed number reads back as itself', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e12, max: 1e12 }), (thousandths) => {
      const value = thousandths / 1000;
      expect(parseVietnameseNumber(formatNumber(value))).toBe(value === 0 ? 0 : value);
    }),
  );
});

test('small counts take a leading zero', () => {
  expect([0, 2, 5, 9, 17, 130, 2070].map(padCount)).toEqual(['00', '02', '05', '09', '17', '130', '2.070']);
  expect(() => padCount(-1)).toThrow(RangeError);
  expect(() => padCount(1.5)).toThrow(RangeError);
});

test('irregular Roman numerals are refused', () => {
  for (const text of ['', 'IIII', 'VX', 'IC', 'XXIIX', 'A', '22', 'MMMM', 'X'.repeat(50_000)]) {
    expect([text, fromRoman(text)]).toEqual([text, null]);
  }
  for (const value of [0, -1, 4000, 1.5]) expect(() => roman(value)).toThrow(RangeError);
});

test('Roman ordinals of congresses', () => {
  expect(roman(22)).toBe('XXII');
  expect(roman(14)).toBe('XIV');
  expect(fromRoman('xxii')).toBe(22);
});

test('every Roman numeral reads back', () => {
  for (let value = 1; value < 4000; value += 1) expect(fromRoman(roman(value))).toBe(value);
});

test('numbers that cannot be read exactly are refused', () => {
  for (const value of [-1, 0.5, 1e15 + 1, Number.NaN]) expect(() => inWords(value)).toThrow(RangeError);
});

test.each([
  [0, 'không'],
  [5, 'năm'],
  [10, 'mười'],
  [15, 'mười lăm'],
  [21, 'hai mươi mốt'],
  [24, 'hai mươi tư'],
  [55, 'năm mươi lăm'],
  [105, 'một trăm linh năm'],
  [111, 'một trăm mười một'],
  [1000, 'một nghìn'],
  [1005, 'một nghìn không trăm linh năm'],
  [450_000, 'bốn trăm năm mươi nghìn'],
  [1_010_005, 'một triệu không trăm mười nghìn không trăm linh năm'],
  [21_000_000, 'hai mươi mốt triệu'],
  [1_000_000_001, 'một tỷ không trăm linh một'],
  [1_500_000_000, 'một tỷ năm trăm triệu'],
  [1_005_000_000_000, 'một nghìn không trăm linh năm tỷ'],
  [1e15, 'một triệu tỷ'],
])('%d in words', (value, words) => {
  expect(inWords(value)).toBe(words);
});

test('southern wording on request', () => {
  expect(inWords(1_000_000_105, { zeroTen: 'lẻ', billion: 'tỉ' })).toBe('một tỉ một trăm lẻ năm');
});

test('two numbers never read the same', () => {
  const seen = new Map<string, number>();
  const add = (value: number): void => {
    const words = inWords(value);
    expect(seen.get(words) ?? value).toBe(value);
    seen.set(words, value);
  };
  for (let value = 0; value < 3000; value += 1) [value, value * 1000, value * 1e6, value * 1e9].forEach(add);
  fc.assert(fc.property(fc.integer({ min: 0, max: 1e15 }), add));
});
