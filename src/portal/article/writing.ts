import { sql } from 'kysely';
import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { Refusal } from '../../platform/refusal.ts';
import { type Tx, fresh, freshRow } from '../../platform/tenancy.ts';
import { curlyQuotes, slug, tidy } from '../../platform/text/normalize.ts';
import { eventStory } from '../../conference/story.ts';
import { type Draft, draftArticle } from '../draft.ts';
import { type Facts, plainBody, plainLead } from './content/content.ts';
import { contentOfDraft } from './content/drafted.ts';
import { readMarked } from './content/marked.ts';
import { unstaged } from './stage.ts';
import { type HeldArticle, draftOf, factsNow, heldArticle, textColumns } from './stored.ts';

export interface ArticleText {
  title: string;
  categoryId: string | null;
  lead: string | null;
  /** Paragraphs parted by blank lines; empty for an article that shows the live draft of its event. */
  body: string | null;
  byline: string | null;
  organisation: string | null;
  /** Who wrote it, known to the office. */
  authorId?: string | null;
  /** Whether the public reads the pen name alone. */
  authorInside?: boolean;
}

const longestSlug = 120;

/** An address of its own in the ward: the title without diacritics, with a number behind where it is taken. */
async function freeSlug(tx: Tx, title: string): Promise<string> {
  const wanted = slug(title).slice(0, longestSlug).replace(/-$/, '') || 'tin';
  const taken = new Set(
    (await tx.db.selectFrom('article').select('slug').where('slug', 'like', `${wanted}%`).execute()).map((row) => row.slug),
  );
  let number = 1;
  while (taken.has(number === 1 ? wanted : `${wanted}-${number}`)) number += 1;
  return number === 1 ? wanted : `${wanted}-${number}`;
}

function columns(input: ArticleText) {
  const title = curlyQuotes(tidy(input.title));
  if (title === '') throw new Refusal('article_title', 'Nhập tiêu đề của bài.', 'title');
  const text = (value: string | null) => (value?.trim() ? curlyQuotes(value.trim()) : null);
  return {
    title,
    category_id: input.categoryId,
    byline: text(input.byline),
    organisation: text(input.organisation),
    ...(input.authorId === undefined ? {} : { author_id: input.authorId }),
    author_inside: input.authorInside ?? false,
  };
}

/** The words as typed, marks and all, around the facts the article knows. Nothing typed: the article follows its records. */
function writtenText(input: Pick<ArticleText, 'lead' | 'body'>, facts: Facts) {
  const typed = (value: string | null) => curlyQuotes(value?.trim() ?? '');
  if (typed(input.body) !== '' || Object.keys(facts).length > 0)
    return textColumns(readMarked(typed(input.lead), typed(input.body), facts));
  return { lead: typed(input.lead) || null, body: null, content: null };
}

/** A new draft; nobody but the editors sees it until it is published. Returns its id. */
export async function createArticle(tx: Tx, actor: Actor, input: ArticleText): Promise<string> {
  const row = { ...fresh(tx), ...columns(input), ...writtenText(input, {}), slug: await freeSlug(tx, input.title), draft: true };
  await tx.db.insertInto('article').values(row).execute();
  await recordEvent(tx, actor, 'article.created', { subject: row.id, detail: { title: row.title } });
  return row.id;
}

/** A draft that is written from the records of a conference each time it is read. One article tells of one event. */
export async function draftFromEvent(tx: Tx, actor: Actor, eventId: string): Promise<string> {
  const story = await eventStory(tx, eventId);
  const before = await tx.db.selectFrom('article').select('id').where('event_id', '=', eventId).executeTakeFirst();
  if (before) throw new Refusal('article_exists', 'Hội nghị này đã có tin bài; mở bài đó để sửa hoặc đăng.', 'event');
  const { title } = draftArticle(story);
  const category = await tx.db.selectFrom('category').select('id').orderBy('position').limit(1).executeTakeFirst();
  const row = { ...fresh(tx), title, slug: await freeSlug(tx, title), event_id: eventId, category_id: category?.id ?? null, draft: true };
  await tx.db.insertInto('article').values(row).execute();
  await recordEvent(tx, actor, 'article.drafted', { subject: row.id, detail: { title, event: story.key } });
  return row.id;
}

/** What was sent back as the records draft it stays with the records; an emptied text returns to them. */
function nextText(article: HeldArticle, draft: Draft | null, input: ArticleText) {
  const live = draft && contentOfDraft(draft);
  if (live && !input.body?.trim()) return { lead: null, body: null, content: null };
  const text = writtenText(input, factsNow(article, draft));
  const same = live && !article.body?.trim() && text.lead === (plainLead(live) || null) && text.body === plainBody(live);
  return same ? { lead: null, body: null, content: null } : text;
}

/**
 * Other words for an article nobody reads yet; its address stays, so that no link breaks. Words that were approved or sent
 * are being written again. Throws Refusal for a locked fact that was typed over.
 */
export async function reviseArticle(tx: Tx, actor: Actor, id: string, input: ArticleText): Promise<void> {
  const before = await heldArticle(tx, id);
  if (!before.draft)
    throw new Refusal('article_public', 'Bài đã đăng hoặc đã hẹn đăng nên không sửa lặng lẽ: ghi đính chính, hoặc gỡ bài rồi sửa.');
  const next = { ...columns(input), ...nextText(before, await draftOf(tx, before), input) };
  await tx.db
    .updateTable('article')
    .set({ ...next, ...(before.stage === 'returned' ? {} : unstaged) })
    .where('id', '=', id)
    .execute();
  await recordEvent(tx, actor, 'article.revised', {
    subject: id,
    detail: { title: next.title, before: { title: before.title, lead: before.lead, body: before.body } },
  });
}

/** Marks or unmarks an article as one to be read first. */
export async function featureArticle(tx: Tx, actor: Actor, id: string, featured: boolean): Promise<void> {
  const article = await heldArticle(tx, id);
  await tx.db.updateTable('article').set({ featured }).where('id', '=', id).execute();
  await recordEvent(tx, actor, 'article.featured', { subject: id, detail: { title: article.title, featured } });
}

/** The category of a name, made where there is none. Names that differ in letter case or signs only have one address and are one. */
export async function categoryNamed(tx: Tx, name: string): Promise<string> {
  const key = slug(name) || 'khac';
  const known = await tx.db
    .selectFrom('category')
    .select('id')
    .where((eb) => eb.or([eb('name', '=', name), eb('key', '=', key)]))
    .orderBy((eb) => eb('name', '=', name), 'desc')
    .executeTakeFirst();
  if (known) return known.id;
  const row = { ...freshRow(tx), name, key, position: sql<number>`(select count(*)::int from category)` };
  await tx.db.insertInto('category').values(row).execute();
  return row.id;
}
