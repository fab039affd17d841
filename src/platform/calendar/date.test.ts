import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addDays,
  dateParts,
  daysBetween,
  formatDate,
  formatDateTime,
  formatLongDate,
  formatMoment,
  formatTime,
  isCalendarDate,
  localDate,
  localTime,
  localYear,
  parseVietnameseDate,
  weekday,
} from './date.ts';

const anyDate = fc.integer({ min: 0, max: 400_000 }).map((days) => addDays('1500-01-01', days));

test('what is not a real, whole date is refused', () => {
  for (const text of [
    '',
    '11/4',
    '31/4/2023',
    '29/02/2023',
    '00/01/2023',
    '11/13/2023',
    '11/01/23',
    '11/01-2023',
    '2023-1-1',
    'hôm nay',
    '2023-02-30',
    '11/01/2023 7:30',
  ]) {
    expect([text, parseVietnameseDate(text)]).toEqual([text, null]);
  }
  expect(isCalendarDate('0999-01-01')).toBe(false);
  expect(() => formatDate('11/01/2023')).toThrow(RangeError);
  expect(() => dateParts('2023-02-29')).toThrow(RangeError);
  expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
});

test('dates are read as people write them', () => {
  for (const text of [
    '11/01/2023',
    '11/1/2023',
    ' 11-01-2023 ',
    '11.1.2023',
    '2023-01-11',
    'ngày 11 tháng 01 năm 2023',
    'Ngày 11 tháng 1 năm 2023'.normalize('NFD'),
  ]) {
    expect([text, parseVietnameseDate(text)]).toEqual([text, '2023-01-11']);
  }
  expect(parseVietnameseDate('29/02/2024')).toBe('2024-02-29');
});

test('days under ten and the first two months take a zero', () => {
  expect(formatLongDate('2023-01-11')).toBe('ngày 11 tháng 01 năm 2023');
  expect(formatLongDate('2023-02-03')).toBe('ngày 03 tháng 02 năm 2023');
  expect(formatLongDate('2024-03-09')).toBe('ngày 09 tháng 3 năm 2024');
  expect(formatLongDate('2024-12-20')).toBe('ngày 20 tháng 12 năm 2024');
});

test('a printed date reads back as itself', () => {
  fc.assert(
    fc.property(anyDate, (date) => {
      expect(parseVietnameseDate(formatDate(date))).toBe(date);
      expect(parseVietnameseDate(formatLongDate(date))).toBe(date);
    }),
  );
});

test('days are counted over leap years and centuries', () => {
  expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
  expect(daysBetween('2023-03-01', '2023-02-28')).toBe(-1);
  expect(addDays('1900-02-28', 1)).toBe('1900-03-01');
  expect(addDays('2000-02-28', 1)).toBe('2000-02-29');
  fc.assert(
    fc.property(anyDate, fc.integer({ min: -100_000, max: 100_000 }), (date, days) => {
      expect(daysBetween(date, addDays(date, days))).toBe(days);
    }),
  );
});

test('weekdays are right on both sides of 1970', () => {
  expect(weekday('2023-01-11')).toBe(3);
  expect(weekday('1945-09-02')).toBe(0);
  expect(weekday('1970-01-01')).toBe(4);
});

test('an hour that does not exist is refused', () => {
  for (const time of ['24:00', '7', '7:60', '']) expect(() => formatTime(time)).toThrow(RangeError);
});

test('a moment needs no hour', () => {
  expect(formatMoment({ date: '2023-01-11', part: 'morning' })).toBe('Sáng ngày 11 tháng 01 năm 2023');
  expect(formatMoment({ date: '2024-04-11', part: 'afternoon' })).toBe('Chiều ngày 11 tháng 4 năm 2024');
  expect(formatMoment({ date: '2021-12-31' })).toBe('Ngày 31 tháng 12 năm 2021');
  expect(formatMoment({ date: '2023-01-11', time: '07:30' })).toBe('7 giờ 30, ngày 11 tháng 01 năm 2023');
  expect(formatMoment({ date: '2023-01-11', part: 'morning', time: '08:00' })).toBe('8 giờ 00, sáng ngày 11 tháng 01 năm 2023');
});

test('instants are shown as they are in Vietnam', () => {
  const posted = new Date('2018-01-02T22:01:00Z');
  expect(formatDateTime(posted)).toBe('03/01/2018 05:01');
  expect(localDate(posted)).toBe('2018-01-03');
  expect(localTime(posted)).toBe('05:01');
  expect(localYear(new Date('2022-12-31T16:59:59Z'))).toBe(2022);
  expect(localYear(new Date('2022-12-31T17:00:00Z'))).toBe(2023);
  expect(localTime(new Date('2022-12-31T17:00:00Z'))).toBe('00:00');
  expect(() => formatDateTime(new Date(Number.NaN))).toThrow(RangeError);
});
