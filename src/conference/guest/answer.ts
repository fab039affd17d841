import { type Actor, anonymous } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { localDate } from '../../platform/calendar/date.ts';
import { NotFound, Refusal, found } from '../../platform/refusal.ts';
import { type Tx, freshRow } from '../../platform/tenancy.ts';
import type { Answer } from './guest.ts';

export type AnswerInput = Pick<Answer, 'answer' | 'name' | 'post' | 'reason'>;
const most = 20;

/** The delegate a code belongs to, as long as the event has invited. NotFound for any other code. */
export async function invited(tx: Tx, code: string) {
  const row = await tx.db
    .selectFrom('delegate')
    .innerJoin('event', 'event.id', 'delegate.event_id')
    .select(['delegate.id', 'delegate.event_id', 'event.held_on', 'event.closed_on'])
    .where('delegate.invite_code', '=', code)
    .where('event.invited_on', 'is not', null)
    .executeTakeFirst();
  if (!row) throw new NotFound();
  return row;
}

/** Whoever sends somebody else names them; whoever stays away says why. */
export function checkAnswer({ answer, name, reason }: AnswerInput): void {
  if (answer === 'substitute' && !name) throw new Refusal('no_substitute', 'Nhập họ tên người dự thay.', 'name');
  if (answer === 'no' && !reason) throw new Refusal('no_reason', 'Nhập lý do không dự.', 'reason');
}

async function writeAnswer(tx: Tx, delegateId: string, input: AnswerInput, how: { way: Answer['way']; recorded_by: string | null }) {
  found(await tx.db.selectFrom('delegate').select('id').where('id', '=', delegateId).forUpdate().executeTakeFirst());
  const { last } = await tx.db
    .selectFrom('delegate_answer')
    .select((eb) => eb.fn.max('position').as('last'))
    .where('delegate_id', '=', delegateId)
    .executeTakeFirstOrThrow();
  const position = (last ?? -1) + 1;
  if (position >= most)
    throw new Refusal('too_many_answers', `Giấy mời này đã được trả lời ${most} lần. Gọi số liên hệ trên giấy mời nếu cần đổi.`);
  await tx.db
    .insertInto('delegate_answer')
    .values({ ...freshRow(tx), delegate_id: delegateId, position, answered_at: tx.now, ...input, ...how })
    .execute();
}

/** Takes the answer of whoever holds the code, without an account; the last answer counts. Refused once the day has passed. */
export async function answerByCode(tx: Tx, code: string, input: AnswerInput): Promise<void> {
  const delegate = await invited(tx, code);
  if (delegate.closed_on !== null || (delegate.held_on !== null && delegate.held_on < localDate(tx.now)))
    throw new Refusal('event_over', 'Hội nghị đã diễn ra nên không nhận trả lời nữa.');
  checkAnswer(input);
  await writeAnswer(tx, delegate.id, input, { way: 'link', recorded_by: null });
  await recordEvent(tx, anonymous, 'invitation.answered', {
    subject: delegate.event_id,
    detail: { delegate: delegate.id, answer: input.answer },
  });
}

/** The officer records what came on paper or by telephone. Refused before the invitations have gone out. */
export async function recordAnswer(tx: Tx, actor: Actor, eventId: string, delegateId: string, input: AnswerInput): Promise<void> {
  const row = found(
    await tx.db
      .selectFrom('delegate')
      .innerJoin('event', 'event.id', 'delegate.event_id')
      .select(['delegate.id', 'event.invited_on', 'event.closed_on'])
      .where('delegate.id', '=', delegateId)
      .where('delegate.event_id', '=', eventId)
      .executeTakeFirst(),
  );
  if (row.invited_on === null) throw new Refusal('not_invited', 'Chưa ghi ngày mời nên chưa có ai trả lời. Ghi đã mời trước.');
  if (row.closed_on !== null) throw new Refusal('event_closed', 'Hội nghị đã bế mạc; danh sách được giữ như đã diễn ra.');
  checkAnswer(input);
  await writeAnswer(tx, delegateId, input, { way: 'paper', recorded_by: actor.name });
  await recordEvent(tx, actor, 'delegate.answer_recorded', { subject: eventId, detail: { delegate: delegateId, answer: input.answer } });
}
