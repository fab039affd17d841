import { type Check, type Finding, at } from './finding.ts';
import { sentencesOf } from './sentences.ts';

/** Syllables that Vietnamese doubles on purpose. */
const DOUBLED = new Set(
  `luôn dần mãi ngày người nhà nơi chốn từ thường ai xa lâu vui đều năm đời rất khá hay hơi nhè mau sớm khe chầm trăm muôn
  ngàn xanh vàng trắng đỏ hồng đen tím sáng chiều tối đêm tháng tuần lớp hàng cao thấp vù vèo ầm đầy nhẹ hao kìa`.split(/\s+/),
);
const WORDS = /[\p{L}\p{M}\p{N}]+/gu;
const LONGEST = 8;

interface Token {
  lower: string;
  text: string;
  start: number;
  end: number;
}

const tokensOf = (text: string): Token[] =>
  [...text.matchAll(WORDS)].map((match) => ({
    text: match[0],
    lower: match[0].toLocaleLowerCase('vi'),
    start: match.index,
    end: match.index + match[0].length,
  }));

function repeatsAt(text: string, tokens: readonly Token[], index: number, length: number): boolean {
  for (let step = 0; step < length; step += 1) if (tokens[index + step]?.lower !== tokens[index + length + step]?.lower) return false;
  const from = tokens[index]?.start ?? 0;
  const last = tokens[index + 2 * length - 1];
  return last !== undefined && /^[\p{L}\p{M}\p{N} \t\u00A0]+$/u.test(text.slice(from, last.end));
}

function deliberate(tokens: readonly Token[], index: number, length: number): boolean {
  const [first, second] = [tokens[index], tokens[index + length]];
  if (!first || !second || tokens.slice(index, index + length).every(({ text }) => /\d/.test(text))) return true;
  if (length > 1) return false;
  const capital = (text: string) => text.charAt(0) !== text.charAt(0).toLocaleLowerCase('vi');
  return DOUBLED.has(first.lower) || (capital(first.text) && capital(second.text)) || first.lower.length === 1;
}

/** "của của", "phong trào phong trào": the same one to eight syllables twice in a row. */
function doubledWords(text: string): Finding[] {
  const tokens = tokensOf(text);
  const findings: Finding[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    let length = 1;
    while (length <= LONGEST && !(repeatsAt(text, tokens, index, length) && !deliberate(tokens, index, length))) length += 1;
    const [second, last] = [tokens[index + length], tokens[index + 2 * length - 1]];
    if (length > LONGEST || !second || !last) continue;
    const found = text.slice(tokens[index]?.start, last.end);
    const once = text.slice(second.start, last.end);
    findings.push(at('repeated', tokens[index]?.start ?? 0, found, `“${once}” viết hai lần liền nhau; bỏ một lần.`, { suggestion: once }));
    index += 2 * length - 1;
  }
  return findings;
}

const SHORTEST = 40;
const LONG = 60;
const plain = (text: string) =>
  text
    .toLocaleLowerCase('vi')
    .replaceAll(/[\s.!?…]+/gu, ' ')
    .trim();

/** Further apart than this, a sentence of a list may well stand again in another list. */
const NEAR = 2;

/** A sentence that stands again right behind itself, or twice in running text. */
function doubledSentences(text: string): Finding[] {
  const seen = new Map<string, { index: number; prose: boolean }>();
  const sentences = sentencesOf(text);
  const times = new Map<string, number>();
  for (const one of sentences) times.set(plain(one.text), (times.get(plain(one.text)) ?? 0) + 1);
  return sentences.flatMap(({ text: sentence, start }, index) => {
    const key = plain(sentence);
    if (key.length < SHORTEST || sentence.includes(' | ') || sentence.trimStart().startsWith('(') || !/\p{Ll}/u.test(sentence)) return [];
    const before = seen.get(key);
    const prose = /[.!?]$/.test(sentence.trim()) && !listed(text, start);
    seen.set(key, { index, prose });
    if (!before || !((prose && before.prose && (times.get(key) ?? 0) === 2 && key.length >= LONG) || index - before.index <= NEAR))
      return [];
    const lead = sentence.length - sentence.trimStart().length;
    return [at('repeated', start + lead, sentence.trim(), `Câu này đã có ở trên; bỏ một lần.`)];
  });
}

const ITEM = /^\s*(?:\d+[.)]|[-+*•]|[a-zđ]\))|\s\|\s/u;
/** Whether the line a sentence stands on is an item of a list or a row of a table. */
const listed = (text: string, start: number): boolean => ITEM.test(text.slice(text.lastIndexOf('\n', start) + 1, start + 8));

export const repetitions: Check = (text) => [...doubledWords(text), ...doubledSentences(text)];
