import { fileTypeFromBuffer } from 'file-type';
import { readStoredFile, storeFile } from '../platform/files.ts';
import { Refusal, found } from '../platform/refusal.ts';
import { download } from '../platform/web/reply.ts';
import type { Reply } from '../platform/web/reply.ts';
import type { Visit } from '../platform/web/route.ts';

const taken = new Set(['application/pdf', 'image/jpeg', 'image/png', 'image/webp']);

/** Keeps the scanned paper sent in a field, known by its content; null where none was chosen. Returns its SHA-256. */
export async function keepSent(visit: Visit, field: string): Promise<string | null> {
  const upload = visit.uploads.find((each) => each.field === field && each.bytes.length > 0);
  if (!upload) return null;
  const type = await fileTypeFromBuffer(upload.bytes);
  if (!type || !taken.has(type.mime))
    throw new Refusal('not_a_paper', 'Tệp phải là PDF hoặc ảnh quét (JPEG, PNG, WebP). Chọn tệp khác.', field);
  const stored = await storeFile(visit.tx, visit.runtime.filesDir, { name: upload.name, mediaType: type.mime, bytes: upload.bytes });
  return stored.sha256;
}

/** The paper of that hash, shown in the browser; not found where a bundle brought the hash alone. */
export async function showKept(visit: Visit, sha256: string): Promise<Reply> {
  const row = await visit.tx.db
    .selectFrom('stored_file')
    .select('id')
    .where('sha256', '=', sha256)
    .orderBy('stored_at')
    .limit(1)
    .executeTakeFirst();
  const file = await readStoredFile(visit.tx, visit.runtime.filesDir, found(row).id);
  return download(file.content, file.media_type, file.name, true);
}
