import { expect, test } from 'vitest';
import { ABBREVIATIONS } from './abbreviation-list.ts';
import { abbreviationsIn, expand } from './abbreviation.ts';
import { searchKey, searchQuery } from './search-key.ts';

const shorts = (text: string): string[] => abbreviationsIn(text).map((found) => found.short);
const finds = (query: string, text: string): boolean => searchKey(text).includes(searchQuery(query));

test('document numbers are not abbreviations', () => {
  expect(shorts('Kế hoạch 133/KH-UBND, Nghị quyết 21-NQ/TU, 12-CT/TW, 2083/HD-BCĐ')).toEqual([]);
});

test('an ambiguous short form is left alone unless the next word decides', () => {
  expect(shorts('Thực hiện CT 05, các CT trọng điểm, ĐƠN CA')).toEqual([]);
  expect(shorts('đ/c Lê Hoàng – CT UBMT phường, Trưởng CA phường')).toEqual(['đ/c', 'CT', 'UBMT', 'CA']);
});

test('letters inside a word are not an abbreviation', () => {
  expect(shorts('KPI, ANTQX, đường KP1')).toEqual([]);
});

test('the longest form wins and the place is exact', () => {
  const text = 'nhiệm vụ KTXH-QPAN năm 2022';
  expect(abbreviationsIn(text)).toEqual([{ start: 9, end: 18, short: 'KTXH-QPAN', full: 'kinh tế - xã hội, quốc phòng - an ninh' }]);
  expect(shorts('phong trào TD.BVANTQ. UBND, CBCC(VC), HĐND-UBND')).toEqual(['TD.BVANTQ', 'UBND', 'CBCC(VC)', 'HĐND', 'UBND']);
});

test('each full form is added once', () => {
  expect(expand('TDP 55, TDP 56')).toBe('TDP 55, TDP 56 tổ dân phố');
  expect(expand('không viết tắt')).toBe('không viết tắt');
});

test('search finds both ways, with or without diacritics', () => {
  expect(finds('an ninh Tổ quốc', 'phong trào toàn dân bảo vệ ANTQ')).toBe(true);
  expect(finds('ANTQ', 'Toàn dân bảo vệ an ninh Tổ quốc')).toBe(true);
  expect(finds('thi đua khen thưởng', 'Hội đồng TĐKT phường')).toBe(true);
  expect(finds('tdkt', 'công tác thi đua - khen thưởng')).toBe(true);
  expect(finds('133/KH-UBND', 'Kế hoạch số 133/KH-UBND')).toBe(true);
  expect(finds('ANTQ', 'an ninh trật tự')).toBe(false);
});

test('the dictionary has every short form once, in NFC', () => {
  const all = ABBREVIATIONS.map((entry) => entry.short);
  expect(new Set(all).size).toBe(all.length);
  for (const { short, full } of ABBREVIATIONS) expect(short + full).toBe((short + full).normalize('NFC'));
});

test('decomposed text keeps its own offsets', () => {
  const text = 'Đảng ủy, HĐND'.normalize('NFD');
  const [found] = abbreviationsIn(text);
  expect(text.slice(found?.start, found?.end)).toBe('HĐND');
});
