import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { readStoredFile, storeFile } from '../../platform/files.ts';
import { NotFound, Refusal } from '../../platform/refusal.ts';
import { type Runtime, type Tx, fresh } from '../../platform/tenancy.ts';
import { readContent } from '../evidence/content.ts';
import type { SentFile } from '../evidence/evidence.ts';
import { linesByKey } from './answer.ts';
import { holdColumn } from './enter.ts';
import { findOwnSheet } from './sheet.ts';

/** Files that may prove one line; enough for photos of a year and small enough to be looked through. */
const most = 10;

/**
 * Attaches a file to one line of a self score that was not handed in yet. What the file is, is seen from its content;
 * photos are stored without where they were taken.
 */
export async function attachProof(tx: Tx, actor: Actor, sheetId: string, key: string, file: SentFile | null): Promise<void> {
  const { sheet, stored } = await holdColumn(tx, actor, sheetId, 'self');
  const line = linesByKey(stored.set).get(key);
  if (!line) throw new Refusal('choice_gone', 'Lựa chọn này không còn; chọn lại.', 'line');
  if (file === null) throw new Refusal('file_missing', 'Chọn ảnh hoặc tệp làm minh chứng.', 'file');
  const before = sheet.proofs.filter((proof) => proof.line === key);
  if (before.length >= most)
    throw new Refusal('too_many_files', `Mục này đã có ${most} tệp minh chứng. Gộp các tệp còn lại thành một tệp PDF.`, 'file');
  const { bytes, mediaType } = await readContent(file.bytes);
  const kept = await storeFile(tx, file.filesDir, { name: file.name, mediaType, bytes });
  await tx.db
    .insertInto('score_evidence')
    .values({ ...fresh(tx), score_sheet_id: sheetId, line: key, name: file.name, file: kept.id, posted_by: actor.name, posted_at: tx.now })
    .execute();
  await recordEvent(tx, actor, 'score.evidence_posted', {
    subject: sheetId,
    detail: { unit: sheet.unit_name, line: line.title, name: file.name },
  });
}

/** A file attached to a sheet, for whoever may see the sheet. */
export async function readProof(tx: Tx, filesDir: Runtime['filesDir'], actor: Actor, sheetId: string, file: string) {
  const { sheet } = await findOwnSheet(tx, actor, sheetId);
  if (!sheet.proofs.some((proof) => proof.file === file)) throw new NotFound();
  return readStoredFile(tx, filesDir, file);
}
