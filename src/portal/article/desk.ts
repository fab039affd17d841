import { found } from '../../platform/refusal.ts';
import type { Tx } from '../../platform/tenancy.ts';
import type { Stage } from './stage.ts';

export interface DeskQuery {
  /** `unpublished`: everything nobody reads yet and no time is set for. */
  state: Stage | 'all' | 'unpublished';
  limit: number;
  offset: number;
}

const reviewed = ['sent', 'returned', 'approved', 'withdrawn'] as const;

const onDesk = (tx: Tx, { state }: Pick<DeskQuery, 'state'>) => {
  const query = tx.db
    .selectFrom('article')
    .innerJoin('article_index', (join) =>
      join.onRef('article_index.article_id', '=', 'article.id').onRef('article_index.authority_id', '=', 'article.authority_id'),
    );
  if (state === 'all') return query;
  if (state === 'scheduled') return query.where('article.draft', '=', false).where('article.published_at', '>', tx.now);
  if (state === 'published')
    return query
      .where('article.draft', '=', false)
      .where((eb) => eb.or([eb('article.published_at', 'is', null), eb('article.published_at', '<=', tx.now)]));
  const drafts = query.where('article.draft', '=', true);
  if (state === 'unpublished') return drafts;
  return state === 'draft'
    ? drafts.where((eb) => eb.or([eb('article.stage', 'is', null), eb('article.stage', 'not in', reviewed)]))
    : drafts.where('article.stage', '=', state);
};

/** Every article with its state, drafts first, then newest first. */
export const listDesk = (tx: Tx, query: DeskQuery) =>
  onDesk(tx, query)
    .leftJoin('category', (join) =>
      join.onRef('category.id', '=', 'article.category_id').onRef('category.authority_id', '=', 'article.authority_id'),
    )
    .select([
      'article.id',
      'article.title',
      'article.slug',
      'article.draft',
      'article.stage',
      'article.featured',
      'article.published_at',
      'article.event_id',
      'article.body',
      'category.name as category',
      'article_index.shown_at',
    ])
    .orderBy('article.draft', 'desc')
    .orderBy('article_index.shown_at', (order) => order.desc().nullsLast())
    .orderBy('article.id', 'desc')
    .limit(query.limit)
    .offset(query.offset)
    .execute();

export const countDesk = async (tx: Tx, state: DeskQuery['state']): Promise<number> =>
  (
    await onDesk(tx, { state })
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
  ).count;

const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/** One article for the editor; NotFound for what cannot be an id, too. */
export const deskArticle = async (tx: Tx, id: string) =>
  found(uuid.test(id) ? await tx.db.selectFrom('article').selectAll().where('id', '=', id).executeTakeFirst() : null);

/** Conferences that were held and that no article tells of. */
export const untoldEvents = (tx: Tx, today: string) =>
  tx.db
    .selectFrom('event')
    .select(['id', 'title', 'name', 'held_on'])
    .where('held_on', '<=', today)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('article')
            .select('article.id')
            .whereRef('article.event_id', '=', 'event.id')
            .whereRef('article.authority_id', '=', 'event.authority_id'),
        ),
      ),
    )
    .orderBy('held_on', 'desc')
    .execute();
