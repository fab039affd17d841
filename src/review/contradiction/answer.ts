import { createHash } from 'node:crypto';
import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { Refusal } from '../../platform/refusal.ts';
import type { Tx } from '../../platform/tenancy.ts';
import type { Finding, SlipKind } from './finding.ts';
import { sentencesOf } from './sentences.ts';

/** The record a text belongs to: `table` as in the database. */
export interface TextOf {
  table: string;
  id: string;
}

/** What somebody answered to a finding. */
export interface FindingAnswer {
  text: string;
  by: string;
  at: Date;
}

/** Words that identify a finding while they stay the same: its own and the sentence around them. */
export function wordsHash(text: string, { start, end, found }: Pick<Finding, 'start' | 'end' | 'found'>): string {
  const around = sentencesOf(text.normalize('NFC')).find((one) => one.start <= start && start < one.start + one.text.length);
  const sentence = around && around.start + around.text.length >= end ? around.text : found;
  return createHash('sha256')
    .update(`${found}\n${sentence.trim().replaceAll(/\s+/g, ' ')}`)
    .digest('hex');
}

const keyOf = (kind: string, hash: string) => `${kind} ${hash}`;

/** The answers given to the findings of one record's texts, by kind and words. */
export type Answers = ReadonlyMap<string, FindingAnswer>;

/** The answers given to the findings in the texts of records of one table, by record. One query. */
export async function answersOf(tx: Tx, table: string, ids: readonly string[]): Promise<ReadonlyMap<string, Answers>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.db
    .selectFrom('answered_finding')
    .select(['subject_id', 'kind', 'words_hash', 'answer', 'answered_by', 'answered_at'])
    .where('subject_table', '=', table)
    .where('subject_id', 'in', ids)
    .execute();
  const answers = new Map<string, Map<string, FindingAnswer>>();
  for (const row of rows) {
    const own = answers.get(row.subject_id) ?? new Map<string, FindingAnswer>();
    own.set(keyOf(row.kind, row.words_hash), { text: row.answer, by: row.answered_by, at: row.answered_at });
    answers.set(row.subject_id, own);
  }
  return answers;
}

/** The answer that stands for a finding; null while it is open or after its words have changed. */
export const answerFor = (answers: Answers | undefined, text: string, finding: Finding): FindingAnswer | null =>
  answers?.get(keyOf(finding.kind, wordsHash(text, finding))) ?? null;

/** Answers a finding with a note; a later answer replaces the one before. The journal keeps both. */
export async function answerFinding(
  tx: Tx,
  actor: Actor,
  of: TextOf,
  finding: { kind: SlipKind; words: string; hash: string },
  answer: string,
): Promise<void> {
  if (answer.trim() === '') throw new Refusal('answer_missing', 'Ghi lý do giữ nguyên câu chữ này; bài vẫn như trước.', 'answer');
  const said = { answer: answer.trim(), answered_at: tx.now, answered_by: actor.name, account_id: actor.accountId };
  await tx.db
    .insertInto('answered_finding')
    .values({
      authority_id: tx.authorityId,
      id: tx.newId(),
      subject_table: of.table,
      subject_id: of.id,
      kind: finding.kind,
      words: finding.words,
      words_hash: finding.hash,
      ...said,
    })
    .onConflict((oc) => oc.columns(['authority_id', 'subject_table', 'subject_id', 'kind', 'words_hash']).doUpdateSet(said))
    .execute();
  await recordEvent(tx, actor, 'contradiction.answered', {
    subject: of.id,
    detail: { table: of.table, kind: finding.kind, words: finding.words, answer: said.answer },
  });
}
