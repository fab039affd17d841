import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { localDate } from '../../platform/calendar/date.ts';
import { NotFound, Refusal, found } from '../../platform/refusal.ts';
import { type Tx, fresh } from '../../platform/tenancy.ts';
import { refuseBarred } from '../council/conflict.ts';
import { isId } from '../identifier.ts';
import { findNotice, noticeLines, noticeState } from './notice.ts';
import type { OpinionOutcome } from './records.ts';

/** As many as a ward can read in a day; more is no resident writing. */
const mostADay = 200;

export interface NewOpinion {
  nominationId: string | null;
  name: string | null;
  contact: string | null;
  content: string;
}

/** An opinion on a list: by anybody on the public page while it hangs out, or written down by the officer. */
export async function giveOpinion(tx: Tx, actor: Actor, noticeId: string, channel: 'page' | 'officer', input: NewOpinion): Promise<void> {
  const notice = found(await findNotice(tx, noticeId));
  const today = localDate(tx.now);
  if (noticeState(notice, today) === 'withdrawn') throw new Refusal('withdrawn', 'Danh sách này đã gỡ nên không nhận ý kiến.');
  if (channel === 'page' && noticeState(notice, today) === 'over')
    throw new Refusal('over', 'Đã hết hạn niêm yết. Ý kiến gửi trực tiếp về Ủy ban nhân dân.');
  if (input.nominationId !== null && !(await noticeLines(tx, noticeId)).some(({ id }) => id === input.nominationId)) throw new NotFound();
  if (channel === 'officer' && input.nominationId !== null) await refuseBarred(tx, actor, input.nominationId);
  if (channel === 'page') await refuseFlood(tx, noticeId, today);
  const row = fresh(tx);
  await tx.db
    .insertInto('notice_opinion')
    .values({
      ...row,
      notice_id: noticeId,
      nomination_id: input.nominationId,
      received_on: today,
      channel,
      name: input.name,
      contact: input.contact,
      content: input.content,
    })
    .execute();
  await recordEvent(tx, actor, channel === 'page' ? 'notice.opinion_sent' : 'notice.opinion_entered', {
    subject: noticeId,
    detail: { opinion: row.id },
  });
}

async function refuseFlood(tx: Tx, noticeId: string, today: string): Promise<void> {
  const { n } = await tx.db
    .selectFrom('notice_opinion')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('notice_id', '=', noticeId)
    .where('received_on', '=', today)
    .where('channel', '=', 'page')
    .executeTakeFirstOrThrow();
  if (n >= mostADay)
    throw new Refusal(
      'too_many',
      'Hôm nay đã nhận quá nhiều ý kiến qua trang này. Gửi trực tiếp về Ủy ban nhân dân hoặc gửi lại ngày mai.',
    );
}

/** Answers an opinion, once; the answer is public, who wrote is not. */
export async function answerOpinion(tx: Tx, actor: Actor, id: string, outcome: OpinionOutcome, answer: string): Promise<string> {
  const opinion = found(
    isId(id) ? await tx.db.selectFrom('notice_opinion').selectAll().where('id', '=', id).forUpdate().executeTakeFirst() : undefined,
  );
  if (opinion.nomination_id !== null) await refuseBarred(tx, actor, opinion.nomination_id);
  if (opinion.answered_on !== null) throw new Refusal('answered_already', 'Ý kiến này đã được trả lời; câu trả lời giữ nguyên.');
  await tx.db
    .updateTable('notice_opinion')
    .set({ answered_on: localDate(tx.now), outcome, answer, answered_by: actor.name })
    .where('id', '=', id)
    .execute();
  await recordEvent(tx, actor, 'notice.opinion_answered', { subject: opinion.notice_id, detail: { opinion: id, outcome } });
  return opinion.notice_id;
}

/** The opinions on a list, those that wait first. */
export const opinionsOn = (tx: Tx, noticeId: string) =>
  tx.db
    .selectFrom('notice_opinion')
    .selectAll()
    .where('notice_id', '=', noticeId)
    .orderBy('answered_on', (order) => order.asc().nullsFirst())
    .orderBy('received_on')
    .orderBy('id')
    .execute();

export type Opinion = Awaited<ReturnType<typeof opinionsOn>>[number];
