import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { addDays, formatDate, localDate } from '../../platform/calendar/date.ts';
import { Refusal, found } from '../../platform/refusal.ts';
import { type Tx, fresh, freshRow } from '../../platform/tenancy.ts';
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
      recorded_by: actor.name,
      account_id: actor.accountId,
    })
    .execute();
  await recordEvent(tx, actor, 'appeal.received', { subject: row.id, detail: { decision: input.decisionId, by: input.byWhom } });
  return row.id;
}

async function refuseStrange(tx: Tx, { awardId, decisionId }: NewAppeal): Promise<void> {
  if (awardId === null) return;
  const award = isId(awardId) && (await tx.db.selectFrom('award').select('decision_id').where('id', '=', awardId).executeTakeFirst());
  if (!award || award.decision_id !== decisionId)
    throw new Refusal('award_elsewhere', 'Người, tập thể này không có trong quyết định. Chọn lại.', 'award');
}

/** Appeals, newest first, each with its decision and its answer; of one decision where it is named. Two queries. */
export async function listAppeals(tx: Tx, decisionId?: string) {
  const rows = await tx.db
    .selectFrom('appeal')
    .innerJoin('decision', (join) =>
      join.onRef('decision.id', '=', 'appeal.decision_id').onRef('decision.authority_id', '=', 'appeal.authority_id'),
    )
    .leftJoin('award', (join) => join.onRef('award.id', '=', 'appeal.award_id').onRef('award.authority_id', '=', 'appeal.authority_id'))
    .selectAll('appeal')
    .select(['decision.number', 'decision.symbol', 'decision.issued_on', 'award.recipient'])
    .$if(decisionId !== undefined, (qb) => qb.where('appeal.decision_id', '=', decisionId ?? ''))
    .orderBy('received_on', 'desc')
    .orderBy('appeal.id', 'desc')
    .execute();
  const answers = await tx.db.selectFrom('appeal_answer').selectAll().orderBy('appeal_id').orderBy('position').execute();
  return rows.map((row) => ({ ...row, answer: answers.find(({ appeal_id }) => appeal_id === row.id) ?? null }));
}

export type Appeal = Awaited<ReturnType<typeof listAppeals>>[number];

export const findAppeal = async (tx: Tx, id: string): Promise<Appeal | undefined> => (await listAppeals(tx)).find((row) => row.id === id);

export interface NewAnswer {
  result: 'upheld' | 'changed' | 'rejected';
  content: string;
  /** Also shown to the public, without the name of whoever appealed. */
  published: boolean;
}

/** Answers an appeal once, with its reasons. */
export async function answerAppeal(tx: Tx, actor: Actor, id: string, input: NewAnswer): Promise<void> {
  if (isId(id)) await tx.db.selectFrom('appeal').select('id').where('id', '=', id).forUpdate().execute();
  const appeal = found(await findAppeal(tx, id));
  if (appeal.answer) throw new Refusal('answered_already', 'Kiến nghị này đã được trả lời.');
  if (input.content.trim().length < 20) throw new Refusal('no_reason', 'Ghi rõ nội dung và lý do trả lời, ít nhất 20 ký tự.', 'content');
  await tx.db
    .insertInto('appeal_answer')
    .values({
      ...freshRow(tx),
      appeal_id: id,
      position: 0,
      answered_on: localDate(tx.now),
      result: input.result,
      content: input.content.trim(),
      published: input.published,
      answered_by: actor.name,
    })
    .execute();
  await recordEvent(tx, actor, 'appeal.answered', { subject: id, detail: { result: input.result, published: input.published } });
}

/** The answers anybody may read: what was decided and why, never who appealed. */
export const publishedAnswers = async (tx: Tx, decisionId: string) =>
  (await listAppeals(tx, decisionId)).flatMap(({ answer, received_on }) =>
    answer?.published ? [{ received_on, answered_on: answer.answered_on, result: answer.result, content: answer.content }] : [],
  );
