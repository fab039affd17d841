import { isRealDate } from '../calendar/calendar-date.ts';
import type { TextHint } from './hint.ts';

const NO_YEAR = 'Ngày tháng chưa ghi năm';
const REVERSED = 'Năm kết thúc nhỏ hơn năm bắt đầu';
const A_LEAP_YEAR = 2000;
const NEARBY = 40;

const SHORT = /(?<![\p{L}\p{N}/.,\-–])(\d{1,2})\/(\d{1,2})(?![\p{L}\p{N}/]|[.,\-–]\p{N}|[-–]\p{L})/gu;
const LONG = /(?<![\p{L}\p{N}])ngày\s{1,3}(\d{1,2})\s{1,3}tháng\s{1,3}(\d{1,2})(?![\p{N}/])/giu;
const YEAR_FOLLOWS = /^\s{0,3}[,(]?\s{0,3}(?:âm lịch\s{1,3})?(?:năm\s{1,3}[12]\d{3}|(?:hằng|hàng|mỗi)\s{1,3}năm)/iu;
const RANGE_WITH_YEAR =
  /^\s{0,3}(?:-|–|đến|tới|và)\s{0,3}(?:hết\s{1,3})?(?:ngày\s{1,3})?\d{1,2}(?:\/\d{1,2}\/[12]\d{3}|\s{1,3}tháng\s{1,3}\d{1,2}\s{1,3}năm\s{1,3}[12]\d{3})/iu;
const DATE_LEAD = /(?<!\p{L})(?:ngày|hôm|sáng|trưa|chiều|tối|đêm|khuya|từ|đến hết)\s*\(?$/iu;
const NOT_A_DATE_LEAD =
  /(?<!\p{L})(?:hẻm|ngõ|ngách|kiệt|số|nhà|lô|thửa|tỷ lệ|tỉ lệ|đạt|vượt|chiếm|có|gồm|tổ|lớp|khóa|khoá|quý|học kỳ)\s*:?$/iu;
const SHARE_FOLLOWS =
  /^\s{0,3}(?:%|(?:số|chỉ tiêu|khu phố|tổ|hộ|tổng|nhiệm kỳ|thành viên|đại biểu|phiếu|đơn vị|tiêu chí|thời gian|diện tích|dân số|trở lên|đồng chí|ủy viên)(?!\p{L}))/iu;
const FEAST_NEARBY = /(?:lễ|kỷ niệm|quốc khánh|quốc tế|thành lập|thương binh|truyền thống|giải phóng|chào mừng|dịp)[^.;!?]*$/iu;
const FEASTS = new Set(
  '3/2 27/2 8/3 26/3 30/4 1/5 7/5 15/5 19/5 1/6 11/6 21/6 28/6 27/7 28/7 19/8 2/9 10/10 13/10 14/10 15/10 20/10 18/11 20/11 6/12 22/12'.split(
    ' ',
  ),
);

interface Place {
  day: number;
  month: number;
  before: string;
  after: string;
}

function placeOf(text: string, match: RegExpExecArray): Place {
  const end = match.index + match[0].length;
  return {
    day: Number(match[1]),
    month: Number(match[2]),
    before: text.slice(Math.max(0, match.index - NEARBY), match.index),
    after: text.slice(end, end + NEARBY),
  };
}

function lacksYear({ day, month, after }: Place): boolean {
  if (!isRealDate({ year: A_LEAP_YEAR, month, day })) return false;
  return !YEAR_FOLLOWS.test(after) && !RANGE_WITH_YEAR.test(after);
}

/** Fractions, house numbers, "24/7" and named days such as "lễ 30/4" are written like dates and are none. */
function readsAsDate({ day, month, before, after }: Place): boolean {
  if (NOT_A_DATE_LEAD.test(before) || SHARE_FOLLOWS.test(after)) return false;
  if (FEASTS.has(`${day}/${month}`) && FEAST_NEARBY.test(before)) return false;
  if (DATE_LEAD.test(before)) return true;
  return day > month && !(day === 24 && month === 7);
}

function hint(match: RegExpExecArray, reason: string): TextHint {
  const found = match[0];
  return { start: match.index, end: match.index + found.length, found, reason };
}

/** Days written without their year: "chiều 11/4", "ngày 11 tháng 4". In order of place. */
export function datesWithoutYear(text: string): TextHint[] {
  const short = [...text.matchAll(SHORT)].filter((match) => {
    const place = placeOf(text, match);
    return lacksYear(place) && readsAsDate(place);
  });
  const long = [...text.matchAll(LONG)].filter((match) => lacksYear(placeOf(text, match)));
  return [...short, ...long].map((match) => hint(match, NO_YEAR)).sort((a, b) => a.start - b.start);
}

const TERM =
  /(?<![\p{L}\p{N}/]|\p{N}[ .\-–])((?:19|20)\d{2})\s{0,3}(?:[-–—]|đến(?:\s{1,3}năm)?)\s{0,3}((?:19|20)\d{2})(?![\p{L}\p{N}/]|[ .\-–]\p{N})/gu;

/** Terms whose last year comes before the first: "nhiệm kỳ 2025-2023". */
export function reversedTerms(text: string): TextHint[] {
  return [...text.matchAll(TERM)].filter((match) => Number(match[2]) < Number(match[1])).map((match) => hint(match, REVERSED));
}
