import { ABBREVIATIONS } from '../../platform/text/abbreviation-list.ts';
import { fold } from '../../platform/text/normalize.ts';

/** Letters and digits only, no diacritics: as the database folds what it stores (`search_fold`). */
export const folded = (text: string): string =>
  fold(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

const forms = ABBREVIATIONS.filter(({ followedBy, full }) => !followedBy && full.includes(' ')).map(({ short, full }) => ({
  short: folded(short),
  full: folded(full),
}));

const mostPhrases = 12;

/** The typed words with one form after the other told the other way round: "UBND phường", "Ủy ban nhân dân phường". */
function retold(typed: string): string[] {
  const all = new Set([typed]);
  for (const { short, full } of forms) {
    for (const one of all) {
      if (all.size >= mostPhrases) return [...all];
      const whole = ` ${one} `;
      if (whole.includes(` ${short} `)) all.add(whole.replace(` ${short} `, ` ${full} `).trim());
      if (whole.includes(` ${full} `)) all.add(whole.replace(` ${full} `, ` ${short} `).trim());
    }
  }
  return [...all];
}

/** What is typed and everything that says the same: "an ninh Tổ quốc" also looks for ANTQ, "ANTQ" for an ninh Tổ quốc. */
export function phrases(text: string): string[] {
  const typed = folded(text);
  if (typed === '') return [];
  const shorts = forms.filter(({ full }) => ` ${full} `.includes(` ${typed} `)).map(({ short }) => short);
  return [...new Set([...retold(typed), ...shorts])];
}

/** Whether a text holds one of these phrases, whole words side by side. */
export function holdsOneOf(text: string, wanted: readonly string[]): boolean {
  const words = ` ${folded(text)} `;
  return wanted.some((phrase) => words.includes(` ${phrase} `));
}

/** The words of a text and every two neighbours of them, as the database makes them (`search_words`). */
export function searchWords(text: string): string[] {
  const words = folded(text).slice(0, 200_000).split(' ');
  const pairs = words.slice(1).map((word, index) => `${words[index] ?? ''}_${word}`);
  return [...new Set([...words, ...pairs])].filter((lexeme) => lexeme.length > 0 && lexeme.length <= 200);
}

/** Words standing side by side are one lexeme, so that the index alone finds a phrase. */
function phraseQuery(phrase: string): string {
  const words = phrase.split(' ');
  return words.length === 1
    ? `'${phrase}'`
    : words
        .slice(1)
        .map((word, index) => `'${words[index] ?? ''}_${word}'`)
        .join(' & ');
}

/** The words in their order, or an abbreviation of them, as a `tsquery`; null for nothing to look for. */
export function exactQuery(text: string): string | null {
  const all = phrases(text);
  return all.length === 0 ? null : all.map((phrase) => `(${phraseQuery(phrase)})`).join(' | ');
}

/** All words wherever they stand; for when the phrase is found nowhere. */
export const looseQuery = (text: string): string | null =>
  folded(text)
    .split(' ')
    .filter(Boolean)
    .map((word) => `'${word}'`)
    .join(' & ') || null;
