import { ABBREVIATIONS } from './abbreviation-list.ts';
import { expand } from './abbreviation.ts';
import { fold } from './normalize.ts';

/** What a reader typed, made comparable with a stored search key: no diacritics, no punctuation but / and . inside numbers. */
export function searchQuery(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}/.]+/gu, ' ')
    .trim();
}

const FULL_FORMS = ABBREVIATIONS.filter((entry) => !entry.followedBy && entry.full.includes(' ')).map(({ short, full }) => ({
  short: searchQuery(short),
  full: ` ${searchQuery(full)} `,
}));

/**
 * What to store beside a text for search: "an ninh to quoc" then finds a text with "ANTQ",
 * and "ANTQ" one with "an ninh Tổ quốc". Compare with searchQuery of what is typed.
 */
export function searchKey(text: string): string {
  const key = searchQuery(expand(text));
  const shorts = FULL_FORMS.filter(({ full }) => ` ${key} `.includes(full)).map(({ short }) => short);
  return [key, ...new Set(shorts)].join(' ');
}
