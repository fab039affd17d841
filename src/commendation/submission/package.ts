import { type Zippable, zipSync } from 'fflate';
import type { Actor } from '../../platform/actor.ts';
import { renderPaperPdf } from '../../platform/documents/paper.ts';
import { paperDocx } from '../../organization/paper/reply.ts';
import { readStoredFile } from '../../platform/files.ts';
import { fold } from '../../platform/text/normalize.ts';
import type { Runtime, Tx } from '../../platform/tenancy.ts';
import type { Issuer } from '../issuer.ts';
import { papersOf, reportsOf } from '../nomination/dossier.ts';
import { reportPaper } from '../nomination/report.paper.ts';
import type { NominationView } from '../nomination/reading.ts';
import { dossierListPaper, dossiersOf } from './dossier-list.paper.ts';
import { type Submission, submittedNominations } from './reading.ts';
import { submissionPaper } from './submission-paper.ts';

const plain = (text: string) =>
  fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
const extensions: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
};

/** Tờ trình, list and every dossier as one zip: the papers as PDF and Word, the scans as they came, and what is not on file by name. */
export async function submissionPackage(
  tx: Tx,
  actor: Actor,
  runtime: Runtime,
  issuer: Issuer,
  submission: Submission,
): Promise<Uint8Array> {
  const rows = await submittedNominations(tx, actor, submission);
  const paper = submissionPaper(issuer, submission, rows);
  const files: Zippable = {
    'to-trinh.pdf': await renderPaperPdf(paper, tx.now),
    'to-trinh.docx': await paperDocx({ tx, runtime }, paper),
    'danh-muc-ho-so.pdf': await renderPaperPdf(dossierListPaper(issuer, submission, await dossiersOf(tx, rows)), tx.now),
  };
  const elsewhere: string[] = [];
  for (const [index, row] of rows.entries()) {
    const folder = `ho-so/${String(index + 1).padStart(2, '0')}-${plain(row.name)}`;
    Object.assign(files, await dossierFiles(tx, runtime, issuer, row, folder, elsewhere));
  }
  if (elsewhere.length > 0) files['giay-to-nop-ban-giay.txt'] = new TextEncoder().encode(`${elsewhere.join('\r\n')}\r\n`);
  return zipSync(files, { level: 6, mtime: tx.now });
}

async function dossierFiles(
  tx: Tx,
  runtime: Runtime,
  issuer: Issuer,
  row: NominationView,
  folder: string,
  elsewhere: string[],
): Promise<Zippable> {
  const files: Zippable = {};
  const report = (await reportsOf(tx, row.id)).at(-1);
  if (report) files[`${folder}/bao-cao-thanh-tich.pdf`] = await renderPaperPdf(reportPaper(issuer, row, report), tx.now);
  else elsewhere.push(`${row.name}: chưa có báo cáo thành tích trên hệ thống`);
  for (const [index, { paper, reference, file }] of (await papersOf(tx, row.id)).entries()) {
    const kept = file && (await tx.db.selectFrom('stored_file').select('id').where('sha256', '=', file).limit(1).executeTakeFirst());
    if (!kept) {
      elsewhere.push(`${row.name}: ${paper}, ${reference}`);
      continue;
    }
    const { content, media_type } = await readStoredFile(tx, runtime.filesDir, kept.id);
    files[`${folder}/${String(index + 1).padStart(2, '0')}-${plain(paper)}.${extensions[media_type] ?? 'bin'}`] = content;
  }
  return files;
}
