import { fromRoman } from '../../platform/text/numbers.ts';
import { type Check, type Finding, at } from './finding.ts';
import { numberOfWords, readNumber } from './numbers.ts';

interface Mark {
  style: string;
  value: number;
  start: number;
  text: string;
}

const LETTERS = 'a b c d đ e g h i k l m n o p q r s t u v x y'.split(' ');
const NUMBERED = /^[ \t]*(?:(Điều|Phần|Chương|Mục|Câu)\s+)?(\d{1,2})([.)/]|\s\||:)(?!\d)/gmu;
const ROMAN = /^[ \t]*([IVX]{1,5})([.)])\s/gmu;
const LETTERED = /^[ \t]*([a-zđ])\)\s/gmu;
const SPOKEN = /(?<!\p{L}|(?:phần|chương|lần|kỳ|khóa)\s)thứ (nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)\s*(?:[:,]|là(?!\p{L}))/giu;
const BRACKETED = /\((\d{1,2})\)(?=\s*\p{L})/gu;

const spokenValue = (word: string): number => (word.toLocaleLowerCase('vi') === 'nhất' ? 1 : (numberOfWords(word) ?? 0));

function marksOf(text: string): Mark[] {
  const mark = (match: RegExpExecArray, style: string, value: number): Mark => {
    const lead = match[0].length - match[0].trimStart().length;
    return { style, value, start: match.index + lead, text: match[0].trim().replace(/\s*\|$/, '') };
  };
  return [
    ...[...text.matchAll(NUMBERED)].map((match) => mark(match, `${match[1] ?? ''}${match[3]}`, Number(match[2]))),
    ...[...text.matchAll(ROMAN)].map((match) => mark(match, 'roman', fromRoman(match[1] ?? '') ?? 0)),
    ...[...text.matchAll(LETTERED)].map((match) => mark(match, 'letter', LETTERS.indexOf(match[1] ?? '') + 1)),
    ...[...text.matchAll(SPOKEN)].map((match) => mark(match, 'spoken', spokenValue(match[1] ?? ''))),
    ...[...text.matchAll(BRACKETED)].map((match) => mark(match, 'bracket', Number(match[1]))),
  ].sort((a, b) => a.start - b.start);
}

/** A jump or a repetition in a run that began at 1; a new 1 begins a new run. */
function gaps(marks: readonly Mark[]): Finding[] {
  const last = new Map<string, number>();
  return marks.flatMap(({ style, value, start, text }) => {
    const before = last.get(style);
    if (style === 'roman') last.delete('letter');
    last.set(style, value);
    if (value === 1 || before === undefined || value === before + 1) return [];
    const reason =
      value === before
        ? `Số thứ tự “${text}” lặp lại; mục trước đã là số này.`
        : `Số thứ tự nhảy từ ${before} đến ${value}; thiếu mục ${before + 1} hoặc đánh số nhầm.`;
    return [at('ordinal', start, text, reason)];
  });
}

const COUNTED =
  /(?<![\p{L}\p{N}/])(\d{1,2}|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)\s+(nội dung|nhiệm vụ|giải pháp|vấn đề|yêu cầu|việc|bài học|điểm|nhóm nhiệm vụ|khâu đột phá)(?:\s+[\p{L}\s]{0,40})?\s*[.:]\s*$/iu;

/** "tập trung 03 nội dung. Thứ nhất: …" with another number of items behind it. */
function announced(text: string, marks: readonly Mark[]): Finding[] {
  return marks.flatMap((mark, index) => {
    if (mark.value !== 1) return [];
    const paragraphStart = Math.max(0, mark.start - 120);
    const match = COUNTED.exec(text.slice(paragraphStart, mark.start));
    const count = match && readNumber(match[1] ?? '');
    if (!match || count === null) return [];
    const line = text.indexOf('\n', mark.start);
    const inLine = mark.style === 'spoken' || mark.style === 'bracket';
    const rest = marks.slice(index + 1).filter(({ style, start }) => style === mark.style && (!inLine || line === -1 || start < line));
    const next = rest.findIndex(({ value }) => value === 1);
    const items = 1 + (next === -1 ? rest.length : next);
    const found = match[0].trim();
    if (items === count || items === 1) return [];
    return [at('ordinal', paragraphStart + match.index, found, `Nói ${match[1]} ${match[2]} nhưng sau đó có ${items} mục.`)];
  });
}

/** Gaps and repetitions in numbered lists, and lists shorter or longer than was announced. */
export const ordinalSlips: Check = (text) => {
  const marks = marksOf(text);
  return [...gaps(marks), ...announced(text, marks)];
};
