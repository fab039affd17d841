import { phrased } from '../../platform/database/phrased.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { readable } from './article.ts';

const bySlug = (db: Tx['db'], slug: string) =>
  db
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
    .select([
      'article.id',
      'article.slug',
      'article.title',
      'article.lead',
      'article.body',
      'article.published_at',
      'article.draft',
      'article.byline',
      'article.organisation',
      'article.author_inside',
      'article.event_id',
      'article_index.shown_at',
      'category.name as category_name',
      'category.key as category_key',
      'event.held_on',
      'event.key as event_key',
      'event.review_year',
      'event.next_year',
      'person.name as author_name',
    ])
    .where('slug', '=', slug);

export type WholeArticle = Awaited<ReturnType<ReturnType<typeof bySlug>['executeTakeFirstOrThrow']>>;

const published = phrased<{ slug: string; now: Date }, WholeArticle>(
  (db, value) => bySlug(db, value('slug')).where(readable(value('now'))),
  { lasting: true },
);

/** A whole article by its address; drafts only for those who may see them. */
export const findArticle = async (tx: Tx, slug: string, drafts: boolean): Promise<WholeArticle | undefined> =>
  drafts ? bySlug(tx.db, slug).executeTakeFirst() : (await published(tx.db, { slug, now: tx.now }))[0];
