import { fileTypeFromBuffer } from 'file-type';
import sharp from 'sharp';
import { storeFile } from '../../platform/files.ts';
import { Refusal } from '../../platform/refusal.ts';
import type { Tx } from '../../platform/tenancy.ts';

export interface ScanFile {
  filesDir: string;
  name: string;
  bytes: Uint8Array;
}

const notAScan = () => new Refusal('no_scan', 'Tệp này không phải bản quét đọc được. Chọn tệp PDF, JPEG, PNG hoặc WebP.', 'scan');
const kinds = new Set(['application/pdf', 'image/jpeg', 'image/png', 'image/webp']);

/** Keeps a scanned paper exactly as it came, once its content was seen to be one. Returns its SHA-256. */
export async function keepScan(tx: Tx, { filesDir, name, bytes }: ScanFile): Promise<string> {
  const mediaType = (await fileTypeFromBuffer(bytes))?.mime ?? '';
  if (!kinds.has(mediaType)) throw notAScan();
  if (mediaType.startsWith('image/')) {
    await sharp(bytes, { limitInputPixels: 100_000_000 })
      .stats()
      .catch(() => {
        throw notAScan();
      });
  }
  return (await storeFile(tx, filesDir, { name, mediaType, bytes })).sha256;
}

/** The stored scan of that hash, if its file is here: a bundle carries the hash alone. */
export const findScan = (tx: Tx, sha256: string) =>
  tx.db.selectFrom('stored_file').select('id').where('sha256', '=', sha256).orderBy('stored_at').limit(1).executeTakeFirst();
