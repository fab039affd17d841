import { sql } from 'kysely';
import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { localDate } from '../../platform/calendar/date.ts';
import { Refusal, found } from '../../platform/refusal.ts';
import type { Tx } from '../../platform/tenancy.ts';

export type CommentState = 'waiting' | 'passed' | 'withheld' | 'hidden';

export const stateOf = ({ outcome, hidden_on }: { outcome: string | null; hidden_on: string | null }): CommentState =>
  hidden_on !== null ? 'hidden' : outcome === null ? 'waiting' : (outcome as 'passed' | 'withheld');

const conditions: Record<CommentState, ReturnType<typeof sql<boolean>>> = {
  waiting: sql<boolean>`outcome is null`,
  passed: sql<boolean>`outcome = 'passed' and hidden_on is null`,
  withheld: sql<boolean>`outcome = 'withheld'`,
  hidden: sql<boolean>`hidden_on is not null`,
};

/** What the desk shows: those that wait the oldest first, all others the newest first. */
export const deskComments = (tx: Tx, { state, limit, offset }: { state: CommentState; limit: number; offset: number }) =>
  tx.db
    .selectFrom('article_comment')
    .innerJoin('article', (join) =>
      join.onRef('article.id', '=', 'article_comment.article_id').onRef('article.authority_id', '=', 'article_comment.authority_id'),
    )
    .select(['article_comment.id', 'article_comment.name', 'article_comment.text', 'sent_at', 'outcome', 'hidden_on', 'article.title'])
    .where(conditions[state])
    .orderBy('sent_at', state === 'waiting' ? 'asc' : 'desc')
    .orderBy('article_comment.id')
    .limit(limit)
    .offset(offset)
    .execute();

/** How many there are of each state. */
export async function countStates(tx: Tx): Promise<Record<CommentState, number>> {
  return tx.db
    .selectFrom('article_comment')
    .select((eb) => {
      const of = (state: CommentState) => eb.fn.countAll<number>().filterWhere(conditions[state]).as(state);
      return [of('waiting'), of('passed'), of('withheld'), of('hidden')];
    })
    .executeTakeFirstOrThrow();
}

/** One comment with its article, for whoever moderates. */
export const findComment = async (tx: Tx, id: string) =>
  found(
    await tx.db
      .selectFrom('article_comment')
      .innerJoin('article', (join) =>
        join.onRef('article.id', '=', 'article_comment.article_id').onRef('article.authority_id', '=', 'article_comment.authority_id'),
      )
      .selectAll('article_comment')
      .select(['article.title', 'article.slug'])
      .where('article_comment.id', '=', id)
      .executeTakeFirst(),
  );

/** Locks the comment for an act that only makes sense in one of these states. */
async function standing(tx: Tx, id: string, states: readonly CommentState[], sentence: string): Promise<void> {
  const row = found(
    await tx.db.selectFrom('article_comment').select(['outcome', 'hidden_on']).where('id', '=', id).forUpdate().executeTakeFirst(),
  );
  if (!states.includes(stateOf(row))) throw new Refusal('comment_state', sentence);
}

const update = (tx: Tx, id: string, values: Record<string, string | null>) =>
  tx.db.updateTable('article_comment').set(values).where('id', '=', id).execute();

/** Shows a comment under its article; `reply` is what the ward says to it, if anything. */
export async function passComment(tx: Tx, actor: Actor, id: string, reply: string | null): Promise<void> {
  await standing(tx, id, ['waiting', 'withheld'], 'Bình luận này đã được duyệt. Mở lại trang để xem.');
  const today = localDate(tx.now);
  const answer = { reply, replied_on: reply === null ? null : today };
  await update(tx, id, { answered_on: today, outcome: 'passed', reason: null, ...answer });
  await recordEvent(tx, actor, 'comment.passed', { subject: id });
}

export async function refuseComment(tx: Tx, actor: Actor, id: string, reason: string): Promise<void> {
  await standing(tx, id, ['waiting'], 'Bình luận này đã được xem xét. Mở lại trang để xem.');
  await update(tx, id, { answered_on: localDate(tx.now), outcome: 'withheld', reason });
  await recordEvent(tx, actor, 'comment.refused', { subject: id, detail: { reason } });
}

/** Takes a comment off its page again, for a reason that stays on record. */
export async function hideComment(tx: Tx, actor: Actor, id: string, reason: string): Promise<void> {
  await standing(tx, id, ['passed'], 'Chỉ ẩn được bình luận đang hiện. Mở lại trang để xem.');
  await update(tx, id, { hidden_on: localDate(tx.now), hidden_reason: reason });
  await recordEvent(tx, actor, 'comment.hidden', { subject: id, detail: { reason } });
}

export async function showAgain(tx: Tx, actor: Actor, id: string): Promise<void> {
  await standing(tx, id, ['hidden'], 'Bình luận này đang hiện. Mở lại trang để xem.');
  await update(tx, id, { hidden_on: null, hidden_reason: null });
  await recordEvent(tx, actor, 'comment.shown_again', { subject: id });
}

/** The ward's answer under a shown comment; a later one takes the place of the one before. */
export async function replyToComment(tx: Tx, actor: Actor, id: string, reply: string): Promise<void> {
  await standing(tx, id, ['passed'], 'Chỉ trả lời bình luận đang hiện.');
  await update(tx, id, { reply, replied_on: localDate(tx.now) });
  await recordEvent(tx, actor, 'comment.answered', { subject: id });
}
