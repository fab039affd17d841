import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { localDate } from '../../platform/calendar/date.ts';
import { type FieldError, InvalidForm, Refusal } from '../../platform/refusal.ts';
import { type Tx, fresh } from '../../platform/tenancy.ts';
import { fold, mixesAlphabets, tidy } from '../../platform/text/normalize.ts';

export interface CommentInput {
  name: string;
  text: string;
  /** Stays with the office. */
  email: string | null;
  /** A field no person sees; whatever fills it is a programme. */
  trap: string;
}

/** How many one network may send within ten minutes and in a day, and all readers of a ward in a day. */
export const perTenMinutes = 3;
export const perDay = 10;
export const perWard = 500;

const links =
  /:\/\/|www\.|<\s*a\b|\[url|[a-z0-9-]\.(?:com|vn|net|org|info|xyz|top|shop|site|online|club|io|co|ru|cn|me|link|asia|biz)(?![a-z])/i;
const address = /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]{2,}$/;

/** Whether a text leads, or could be read as leading, out of the site. */
export const holdsLink = (text: string): boolean => links.test(fold(text));

function faultsOf(input: CommentInput): FieldError[] {
  const noLink = 'Bình luận không nhận liên kết và địa chỉ thư điện tử; bỏ chúng ra rồi gửi lại.';
  return [
    ...(/\p{L}/u.test(input.name) && !mixesAlphabets(input.name)
      ? []
      : [{ field: 'name', message: 'Nhập tên của bạn bằng chữ quốc ngữ, không trộn chữ cái của bảng chữ khác.' }]),
    ...(holdsLink(input.name) ? [{ field: 'name', message: 'Nhập tên của bạn, không nhập liên kết hay địa chỉ.' }] : []),
    ...(holdsLink(input.text) ? [{ field: 'text', message: noLink }] : []),
    ...(input.email !== null && !address.test(input.email)
      ? [{ field: 'email', message: 'Thư điện tử chưa đúng; sửa lại hoặc để trống.' }]
      : []),
    ...(input.trap !== '' ? [{ field: '', message: 'Có một mục ẩn phải để trống. Mở lại trang rồi viết lại bình luận.' }] : []),
  ];
}

/** A letter has two marks at most, in other tongues three; piles of them run over the lines around. */
const withoutPiles = (text: string): string => text.replace(/(\p{M}{3})\p{M}+/gu, '$1');

const markOf = (tx: Tx, from: string) =>
  createHash('sha256')
    .update(`${tx.authorityId} ${localDate(tx.now)} ${from}`)
    .digest('hex');

async function refuseTooMany(tx: Tx, mark: string): Promise<void> {
  // One after the other, so that many sent at once are not all counted as the first.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`comment ${tx.authorityId}`}, 0))`.execute(tx.db);
  const ago = (minutes: number) => new Date(tx.now.getTime() - minutes * 60_000);
  const { just, own, all } = await tx.db
    .selectFrom('article_comment')
    .select((eb) => [
      eb.fn.countAll<number>().as('all'),
      eb.fn.countAll<number>().filterWhere('sender_mark', '=', mark).as('own'),
      eb.fn.countAll<number>().filterWhere('sender_mark', '=', mark).filterWhere('sent_at', '>', ago(10)).as('just'),
    ])
    .where('sent_at', '>', ago(24 * 60))
    .executeTakeFirstOrThrow();
  if (just >= perTenMinutes && own < perDay)
    throw new Refusal('too_many', 'Vừa có nhiều bình luận gửi từ nơi này. Bình luận chưa được nhận; mời gửi lại sau mười phút.');
  if (own >= perDay || all >= perWard)
    throw new Refusal('too_many', 'Hôm nay đã nhận nhiều bình luận từ nơi này. Bình luận chưa được nhận; mời gửi lại vào ngày mai.');
}

async function refuseTwice(tx: Tx, articleId: string, mark: string, text: string): Promise<void> {
  const same = await tx.db
    .selectFrom('article_comment')
    .select('id')
    .where('article_id', '=', articleId)
    .where('sender_mark', '=', mark)
    .where('text', '=', text)
    .executeTakeFirst();
  if (same) throw new Refusal('sent_already', 'Bình luận này đã được nhận và đang chờ duyệt; không cần gửi lại.');
}

/** Takes down what a reader says. Nothing of it is public before somebody passes it. `from` stands for the sender's network (veiled), kept only as a hash of the day. */
export async function sendComment(tx: Tx, actor: Actor, articleId: string, typed: CommentInput, from: string): Promise<void> {
  const input = { ...typed, name: withoutPiles(tidy(typed.name)), text: withoutPiles(typed.text) };
  const faults = faultsOf(input);
  if (faults.length > 0) throw new InvalidForm(faults);
  const mark = markOf(tx, from);
  await refuseTooMany(tx, mark);
  await refuseTwice(tx, articleId, mark, input.text);
  const row = fresh(tx);
  const { name, text, email } = input;
  await tx.db
    .insertInto('article_comment')
    .values({ ...row, article_id: articleId, name, text, email, sent_at: tx.now, sender_mark: mark })
    .execute();
  await recordEvent(tx, actor, 'comment.sent', { subject: row.id, detail: { article: articleId } });
}
