import { sql } from 'kysely';
import { phrased } from '../../platform/database/phrased.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { type ArticleRow, articleCards } from '../article/article.ts';
import { wordsPattern } from './pattern.ts';
import { exactQuery, looseQuery } from './query.ts';

export interface Found {
  total: number;
  articles: (ArticleRow & { excerpt: string })[];
}

interface Hit extends ArticleRow {
  text: string;
  total: number;
}

interface Asked {
  query: string;
  now: Date;
  limit: number;
  offset: number;
}

const hitsOf = phrased<Asked, Hit>((db, value) =>
  articleCards(db)
    .innerJoin(
      sql<{
        article_id: string;
        shown_at: Date | null;
        total: number;
      }>`find_articles(${value('query')}::tsquery, ${value('now')}, ${value('limit')}, ${value('offset')})`.as('hit'),
      'hit.article_id',
      'article.id',
    )
    .select((eb) => [
      'hit.total',
      eb.fn<string>('concat_ws', [eb.val(' '), 'article.lead', 'article.body', 'article_index.drafted']).as('text'),
    ])
    .orderBy(sql`hit.shown_at desc nulls last, hit.article_id desc`),
);

/** Articles holding the words as typed (with or without diacritics, or as an abbreviation); else all of the words. */
export async function searchArticles(tx: Tx, text: string, limit: number, offset: number): Promise<Found> {
  const exact = exactQuery(text);
  const loose = looseQuery(text);
  if (exact === null || loose === null) return { total: 0, articles: [] };
  const ask = (query: string) => hitsOf(tx.db, { query, now: tx.now, limit, offset });
  const phrase = await ask(exact);
  const hits = phrase.length > 0 || offset > 0 ? phrase : await ask(loose);
  return { total: hits[0]?.total ?? 0, articles: hits.map((hit) => ({ ...hit, excerpt: excerpt(hit.text, text) })) };
}

const around = 110;

/** The first place of the words in the text as written. */
export function matchIn(text: string, typed: string): { start: number; end: number } | null {
  const found = wordsPattern(typed)?.exec(text);
  return found ? { start: found.index, end: found.index + found[0].length } : null;
}

const plain = (text: string): string => text.replace(/^## /gm, '').replace(/\s+/g, ' ');

/** The words and what stands around them; without them the beginning. */
function excerpt(text: string, typed: string): string {
  const nfc = text.normalize('NFC');
  const { start, end } = matchIn(nfc, typed) ?? { start: 0, end: around };
  // What stands around is longer as written than as shown: signs of headings and line breaks go.
  const before = plain(nfc.slice(Math.max(0, start - 2 * around), start));
  const after = plain(nfc.slice(start, end + 2 * around));
  const from = before.length > around ? before.indexOf(' ', before.length - around) + 1 : 0;
  const reach = end - start + around;
  const to = after.length > reach ? after.lastIndexOf(' ', reach) : after.length;
  return `${from > 0 ? '…' : ''}${before.slice(from)}${after.slice(0, to)}${to < after.length ? '…' : ''}`;
}
