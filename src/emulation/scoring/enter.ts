import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { type FieldError, InvalidForm, NotFound, Refusal, found } from '../../platform/refusal.ts';
import { type Tx, fresh } from '../../platform/tenancy.ts';
import { allows, mayActFor } from '../../organization/access.ts';
import { answerColumns, answerOf, linesByKey, sameAnswer } from './answer.ts';
import { type Fact, factsOf } from './facts.ts';
import type { Answer, Scorer } from './rules/sheet.ts';
import { answerFaults } from './rules/answer-check.ts';
import { scoreSheet } from './rules/sheet-score.ts';
import type { StoredSet } from './set.ts';
import { type Sheet, answersOf, columnBefore, columnOf, findSheet, pointsByLine, submissionOf } from './sheet.ts';
import { saidWhen } from './words.ts';

export interface LineInput {
  line: string;
  answer: Answer;
  evidence: string | null;
  /** Why it differs from the column before, or from the ward's own figures. */
  reason: string | null;
}

/** Who may fill a column of a sheet; whoever may not finds nothing. */
export function mayFill(actor: Actor, sheet: Pick<Sheet, 'unit_id' | 'crosser_id'>, column: Scorer): boolean {
  if (column === 'council') return allows(actor, 'score.judge');
  if (column === 'cross') return sheet.crosser_id !== null && mayActFor(actor, sheet.crosser_id);
  return mayActFor(actor, sheet.unit_id);
}

/** The sheet, held, with its column still open to this person. */
export async function holdColumn(tx: Tx, actor: Actor, sheetId: string, column: Scorer) {
  found(await tx.db.selectFrom('score_sheet').select('id').where('id', '=', sheetId).forUpdate().executeTakeFirst());
  const one = await findSheet(tx, sheetId);
  if (!mayFill(actor, one.sheet, column)) throw new NotFound();
  const locked = submissionOf(one.sheet, column);
  if (locked) throw new Refusal(`${column}_locked`, lockedWords[column](saidWhen(locked.submitted_at)));
  if (column === 'cross' && !submissionOf(one.sheet, 'self'))
    throw new Refusal('self_missing', `${one.sheet.unit_name} chưa nộp phiếu tự chấm. Chờ đơn vị nộp hoặc nhắc đơn vị rồi chấm chéo.`);
  return one;
}

const lockedWords: Record<Scorer, (when: string) => string> = {
  self: (when) =>
    `Phiếu tự chấm đã nộp lúc ${when} nên không chấm lại được. Chỗ cần sửa, nêu khi Hội đồng chấm hoặc gửi kiến nghị sau khi công bố dự kiến.`,
  cross: (when) => `Điểm chấm chéo đã nộp lúc ${when} nên không sửa được. Chỗ cần sửa, báo cán bộ để Hội đồng xem xét.`,
  council: (when) =>
    `Hội đồng đã chốt điểm phiếu này lúc ${when}. Sau đó chỉ sửa khi trả lời kiến nghị, hoặc bằng đính chính có lý do công khai.`,
};

function reasonFaults(
  stored: StoredSet,
  sheet: Sheet,
  column: Scorer,
  inputs: readonly LineInput[],
  facts: ReadonlyMap<string, Fact> | undefined,
): FieldError[] {
  if (column === 'self')
    return inputs.flatMap(({ line, answer, reason }) => {
      const fact = facts?.get(line);
      if (!fact || reason || sameAnswer(fact.answer, answer)) return [];
      return [{ field: `reason_${line}`, message: `Số tự chấm khác số liệu của phường (${fact.words}). Ghi lý do, hoặc để đúng số liệu.` }];
    });
  const before = columnBefore(sheet, column);
  if (!before) return [];
  const earlier = answersOf(stored, sheet, before);
  const was = pointsByLine(scoreSheet(stored.set, earlier, { by: before }));
  const now = pointsByLine(scoreSheet(stored.set, Object.fromEntries(inputs.map(({ line, answer }) => [line, answer])), { by: column }));
  return inputs.flatMap(({ line, reason }) =>
    reason || was.get(line) === now.get(line)
      ? []
      : [
          {
            field: `reason_${line}`,
            message: `“${linesByKey(stored.set).get(line)?.title}” khác điểm cột trước: ghi lý do, đơn vị được xem lý do này.`,
          },
        ],
  );
}

/**
 * Keeps what was typed into a column as a further version; lines that did not change are passed over. Refused whole:
 * points outside 0..max, a change without its reason, a locked column.
 */
export async function saveScores(tx: Tx, actor: Actor, sheetId: string, column: Scorer, inputs: readonly LineInput[]): Promise<void> {
  const { sheet, stored } = await holdColumn(tx, actor, sheetId, column);
  const answers = Object.fromEntries(inputs.map(({ line, answer }) => [line, answer]));
  const faults = answerFaults(stored.set, answers);
  if (faults.length > 0) throw new InvalidForm(faults.map(({ field, message }) => ({ field: `line_${field}`, message })));
  const facts = column === 'self' ? (await factsOf(tx, stored, [sheet.unit_id])).get(sheet.unit_id) : undefined;
  const missing = reasonFaults(stored, sheet, column, inputs, facts);
  if (missing.length > 0) throw new InvalidForm(missing);
  const written = await writeEntries(tx, actor, { sheet, stored }, column, inputs, facts);
  await recordEvent(tx, actor, `score.${column}_saved`, { subject: sheetId, detail: { unit: sheet.unit_name, lines: written } });
}

async function writeEntries(
  tx: Tx,
  actor: Actor,
  { sheet, stored }: { sheet: Sheet; stored: StoredSet },
  column: Scorer,
  inputs: readonly LineInput[],
  facts: ReadonlyMap<string, Fact> | undefined,
): Promise<number> {
  const last = columnOf(sheet, column);
  const lines = linesByKey(stored.set);
  const rows = inputs.flatMap(({ line: key, answer, evidence, reason }) => {
    const line = lines.get(key);
    const old = last.get(key);
    if (line && old && sameAnswer(answerOf(line, old), answer) && old.evidence === evidence && old.reason === reason) return [];
    const fact = facts?.get(key);
    return [{ stage: column, line: key, ...answerColumns(answer), evidence, reason, from_records: sameAnswer(fact?.answer, answer) }];
  });
  if (rows.length > 0) await insertEntries(tx, actor, sheet.id, rows);
  return rows.length;
}

type EntryValues = ReturnType<typeof answerColumns> & {
  stage: string;
  line: string;
  evidence: string | null;
  reason: string | null;
  from_records: boolean;
};

/** Adds entries in the name of the actor. */
export async function insertEntries(tx: Tx, actor: Actor, sheetId: string, rows: readonly EntryValues[]): Promise<void> {
  const act = { score_sheet_id: sheetId, entered_by: actor.name, entered_at: tx.now, account_id: actor.accountId, recorded_here: true };
  await tx.db
    .insertInto('score_entry')
    .values(rows.map((row) => ({ ...fresh(tx), ...act, ...row })))
    .execute();
}
