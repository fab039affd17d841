import type { TextHint } from './hint.ts';
import { nameHints } from './name-hints.ts';
import { SLIPS } from './spelling-list.ts';
import type { Slip, SlipContext } from './spelling-list.ts';
import { lowerWord, wordsOf } from './words.ts';
import type { Word } from './words.ts';

export { datesWithoutYear, reversedTerms } from './date-hints.ts';
export type { TextHint } from './hint.ts';

const BY_WRONG = new Map<string, Slip>(SLIPS.map((slip) => [slip[0], slip]));
const PHRASE = 'Cụm từ thường viết nhầm';
const MISSING_HORN = 'Gõ thiếu dấu móc ở chữ “ư”';
const HORNLESS = /^(.*[^q\s])u([ơờớởỡợ]\p{L}+)$/iu;

const has = (list: readonly string[] | undefined, word: Word | undefined): boolean =>
  word !== undefined && (list?.includes(word.lower) ?? false);

function applies(context: SlipContext | undefined, previous?: Word, next?: Word): boolean {
  if (!context) return true;
  if (has(context.notNext, next) || has(context.notPrevious, previous)) return false;
  if (!context.next && !context.previous) return true;
  return has(context.next, next) || has(context.previous, previous);
}

function likeCase(suggestion: string, found: string): string {
  if (found.length > 1 && found === found.toLocaleUpperCase('vi')) {
    return suggestion.toLocaleUpperCase('vi');
  }
  const capital = found.charAt(0) !== found.charAt(0).toLocaleLowerCase('vi');
  return capital ? suggestion.charAt(0).toLocaleUpperCase('vi') + suggestion.slice(1) : suggestion;
}

function slipHint(text: string, words: readonly Word[], at: number, length: 1 | 2): TextHint | null {
  const first = words[at];
  const last = words[at + length - 1];
  if (!first || !last) return null;
  if (length === 2 && (!last.spaced || looksLikeName(first, last))) return null;
  const slip = BY_WRONG.get(length === 1 ? first.lower : `${first.lower} ${last.lower}`);
  if (!slip || !applies(slip[2], words[at - 1], words[at + length])) return null;
  const found = text.slice(first.start, last.end);
  return { start: first.start, end: last.end, found, suggestion: likeCase(slip[1], found), reason: PHRASE };
}

/** "Hoàn Thanh" is a person, "HOÀN THANH" in a heading is not. */
function looksLikeName(first: Word, second: Word): boolean {
  const capital = (text: string): boolean => text !== lowerWord(text);
  const shouting = first.text === first.text.toLocaleUpperCase('vi');
  return capital(first.text) && capital(second.text) && !shouting;
}

function hornHint({ start, end, text: found }: Word): TextHint | null {
  const parts = HORNLESS.exec(found);
  if (!parts) return null;
  const horned = /\p{Lu}/u.test(found.slice(1)) ? 'Ư' : 'ư';
  return { start, end, found, suggestion: `${parts[1]}${horned}${parts[2]}`, reason: MISSING_HORN };
}

/**
 * Hints for set phrases that are often misspelt, syllables typed without their horn, and names that lost a capital.
 * The text must be NFC. Hints never block; in order of place.
 */
export function spellingHints(text: string): TextHint[] {
  const words = wordsOf(text);
  const hints = words.flatMap((word, at) => {
    const hint = slipHint(text, words, at, 2) ?? slipHint(text, words, at, 1) ?? hornHint(word);
    return hint ? [hint] : [];
  });
  return [...hints, ...nameHints(text, words)].sort((a, b) => a.start - b.start);
}
