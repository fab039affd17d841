import { reversedTerms } from '../../platform/text/spelling.ts';
import { toCalendarDate } from '../../platform/calendar/date.ts';
import { type Check, type Finding, at } from './finding.ts';

const TERM = /(?<![\p{L}\p{N}/])((?:19|20)\d{2})\s{0,3}[-–—]\s{0,3}((?:19|20)\d{2})(?![\p{L}\p{N}/])/gu;
const LED = /nhiệm kỳ\s*$/iu;
const SPAN =
  /từ (?:ngày )?(?:(\d{1,2})[/.-])?(?:tháng )?(\d{1,2})[/.-]((?:19|20)\d{2})\s*(?:-|–|đến|tới)\s*(?:hết )?(?:ngày )?(?:(\d{1,2})[/.-])?(?:tháng )?(\d{1,2})[/.-]((?:19|20)\d{2})/giu;
const SPAN_OF_YEARS = /(?:từ )?năm ((?:19|20)\d{2})\s*(?:-|–|đến|tới)\s*(?:hết )?năm ((?:19|20)\d{2})/giu;

const spoken = (text: string) => text.replaceAll(/\s/gu, '');

/** The end that other terms of the text with the same beginning have. */
function usualEnd(text: string, from: string, not: string): string | null {
  const ends = [...text.matchAll(TERM)].filter((match) => match[1] === from && match[2] !== not && Number(match[2]) > Number(from));
  return ends[0]?.[2] ?? null;
}

function reversed(text: string): Finding[] {
  return reversedTerms(text).map(({ start, found }) => {
    const [from = '', to = ''] = found.match(/\d{4}/g) ?? [];
    const usual = usualEnd(text, from, to);
    const expected = usual ? `chỗ khác trong bài ghi ${from}-${usual}` : `năm sau phải lớn hơn năm trước`;
    return at(
      'term',
      start,
      found,
      `Khoảng năm ${spoken(found)} kết thúc trước khi bắt đầu; ${expected}.`,
      usual ? { suggestion: `${from}-${usual}` } : {},
    );
  });
}

/** Two terms with one beginning and two ends: the one met less often is the slip. */
function disagreeing(text: string): Finding[] {
  const terms = [...text.matchAll(TERM)].filter((match) => LED.test(text.slice(0, match.index)) && Number(match[2]) > Number(match[1]));
  return terms.flatMap((term) => {
    const same = terms.filter((other) => other[1] === term[1]);
    const own = same.filter((other) => other[2] === term[2]).length;
    const rival = same.find((other) => other[2] !== term[2]);
    if (!rival || own * 2 > same.length || (own * 2 === same.length && rival.index > term.index)) return [];
    return [at('term', term.index, term[0], `Cùng một nhiệm kỳ mà ghi ${spoken(term[0])}, chỗ khác ghi ${spoken(rival[0])}.`)];
  });
}

function backwards(text: string): Finding[] {
  const days = [...text.matchAll(SPAN)].flatMap((match) => {
    const [, d1, m1, y1, d2, m2, y2] = match;
    const [from, to] = [
      toCalendarDate({ day: Number(d1 ?? 1), month: Number(m1), year: Number(y1) }),
      toCalendarDate({ day: Number(d2 ?? 28), month: Number(m2), year: Number(y2) }),
    ];
    return from && to && to < from
      ? [at('term', match.index, match[0], `Thời gian “${match[0]}” kết thúc trước khi bắt đầu; xem lại ngày, tháng.`)]
      : [];
  });
  const years = [...text.matchAll(SPAN_OF_YEARS)].flatMap((match) =>
    Number(match[2]) < Number(match[1])
      ? [at('term', match.index, match[0], `Thời gian “${match[0]}” kết thúc trước khi bắt đầu; năm sau phải lớn hơn năm trước.`)]
      : [],
  );
  return [...days, ...years];
}

/** Terms and spans of time that end before they begin, and one term with two ends (S3-25). */
export const termSlips: Check = (text) => [...reversed(text), ...disagreeing(text), ...backwards(text)];
