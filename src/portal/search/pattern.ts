import { fold } from '../../platform/text/normalize.ts';
import { folded } from './query.ts';

/** Every letter of the Latin alphabets as it may be written, by what it is folded to: "d" may stand as d, D, đ, Đ. */
const spellings = new Map<string, string>();
const blocks = [
  [0x30, 0x24f],
  [0x1e00, 0x1eff],
] as const;
for (const [first, last] of blocks) {
  for (let code = first; code <= last; code += 1) {
    const letter = String.fromCharCode(code);
    const plain = fold(letter);
    if (/^[a-z0-9]$/.test(plain)) spellings.set(plain, (spellings.get(plain) ?? '') + letter);
  }
}
const any = [...spellings.values()].join('');

let last: { typed: string; pattern: RegExp | null } = { typed: '', pattern: null };

/** Finds the typed words in a text as written (NFC), side by side, whatever diacritics and signs stand in it; null for no words. */
export function wordsPattern(typed: string): RegExp | null {
  // A page looks for one thing in many texts.
  if (last.typed !== typed) last = { typed, pattern: patternOf(folded(typed)) };
  return last.pattern;
}

function patternOf(words: string): RegExp | null {
  if (words === '') return null;
  const letters = [...words].map((letter) => (letter === ' ' ? `[^${any}]+` : `[${spellings.get(letter) ?? letter}]`));
  return new RegExp(`(?<![${any}])${letters.join('')}(?![${any}])`);
}
