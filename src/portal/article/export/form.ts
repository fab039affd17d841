import { sql } from 'kysely';
import type { Tx } from '../../../platform/tenancy.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { draftLead, draftText } from '../../draft.ts';
import { bylineWords } from '../byline.ts';
import { draftOf } from '../stored.ts';
import { type TextBlock, textBlocks } from '../text.ts';

export interface ExportedPhoto {
  id: string;
  caption: string;
  alt: string;
  /** Whole address of the picture; null for one without a file. */
  address: string | null;
}

/** An article as it is handed to another portal: finished words, nothing of the office. */
export interface ExportedArticle {
  id: string;
  slug: string;
  title: string;
  lead: string;
  blocks: TextBlock[];
  byline: string;
  category: string | null;
  tags: string[];
  publishedAt: Date | null;
  heldOn: string | null;
  /** Whether somebody reads it here already. */
  published: boolean;
  address: string;
  photos: ExportedPhoto[];
}

const rowsOf = (tx: Tx) =>
  tx.db
    .selectFrom('article')
    .leftJoin('article_index', (join) =>
      join.onRef('article_index.article_id', '=', 'article.id').onRef('article_index.authority_id', '=', 'article.authority_id'),
    )
    .leftJoin('category', (join) =>
      join.onRef('category.id', '=', 'article.category_id').onRef('category.authority_id', '=', 'article.authority_id'),
    )
    .leftJoin('person', (join) =>
      join.onRef('person.id', '=', 'article.author_id').onRef('person.authority_id', '=', 'article.authority_id'),
    )
    .leftJoin('event', (join) => join.onRef('event.id', '=', 'article.event_id').onRef('event.authority_id', '=', 'article.authority_id'))
    .selectAll('article')
    .select(['article_index.drafted', 'category.name as category_name', 'person.name as author_name', 'event.held_on']);

type Row = Awaited<ReturnType<ReturnType<typeof rowsOf>['execute']>>[number];

async function photosOf(visit: Visit, rows: readonly Row[]): Promise<Map<string, ExportedPhoto[]>> {
  const events = rows.flatMap(({ event_id }) => event_id ?? []);
  if (events.length === 0) return new Map();
  const photos = await visit.tx.db
    .selectFrom('photo')
    .select(['id', 'event_id', 'caption', 'alt', 'file'])
    .where('event_id', 'in', events)
    .orderBy('position')
    .orderBy('key')
    .execute();
  const shown = (file: string | null) =>
    file !== null && /^[0-9a-f-]{36}$/.test(file) ? `${visit.origin}${visit.url(`/tep/${file}`)}` : null;
  return new Map(
    [...Map.groupBy(photos, ({ event_id }) => event_id ?? '')].map(([event, own]) => [
      event,
      own.map(({ id, caption, alt, file }) => ({ id, caption, alt: alt ?? caption, address: shown(file) })),
    ]),
  );
}

/** The words of an article; of one that follows its records, what they said when somebody last looked, else what they say now. */
async function wordsOf(visit: Visit, row: Row): Promise<{ lead: string; body: string }> {
  if (row.body?.trim()) return { lead: row.lead ?? '', body: row.body };
  const [lead = '', ...rest] = (row.drafted ?? '').split('\n\n');
  if (rest.length > 0) return { lead: row.lead ?? lead, body: rest.join('\n\n') };
  const draft = await draftOf(visit.tx, row);
  return { lead: row.lead ?? (draft && draftLead(draft)) ?? '', body: draft ? draftText(draft) : '' };
}

async function exported(visit: Visit, row: Row, photos: ExportedPhoto[]): Promise<ExportedArticle> {
  const { lead, body } = await wordsOf(visit, row);
  return {
    id: row.id,
    slug: row.slug,
    title: row.title,
    lead,
    blocks: textBlocks(body),
    byline: bylineWords(row),
    category: row.category_name,
    tags: row.tags,
    publishedAt: row.published_at,
    heldOn: row.held_on,
    published: !row.draft && (row.published_at === null || row.published_at <= visit.tx.now),
    address: `${visit.origin}${visit.url(`/tin-tuc/${row.slug}`)}`,
    photos,
  };
}

/** One article with its pictures, whatever its stage. */
export async function exportedArticle(visit: Visit, id: string): Promise<ExportedArticle> {
  const row = await rowsOf(visit.tx).where('article.id', '=', id).executeTakeFirstOrThrow();
  return exported(visit, { ...row, drafted: null }, (await photosOf(visit, [row])).get(row.event_id ?? '') ?? []);
}

/** The newest articles everybody reads, at most `limit`. */
export async function exportedShelf(visit: Visit, limit: number): Promise<ExportedArticle[]> {
  const rows = await rowsOf(visit.tx)
    .where('article.draft', '=', false)
    .where((eb) => eb.or([eb('article.published_at', 'is', null), eb('article.published_at', '<=', visit.tx.now)]))
    .orderBy(sql`published_at desc nulls last`)
    .orderBy('article.id', 'desc')
    .limit(limit)
    .execute();
  const photos = await photosOf(visit, rows);
  const all: ExportedArticle[] = [];
  for (const row of rows) all.push(await exported(visit, row, photos.get(row.event_id ?? '') ?? []));
  return all;
}
