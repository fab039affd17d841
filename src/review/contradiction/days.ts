import { isRealDate, toCalendarDate, weekday } from '../../platform/calendar/date.ts';
import { datesWithoutYear } from '../../platform/text/spelling.ts';
import { type Check, type Finding, at } from './finding.ts';

const NUMERIC = /(?<![\p{L}\p{N}/.,-])(\d{1,2})([/.-])(\d{1,2})\2((?:19|20)\d{2})(?![\p{N}/]|-\p{L})/gu;
const SPELT = /(?<!\p{L})ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})(?:\s+năm\s+((?:19|20)\d{2}))?/giu;
const SHORT_LED =
  /(?<!\p{L})(?:ngày|sáng|chiều|tối)\s+(\d{1,2})\/(\d{1,2})(?![\p{N}/]|-\p{L}|\s*(?:khu phố|tổ|hộ|chỉ tiêu|đơn vị|phiếu))/giu;
const A_LEAP_YEAR = 2000;
const monthNames = (month: number, year: number) => `tháng ${month}${year === A_LEAP_YEAR ? '' : `/${year}`}`;

/** A day written in a text. */
export interface WrittenDay {
  start: number;
  end: number;
  text: string;
  day: number;
  month: number;
  year: number | null;
}

/** Every day that is written out with day and month, in order of place. */
export function writtenDays(text: string): WrittenDay[] {
  const of = (match: RegExpExecArray, day?: string, month?: string, year?: string): WrittenDay => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
    day: Number(day),
    month: Number(month),
    year: year === undefined ? null : Number(year),
  });
  return [
    ...[...text.matchAll(NUMERIC)].map((match) => of(match, match[1], match[3], match[4])),
    ...[...text.matchAll(SPELT)].map((match) => of(match, match[1], match[2], match[3])),
    ...[...text.matchAll(SHORT_LED)].map((match) => of(match, match[1], match[2])),
  ].sort((a, b) => a.start - b.start);
}

const lastDay = (month: number, year: number): number => [31, 30, 29, 28].find((day) => isRealDate({ year, month, day })) ?? 0;

/** Days no calendar has: 31/4, 30/02, tháng 13. */
export const impossibleDays: Check = (text) =>
  writtenDays(text).flatMap(({ start, text: found, day, month, year }) => {
    const of = year ?? A_LEAP_YEAR;
    if (isRealDate({ year: of, month, day })) return [];
    const expected = month < 1 || month > 12 ? `không có tháng ${month}` : `${monthNames(month, of)} chỉ có ${lastDay(month, of)} ngày`;
    return [at('no_such_day', start, found, `Không có ngày “${found}”: ${expected}.`)];
  });

const DEADLINE = /(?:trước|đến hết|chậm nhất|hạn cuối)(?: ngày)?\s*$/iu;

/** The year can be read from a date or "năm 2024" before it in the paragraph, or from the same day written in full elsewhere. */
function inferable(text: string, start: number, found: string): boolean {
  const before = text.slice(text.lastIndexOf('\n', start) + 1, start);
  if (DEADLINE.test(before) && /(?<!\p{L})năm 20\d{2}/iu.test(text)) return true;
  if (/(?:năm|\/)\s?20\d{2}(?!\s?[-–]\s?20)/u.test(before) && !/nhiệm kỳ|giai đoạn|khóa/iu.test(before.slice(-40))) return true;
  const [day, month] = found.match(/\d+/g)?.map(Number) ?? [];
  return writtenDays(text).some((one) => one.year !== null && one.day === day && one.month === month);
}

/** Days without a year where the text gives no year to infer (S3-02). */
export const daysWithoutYear: Check = (text) =>
  datesWithoutYear(text).flatMap(({ start, found }): Finding[] =>
    inferable(text, start, found)
      ? []
      : [at('no_year', start, found, `“${found}” chưa ghi năm và trong bài không có năm nào để suy ra; ghi đủ ngày, tháng, năm.`)],
  );

const WEEKDAYS = ['chủ nhật', 'thứ hai', 'thứ ba', 'thứ tư', 'thứ năm', 'thứ sáu', 'thứ bảy'];
const NAMED = '(chủ nhật|thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7]))';
const BEFORE = new RegExp(`(?<!\\p{L})${NAMED}\\s*[,(]?\\s*(?:ngày\\s*)?$`, 'iu');
const AFTER = new RegExp(`^\\s*[,(]\\s*(?:tức |nhằm )?${NAMED}(?!\\p{L})`, 'iu');
const indexOf = (name: string): number => {
  const digit = /\d/.exec(name);
  return digit ? Number(digit[0]) - 1 : WEEKDAYS.indexOf(name.toLocaleLowerCase('vi'));
};

/** "Thứ Ba, ngày 11/01/2023" when that day was a Wednesday. */
export const weekdays: Check = (text) =>
  writtenDays(text).flatMap(({ start, end, day, month, year }) => {
    const date = year === null ? null : toCalendarDate({ year, month, day });
    if (!date) return [];
    const before = BEFORE.exec(text.slice(Math.max(0, start - 24), start));
    const after = AFTER.exec(text.slice(end, end + 24));
    const name = before?.[1] ?? after?.[1];
    if (!name || indexOf(name) === weekday(date)) return [];
    const from = before ? start - before[0].length : end + (after?.[0].indexOf(name) ?? 0);
    const found = before ? text.slice(from, end) : name;
    const written = `${day}/${month}/${year}`;
    return [at('weekday', from, found, `Ngày ${written} là ${WEEKDAYS[weekday(date)]}, không phải ${name.toLocaleLowerCase('vi')}.`)];
  });
