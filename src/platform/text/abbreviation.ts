import { ABBREVIATIONS } from './abbreviation-list.ts';
import type { Abbreviation } from './abbreviation-list.ts';

/** An abbreviation met in a text; `start` and `end` are offsets of the text as given. */
export interface FoundAbbreviation {
  start: number;
  end: number;
  short: string;
  full: string;
}

const BY_SHORT = new Map(ABBREVIATIONS.map((entry) => [entry.short, entry]));
const ANY = new RegExp(ABBREVIATIONS.map(({ short }) => short.replace(/[.()/]/g, '\\$&')).join('|'));
const TOKEN = /[\p{L}\p{M}\p{N}]+(?:[-./–][\p{L}\p{M}\p{N}]+)*(?:\(VC\))?/gu;
const PART = /[\p{L}\p{M}\p{N}]+/gu;
const NEXT_WORD = /^\s+([\p{L}\p{M}]+)/u;
const LOOK_AHEAD = 40;

const lower = (word: string): string => word.normalize('NFC').toLocaleLowerCase('vi');

function fits(entry: Abbreviation, text: string, end: number): boolean {
  if (!entry.followedBy) return true;
  const next = NEXT_WORD.exec(text.slice(end, end + LOOK_AHEAD))?.[1];
  return next !== undefined && entry.followedBy.some((word) => lower(word) === lower(next));
}

function matchAt(text: string, start: number, word: string): FoundAbbreviation[] {
  const entry = BY_SHORT.get(word.normalize('NFC'));
  const end = start + word.length;
  return entry && fits(entry, text, end) ? [{ start, end, short: entry.short, full: entry.full }] : [];
}

/** Most texts and nearly all words hold none, which one look tells. */
const mayHold = (text: string): boolean => ANY.test(text.normalize('NFC'));

function inToken(text: string, start: number, token: string): FoundAbbreviation[] {
  if (!mayHold(token)) return [];
  const whole = matchAt(text, start, token);
  // A token with a digit, such as 133/KH-UBND, is the number of a document.
  if (whole.length > 0 || /\p{N}/u.test(token)) return whole;
  return [...token.matchAll(PART)].flatMap((part) => matchAt(text, start + part.index, part[0]));
}

/** Every abbreviation of the dictionary in a text, in order, for <abbr>. Ambiguous ones only where the next word decides. */
export function abbreviationsIn(text: string): FoundAbbreviation[] {
  if (!mayHold(text)) return [];
  return [...text.matchAll(TOKEN)].flatMap((match) => inToken(text, match.index, match[0]));
}

/** The text followed by the full form of each abbreviation in it, once each. */
export function expand(text: string): string {
  const fulls = abbreviationsIn(text).map((found) => found.full);
  return [text, ...new Set(fulls)].join(' ');
}
