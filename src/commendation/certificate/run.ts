import { z } from 'zod';
import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { Refusal, found } from '../../platform/refusal.ts';
import { type Tx, freshRow } from '../../platform/tenancy.ts';
import { findDecision, isDraft } from '../decision/decision.ts';
import { linesOf } from '../decision/line.ts';
import { isId } from '../identifier.ts';
import { offeredLines } from './offered.ts';
import { printRun } from './run-job.ts';

const press = z.union([
  z.object({ kind: z.literal('design'), paper: z.enum(['a4', 'a3']), back: z.boolean() }),
  z.object({ kind: z.literal('blank'), blankId: z.uuid(), printerId: z.uuid().nullable() }),
]);

/** What was asked for. `address` is the ward's public one at the time, for the QR symbols. */
export const runOptions = z.object({ press, address: z.string().nullable() });
export type RunOptions = z.infer<typeof runOptions>;

/** Asks for all certificates of a signed decision. The work is done by a job, in parts. Returns the run's id. */
export async function askRun(tx: Tx, actor: Actor, decisionId: string, options: RunOptions): Promise<string> {
  const decision = found(await findDecision(tx, decisionId));
  if (isDraft(decision)) throw new Refusal('not_signed', 'Quyết định chưa ký nên chưa in hàng loạt được. Ký quyết định rồi in.');
  const { offered } = offeredLines(await linesOf(tx, decision));
  if (offered.length === 0) throw new Refusal('nothing_to_print', 'Không danh hiệu nào trong quyết định này có giấy, bằng để in.');
  const row = { ...freshRow(tx), decision_id: decisionId, asked_at: tx.now, alive_at: tx.now, asked_by: actor.name, total: offered.length };
  await tx.db
    .insertInto('certificate_run')
    .values({ ...row, options: JSON.stringify(options) })
    .execute();
  await tx.jobs.enqueue(tx, printRun, { runId: row.id });
  await recordEvent(tx, actor, 'certificate.run_asked', {
    subject: row.id,
    detail: { decision: decisionId, total: offered.length, ...options.press },
  });
  return row.id;
}

export type RunState = 'running' | 'finished' | 'cancelled';

const stateOf = (run: { finished_at: Date | null; cancelled_at: Date | null }): RunState =>
  run.finished_at ? 'finished' : run.cancelled_at ? 'cancelled' : 'running';

/** The runs of a decision, newest first, with their files and how many certificates are done. */
export async function listRuns(tx: Tx, decisionId: string) {
  const runs = await tx.db
    .selectFrom('certificate_run')
    .selectAll()
    .where('decision_id', '=', decisionId)
    .orderBy('asked_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  if (runs.length === 0) return [];
  const parts = await tx.db
    .selectFrom('certificate_part')
    .innerJoin('stored_file', (join) =>
      join.onRef('stored_file.id', '=', 'certificate_part.file_id').onRef('stored_file.authority_id', '=', 'certificate_part.authority_id'),
    )
    .select(['certificate_run_id', 'position', 'first', 'last', 'file_id', 'stored_file.bytes'])
    .where(
      'certificate_run_id',
      'in',
      runs.map(({ id }) => id),
    )
    .orderBy('position')
    .execute();
  return runs.map((run) => {
    const own = parts.filter(({ certificate_run_id }) => certificate_run_id === run.id);
    return {
      ...run,
      options: runOptions.parse(run.options),
      state: stateOf(run),
      parts: own,
      done: own.reduce((sum, { first, last }) => sum + last - first + 1, 0),
    };
  });
}
export type Run = Awaited<ReturnType<typeof listRuns>>[number];

async function lockRunning(tx: Tx, decisionId: string, id: string) {
  if (!isId(id)) found(null);
  const run = found(
    await tx.db
      .selectFrom('certificate_run')
      .selectAll()
      .where('id', '=', id)
      .where('decision_id', '=', decisionId)
      .forUpdate()
      .executeTakeFirst(),
  );
  if (stateOf(run) !== 'running') throw new Refusal('run_over', 'Lượt in này đã xong hoặc đã dừng. Đặt lượt in mới nếu cần.');
  return run;
}

/** Ends a run; the parts that are done stay. */
export async function cancelRun(tx: Tx, actor: Actor, decisionId: string, id: string): Promise<void> {
  await lockRunning(tx, decisionId, id);
  await tx.db.updateTable('certificate_run').set({ cancelled_at: tx.now }).where('id', '=', id).execute();
  await recordEvent(tx, actor, 'certificate.run_cancelled', { subject: id });
}

/** Goes on with a run whose worker has died, from the first part that is missing. */
export async function resumeRun(tx: Tx, actor: Actor, decisionId: string, id: string): Promise<void> {
  await lockRunning(tx, decisionId, id);
  await tx.db.updateTable('certificate_run').set({ alive_at: tx.now }).where('id', '=', id).execute();
  await tx.jobs.enqueue(tx, printRun, { runId: id });
  await recordEvent(tx, actor, 'certificate.run_resumed', { subject: id });
}

const silentFor = 60_000;

/** Runs of which nothing was heard for a minute are gone on with: their worker was killed. */
export async function reviveRuns(tx: Tx): Promise<void> {
  const silent = await tx.db
    .updateTable('certificate_run')
    .set({ alive_at: tx.now })
    .where('finished_at', 'is', null)
    .where('cancelled_at', 'is', null)
    .where('alive_at', '<', new Date(tx.now.getTime() - silentFor))
    .returning('id')
    .execute();
  for (const { id } of silent) await tx.jobs.enqueue(tx, printRun, { runId: id });
}
