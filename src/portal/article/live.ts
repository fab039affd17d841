import { eventStory } from '../../conference/story.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { type Draft, draftArticle } from '../draft.ts';
import type { WholeArticle } from './article.ts';

/** The draft an article without a body of its own shows; null for a written article or one without an event. */
export async function liveDraft(tx: Tx, article: Pick<WholeArticle, 'body' | 'event_id'>): Promise<Draft | null> {
  if (article.body?.trim() || article.event_id === null) return null;
  return draftArticle(await eventStory(tx, article.event_id));
}

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
