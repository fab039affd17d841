import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { addDays, formatDate, localDate } from '../../platform/calendar/date.ts';
import { Refusal, found } from '../../platform/refusal.ts';
import { type Tx, fresh } from '../../platform/tenancy.ts';
import { findDecision, isDraft } from '../decision/decision.ts';
import { isId } from '../identifier.ts';

/** How long after a decision appeals may come, newest first. */
export const appealTerms = (tx: Tx) => tx.db.selectFrom('appeal_term').selectAll().orderBy('valid_from', 'desc').execute();

export interface Deadline {
  /** The last day (ISO), and the text that says so. */
  on: string;
  basis: string;
}

/** Until when a decision signed on a day may be appealed; null where the ward has set no term. */
export async function deadlineFor(tx: Tx, issuedOn: string): Promise<Deadline | null> {
  const term = (await appealTerms(tx)).find(({ valid_from }) => valid_from <= issuedOn);
  return term ? { on: addDays(issuedOn, term.days), basis: term.basis } : null;
}

/** Sets the term from a day on, with its legal reference; an earlier decision keeps the term of its day. */
export async function setAppealTerm(tx: Tx, actor: Actor, input: { validFrom: string; days: number; basis: string }): Promise<void> {
  const row = fresh(tx);
  const made = await tx.db
    .insertInto('appeal_term')
    .values({ ...row, valid_from: input.validFrom, days: input.days, basis: input.basis })
    .onConflict((oc) => oc.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!made) throw new Refusal('set_already', 'Ngày này đã có thời hạn; ghi thời hạn mới từ ngày khác.', 'valid_from');
  await recordEvent(tx, actor, 'appeal.term_set', { subject: row.id, detail: { ...input } });
}

export interface NewAppeal {
  decisionId: string;
  awardId: string | null;
  byWhom: 'recipient' | 'unit' | 'resident';
  name: string;
  contact: string | null;
  content: string;
  receivedOn: string;
}

/** Receives an appeal by hand, post or telephone. Late ones are refused with the day on which the term ended. */
export async function receiveAppeal(tx: Tx, actor: Actor, input: NewAppeal): Promise<string> {
  const id = await takeDown(tx, input, { channel: 'officer', recorded_by: actor.name, account_id: actor.accountId });
  await recordEvent(tx, actor, 'appeal.received', { subject: id, detail: { decision: input.decisionId, by: input.byWhom } });
  return id;
}

/** How an appeal came: entered by somebody of the office, or sent on the public page. */
export interface Arrival {
  channel: 'officer' | 'page';
  recorded_by?: string;
  account_id?: string | null;
  sender_mark?: string;
}

/** Writes down an appeal that comes in time; refused late, about a draft, or about an award of another decision. */
export async function takeDown(tx: Tx, input: NewAppeal, arrival: Arrival): Promise<string> {
  const decision = found(await findDecision(tx, input.decisionId));
  const issued = decision.issued_on;
  if (isDraft(decision) || issued === null) throw new Refusal('not_signed', 'Quyết định chưa ban hành nên chưa nhận kiến nghị được.');
  if (input.receivedOn > localDate(tx.now) || input.receivedOn < issued)
    throw new Refusal('wrong_day', 'Ngày nhận phải từ ngày ký quyết định đến hôm nay.', 'received_on');
  const deadline = await deadlineFor(tx, issued);
  if (deadline && input.receivedOn > deadline.on)
    throw new Refusal(
      'too_late',
      `Rất tiếc, thời hạn kiến nghị về quyết định này đã hết ngày ${formatDate(deadline.on)} (${deadline.basis}). Người kiến nghị có thể gửi đơn khiếu nại, tố cáo theo quy định của pháp luật.`,
      'received_on',
    );
  await refuseStrange(tx, input);
  const row = fresh(tx);
  await tx.db
    .insertInto('appeal')
    .values({
      ...row,
      decision_id: input.decisionId,
      award_id: input.awardId,
      by_whom: input.byWhom,
      name: input.name,
      contact: input.contact,
      content: input.content,
      received_on: input.receivedOn,
      ...arrival,
    })
    .execute();
  return row.id;
}

async function refuseStrange(tx: Tx, { awardId, decisionId }: NewAppeal): Promise<void> {
  if (awardId === null) return;
  const award = isId(awardId) && (await tx.db.selectFrom('award').select('decision_id').where('id', '=', awardId).executeTakeFirst());
  if (!award || award.decision_id !== decisionId)
    throw new Refusal('award_elsewhere', 'Người, tập thể này không có trong quyết định. Chọn lại.', 'award');
}
