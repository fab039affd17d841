import { type Check, type Finding, at } from './finding.ts';
import { NUMBER, type Quantity, formatNumber, quantityAt, readNumber } from './numbers.ts';
import { type Stretch, sentencesOf } from './sentences.ts';

const COUNTED = new RegExp(
  `(?<![\\p{L}\\p{N}/.,-])(${NUMBER})(?:\\s*/\\s*(\\d{1,6}))?\\s+((?:lượt |tập thể nhỏ|hộ gia đình|tập thể|cá nhân|gia đình|hộ|giấy khen|bằng khen|giấy chứng nhận|phần thưởng|danh hiệu|suất quà|trường hợp|đồng chí|đại biểu|người|nam|nữ|công trình|phần việc|mô hình|chỉ tiêu|hồ sơ|phiếu|ý kiến|đơn vị|khu phố|tổ dân phố|thành viên|đảng viên|bài|tin|lớp|buổi|đợt|vụ|đề nghị)+)(?!\\p{L})`,
  'giu',
);
/** Nouns that may be counted together, each with those it counts. */
const CLASSES: readonly (readonly [total: RegExp, part: RegExp])[] = [
  [
    /giấy khen|bằng khen|giấy chứng nhận|phần thưởng|lượt|tập thể|cá nhân|trường hợp|danh hiệu|suất quà|đề nghị/iu,
    /tập thể|cá nhân|hộ|gia đình/iu,
  ],
  [/đồng chí|đại biểu|người|thành viên|đảng viên|cá nhân/iu, /nam|nữ|đồng chí|đại biểu|đảng viên|thành viên/iu],
  [/công trình|phần việc/iu, /công trình|phần việc/iu],
  [/tin|bài/iu, /tin|bài/iu],
];
const STATES = new RegExp(
  `(?<![\\p{L}\\p{N}/.,-])(${NUMBER})(?:\\s+(?:công trình|phần việc|chỉ tiêu|đơn vị|khu phố|hồ sơ|nhiệm vụ|phiếu|ý kiến|thành viên|hộ))?\\s+(đạt và vượt|vượt|đạt|chưa đạt|không đạt|đúng tiến độ|đúng hạn|trước hạn|trễ hạn|trễ|quá hạn|chậm|chưa có kết quả|đã hoàn thành|hoàn thành|chưa hoàn thành|đang thực hiện|đang thi công|đồng ý|tán thành|không đồng ý|không tán thành|tốt|khá|trung bình|xuất sắc)(?!\\p{L})`,
  'giu',
);
const WHOLE = new RegExp(
  `(?<![\\p{L}\\p{N}/.,-])(${NUMBER})(?:\\s*/\\s*\\d{1,6})?(?:\\s+(công trình|phần việc|chỉ tiêu|đơn vị|khu phố|hồ sơ|nhiệm vụ|phiếu|ý kiến|thành viên|hộ))?`,
  'giu',
);
const SPLIT = /(?<!\p{L})(bao gồm|gồm có|gồm|trong đó có|trong đó|cụ thể là|cụ thể|chia ra|cho)(?!\p{L})\s*:?/giu;
const SUMMED = new RegExp(
  `(?:tổng cộng|tổng số|cộng chung|tất cả)(?:\\s+là)?\\s*:?\\s*(${NUMBER})\\s+(lượt|giấy khen|bằng khen|trường hợp|phần thưởng|tập thể|người|công trình|đại biểu)`,
  'iu',
);

interface Counted extends Quantity {
  noun: string;
}

function countedIn(text: string, start: number, expression: RegExp): Counted[] {
  return [...text.matchAll(expression)].flatMap((match) => {
    const read = quantityAt(text, match.index, match[1] ?? '');
    const noun = (match[3] ?? match[2] ?? '').trim();
    return read ? [{ ...read, start: start + read.start, end: start + match.index + match[0].length, noun }] : [];
  });
}

const sum = (parts: readonly Counted[]) => parts.reduce((total, { value }) => total + value, 0);
const shown = (parts: readonly Counted[]) => parts.map(({ value }) => formatNumber(value)).join(' + ');

function mismatch(text: string, total: Counted, parts: readonly Counted[]): Finding {
  const found = text.slice(total.start, parts.at(-1)?.end ?? total.end);
  const reason = `Ghi ${formatNumber(total.value)} ${total.noun} nhưng các phần cộng lại là ${shown(parts)} = ${formatNumber(sum(parts))}.`;
  return at('total', total.start, found, reason);
}

/** The parts must follow each other with nothing but commas and "và" between them. */
function run(text: string, parts: readonly Counted[]): Counted[] {
  const until = parts.findIndex((part, index) => {
    const before = parts[index - 1];
    return before !== undefined && !/^[^.;]{0,60}?(?:,|và|;|cùng)[^.\d]{0,30}$/iu.test(text.slice(before.end, part.start));
  });
  return until === -1 ? [...parts] : parts.slice(0, until);
}

