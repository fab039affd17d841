import { z } from 'zod';
import { system } from '../../platform/actor.ts';
import { renderPaperPdf } from '../../platform/documents/paper.ts';
import { readStoredFile, storeFile } from '../../platform/files.ts';
import type { JobKind } from '../../platform/jobs.ts';
import { found } from '../../platform/refusal.ts';
import { type Runtime, type Tx, inTenant } from '../../platform/tenancy.ts';
import { certificatesPdf } from '../certificate/print.ts';
import { offeredLines } from '../certificate/offered.ts';
import { configuredAddress } from '../credential/address.ts';
import { issueCredentials } from '../credential/issue.ts';
import { type Decision, findDecision } from './decision.ts';
import { linesOf } from './line.ts';
import { paperOf } from './paper-of.ts';

export const paperKinds = { decision: 'Quyết định đã ký', certificates: 'Giấy khen đã in' } as const;
export type PaperKind = keyof typeof paperKinds;

/** Prints the papers of a decision as they stand on the day of signing and keeps them. Running twice keeps them once. */
export const keepPapers: JobKind<{ decisionId: string }> = {
  name: 'keep-decision-papers',
  data: z.object({ decisionId: z.uuid() }),
  run: async (runtime, authorityId, { decisionId }) => {
    await inTenant(runtime, authorityId, async (tx) => {
      const ward = await wardOf(tx);
      return issueCredentials(tx, system, runtime, { decisionId, address: configuredAddress(runtime, ward) });
    });
    const papers = await inTenant(runtime, authorityId, (tx) => print(tx, runtime, decisionId), 'read');
    await inTenant(runtime, authorityId, (tx) => keep(tx, runtime, papers));
  },
};

interface Printed {
  decision: Decision;
  papers: Partial<Record<PaperKind, Uint8Array>>;
}

async function print(tx: Tx, runtime: Runtime, decisionId: string): Promise<Printed> {
  const decision = found(await findDecision(tx, decisionId));
  const lines = await linesOf(tx, decision);
  const issuer = await wardOf(tx);
  const made = await renderPaperPdf(await paperOf(tx, issuer, decision), tx.now);
  const { offered } = offeredLines(lines);
  if (offered.length === 0) return { decision, papers: { decision: made } };
  const certificates = await certificatesPdf(tx, issuer, decision, offered, configuredAddress(runtime, issuer));
  return { decision, papers: { decision: made, certificates } };
}

const wardOf = (tx: Tx) => tx.db.selectFrom('authority').selectAll().where('authority_id', '=', tx.authorityId).executeTakeFirstOrThrow();

async function keep(tx: Tx, runtime: Runtime, { decision, papers }: Printed): Promise<void> {
  const kept = await listPapers(tx, decision.id);
  for (const [kind, bytes] of Object.entries(papers)) {
    if (kept.some((paper) => paper.kind === kind)) continue;
    const name = `${kind === 'decision' ? 'quyet-dinh' : 'giay-khen'}-${decision.number ?? ''}-${decision.year}.pdf`;
    const file = await storeFile(tx, runtime.filesDir, { name, mediaType: 'application/pdf', bytes });
    await tx.db
      .insertInto('decision_paper')
      .values({ authority_id: tx.authorityId, decision_id: decision.id, kind, file_id: file.id })
      .onConflict((oc) => oc.doNothing())
      .execute();
  }
}

/** The papers kept of a decision. */
export const listPapers = (tx: Tx, decisionId: string) =>
  tx.db
    .selectFrom('decision_paper')
    .innerJoin('stored_file', 'stored_file.id', 'decision_paper.file_id')
    .select(['decision_paper.kind', 'stored_file.id', 'stored_file.sha256', 'stored_file.bytes', 'stored_file.stored_at'])
    .where('decision_paper.decision_id', '=', decisionId)
    .orderBy('decision_paper.kind', 'desc')
    .execute();

/** One kept paper with its bytes, or "not found". */
export async function readPaper(tx: Tx, runtime: Runtime, decisionId: string, kind: string) {
  const paper = found((await listPapers(tx, decisionId)).find((each) => each.kind === kind));
  return readStoredFile(tx, runtime.filesDir, paper.id);
}
