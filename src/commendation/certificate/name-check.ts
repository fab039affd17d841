import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { Refusal, found } from '../../platform/refusal.ts';
import { type Tx, fresh } from '../../platform/tenancy.ts';
import { mayActFor } from '../../organization/access.ts';
import { awardName } from '../catalogue/catalogue.ts';
import { type Decision, findDecision } from '../decision/decision.ts';
import { type DecisionLine, linesOf } from '../decision/line.ts';
import { nameSubjects } from '../subject/names.ts';
import { offeredLines } from './offered.ts';

export interface NameAnswer {
  answer: 'confirmed' | 'correction';
  wish: string | null;
  answered_at: Date;
  answered_by: string;
}

export interface CheckedLine extends DecisionLine {
  unitId: string | null;
  answer: NameAnswer | null;
}

export interface CheckSheet {
  unitId: string | null;
  /** "Khu phố 3"; the office itself where a line belongs to no unit. */
  unit: string;
  lines: CheckedLine[];
}

/** Exactly what will be printed: an answer holds for these words and no others. */
export const printedWords = ({ award, name, post, citation }: DecisionLine) => [awardName(award), name, post ?? '', citation].join('\n');

/** The unit that knows the recipient: itself, that of the household, or the one that proposed. By line id. */
async function unitsOf(tx: Tx, decision: Decision): Promise<Map<string, string | null>> {
  const ofNomination = async (table: 'decision_line' | 'award') =>
    tx.db
      .selectFrom(table)
      .leftJoin('nomination', (join) =>
        join.onRef('nomination.id', '=', `${table}.nomination_id`).onRef('nomination.authority_id', '=', `${table}.authority_id`),
      )
      .select([`${table}.id`, 'nomination.unit_id', 'nomination.household_id', 'nomination.proposed_by_id'])
      .where(`${table}.decision_id`, '=', decision.id)
      .execute();
  const awards = await tx.db.selectFrom('award').select(['id', 'unit_id', 'household_id']).where('decision_id', '=', decision.id).execute();
  const rows = [...(await ofNomination('decision_line')), ...(await ofNomination('award'))];
  const homes = new Map(
    (await tx.db.selectFrom('household').select(['id', 'unit_id']).execute()).map(({ id, unit_id }) => [id, unit_id] as const),
  );
  return new Map(
    rows.map((row) => {
      const own = awards.find(({ id }) => id === row.id);
      const home = row.household_id ?? own?.household_id ?? null;
      return [row.id, row.unit_id ?? own?.unit_id ?? (home && homes.get(home)) ?? row.proposed_by_id ?? null];
    }),
  );
}

/** What each unit is asked to look over before printing, with what it said. */
export async function checkSheets(tx: Tx, decision: Decision): Promise<CheckSheet[]> {
  const units = await unitsOf(tx, decision);
  const answers = await tx.db
    .selectFrom('name_check')
    .selectAll()
    .where('decision_id', '=', decision.id)
    .orderBy('answered_at')
    .orderBy('id')
    .execute();
  const { offered } = offeredLines(await linesOf(tx, decision));
  const lines = offered.map((line): CheckedLine => {
    const last = answers.findLast(({ words }) => words === printedWords(line));
    return { ...line, unitId: units.get(line.id) ?? null, answer: (last as NameAnswer | undefined) ?? null };
  });
  const groups = [...Map.groupBy(lines, ({ unitId }) => unitId)];
  const blank = { person_id: null, body_id: null, bloc_id: null, household_id: null, whole_authority: false };
  const named = await nameSubjects(
    tx,
    groups.map(([unit_id]) => ({ ...blank, unit_id })),
    decision.issued_on ?? tx.now.toISOString().slice(0, 10),
  );
  return groups.map(([unitId, own], index) => ({ unitId, unit: named[index]?.name || 'Cơ quan thường trực', lines: own }));
}

export interface AnswerInput {
  lineId: string;
  /** What should stand there instead; null confirms the words. */
  wish: string | null;
}

/** A unit's word on its names. Only its own head, or the office for it, may give it. Refused when nothing was answered. */
export async function answerNames(tx: Tx, actor: Actor, decisionId: string, answers: readonly AnswerInput[]): Promise<void> {
  const decision = found(await findDecision(tx, decisionId));
  const lines = (await checkSheets(tx, decision)).flatMap((sheet) => sheet.lines);
  if (answers.length === 0) throw new Refusal('no_answer', 'Chưa có dòng nào được xác nhận hoặc đề nghị sửa. Chọn ít nhất một dòng.');
  const rows = answers.map(({ lineId, wish }) => {
    const line = found(lines.find(({ id }) => id === lineId));
    if (!mayActFor(actor, line.unitId)) found(null);
    return {
      ...fresh(tx),
      decision_id: decisionId,
      words: printedWords(line),
      answer: wish === null ? 'confirmed' : 'correction',
      wish,
      answered_at: tx.now,
      answered_by: actor.name,
    };
  });
  await tx.db.insertInto('name_check').values(rows).execute();
  await recordEvent(tx, actor, 'name_check.answered', {
    subject: decisionId,
    detail: {
      confirmed: answers.filter(({ wish }) => wish === null).length,
      corrections: answers.filter(({ wish }) => wish !== null).length,
    },
  });
}