/** "17 giấy khen cho 8 tập thể và 10 cá nhân"; "27 công trình, phần việc gồm 20 công trình và 7 phần việc". */
function countedParts(text: string, sentence: Stretch): Finding[] {
  const all = countedIn(sentence.text, sentence.start, COUNTED);
  return [...sentence.text.matchAll(SPLIT)].flatMap((split) => {
    const place = sentence.start + split.index;
    const total = all.findLast(({ end, start }) => end <= place && place - start < 70);
    const after = all.filter(({ start }) => start >= place);
    if (!total || total.about || after.length < 2) return [];
    if (split[1] === 'cho' && !/giấy khen|bằng khen|phần thưởng|suất quà|danh hiệu|lượt|trường hợp/iu.test(total.noun)) return [];
    if (/[.;]/.test(text.slice(total.end, place)) || (after[0]?.start ?? 0) - place > 50) return [];
    const kind = CLASSES.find(([whole, part]) => whole.test(total.noun) && part.test(after[0]?.noun ?? ''));
    const parts = kind
      ? run(
          text,
          after.filter(({ noun }) => kind[1].test(noun)),
        )
      : [];
    if (parts.length < 2 || parts.some(({ about }) => about) || sum(parts) === total.value) return [];
    if (/trong đó/iu.test(split[1] ?? '') && sum(parts) < total.value && new Set(parts.map(({ noun }) => noun)).size < 2) return [];
    return [mismatch(text, total, parts)];
  });
}

/** "8 tập thể và 10 cá nhân, tổng cộng 17 giấy khen". */
function summedAfter(sentence: Stretch): Finding[] {
  const match = SUMMED.exec(sentence.text);
  const value = match && readNumber(match[1] ?? '');
  if (!match || value === null) return [];
  const parts = countedIn(sentence.text.slice(0, match.index), sentence.start, COUNTED);
  const kind = CLASSES.find(
    ([whole, part]) => whole.test(match[2] ?? '') && parts.length > 1 && parts.every(({ noun }) => part.test(noun)),
  );
  if (!kind || parts.some(({ about }) => about) || sum(parts) === value) return [];
  const found = match[0];
  return [
    at(
      'total',
      sentence.start + match.index,
      found,
      `Ghi “${found}” nhưng các phần cộng lại là ${shown(parts)} = ${formatNumber(sum(parts))}.`,
    ),
  ];
}

/** "Trong 12 chỉ tiêu: 04 vượt, 07 đạt, 02 chưa đạt"; "hoàn thành 22, trong đó 20 đúng tiến độ, 03 trễ hạn". */
function countedStates(text: string, sentence: Stretch): Finding[] {
  const all = [...sentence.text.matchAll(WHOLE)].flatMap((match) => {
    const read = quantityAt(sentence.text, match.index, match[1] ?? '');
    return read
      ? [{ ...read, start: sentence.start + read.start, end: sentence.start + match.index + match[0].length, noun: match[2] ?? '' }]
      : [];
  });
  return [...sentence.text.matchAll(/(trong đó(?: có)?|gồm|cụ thể|chia ra|:)\s*:?/giu)].flatMap((split) => {
    const place = sentence.start + split.index;
    const clause = /^[^;]*/u.exec(text.slice(place, sentence.start + sentence.text.length))?.[0] ?? '';
    const parts = countedIn(clause, place, STATES);
    const total = all.findLast(({ end }) => end <= place);
    const first = parts[0];
    if (!total || !first || total.about || place - total.end > 60 || first.start - place > 14) return [];
    if (/\d/.test(text.slice(total.end, place)) || (split[1] === ':' && parts.length < 3)) return [];
    const whole = sum(parts);
    const complete = parts.length > 1 && (split[1] !== 'trong đó' || parts.length > 2 || closes(parts));
    if (whole === total.value || parts.some(({ about }) => about) || (whole < total.value && !complete)) return [];
    return [mismatch(text, { ...total, noun: total.noun || 'tất cả' }, parts)];
  });
}

/** Two states that leave nothing over: on time and late, reached and not reached. */
const closes = (parts: readonly Counted[]): boolean => {
  const said = parts.map(({ noun }) => noun).join(' ');
  return /đúng (?:tiến độ|hạn).*(?:trễ|chậm|quá hạn)|đạt.*chưa đạt|hoàn thành.*(?:chưa|đang)|đồng ý.*không/iu.test(said);
};

const OVER =
  /(?<![\p{L}\p{N}/.,-])(\d{1,5})\s?\/\s?(\d{1,5})\s+(khu phố|tổ dân phố|khu dân cư|đơn vị|công trình|phần việc|thôn|ấp|đại biểu|thành viên|phiếu|lượt đã ký|hồ sơ|trường học|cơ quan|chi bộ)(?!\p{L})/giu;

/** "26/24 công trình": more than there are. */
const moreThanAll = (text: string): Finding[] =>
  [...text.matchAll(OVER)].flatMap((match) =>
    Number(match[1]) <= Number(match[2])
      ? []
      : [at('total', match.index, match[0], `${match[1]} trên ${match[2]} ${match[3]}: số đã có lớn hơn tổng số.`)],
  );

/** Totals that are not the sum of their parts. */
export const totalSlips: Check = (text) => [
  ...sentencesOf(text).flatMap((sentence) => [...countedParts(text, sentence), ...summedAfter(sentence), ...countedStates(text, sentence)]),
  ...moreThanAll(text),
];
