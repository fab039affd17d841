import { type Check, type Finding, at } from './finding.ts';
import { DIGITS, formatNumber, quantityAt } from './numbers.ts';
import { type Stretch, sentencesOf } from './sentences.ts';

const PERCENT = new RegExp(`(?<![\\p{L}\\p{N}/.,-])(${DIGITS})\\s?%`, 'gu');
const OUT_OF = new RegExp(
  `(?<![\\p{L}\\p{N}/.,-])(${DIGITS})(?:\\s?/\\s?|\\s+(?:[\\p{L}]+\\s+){0,6}?(?:trên tổng số|trong tổng số|trong số|trên)\\s+)(${DIGITS})(?![\\p{N}/]|[.,-]\\p{N}|\\s?%|-\\p{L})`,
  'giu',
);
const NOT_A_COUNT = /(?:ngày|sáng|chiều|tối|số|hẻm|ngõ|tháng|nghị quyết|nghị định|kế hoạch|quyết định)\s*$/iu;
const BETWEEN =
  /^[^.;%]{0,80}?(?:đạt(?: tỷ lệ)?|chiếm(?: tỷ lệ)?|bằng|tương đương|tỷ lệ|tức|là|\(|=|,)\s*(?:đạt\s*|chiếm\s*|tỷ lệ\s*|khoảng\s*)?$/iu;
const BEFORE = /^[^.;%\d]{0,40}\($|^[^.;%\d]{0,30}(?:với|tương ứng|tức)\s*(?:là\s*)?$/iu;
const TARGET = /chỉ tiêu|kế hoạch|mục tiêu|phấn đấu|giao|trên|từ|tối thiểu|ít nhất|tăng|giảm/iu;
const HUNDRED = 100;

interface Share {
  start: number;
  end: number;
  text: string;
  counted: number;
  whole: number;
}

function sharesIn({ text, start }: Stretch): Share[] {
  return [...text.matchAll(OUT_OF)].flatMap((match) => {
    const [counted, whole] = [match[1], match[2]].map((part) => quantityAt(text, match.index, part ?? '')?.value);
    if (counted === undefined || whole === undefined || whole === 0) return [];
    if (NOT_A_COUNT.test(text.slice(Math.max(0, match.index - 14), match.index))) return [];
    return [{ start: start + match.index, end: start + match.index + match[0].length, text: match[0], counted, whole }];
  });
}

function inSentence(text: string, sentence: Stretch): Finding[] {
  const shares = sharesIn(sentence);
  if (shares.length === 0) return [];
  return [...sentence.text.matchAll(PERCENT)].flatMap((match) => {
    const read = quantityAt(sentence.text, match.index, match[1] ?? '');
    const place = sentence.start + match.index;
    const end = place + match[0].length;
    const share =
      shares.findLast(
        (one) => one.end <= place && BETWEEN.test(text.slice(one.end, place)) && !TARGET.test(text.slice(one.end, place).slice(-24)),
      ) ?? shares.find((one) => one.start >= end && BEFORE.test(text.slice(end, one.start)));
    if (!read || !share || read.about) return [];
    const right = (share.counted / share.whole) * HUNDRED;
    if (Math.abs(right - read.value) < read.step) return [];
    const decimals = Math.max(1, read.step < 0.1 ? 2 : 1);
    const expected = formatNumber(Number(right.toFixed(decimals)));
    return [
      at(
        'share',
        place,
        match[0],
        `${formatNumber(share.counted)} trên ${formatNumber(share.whole)} là ${expected}%, không phải ${match[0]}.`,
        {
          suggestion: `${expected}%`,
        },
      ),
    ];
  });
}

const AGAINST = new RegExp(
  `(?:đạt|là|được|thu|thực hiện)\\s+(${DIGITS})\\s*((?:\\p{L}+\\s*){0,3}?)\\s*[(,]\\s*(?:chỉ tiêu|kế hoạch)(?: giao)?(?: là)?\\s+(${DIGITS})\\s*\\2\\s*[),]?\\s*,?\\s*(?:đạt|bằng)\\s+(${DIGITS})\\s?%`,
  'giu',
);

/** "đạt 1.415 triệu đồng (chỉ tiêu 1.329 triệu đồng), bằng 116,5% chỉ tiêu". */
const ofTarget = (text: string): Finding[] =>
  [...text.matchAll(AGAINST)].flatMap((match) => {
    const [result, target, percent] = [match[1], match[3], match[4]].map((part) => quantityAt(text, match.index, part ?? ''));
    if (!result || !target || !percent || target.value === 0) return [];
    const right = (result.value / target.value) * HUNDRED;
    if (Math.abs(right - percent.value) < percent.step) return [];
    const expected = formatNumber(Number(right.toFixed(1)));
    const found = `${match[4]}%`;
    return [
      at(
        'share',
        match.index + match[0].lastIndexOf(match[4] ?? ''),
        found,
        `${result.text} so với ${target.text} là ${expected}%, không phải ${found}.`,
      ),
    ];
  });

const GROWTH = new RegExp(
  `(?<!\\p{L})từ\\s+(${DIGITS})\\s*(?:\\p{L}+\\s+){0,5}?(?:lên|xuống|còn|xuống còn)\\s+(${DIGITS})\\s*(?:\\p{L}+\\s*){0,5}?[,(]\\s*(?:tức\\s+)?(tăng|giảm)\\s+(${DIGITS})\\s?%`,
  'giu',
);

/** "từ 120 hộ lên 150 hộ, tăng 20%". */
const growth = (text: string): Finding[] =>
  [...text.matchAll(GROWTH)].flatMap((match) => {
    const [before, after, percent] = [match[1], match[2], match[4]].map((part) => quantityAt(text, match.index, part ?? ''));
    if (!before || !after || !percent || before.value === 0) return [];
    const right = ((after.value - before.value) / before.value) * HUNDRED * (match[3]?.toLocaleLowerCase('vi') === 'giảm' ? -1 : 1);
    if (Math.abs(right - percent.value) < percent.step) return [];
    const found = match[0].slice(match[0].lastIndexOf(match[3] ?? ''));
    const word = right < 0 === (match[3] === 'tăng') ? 'giảm' : 'tăng';
    const expected = `${word} ${formatNumber(Number(Math.abs(right).toFixed(1)))}%`;
    return [
      at(
        'share',
        match.index + match[0].length - found.length,
        found,
        `Từ ${before.text} đến ${after.text} là ${expected}, không phải ${found}.`,
      ),
    ];
  });

/** Percentages that do not follow from the counts beside them. */
export const shareSlips: Check = (text) => [
  ...sentencesOf(text).flatMap((sentence) => inSentence(text, sentence)),
  ...ofTarget(text),
  ...growth(text),
];
