import type { Insertable } from 'kysely';
import { eventStory } from '../../conference/story.ts';
import type { DB } from '../../platform/database/schema.generated.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { type Draft, draftArticle } from '../draft.ts';
import { type Content, type Facts, contentOf, plainBody, plainLead } from './content/content.ts';
import { contentOfDraft } from './content/drafted.ts';
import { found } from '../../platform/refusal.ts';

/** The article, held until the transaction ends. */
export const heldArticle = async (tx: Tx, id: string) =>
  found(await tx.db.selectFrom('article').selectAll().where('id', '=', id).forUpdate().executeTakeFirst());

export type HeldArticle = Awaited<ReturnType<typeof heldArticle>>;
type Stored = Pick<HeldArticle, 'lead' | 'body' | 'content' | 'event_id'>;

/** What the records of the article's conference would write today; null for an article of no conference. */
export const draftOf = async (tx: Tx, { event_id }: Pick<Stored, 'event_id'>): Promise<Draft | null> =>
  event_id === null ? null : draftArticle(await eventStory(tx, event_id));

/** The text with its locked facts: as stored, else as the records draft it; null for words somebody wrote without any. */
export function contentNow(article: Stored, draft: Draft | null): Content | null {
  if (article.body?.trim()) return contentOf(article);
  return draft && contentOfDraft(draft);
}

/** The facts an editor may place. */
export const factsNow = (article: Stored, draft: Draft | null): Facts => contentNow(article, draft)?.facts ?? {};

/** The columns that hold a text. */
export const textColumns = (content: Content): Pick<Insertable<DB['article']>, 'lead' | 'body' | 'content'> => ({
  lead: plainLead(content) || null,
  body: plainBody(content) || null,
  content: JSON.stringify(content),
});
