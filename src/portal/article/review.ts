import { tellsPicture } from '../../conference/photo/photo.ts';
import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { formatDateTime } from '../../platform/calendar/date.ts';
import { Refusal } from '../../platform/refusal.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { contentOfDraft } from './content/drafted.ts';
import { stageOf, staged, unstaged } from './stage.ts';
import { type HeldArticle, draftOf, heldArticle, textColumns } from './stored.ts';

const dayAhead = 24 * 60 * 60 * 1000;
const furthest = 366 * dayAhead;

async function checkAlt(tx: Tx, eventId: string | null): Promise<void> {
  if (eventId === null) return;
  const photos = await tx.db.selectFrom('photo').select(['caption', 'alt', 'file']).where('event_id', '=', eventId).execute();
  const [bare] = photos.filter(({ file, alt }) => file !== null && !tellsPicture(alt));
  if (bare)
    throw new Refusal(
      'alt_missing',
      `Ảnh “${bare.caption.slice(0, 80)}” chưa có lời mô tả cho người không nhìn thấy. Mở “Ảnh và chú thích” để ghi, rồi gửi duyệt lại; bài vẫn giữ nguyên.`,
    );
}

/** From here on the words stand still: what the records say later is offered, not slipped in. */
async function frozen(tx: Tx, article: HeldArticle) {
  if (article.body?.trim()) return {};
  const draft = await draftOf(tx, article);
  if (draft === null) throw new Refusal('article_empty', 'Bài chưa có nội dung; nhập nội dung, lưu lại rồi gửi duyệt.', 'body');
  return textColumns(contentOfDraft(draft));
}

const write = (tx: Tx, id: string, values: object) => tx.db.updateTable('article').set(values).where('id', '=', id).execute();

/** Hands a written article to whoever approves it. Every picture must be told to those who do not see it. */
export async function sendForReview(tx: Tx, actor: Actor, id: string): Promise<void> {
  const article = await heldArticle(tx, id);
  const stage = stageOf(article, tx.now);
  if (stage !== 'draft' && stage !== 'returned' && stage !== 'withdrawn')
    throw new Refusal('article_stage', 'Bài này không còn ở bước soạn; tải lại trang để thấy bài đang ở bước nào.');
  await checkAlt(tx, article.event_id);
  await write(tx, id, { ...(await frozen(tx, article)), ...staged(tx, actor.name, 'sent') });
  await recordEvent(tx, actor, 'article.sent', { subject: id, detail: { title: article.title } });
}

async function sentArticle(tx: Tx, id: string): Promise<HeldArticle> {
  const article = await heldArticle(tx, id);
  if (stageOf(article, tx.now) !== 'sent') throw new Refusal('article_not_sent', 'Bài này không chờ duyệt; người soạn gửi duyệt trước.');
  return article;
}

/** Agrees with the words as they stand; a later change of them needs another approval. */
export async function approveArticle(tx: Tx, actor: Actor, id: string): Promise<void> {
  const { title } = await sentArticle(tx, id);
  await write(tx, id, staged(tx, actor.name, 'approved'));
  await recordEvent(tx, actor, 'article.approved', { subject: id, detail: { title } });
}

/** Gives the article back to its author with what is to be mended. */
export async function returnArticle(tx: Tx, actor: Actor, id: string, reason: string): Promise<void> {
  const { title } = await sentArticle(tx, id);
  if (reason.trim() === '') throw new Refusal('return_reason', 'Ghi điều cần sửa.', 'note');
  await write(tx, id, staged(tx, actor.name, 'returned', reason.trim()));
  await recordEvent(tx, actor, 'article.returned', { subject: id, detail: { title, reason: reason.trim() } });
}

async function approved(tx: Tx, id: string): Promise<HeldArticle> {
  const article = await heldArticle(tx, id);
  const stage = stageOf(article, tx.now);
  if (stage === 'published') throw new Refusal('article_public', 'Bài này đã đăng.');
  if (stage !== 'approved' && stage !== 'scheduled')
    throw new Refusal('article_not_approved', 'Bài chưa được duyệt; gửi duyệt và duyệt rồi mới đăng.');
  return article;
}

/** Shows the article to everybody from now on; one that was public before keeps its first time of publishing. */
export async function publishArticle(tx: Tx, actor: Actor, id: string): Promise<void> {
  const article = await approved(tx, id);
  const first = article.published_at !== null && article.published_at <= tx.now ? article.published_at : tx.now;
  await write(tx, id, { draft: false, published_at: first });
  await recordEvent(tx, actor, 'article.published', { subject: id, detail: { title: article.title } });
}

/** Shows the article to everybody from a moment on: no job needs to run, every page asks what time it is. */
export async function scheduleArticle(tx: Tx, actor: Actor, id: string, at: Date): Promise<void> {
  const article = await approved(tx, id);
  if (at <= tx.now || at.getTime() - tx.now.getTime() > furthest)
    throw new Refusal('schedule_time', `Giờ hẹn phải sau ${formatDateTime(tx.now)} và trong vòng một năm; bài chưa hẹn.`, 'date');
  await write(tx, id, { draft: false, published_at: at });
  await recordEvent(tx, actor, 'article.scheduled', { subject: id, detail: { title: article.title, at: at.toISOString() } });
}

/** Takes the article from the public site, or off its schedule; it stays with the editors and the reason with it. */
export async function withdrawArticle(tx: Tx, actor: Actor, id: string, reason: string): Promise<void> {
  const article = await heldArticle(tx, id);
  if (article.draft) throw new Refusal('article_draft', 'Bài này chưa đăng.');
  if (reason.trim() === '') throw new Refusal('withdraw_reason', 'Ghi lý do gỡ bài.', 'reason');
  const waiting = stageOf(article, tx.now) === 'scheduled';
  await write(tx, id, {
    ...(waiting ? { ...unstaged, published_at: null } : {}),
    ...staged(tx, actor.name, 'withdrawn', reason.trim()),
    draft: true,
  });
  await recordEvent(tx, actor, 'article.withdrawn', { subject: id, detail: { title: article.title, reason: reason.trim() } });
}
