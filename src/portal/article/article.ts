import { type RawBuilder, sql } from 'kysely';
import { phrased } from '../../platform/database/phrased.ts';
import type { Tx } from '../../platform/tenancy.ts';

export interface ArticleRow {
  id: string;
  title: string;
  slug: string;
  lead: string | null;
  category: string | null;
  publishedAt: Date | null;
  heldOn: string | null;
  featured: boolean;
}

/** What anybody may read at that moment. */
export const readable = (now: Date) =>
  sql<boolean>`(not article_index.draft and (article_index.shown_at is null or article_index.shown_at <= ${now}))`;

const newestFirst = sql`article_index.shown_at desc nulls last, article_index.article_id desc`;

/** Articles anybody may read now. */
const shelf = (tx: Tx) => tx.db.selectFrom('article_index').where(readable(tx.now));

/** The same with all their columns, for questions of other pages. */
export const readableArticles = (tx: Tx) =>
  shelf(tx).innerJoin('article', (join) =>
    join.onRef('article.id', '=', 'article_index.article_id').onRef('article.authority_id', '=', 'article_index.authority_id'),
  );

/** Articles on an event that anybody may read now, newest first. */
export const articlesOfEvent = (tx: Tx, eventId: string): Promise<{ slug: string; title: string }[]> =>
  readableArticles(tx).select(['article.slug', 'article.title']).where('article.event_id', '=', eventId).orderBy(newestFirst).execute();

export interface ShelfQuery {
  categoryId?: string | null;
  /** The year the article tells of: of its event's movements, else of its publishing. */
  year?: number | null;
  limit: number;
  offset?: number;
}

const narrowed = (tx: Tx, { categoryId, year }: Pick<ShelfQuery, 'categoryId' | 'year'>) => {
  let query = shelf(tx);
  if (categoryId) query = query.where('article_index.category_id', '=', categoryId);
  if (year) query = query.where((eb) => eb('article_index.article_id', 'in', articlesOfYear(tx.db, sql`${year}`)));
  return query;
};

/** S1-03: a conference of December 2017 posted in January 2018 belongs to the movement year 2017. */
const articlesOfYear = (db: Tx['db'], year: RawBuilder<unknown>) =>
  db
    .selectFrom('article')
    .leftJoin('event', (join) => join.onRef('event.id', '=', 'article.event_id').onRef('event.authority_id', '=', 'article.authority_id'))
    .select('article.id')
    .where(
      sql<boolean>`coalesce(event.review_year, event.next_year, extract(year from article.published_at at time zone 'Asia/Ho_Chi_Minh')) = ${year}`,
    );

/** What a list shows of the articles a question names by their id. */
export const articleCards = (db: Tx['db']) =>
  db
    .selectFrom('article')
    .leftJoin('category', (join) =>
      join.onRef('category.id', '=', 'article.category_id').onRef('category.authority_id', '=', 'article.authority_id'),
    )
    .leftJoin('event', (join) => join.onRef('event.id', '=', 'article.event_id').onRef('event.authority_id', '=', 'article.authority_id'))
    .innerJoin('article_index', (join) =>
      join.onRef('article_index.article_id', '=', 'article.id').onRef('article_index.authority_id', '=', 'article.authority_id'),
    )
    .select([
      'article.id',
      'article.title',
      'article.slug',
      sql<string | null>`coalesce(article.lead, split_part(article_index.drafted, E'\n', 1))`.as('lead'),
      'category.name as category',
      'article.published_at as publishedAt',
      'event.held_on as heldOn',
      'article.featured',
    ]);

interface PageOfShelf {
  now: Date;
  categoryId: string | null;
  year: number | null;
  limit: number;
  offset: number;
}

const pageOfShelf = phrased<PageOfShelf, ArticleRow>((db, value) => {
  const ofYear = sql<boolean>`(${value('year')}::int is null or article_index.article_id in (${articlesOfYear(db, sql`${value('year')}::int`)}))`;
  const ids = db
    .selectFrom('article_index')
    .where(readable(value('now')))
    .where(sql<boolean>`(${value('categoryId')}::uuid is null or article_index.category_id = ${value('categoryId')})`)
    .where(ofYear)
    .select('article_id')
    .orderBy(newestFirst)
    .limit(value('limit'))
    .offset(value('offset'));
  return articleCards(db)
    .where('article.id', '=', sql<string>`any(array(${ids}))`)
    .orderBy(newestFirst);
});

/** One page of the shelf, newest first. */
export const listArticles = (tx: Tx, { categoryId = null, year = null, limit, offset = 0 }: ShelfQuery): Promise<ArticleRow[]> =>
  pageOfShelf(tx.db, { now: tx.now, categoryId, year, limit, offset });

export async function countArticles(tx: Tx, query: Pick<ShelfQuery, 'categoryId' | 'year'>): Promise<number> {
  const { count } = await narrowed(tx, query)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

const marked = phrased<{ now: Date }, ArticleRow>((db, value) =>
  articleCards(db)
    .where('article.featured', '=', true)
    .where(readable(value('now')))
    .orderBy(newestFirst)
    .limit(1),
);

/** The article to be read first: the newest one marked, else the newest. */
export async function featuredArticle(tx: Tx): Promise<ArticleRow | null> {
  const [first] = await marked(tx.db, { now: tx.now });
  return first ?? (await listArticles(tx, { limit: 1 }))[0] ?? null;
}

export interface CategoryRow {
  id: string;
  key: string;
  name: string;
  count: number;
}

/** Every category with its number of readable articles. */
export async function listCategories(tx: Tx): Promise<CategoryRow[]> {
  const counts = await shelf(tx)
    .select((eb) => ['category_id', eb.fn.countAll<number>().as('count')])
    .groupBy('category_id')
    .execute();
  const rows = await tx.db.selectFrom('category').select(['id', 'key', 'name']).orderBy('position').orderBy('name').execute();
  return rows.map((row) => ({ ...row, count: counts.find(({ category_id }) => category_id === row.id)?.count ?? 0 }));
}
