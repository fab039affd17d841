import { anonymous } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { localDate } from '../../platform/calendar/date.ts';
import { Refusal } from '../../platform/refusal.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { type AnswerInput, checkAnswer } from '../guest/answer.ts';

/** The call to the stage a code belongs to, as long as the event has invited; null for any other code. */
export async function calledBy(tx: Tx, code: string) {
  const row = await tx.db
    .selectFrom('stage_entry')
    .innerJoin('stage_batch', 'stage_batch.id', 'stage_entry.stage_batch_id')
    .innerJoin('event', 'event.id', 'stage_batch.event_id')
    .select(['stage_entry.id', 'stage_entry.award_id', 'stage_entry.reason', 'stage_entry.receiver', 'stage_entry.receiver_name'])
    .select(['stage_batch.event_id', 'event.held_on', 'event.closed_on'])
    .where('stage_entry.invite_code', '=', code)
    .where('event.invited_on', 'is not', null)
    .executeTakeFirst();
  return row ?? null;
}
export type Call = NonNullable<Awaited<ReturnType<typeof calledBy>>>;

export const isOver = ({ closed_on, held_on }: Pick<Call, 'closed_on' | 'held_on'>, now: Date): boolean =>
  closed_on !== null || (held_on !== null && held_on < localDate(now));

/** What the run of show keeps of an answer: who comes up, or why nobody does. */
function kept({ answer, name, post, reason }: AnswerInput) {
  if (answer === 'yes') return { receiver: null, receiver_name: null, reason: null };
  if (answer === 'no') return { receiver: null, receiver_name: null, reason: `Báo vắng: ${reason ?? ''}` };
  return { receiver: 'representative', receiver_name: [name, post].filter(Boolean).join(', '), reason: null };
}

/** Takes the answer of somebody commended, without an account; it stands in the run of show. Refused once the day has passed. */
export async function answerCall(tx: Tx, call: Call, input: AnswerInput): Promise<void> {
  if (isOver(call, tx.now)) throw new Refusal('event_over', 'Hội nghị đã diễn ra nên không nhận trả lời nữa.');
  checkAnswer(input);
  await tx.db.updateTable('stage_entry').set(kept(input)).where('id', '=', call.id).execute();
  await recordEvent(tx, anonymous, 'invitation.answered', { subject: call.event_id, detail: { entry: call.id, answer: input.answer } });
}
