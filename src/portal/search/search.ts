import { sql } from 'kysely';
import { fold } from '../../platform/text/normalize.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { type ArticleRow, articlesById } from '../article/article.ts';
import { exactQuery, folded, looseQuery } from './query.ts';

export interface Found {
  total: number;
  articles: (ArticleRow & { excerpt: string })[];
}

interface Hit {
  article_id: string;
  total: number;
}

const ask = async (tx: Tx, query: string, limit: number, offset: number): Promise<Hit[]> =>
  (await sql<Hit>`select article_id, total from find_articles(${query}::tsquery, ${tx.now}, ${limit}, ${offset})`.execute(tx.db)).rows;

/** Articles holding the words as typed (with or without diacritics, or as an abbreviation); else all of the words. */
export async function searchArticles(tx: Tx, text: string, limit: number, offset: number): Promise<Found> {
  const exact = exactQuery(text);
  const loose = looseQuery(text);
  if (exact === null || loose === null) return { total: 0, articles: [] };
  const phrase = await ask(tx, exact, limit, offset);
  const hits = phrase.length > 0 || offset > 0 ? phrase : await ask(tx, loose, limit, offset);
  const ids = hits.map(({ article_id }) => article_id);
  const texts = ids.length === 0 ? [] : await textsOf(tx, ids);
  const rows = await articlesById(tx, ids);
  return {
    total: hits[0]?.total ?? 0,
    articles: rows.map((row) => ({ ...row, excerpt: excerpt(texts.find(({ id }) => id === row.id)?.text ?? '', text) })),
  };
}

const textsOf = (tx: Tx, ids: readonly string[]) =>
  tx.db
    .selectFrom('article')
    .innerJoin('article_index', (join) =>
      join.onRef('article_index.article_id', '=', 'article.id').onRef('article_index.authority_id', '=', 'article.authority_id'),
    )
    .select((eb) => [
      'article.id',
      eb.fn<string>('concat_ws', [eb.val(' '), 'article.lead', 'article.body', 'article_index.drafted']).as('text'),
    ])
    .where('article.id', 'in', ids)
    .execute();

const around = 110;

const foldedLetters = new Map<string, string>();

/** One character folded, a space for any sign. Texts are long and letters few: each is worked out once. */
function foldedLetter(letter: string): string {
  const known = foldedLetters.get(letter);
  if (known !== undefined) return known;
  const made = fold(letter).replace(/[^a-z0-9]/g, ' ');
  foldedLetters.set(letter, made);
  return made;
}

/** Where each character of the folded text stands in the text as written. */
function foldedWithPlaces(text: string): { key: string; places: number[] } {
  const places: number[] = [];
  const letters: string[] = [];
  for (let at = 0; at < text.length; at += 1) {
    for (const letter of foldedLetter(text.charAt(at))) {
      letters.push(letter);
      places.push(at);
    }
  }
  return { key: letters.join(''), places };
}

/** The first place of the typed words in the text, else its beginning. */
export function matchIn(text: string, typed: string): { start: number; end: number } | null {
  const { key, places } = foldedWithPlaces(text.normalize('NFC'));
  const words = folded(typed);
  const found = new RegExp(`(?<![a-z0-9])${words.split(' ').join(' +')}(?![a-z0-9])`).exec(key);
  if (words === '' || !found) return null;
  return { start: places[found.index] ?? 0, end: (places[found.index + found[0].length - 1] ?? 0) + 1 };
}

function excerpt(text: string, typed: string): string {
  const plain = text.replace(/^## /gm, '').replace(/\s+/g, ' ');
  const match = matchIn(plain, typed);
  const start = Math.max(0, (match?.start ?? 0) - around);
  const end = Math.min(plain.length, (match?.end ?? around) + around);
  const from = start === 0 ? 0 : plain.indexOf(' ', start) + 1;
  const to = end === plain.length ? end : plain.lastIndexOf(' ', end);
  return `${from > 0 ? '…' : ''}${plain.slice(from, to)}${to < plain.length ? '…' : ''}`;
}
