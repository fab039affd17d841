import { expect, test } from 'vitest';
import { ANNIVERSARIES } from './anniversary-list.ts';
import { anniversariesIn, anniversary } from './anniversary.ts';
import { isCalendarDate } from './calendar-date.ts';

test('no anniversary in or before the founding year', () => {
  expect(() => anniversary('party', 1930)).toThrow(RangeError);
  expect(() => anniversary('party', 2023.5)).toThrow(RangeError);
});

test('the ordinal follows the year', () => {
  expect(anniversary('party', 2023).ordinal).toBe(93);
  expect(anniversary('party', 2026).ordinal).toBe(96);
  expect(anniversary('national_day', 2025).ordinal).toBe(80);
});

test('the printed form', () => {
  expect(anniversary('party', 2023)).toEqual({
    key: 'party',
    ordinal: 93,
    name: 'Ngày thành lập Đảng Cộng sản Việt Nam',
    founded: '1930-02-03',
    date: '2023-02-03',
    text: '93 năm Ngày thành lập Đảng Cộng sản Việt Nam (03/02/1930 - 03/02/2023)',
  });
});

test('the year lists what was founded before it, in the order of the days', () => {
  const dates = anniversariesIn(1949).map((entry) => entry.date);
  expect(dates).toEqual(dates.toSorted());
  expect(anniversariesIn(1949).map((entry) => entry.key)).not.toContain('dien_bien_phu');
  expect(anniversariesIn(2026)).toHaveLength(Object.keys(ANNIVERSARIES).length);
});

test('every founding is a real day with a name in NFC', () => {
  for (const { founded, name } of Object.values(ANNIVERSARIES)) {
    expect(isCalendarDate(founded)).toBe(true);
    expect(name).toBe(name.normalize('NFC'));
  }
});
