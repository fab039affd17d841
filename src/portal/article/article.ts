import { sql } from 'kysely';
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

/** Articles anybody may read now. */
const shelf = (tx: Tx) =>
  tx.db
    .selectFrom('article_index')
    .where('article_index.draft', '=', false)
    .where((eb) => eb.or([eb('article_index.shown_at', 'is', null), eb('article_index.shown_at', '<=', tx.now)]));

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
  if (year) query = query.where((eb) => eb('article_index.article_id', 'in', articlesOfYear(tx, year)));
  return query;
};

/** S1-03: a conference of December 2017 posted in January 2018 belongs to the movement year 2017. */
const articlesOfYear = (tx: Tx, year: number) =>
  tx.db
    .selectFrom('article')
    .leftJoin('event', (join) => join.onRef('event.id', '=', 'article.event_id').onRef('event.authority_id', '=', 'article.authority_id'))
    .select('article.id')
    .where((eb) =>
      eb(
        sql<number>`coalesce(event.review_year, event.next_year, extract(year from article.published_at at time zone 'Asia/Ho_Chi_Minh'))`,
        '=',
        eb.val(year),
      ),
    );

/** One page of the shelf, newest first. */
export async function listArticles(tx: Tx, query: ShelfQuery): Promise<ArticleRow[]> {
  const ids = await narrowed(tx, query)
    .select(['article_id'])
    .orderBy(sql`shown_at desc nulls last, article_id desc`)
    .limit(query.limit)
    .offset(query.offset ?? 0)
    .execute();
  return articlesById(
    tx,
    ids.map(({ article_id }) => article_id),
  );
}

export async function countArticles(tx: Tx, query: Pick<ShelfQuery, 'categoryId' | 'year'>): Promise<number> {
  const { count } = await narrowed(tx, query)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

/** The articles in the order of the given ids. */
export async function articlesById(tx: Tx, ids: readonly string[]): Promise<ArticleRow[]> {
  if (ids.length === 0) return [];
  const rows = await tx.db
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
      'slug',
      sql<string | null>`coalesce(lead, split_part(article_index.drafted, E'\n', 1))`.as('lead'),
      'category.name as category',
      'published_at as publishedAt',
      'event.held_on as heldOn',
      'featured',
    ])
    .where('article.id', 'in', ids)
    .execute();
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** The article to be read first: the newest one marked, else the newest. */
export async function featuredArticle(tx: Tx): Promise<ArticleRow | null> {
  const [marked] = await shelf(tx)
    .innerJoin('article', (join) =>
      join.onRef('article.id', '=', 'article_index.article_id').onRef('article.authority_id', '=', 'article_index.authority_id'),
    )
    .where('article.featured', '=', true)
    .select('article_id')
    .orderBy(sql`shown_at desc nulls last`)
    .limit(1)
    .execute();
  const [row] = marked ? await articlesById(tx, [marked.article_id]) : await listArticles(tx, { limit: 1 });
  return row ?? null;
}

/** A whole article by its address; drafts only for those who may see them. */
export const findArticle = (tx: Tx, slug: string, drafts: boolean) =>
  tx.db
    .selectFrom('article')
    .innerJoin('article_index', (join) =>
      join.onRef('article_index.article_id', '=', 'article.id').onRef('article_index.authority_id', '=', 'article.authority_id'),
    )
    .leftJoin('category', (join) =>
      join.onRef('category.id', '=', 'article.category_id').onRef('category.authority_id', '=', 'article.authority_id'),
    )
    .leftJoin('event', (join) => join.onRef('event.id', '=', 'article.event_id').onRef('event.authority_id', '=', 'article.authority_id'))
    .leftJoin('person', (join) =>
      join.onRef('person.id', '=', 'article.author_id').onRef('person.authority_id', '=', 'article.authority_id'),
    )
    .selectAll('article')
    .select([
      'article_index.shown_at',
      'category.name as category_name',
      'category.key as category_key',
      'event.held_on',
      'event.key as event_key',
      'event.review_year',
      'event.next_year',
      'person.name as author_name',
    ])
    .where('slug', '=', slug)
    .$if(!drafts, (query) =>
      query
        .where('article.draft', '=', false)
        .where((eb) => eb.or([eb('article_index.shown_at', 'is', null), eb('article_index.shown_at', '<=', tx.now)])),
    )
    .executeTakeFirst();

export type WholeArticle = NonNullable<Awaited<ReturnType<typeof findArticle>>>;

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
