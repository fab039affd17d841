import { parseVietnameseNumber } from '../../platform/text/numbers.ts';

/** A number as it stands in a text. */
export interface Quantity {
  value: number;
  /** "hơn 130", "gần 2 tỷ": not to be added up exactly. */
  about: boolean;
  start: number;
  end: number;
  text: string;
  /** The steps the number is rounded to: 0.1 for "98,5", 1 for "17", 100 million for "2,5 tỷ". */
  step: number;
}

const WORDS: Readonly<Record<string, number>> = {
  không: 0,
  một: 1,
  mốt: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  năm: 5,
  lăm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
};
const SCALES: Readonly<Record<string, number>> = { nghìn: 1e3, ngàn: 1e3, triệu: 1e6, tỷ: 1e9, tỉ: 1e9 };

/** 54 for "năm mươi tư", 105 for "một trăm linh năm"; null for what is no number. */
export function numberOfWords(words: string): number | null {
  let [total, group, digit] = [0, 0, null as number | null];
  for (const word of words.toLocaleLowerCase('vi').trim().split(/\s+/)) {
    const unit = WORDS[word];
    const scale = SCALES[word];
    if (unit !== undefined) {
      if (digit !== null && group % 10 === 0 && group > 0) group += digit;
      digit = unit;
    } else if (word === 'mười') {
      group += 10;
      digit = null;
    } else if (word === 'mươi' || word === 'trăm') {
      if (digit === null) return null;
      group += digit * (word === 'mươi' ? 10 : 100);
      digit = null;
    } else if (scale !== undefined) {
      total += (group + (digit ?? 0)) * scale;
      [group, digit] = [0, null];
    } else if (word !== 'linh' && word !== 'lẻ') return null;
  }
  return total + group + (digit ?? 0);
}

const digitWord = '(?:một|mốt|hai|ba|bốn|tư|năm|lăm|sáu|bảy|bẩy|tám|chín)';
/** Number words of ten and more, and small ones that a measure follows at once are read where a check asks for them. */
export const WORD_NUMBER = `(?:${digitWord}\\s+trăm(?:\\s+(?:linh|lẻ|${digitWord}|mươi|mười))*|${digitWord}\\s+mươi(?:\\s+${digitWord})?|mười(?:\\s+${digitWord})?|${digitWord})`;
/** "02", "1.243", "39 415", "98,5". */
export const DIGITS = '\\d{1,3}(?:[. \\u00A0]\\d{3})+(?![\\d,]\\d)(?:,\\d+)?|\\d+(?:,\\d+)?';
export const NUMBER = `(?:${DIGITS}|${WORD_NUMBER})`;
export const ABOUT = '(?:hơn|gần|trên|khoảng|xấp xỉ|ngót|chừng|tối thiểu|ít nhất|tối đa|không quá|dưới|từ)';

const VAGUE = new RegExp(`(?<!\\p{L})${ABOUT}\\s+$`, 'iu');

/** The value of a number as written, in digits or in words; null when it is neither. */
export function readNumber(text: string): number | null {
  const tidy = text.trim().replaceAll('\u00A0', ' ');
  return parseVietnameseNumber(tidy) ?? numberOfWords(tidy);
}

/** The decimals a number was written with. */
const decimalsOf = (text: string): number => /,(\d+)$/.exec(text.trim())?.[1]?.length ?? 0;

/** The number written at a place of a text. `scale` for "triệu", "tỷ". */
export function quantityAt(text: string, start: number, written: string, scale = 1): Quantity | null {
  const value = readNumber(written);
  if (value === null) return null;
  const about = VAGUE.test(text.slice(Math.max(0, start - 14), start));
  return { value: value * scale, about, start, end: start + written.length, text: written, step: scale / 10 ** decimalsOf(written) };
}

/** 1243 gives "1.243"; at most two decimals. */
export { formatNumber } from '../../platform/text/numbers.ts';
