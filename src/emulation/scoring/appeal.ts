import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { formatDate, localDate } from '../../platform/calendar/date.ts';
import { InvalidForm, NotFound, Refusal, found } from '../../platform/refusal.ts';
import { type Tx, fresh } from '../../platform/tenancy.ts';
import { allows, mayActFor } from '../../organization/access.ts';
import { answerColumns, linesByKey } from './answer.ts';
import { insertEntries } from './enter.ts';
import { rankingsOf } from './ranking.ts';
import { answerFaults } from './rules/answer-check.ts';
import { holdSet } from './set.ts';
import { findSheet } from './sheet.ts';

/** A unit asks the council to look again, within the days after the provisional result. `line` null: the whole sheet. */
export async function fileAppeal(tx: Tx, actor: Actor, sheetId: string, input: { line: string | null; text: string }): Promise<void> {
  const { criteria_set_id } = (await findSheet(tx, sheetId)).sheet;
  await holdSet(tx, criteria_set_id);
  const { sheet, stored } = await findSheet(tx, sheetId);
  if (!mayActFor(actor, sheet.unit_id)) throw new NotFound();
  const announced = await rankingsOf(tx, [criteria_set_id]);
  const provisional = announced.find(({ kind }) => kind === 'provisional');
  if (!provisional) throw new Refusal('not_announced', 'Chưa công bố kết quả dự kiến nên chưa kiến nghị được. Chờ công bố rồi gửi.');
  const until = provisional.appeal_until;
  if (announced.some(({ kind }) => kind === 'final') || (until !== null && localDate(tx.now) > until))
    throw new Refusal(
      'appeal_late',
      `Hạn kiến nghị đã hết${until ? ` ngày ${formatDate(until)}` : ''}. Nếu có sai sót, báo cán bộ để Hội đồng xem xét đính chính.`,
    );
  if (input.line !== null && !linesByKey(stored.set).has(input.line))
    throw new InvalidForm([{ field: 'line', message: 'Chọn mục kiến nghị.' }]);
  await tx.db
    .insertInto('score_appeal')
    .values({ ...fresh(tx), score_sheet_id: sheetId, ...input, filed_by: actor.name, filed_at: tx.now, recorded_here: true })
    .execute();
  await recordEvent(tx, actor, 'score_appeal.filed', { subject: sheetId, detail: { unit: sheet.unit_name, ...input } });
}

export interface AppealAnswer {
  outcome: 'accepted' | 'rejected';
  answer: string;
  /** New points of the line appealed about, when it is accepted. */
  points: number | null;
}

/** The council answers an appeal once, with its reason; points it changes keep what they were. */
export async function answerAppeal(tx: Tx, actor: Actor, sheetId: string, appealId: string, input: AppealAnswer): Promise<void> {
  if (!allows(actor, 'score.judge')) throw new NotFound();
  const { criteria_set_id } = (await findSheet(tx, sheetId)).sheet;
  await holdSet(tx, criteria_set_id);
  const { sheet, stored } = await findSheet(tx, sheetId);
  const appeal = found(sheet.appeals.find(({ id }) => id === appealId));
  if (appeal.answered_at !== null) throw new Refusal('appeal_answered', 'Kiến nghị này đã được trả lời. Tải lại trang để xem.');
  if (input.outcome === 'accepted' && appeal.line !== null) {
    const { line } = appeal;
    if (input.points === null) throw new InvalidForm([{ field: 'points', message: 'Chấp nhận kiến nghị thì nhập điểm mới của mục.' }]);
    const [fault] = answerFaults(stored.set, { [line]: { points: input.points } });
    if (fault) throw new InvalidForm([{ field: 'points', message: fault.message }]);
    const entry = {
      stage: 'appeal',
      line,
      ...answerColumns({ points: input.points }),
      evidence: null,
      reason: input.answer,
      from_records: false,
    };
    await insertEntries(tx, actor, sheetId, [entry]);
  }
  await tx.db
    .updateTable('score_appeal')
    .set({ outcome: input.outcome, answer: input.answer, answered_by: actor.name, answered_at: tx.now })
    .where('id', '=', appealId)
    .execute();
  await recordEvent(tx, actor, 'score_appeal.answered', {
    subject: sheetId,
    detail: { unit: sheet.unit_name, outcome: input.outcome, answer: input.answer },
  });
}
