import type { TextHint } from './hint.ts';
import { AFTER_NAME, FAMILY_NAMES, NAME_LEADS } from './spelling-list.ts';
import { lowerWord } from './words.ts';
import type { Word } from './words.ts';

const FAMILIES = new Set(FAMILY_NAMES);
const LEADS = new Set(NAME_LEADS);
const SMALL_WORDS = new Set(AFTER_NAME);
const REASON = 'Tên riêng viết hoa chữ cái đầu của mỗi âm tiết';

const small = (word: Word): boolean => word.text === word.lower;
const capital = (text: string): boolean => text.charAt(0) !== lowerWord(text.charAt(0));

/** A small word after a family name: "hẻm 71/26 Nguyễn bặc", "Nguyễn văn Mạnh"; not "họ Nguyễn đông nhất làng". */
export function nameHints(text: string, words: readonly Word[]): TextHint[] {
  return words.flatMap((family, at) => {
    const [previous, given, after] = [words[at - 1], words[at + 1], words[at + 2]];
    if (!FAMILIES.has(family.text) || !given?.spaced) return [];
    if (!small(given) || SMALL_WORDS.has(given.lower)) return [];
    const led = previous !== undefined && LEADS.has(previous.lower);
    const middle = after?.spaced === true && capital(after.text) && ['văn', 'thị'].includes(given.lower);
    if (!led && !middle) return [];
    const found = text.slice(family.start, given.end);
    const proper = given.text.charAt(0).toLocaleUpperCase('vi') + given.text.slice(1);
    const suggestion = text.slice(family.start, given.start) + proper;
    return [{ start: family.start, end: given.end, found, suggestion, reason: REASON }];
  });
}
