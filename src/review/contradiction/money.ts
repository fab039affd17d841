import { type Check, type Finding, at } from './finding.ts';
import { DIGITS, type Quantity, WORD_NUMBER, formatNumber, numberOfWords, quantityAt } from './numbers.ts';
import { type Stretch, paragraphsOf, sentencesOf } from './sentences.ts';

const SCALES: Readonly<Record<string, number>> = { '': 1, nghìn: 1e3, ngàn: 1e3, triệu: 1e6, tỷ: 1e9, tỉ: 1e9 };
const AMOUNT = new RegExp(
  `(?<![\\p{L}\\p{N}/.,-])(${DIGITS}|${WORD_NUMBER})\\s*(?:(nghìn|ngàn|triệu|tỷ|tỉ)(?:\\s+đồng)?|đồng)(?!\\p{L})`,
  'giu',
);
const MILLION = 1e6;

export interface Amount extends Quantity {
  scale: string;
}

/** Sums of money with their values in đồng. */
export const amountsIn = (text: string, from = 0): Amount[] =>
  [...text.matchAll(AMOUNT)].flatMap((match) => {
    const scale = (match[2] ?? '').toLocaleLowerCase('vi');
    const read = quantityAt(text, match.index, match[1] ?? '', SCALES[scale] ?? 1);
    return read ? [{ ...read, start: from + read.start, end: from + match.index + match[0].length, text: match[0], scale }] : [];
  });

export const sayAmount = (value: number): string => {
  if (value >= 1e9 && value % 1e8 === 0) return `${formatNumber(value / 1e9)} tỷ đồng`;
  return value >= MILLION ? `${formatNumber(Math.round(value / 1e4) / 100)} triệu đồng` : `${formatNumber(value)} đồng`;
};

const TOTAL = /(?:tổng(?:\s+\p{L}+){0,8}|kinh phí|huy động|đóng góp|vận động|trị giá|số tiền|thu(?: được)?)[^.;\d]{0,40}$/iu;
const INSIDE = /^[^.\d]{0,12}?[,;(]?\s*(?:trong đó|gồm|bao gồm|cụ thể)/iu;
const THOUSAND = 200;

function parted(text: string, sentence: Stretch): Finding[] {
  const amounts = amountsIn(sentence.text, sentence.start);
  const [total, ...parts] = amounts;
  if (!total || parts.length === 0 || total.about || !INSIDE.test(text.slice(total.end))) return [];
  if (!TOTAL.test(text.slice(sentence.start, total.start))) return [];
  const whole = parts.reduce((sum, { value }) => sum + value, 0);
  const large = parts.find(({ value }) => value > total.value * 1.001);
  const found = text.slice(total.start, total.end);
  if (large && large.value / total.value >= THOUSAND / 2)
    return [
      at(
        'money',
        large.start,
        large.text,
        `“${large.text}” là một phần của ${sayAmount(total.value)}; xem lại đơn vị nghìn, triệu hay tỷ.`,
      ),
    ];
  if (parts.some(({ value }) => value * THOUSAND < total.value) && whole * 4 < total.value)
    return [
      at(
        'money',
        total.start,
        found,
        `Tổng ${found} lớn hơn hẳn các phần cộng lại (${sayAmount(whole)}); xem lại đơn vị nghìn, triệu hay tỷ.`,
      ),
    ];
  const slack =
    Math.max(total.step, ...parts.map(({ step }) => step)) *
    0.51 *
    (total.step > 1 && parts.some(({ step }) => step !== total.step) ? 1 : 0);
  const exact = parts.length > 1 && parts.every(({ about }) => !about);
  if (whole - total.value > slack || (exact && total.value - whole > slack))
    return [
      at(
        'total',
        total.start,
        found,
        `Tổng ghi ${found} nhưng các phần cộng lại là ${parts.map(({ value }) => sayAmount(value)).join(' + ')} = ${sayAmount(whole)}.`,
      ),
    ];
  return [];
}

const PAIR = /^[^.;\d]{0,24}\((?:chỉ tiêu|kế hoạch|dự toán|giao)[^)\d]{0,20}$/iu;

/** A result and its target a hundred times apart: "1.415 triệu đồng (chỉ tiêu 1.329 tỷ đồng)". */
function unlikePairs(text: string, amounts: readonly Amount[]): Finding[] {
  return amounts.flatMap((amount, index) => {
    const next = amounts[index + 1];
    if (!next || !PAIR.test(text.slice(amount.end, next.start))) return [];
    const ratio = next.value / amount.value;
    if (ratio < 100 && ratio > 1 / 100) return [];
    return [
      at('money', next.start, next.text, `“${next.text}” và “${amount.text}” chênh nhau quá xa; xem lại đơn vị nghìn, triệu hay tỷ.`),
    ];
  });
}

const digits = (amount: Amount) => /[\d.,]+/.exec(amount.text)?.[0] ?? '';

/** The same figure with two units in one text: "415 triệu đồng", "415 tỷ đồng". */
function sameDigits(amounts: readonly Amount[]): Finding[] {
  return amounts.flatMap((amount, index) => {
    const figure = digits(amount);
    if (figure.replaceAll(/\D/g, '').length < 3) return [];
    const other = amounts.slice(0, index).find((before) => digits(before) === figure && before.scale !== amount.scale);
    return other
      ? [at('money', amount.start, amount.text, `“${amount.text}”, chỗ khác ghi “${other.text}”; xem lại đơn vị nghìn, triệu hay tỷ.`)]
      : [];
  });
}

const SPELT = new RegExp(
  `(${DIGITS})\\s*(nghìn|ngàn|triệu|tỷ|tỉ)?\\s*đồng\\s*\\((?:bằng chữ:?\\s*|viết bằng chữ:?\\s*)?([\\p{L}\\s]{6,120}?)\\s*đồng(?:\\s+chẵn)?\\.?\\)`,
  'giu',
);

/** "540.000 đồng (năm trăm bốn mươi triệu đồng)". */
const unlikeWords = (text: string): Finding[] =>
  [...text.matchAll(SPELT)].flatMap((match) => {
    const value = quantityAt(text, match.index, match[1] ?? '', SCALES[(match[2] ?? '').toLocaleLowerCase('vi')] ?? 1)?.value;
    const words = numberOfWords(match[3] ?? '');
    return value === undefined || words === null || words === value
      ? []
      : [at('money', match.index, match[0], `Số ghi ${formatNumber(value)} đồng nhưng chữ đọc là ${formatNumber(words)} đồng.`)];
  });

/** Sums of money whose parts, targets, words or other mentions do not fit. */
export const moneySlips: Check = (text) => {
  const amounts = amountsIn(text);
  return [
    ...paragraphsOf(text).flatMap((paragraph) =>
      sentencesOf(paragraph.text).flatMap(({ text: said, start }) => parted(text, { text: said, start: start + paragraph.start })),
    ),
    ...unlikePairs(text, amounts),
    ...sameDigits(amounts),
    ...unlikeWords(text),
  ];
};
