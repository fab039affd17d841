import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { localDate } from '../../platform/calendar/date.ts';
import { NotFound, Refusal, found } from '../../platform/refusal.ts';
import { type Tx, fresh } from '../../platform/tenancy.ts';
import { mayActFor, ownUnits } from '../../organization/access.ts';
import { completeness, isWhole } from './completeness.ts';
import { type NominationView, readNomination } from './reading.ts';

const open = new Set(['considered', 'unsettled', 'held', 'unfit', 'returned']);

/** The nomination, when the actor may still work on its dossier. */
async function workable(tx: Tx, actor: Actor, id: string): Promise<NominationView> {
  await tx.db.selectFrom('nomination').select('id').where('id', '=', id).forUpdate().executeTakeFirst();
  const row = found(await readNomination(tx, actor, id));
  if (ownUnits(actor) !== null && !mayActFor(actor, row.proposed_by_id)) throw new NotFound();
  if (!open.has(row.state)) throw new Refusal('taken_up', 'Hội đồng đã xét hoặc đề nghị đã rút nên không sửa hồ sơ được nữa.');
  return row;
}

/** Papers of a dossier that were not taken out. */
export const papersOf = (tx: Tx, nominationId: string) =>
  tx.db
    .selectFrom('nomination_paper')
    .selectAll()
    .where('nomination_id', '=', nominationId)
    .where('removed_on', 'is', null)
    .orderBy('added_on')
    .orderBy('position')
    .orderBy('id')
    .execute();

export type DossierPaper = Awaited<ReturnType<typeof papersOf>>[number];

export const actsOf = (tx: Tx, nominationId: string) =>
  tx.db
    .selectFrom('nomination_act')
    .selectAll()
    .where('nomination_id', '=', nominationId)
    .orderBy('acted_on')
    .orderBy('position')
    .orderBy('id')
    .execute();

export const reportsOf = (tx: Tx, nominationId: string) =>
  tx.db.selectFrom('achievement_report').selectAll().where('nomination_id', '=', nominationId).orderBy('version').execute();

export type Report = Awaited<ReturnType<typeof reportsOf>>[number];

/** Puts a paper into the dossier: a scan, or where the paper lies. */
export async function addPaper(
  tx: Tx,
  actor: Actor,
  id: string,
  input: { paper: string; reference: string; file: string | null },
): Promise<void> {
  await workable(tx, actor, id);
  const row = fresh(tx);
  await tx.db
    .insertInto('nomination_paper')
    .values({ ...row, nomination_id: id, paper: input.paper, reference: input.reference, file: input.file, added_on: localDate(tx.now) })
    .execute();
  await recordEvent(tx, actor, 'dossier.paper_added', { subject: id, detail: { paper: input.paper } });
}

/** Takes a paper out; it stays known that it was there. */
export async function removePaper(tx: Tx, actor: Actor, id: string, paperId: string): Promise<void> {
  await workable(tx, actor, id);
  const removed = await tx.db
    .updateTable('nomination_paper')
    .set({ removed_on: localDate(tx.now) })
    .where('id', '=', paperId)
    .where('nomination_id', '=', id)
    .where('removed_on', 'is', null)
    .returning('paper')
    .executeTakeFirst();
  await recordEvent(tx, actor, 'dossier.paper_removed', { subject: id, detail: { paper: found(removed).paper } });
}

async function act(tx: Tx, actor: Actor, id: string, kind: 'submitted' | 'returned' | 'accepted', reason: string | null): Promise<void> {
  const version = (await reportsOf(tx, id)).at(-1)?.version ?? null;
  await tx.db
    .insertInto('nomination_act')
    .values({
      ...fresh(tx),
      nomination_id: id,
      kind,
      acted_on: localDate(tx.now),
      actor: actor.name,
      reason,
      report_version: version,
      account_id: actor.accountId,
    })
    .execute();
  await recordEvent(tx, actor, `dossier.${kind}`, {
    subject: id,
    detail: { ...(reason ? { reason } : {}), ...(version ? { version } : {}) },
  });
}

/** Sends the whole dossier; its day chooses the law. Refused by name of what is missing, and while it waits already. */
export async function submitDossier(tx: Tx, actor: Actor, id: string): Promise<void> {
  const row = await workable(tx, actor, id);
  const last = (await actsOf(tx, id)).at(-1);
  if (last && last.kind !== 'returned') throw new Refusal('sent_already', 'Hồ sơ đã gửi rồi; chờ cán bộ nhận hoặc trả lại.');
  const papers = completeness(row, await papersOf(tx, id), (await reportsOf(tx, id)).length > 0);
  if (!isWhole(papers)) {
    const missing = papers.filter(({ state }) => state === 'missing').map(({ name }) => name);
    throw new Refusal('incomplete', `Hồ sơ còn thiếu: ${missing.join('; ')}. Bổ sung rồi gửi lại.`);
  }
  await act(tx, actor, id, 'submitted', null);
}

/** Gives the dossier back with what to mend; it does not go before the council meanwhile. */
export async function returnDossier(tx: Tx, actor: Actor, id: string, reason: string): Promise<void> {
  await workable(tx, actor, id);
  const last = (await actsOf(tx, id)).at(-1);
  if (last?.kind === 'returned') throw new Refusal('returned_already', 'Hồ sơ đã trả lại rồi; chờ đơn vị bổ sung và gửi lại.');
  await act(tx, actor, id, 'returned', reason);
}

/** Takes the dossier as whole. */
export async function acceptDossier(tx: Tx, actor: Actor, id: string): Promise<void> {
  await workable(tx, actor, id);
  const last = (await actsOf(tx, id)).at(-1);
  if (last?.kind !== 'submitted') throw new Refusal('not_sent', 'Hồ sơ chưa gửi hoặc đã xử lý; chỉ nhận được hồ sơ đang gửi.');
  await act(tx, actor, id, 'accepted', null);
}

export interface ReportText {
  profile: string;
  merits: string;
  awards: string;
}

/** Keeps the report as its next version; earlier ones stay. Refused when nothing changed. */
export async function writeReport(tx: Tx, actor: Actor, id: string, text: ReportText): Promise<number> {
  await workable(tx, actor, id);
  const last = (await reportsOf(tx, id)).at(-1);
  if (last && last.profile === text.profile && last.merits === text.merits && last.awards === text.awards)
    throw new Refusal('nothing_changed', `Nội dung giống bản ${last.version}; chưa có gì để lưu.`, 'merits');
  const version = (last?.version ?? 0) + 1;
  await tx.db
    .insertInto('achievement_report')
    .values({
      ...fresh(tx),
      nomination_id: id,
      version,
      ...text,
      written_by: actor.name,
      written_on: localDate(tx.now),
      account_id: actor.accountId,
    })
    .execute();
  await recordEvent(tx, actor, 'achievement_report.written', { subject: id, detail: { version } });
  return version;
}
