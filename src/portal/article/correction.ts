import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { Refusal } from '../../platform/refusal.ts';
import { type Tx, freshRow } from '../../platform/tenancy.ts';
import { curlyQuotes, tidy } from '../../platform/text/normalize.ts';
import { draftLead, draftText } from '../draft.ts';
import { changedFacts, withCurrentFacts } from './content/drafted.ts';
import { readMarked } from './content/marked.ts';
import { stageOf, unstaged } from './stage.ts';
import { type HeldArticle, contentNow, draftOf, factsNow, heldArticle, textColumns } from './stored.ts';

export interface CorrectedText {
  title: string;
  lead: string | null;
  body: string | null;
}

/** What readers saw until now, kept for them with the reason. */
async function keepEdition(tx: Tx, article: HeldArticle, reason: string): Promise<void> {
  const said = curlyQuotes(reason.trim());
  if (said === '') throw new Refusal('correction_reason', 'Ghi lý do đính chính; bạn đọc sẽ thấy lý do này.', 'reason');
  const draft = article.body?.trim() ? null : await draftOf(tx, article);
  const { count } = await tx.db
    .selectFrom('article_correction')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('article_id', '=', article.id)
    .executeTakeFirstOrThrow();
  await tx.db
    .insertInto('article_correction')
    .values({
      ...freshRow(tx),
      article_id: article.id,
      position: count,
      made_at: tx.now,
      reason: said,
      title: article.title,
      lead: article.lead ?? (draft && draftLead(draft)),
      body: article.body ?? (draft && draftText(draft)),
    })
    .execute();
}

/** Other words for a public article, with a reason readers see; what stood there before stays readable. */
export async function correctArticle(tx: Tx, actor: Actor, id: string, input: CorrectedText, reason: string): Promise<void> {
  const article = await heldArticle(tx, id);
  if (stageOf(article, tx.now) !== 'published') throw new Refusal('article_draft', 'Bài này chưa đăng; sửa và lưu bài như thường.');
  const title = curlyQuotes(tidy(input.title));
  if (title === '' || !input.body?.trim()) throw new Refusal('article_empty', 'Bài đã đăng phải có tiêu đề và nội dung.', 'body');
  const facts = factsNow(article, await draftOf(tx, article));
  const content = readMarked(curlyQuotes(input.lead?.trim() ?? ''), curlyQuotes(input.body.trim()), facts);
  await keepEdition(tx, article, reason);
  await tx.db
    .updateTable('article')
    .set({ title, ...textColumns(content) })
    .where('id', '=', id)
    .execute();
  await recordEvent(tx, actor, 'article.corrected', { subject: id, detail: { title, reason: reason.trim() } });
}

/** Puts what the records state now in place of what they stated; in a public article this is a correction with its reason. */
export async function takeCurrentFacts(tx: Tx, actor: Actor, id: string, reason: string): Promise<void> {
  const article = await heldArticle(tx, id);
  const draft = await draftOf(tx, article);
  const content = contentNow(article, draft);
  const changed = content && draft && article.body?.trim() ? changedFacts(content, draft).filter(({ now }) => now !== null) : [];
  if (content === null || changed.length === 0) throw new Refusal('facts_current', 'Số liệu trong bài đang đúng như hồ sơ.');
  const stage = stageOf(article, tx.now);
  if (stage === 'scheduled') throw new Refusal('article_public', 'Bài đã hẹn đăng; bỏ hẹn rồi lấy số liệu mới.');
  if (stage === 'published') await keepEdition(tx, article, reason);
  await tx.db
    .updateTable('article')
    .set({ ...textColumns(withCurrentFacts(content, changed)), ...(stage === 'published' ? {} : unstaged) })
    .where('id', '=', id)
    .execute();
  const detail = { title: article.title, ...(reason.trim() ? { reason: reason.trim() } : {}), changed: changed.map((one) => ({ ...one })) };
  await recordEvent(tx, actor, 'article.facts_taken', { subject: id, detail });
}

/** The corrections of an article, the newest first, each with what stood there before. */
export const correctionsOf = (tx: Tx, articleId: string) =>
  tx.db
    .selectFrom('article_correction')
    .select(['position', 'made_at', 'reason', 'title', 'lead', 'body'])
    .where('article_id', '=', articleId)
    .orderBy('position', 'desc')
    .execute();

/** The articles that were corrected. */
export async function correctedArticles(tx: Tx): Promise<ReadonlySet<string>> {
  const rows = await tx.db.selectFrom('article_correction').select('article_id').distinct().execute();
  return new Set(rows.map(({ article_id }) => article_id));
}
