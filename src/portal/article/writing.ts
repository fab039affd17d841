import { sql } from 'kysely';
import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { Refusal, found } from '../../platform/refusal.ts';
import { type Tx, fresh, freshRow } from '../../platform/tenancy.ts';
import { curlyQuotes, slug, tidy } from '../../platform/text/normalize.ts';
import { eventStory } from '../../conference/story.ts';
import { draftArticle } from '../draft.ts';

export interface ArticleText {
  title: string;
  categoryId: string | null;
  lead: string | null;
  /** Paragraphs parted by blank lines; empty for an article that shows the live draft of its event. */
  body: string | null;
  byline: string | null;
  organisation: string | null;
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
    lead: text(input.lead),
    body: text(input.body),
    byline: text(input.byline),
    organisation: text(input.organisation),
  };
}

/** A new draft; nobody but the editors sees it until it is published. Returns its id. */
export async function createArticle(tx: Tx, actor: Actor, input: ArticleText): Promise<string> {
  const row = { ...fresh(tx), ...columns(input), slug: await freeSlug(tx, input.title), draft: true };
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

const find = (tx: Tx, id: string) => tx.db.selectFrom('article').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();

/** Other words for the article; its address stays, so that no link breaks. What was printed before stays in the journal. */
export async function reviseArticle(tx: Tx, actor: Actor, id: string, input: ArticleText): Promise<void> {
  const before = found(await find(tx, id));
  const next = columns(input);
  await tx.db.updateTable('article').set(next).where('id', '=', id).execute();
  await recordEvent(tx, actor, 'article.revised', {
    subject: id,
    detail: { title: next.title, before: { title: before.title, lead: before.lead, body: before.body } },
  });
}

/** Shows the article to everybody from now on; one that was public before keeps its first time of publishing. */
export async function publishArticle(tx: Tx, actor: Actor, id: string): Promise<void> {
  const article = found(await find(tx, id));
  if (!article.draft) throw new Refusal('article_public', 'Bài này đã đăng.');
  if (!article.body?.trim() && article.event_id === null)
    throw new Refusal('article_empty', 'Bài chưa có nội dung; nhập nội dung rồi đăng.', 'body');
  await tx.db
    .updateTable('article')
    .set({ draft: false, published_at: article.published_at ?? tx.now })
    .where('id', '=', id)
    .execute();
  await recordEvent(tx, actor, 'article.published', { subject: id, detail: { title: article.title } });
}

/** Takes the article from the public site; it stays with the editors and the reason with it. */
export async function withdrawArticle(tx: Tx, actor: Actor, id: string, reason: string): Promise<void> {
  const article = found(await find(tx, id));
  if (article.draft) throw new Refusal('article_draft', 'Bài này chưa đăng.');
  if (reason.trim() === '') throw new Refusal('withdraw_reason', 'Ghi lý do gỡ bài.', 'reason');
  await tx.db.updateTable('article').set({ draft: true }).where('id', '=', id).execute();
  await recordEvent(tx, actor, 'article.withdrawn', { subject: id, detail: { title: article.title, reason: reason.trim() } });
}

/** Marks or unmarks an article as one to be read first. */
export async function featureArticle(tx: Tx, actor: Actor, id: string, featured: boolean): Promise<void> {
  const article = found(await find(tx, id));
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
