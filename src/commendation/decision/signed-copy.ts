import { createHash } from 'node:crypto';
import { fileTypeFromBuffer } from 'file-type';
import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { localDate } from '../../platform/calendar/date.ts';
import { readStoredFile, storeFile } from '../../platform/files.ts';
import { Refusal, found } from '../../platform/refusal.ts';
import { type Runtime, type Tx, fresh } from '../../platform/tenancy.ts';
import { listPapers, readPaper } from './archive.ts';
import { findDecision, isDraft } from './decision.ts';
import { type SignatureCheck, checkSignatures, verdictOf, verdictWords } from './signed-pdf/check.ts';
import { trustAnchors } from './trust.ts';

export type CopyKind = 'scan' | 'signed_pdf';
const taken: Readonly<Record<CopyKind, readonly string[]>> = { scan: ['application/pdf', 'image/jpeg'], signed_pdf: ['application/pdf'] };
const wanted: Readonly<Record<CopyKind, string>> = {
  scan: 'Bản quét phải là tệp PDF hoặc ảnh JPEG. Chọn tệp khác.',
  signed_pdf: 'Bản ký số phải là tệp PDF. Chọn tệp khác.',
};

export interface SentCopy {
  kind: CopyKind;
  name: string;
  bytes: Uint8Array;
}

/** The signed copies of a decision, the latest last. */
export const copiesOf = (tx: Tx, decisionId: string) =>
  tx.db.selectFrom('signed_copy').selectAll().where('decision_id', '=', decisionId).orderBy('recorded_on').orderBy('id').execute();

export type SignedCopy = Awaited<ReturnType<typeof copiesOf>>[number];

/**
 * Keeps the paper with hand and seal (a scan), or the electronically signed PDF; what the file is, its bytes tell. A PDF
 * whose content was changed after signing, or that carries no signature, is refused; whatever else is odd is recorded.
 */
export async function recordCopy(tx: Tx, actor: Actor, runtime: Runtime, decisionId: string, sent: SentCopy): Promise<string> {
  const decision = found(await findDecision(tx, decisionId));
  if (isDraft(decision))
    throw new Refusal('not_signed', 'Dự thảo chưa có số và ngày. Bấm “Ký và ban hành” để lấy số, rồi in hoặc ký số và nộp bản ký.');
  const type = await fileTypeFromBuffer(sent.bytes);
  if (!type || !taken[sent.kind].includes(type.mime)) throw new Refusal('not_a_copy', wanted[sent.kind], 'file');
  const finding = sent.kind === 'signed_pdf' ? await findingOf(tx, sent.bytes) : null;
  const sha256 = createHash('sha256').update(sent.bytes).digest('hex');
  if ((await copiesOf(tx, decisionId)).some(({ file }) => file === sha256))
    throw new Refusal('kept_already', 'Tệp này đã được nộp cho quyết định này.', 'file');
  await storeFile(tx, runtime.filesDir, { name: sent.name, mediaType: type.mime, bytes: sent.bytes });
  const row = fresh(tx);
  await tx.db
    .insertInto('signed_copy')
    .values({
      ...row,
      decision_id: decisionId,
      kind: sent.kind,
      file: sha256,
      recorded_on: localDate(tx.now),
      recorded_by: actor.name,
      finding,
      account_id: actor.accountId,
    })
    .execute();
  await recordEvent(tx, actor, 'decision.copy_recorded', { subject: decisionId, detail: { kind: sent.kind, file: sha256 } });
  return row.id;
}

async function findingOf(tx: Tx, pdf: Uint8Array): Promise<string> {
  const verdict = verdictOf(await checkSignatures(pdf, await trustAnchors(tx), tx.now));
  if (verdict === 'none') throw new Refusal('no_signature', `${verdictWords.none} Nộp đúng tệp đã ký, hoặc chọn “bản quét”.`, 'file');
  if (verdict === 'changed') throw new Refusal('changed', `${verdictWords.changed} Lấy lại tệp gốc và ký lại.`, 'file');
  return verdictWords[verdict];
}

export interface CopyView extends SignedCopy {
  /** The signatures as they check today; empty for a scan, null where a bundle brought the hash alone. */
  checks: SignatureCheck[] | null;
  /** Whether the signed PDF begins with the very bytes that were printed at signing; null where there is nothing to compare. */
  fromOurs: boolean | null;
}

async function bytesOf(tx: Tx, runtime: Runtime, sha256: string) {
  const row = await tx.db.selectFrom('stored_file').select('id').where('sha256', '=', sha256).limit(1).executeTakeFirst();
  return row ? readStoredFile(tx, runtime.filesDir, row.id) : null;
}

/** The copies with what their signatures say today. */
export async function viewCopies(tx: Tx, runtime: Runtime, decisionId: string): Promise<CopyView[]> {
  const copies = await copiesOf(tx, decisionId);
  if (copies.every(({ kind }) => kind === 'scan')) return copies.map((copy) => ({ ...copy, checks: [], fromOurs: null }));
  const anchors = await trustAnchors(tx);
  const kept = (await listPapers(tx, decisionId)).some(({ kind }) => kind === 'decision');
  const ours = kept ? Buffer.from((await readPaper(tx, runtime, decisionId, 'decision')).content) : null;
  return Promise.all(
    copies.map(async (copy) => {
      if (copy.kind === 'scan') return { ...copy, checks: [], fromOurs: null };
      const file = await bytesOf(tx, runtime, copy.file);
      if (!file) return { ...copy, checks: null, fromOurs: null };
      const fromOurs = ours && Buffer.from(file.content).subarray(0, ours.length).equals(ours);
      return { ...copy, checks: await checkSignatures(file.content, anchors, tx.now), fromOurs };
    }),
  );
}

/** The bytes of one copy, or "not found". */
export async function readCopy(tx: Tx, runtime: Runtime, decisionId: string, sha256: string) {
  const copy = found((await copiesOf(tx, decisionId)).find(({ file }) => file === sha256));
  return found((await bytesOf(tx, runtime, copy.file)) ?? undefined);
}
