import type { Visit } from '../../platform/web/route.ts';
import { listArticles } from '../article/article.ts';

const newest = 50;

/** One article as every kind of feed tells of it. */
export interface Entry {
  id: string;
  title: string;
  address: string;
  at: Date;
  category: string | null;
  summary: string;
}

/** Whole addresses, as feeds and the sitemap want them. */
export const whole = (visit: Visit, path: string): string => `${visit.origin}${visit.url(path)}`;

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for XML, without the signs XML does not know. */
export const xml = (text: string): string =>
  text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '').replace(/[&<>"]/g, (mark) => marks[mark] ?? mark);

/** The newest articles, newest first; one of unknown date stands at the day of its event. */
export async function entriesOf(visit: Visit): Promise<Entry[]> {
  const rows = await listArticles(visit.tx, { limit: newest });
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    address: whole(visit, `/tin-tuc/${row.slug}`),
    at: row.publishedAt ?? (row.heldOn ? new Date(`${row.heldOn}T00:00:00+07:00`) : new Date(0)),
    category: row.category,
    summary: row.lead ?? '',
  }));
}

/** When the feed last told something new; the feed of a ward without articles never did. */
export const updatedAt = (entries: readonly Entry[]): Date => new Date(Math.max(0, ...entries.map(({ at }) => at.getTime())));
