import { eventStory } from '../../conference/story.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { type Draft, draftArticle } from '../draft.ts';
import type { WholeArticle } from './whole.ts';

/** The draft an article without a body of its own shows; null for a written article or one without an event. */
export async function liveDraft(tx: Tx, article: Pick<WholeArticle, 'body' | 'event_id'>): Promise<Draft | null> {
  if (article.body?.trim() || article.event_id === null) return null;
  return draftArticle(await eventStory(tx, article.event_id));
}

/** The first stored photo of the event an article tells of. */
export const leadPhoto = (tx: Tx, articleId: string) =>
  tx.db
    .selectFrom('article')
    .innerJoin('photo', (join) =>
      join.onRef('photo.event_id', '=', 'article.event_id').onRef('photo.authority_id', '=', 'article.authority_id'),
    )
    .select(['photo.caption', 'photo.alt', 'photo.file'])
    .where('article.id', '=', articleId)
    .where('photo.file', 'is not', null)
    .orderBy('photo.position')
    .orderBy('photo.key')
    .limit(1)
    .executeTakeFirst();

/** Photos of the article's event with their captions. */
export const eventPhotos = (tx: Tx, eventId: string | null) =>
  eventId === null
    ? Promise.resolve([])
    : tx.db
        .selectFrom('photo')
        .select(['id', 'caption', 'alt', 'file'])
        .where('event_id', '=', eventId)
        .orderBy('position')
        .orderBy('key')
        .execute();
