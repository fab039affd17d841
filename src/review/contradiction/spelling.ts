import { fold } from '../../platform/text/normalize.ts';
import { spellingHints } from '../../platform/text/spelling.ts';
import { type Word, wordsOf } from '../../platform/text/words.ts';
import { type Check, type Finding, at } from './finding.ts';
import { spellingKey } from './people.ts';
import { NEIGHBOURS, PHRASES, RIGHT_AS_WELL } from './phrase-list.ts';

/** What two spellings share when they are said alike: x and s, tr and ch, final c and t. */
const soundOf = (syllable: string): string =>
  fold(syllable)
    .replace(/^tr/, 'ch')
    .replace(/^x/, 's')
    .replace(/^ngh/, 'ng')
    .replace(/^gh/, 'g')
    .replace(/^k(?=[eiy])/, 'c')
    .replace(/y$/, 'i')
    .replace(/c$/, 't');

interface Syllable {
  key: string;
  sound: string;
}
const syllableOf = (text: string): Syllable => ({ key: spellingKey(text), sound: soundOf(text) });
const said = (part: 'key' | 'sound', syllables: readonly Syllable[]) => syllables.map((syllable) => syllable[part]).join(' ');

const BY_SOUND = new Map<string, { phrase: string; syllables: readonly Syllable[] }[]>();
const RIGHT = new Set<string>([...RIGHT_AS_WELL, ...NEIGHBOURS].map(spellingKey));
for (const phrase of PHRASES) {
  const syllables = phrase.split(' ').map(syllableOf);
  const sound = said('sound', syllables);
  RIGHT.add(said('key', syllables));
  BY_SOUND.set(sound, [...(BY_SOUND.get(sound) ?? []), { phrase, syllables }]);
}

const LENGTHS = [3, 2] as const;
const capital = (word: Word) => word.text.charAt(0) !== word.lower.charAt(0);
const vowelsOf = (key: string) => key.replaceAll(/[b-df-hj-np-tv-xz]/gu, '');

/** One syllable unlike; where letters differ the vowels and tones must not: "xuất sắt", not "công trực". */
function oneSlip(found: readonly Syllable[], phrase: readonly Syllable[]): boolean {
  const unlike = found.flatMap((one, index) => (one.key === phrase[index]?.key ? [] : [[one.key, phrase[index]?.key ?? ''] as const]));
  return unlike.length === 1 && unlike.every(([a, b]) => fold(a) === fold(b) || vowelsOf(a) === vowelsOf(b));
}

interface Read extends Word, Syllable {}

/** "cơ sở kết hợp": the syllable is part of the phrase beside it. */
const belongsElsewhere = (first: Read | undefined, second: Read | undefined): boolean =>
  first !== undefined && second?.spaced === true && RIGHT.has(`${first.key} ${second.key}`);

function phraseSlip(text: string, words: readonly Read[], index: number, length: number): Finding | null {
  const run = words.slice(index, index + length);
  const [first, last] = [run[0], run.at(-1)];
  if (!first || !last || run.length < length || run.slice(1).some((word) => !word.spaced)) return null;
  const candidates = BY_SOUND.get(said('sound', run));
  if (!candidates || RIGHT.has(said('key', run))) return null;
  const shouting = run.every((word) => word.text === word.text.toLocaleUpperCase('vi'));
  if (!shouting && run.slice(1).some(capital)) return null;
  const phrase = candidates.find(({ syllables }) => oneSlip(run, syllables))?.phrase;
  if (!phrase || belongsElsewhere(words[index - 1], first) || belongsElsewhere(last, words[index + length])) return null;
  const found = text.slice(first.start, last.end);
  return at('spelling', first.start, found, `“${found}” có lẽ là cụm từ “${phrase}” viết nhầm.`, { suggestion: phrase });
}

/** Set phrases that are written in another way than they are spelt (S0-32, S0-38, S3-26). */
function phraseSlips(text: string): Finding[] {
  const known = new Map<string, Syllable>();
  const words = wordsOf(text).map((word): Read => {
    const syllable = known.get(word.lower) ?? syllableOf(word.lower);
    known.set(word.lower, syllable);
    return { ...word, ...syllable };
  });
  return words.flatMap((_, index) => {
    for (const length of LENGTHS) {
      const slip = phraseSlip(text, words, index, length);
      if (slip) return [slip];
    }
    return [];
  });
}

/** Misspelt set phrases, syllables without their horn, names without a capital. */
export const spellingSlips: Check = (text) => [
  ...spellingHints(text).map(({ start, found, reason, suggestion }) =>
    at(
      'spelling',
      start,
      found,
      `“${found}”: ${reason.charAt(0).toLocaleLowerCase('vi')}${reason.slice(1)}; nên viết “${suggestion}”.`,
      suggestion ? { suggestion } : {},
    ),
  ),
  ...phraseSlips(text),
];
