import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { storeFile } from '../../platform/files.ts';
import { NotFound, Refusal, found } from '../../platform/refusal.ts';
import { type Tx, fresh } from '../../platform/tenancy.ts';
import { fold } from '../../platform/text/normalize.ts';
import { actingOn } from '../work/acting.ts';
import { readContent } from './content.ts';
import { pairUp, takeTurn } from './pairs.ts';

export interface EvidenceInput {
  stage: 'before' | 'during' | 'after' | null;
  /** The milestone it proves, which must have been recorded. */
  milestone: string | null;
  /** The report it proves, by its place from 1. */
  report: number | null;
  caption: string;
  /** What the photo shows, for those who do not see it; a paper needs none. */
  alt: string | null;
}

export interface SentFile {
  filesDir: string;
  name: string;
  bytes: Uint8Array;
}

const empty = new Set(['hinh anh', 'anh', 'hinh', 'image', 'photo', 'anh minh hoa', 'hinh minh hoa']);
const tells = (alt: string | null) => alt !== null && alt.trim().length >= 8 && !empty.has(fold(alt).trim());

const columns = ['id', 'work_id', 'kind', 'stage', 'milestone', 'report', 'caption', 'alt', 'posted_at', 'posted_by', 'taken_at'] as const;

/** Everything that proves one work, in the order it was posted; `stored` tells whether its file is on this machine. */
export const evidenceOf = (tx: Tx, workId: string) =>
  tx.db
    .selectFrom('evidence')
    .leftJoin('stored_file', (join) => join.on((eb) => eb(eb.cast<string>('stored_file.id', 'text'), '=', eb.ref('evidence.file'))))
    .select(columns.map((name) => `evidence.${name}` as const))
    .select(['evidence.latitude', 'evidence.longitude', 'evidence.camera', 'evidence.width', 'evidence.height', 'evidence.published'])
    .select(['stored_file.id as stored', 'stored_file.name as file_name'])
    .where('evidence.work_id', '=', workId)
    .orderBy('evidence.position')
    .orderBy('evidence.posted_at')
    .orderBy('evidence.id')
    .execute();

export type Evidence = Awaited<ReturnType<typeof evidenceOf>>[number];

/** A photo has words for those who do not see it. */
function checkWords(input: EvidenceInput, kind: 'photo' | 'file'): void {
  if (input.caption.trim() === '') throw new Refusal('caption_missing', 'Ghi chú thích.', 'caption');
  if (kind === 'photo' && !tells(input.alt))
    throw new Refusal('useless_alt', 'Mô tả ảnh cho người không nhìn thấy: ai, đang làm gì, ở đâu. “Hình ảnh” chưa đủ.', 'alt');
}

/**
 * Posts a photo or a paper as evidence of a work, by the head of one of its units or an officer. The file is checked
 * whole before anything is written. Returns its id and how many photos of the ward look the same.
 */
export async function addEvidence(
  tx: Tx,
  actor: Actor,
  workId: string,
  input: EvidenceInput,
  file: SentFile | null,
): Promise<{ id: string; alike: number }> {
  const work = await actingOn(tx, actor, workId);
  if (file === null) throw new Refusal('file_missing', 'Chọn ảnh hoặc tệp làm minh chứng.', 'file');
  if (input.milestone !== null && !work.milestones.some(({ kind }) => kind === input.milestone))
    throw new Refusal('milestone_missing', 'Mốc này chưa được ghi. Ghi mốc trước, rồi gửi minh chứng của mốc.', 'milestone');
  if (input.report !== null && (input.report < 1 || input.report > work.reports))
    throw new Refusal('report_missing', 'Không có báo cáo này.', 'report');
  const { bytes, mediaType, kind, ...content } = await readContent(file.bytes);
  checkWords(input, kind);
  const stored = await storeFile(tx, file.filesDir, { name: file.name, mediaType, bytes });
  await takeTurn(tx);
  const row = fresh(tx);
  await tx.db
    .insertInto('evidence')
    .values({ ...row, work_id: workId, ...input, ...content, kind, posted_at: tx.now, posted_by: actor.name, file: stored.id })
    .execute();
  const alike = content.dhash === null ? 0 : await pairUp(tx, row.id, content.dhash);
  await recordEvent(tx, actor, 'evidence.posted', {
    subject: workId,
    detail: { evidence: row.id, kind, caption: input.caption, sha256: content.original_sha256, alike },
  });
  return { id: row.id, alike };
}

/** Shows a photo on the public page of its work, or takes it back from there. Only the picture goes out, never where it was taken. */
export async function publishEvidence(tx: Tx, actor: Actor, id: string, published: boolean): Promise<string> {
  const row = found(
    await tx.db
      .selectFrom('evidence')
      .select(['work_id', 'kind', 'file', 'alt', 'caption'])
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst(),
  );
  if (row.kind !== 'photo' || row.file === null || !/^[0-9a-f-]{36}$/.test(row.file)) throw new NotFound();
  if (published && !tells(row.alt))
    throw new Refusal('useless_alt', 'Ảnh chưa có mô tả cho người không nhìn thấy nên chưa đưa ra công khai được.');
  await tx.db.updateTable('evidence').set({ published }).where('id', '=', id).execute();
  await tx.db.updateTable('stored_file').set({ public: published }).where('id', '=', row.file).execute();
  await recordEvent(tx, actor, 'evidence.published', { subject: row.work_id, detail: { evidence: id, caption: row.caption, published } });
  return row.work_id;
}
