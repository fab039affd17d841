import { fileTypeFromBuffer } from 'file-type';
import { storeFile } from '../../platform/files.ts';
import { Refusal } from '../../platform/refusal.ts';
import type { Visit } from '../../platform/web/route.ts';

const taken = ['application/pdf', 'image/jpeg', 'image/png', 'image/webp'];
const office = /^application\/vnd\.openxmlformats-officedocument\.(wordprocessingml\.document|spreadsheetml\.sheet)$/;

/** Stores the evidence that was sent along, known by its content and not by its name; null without one. Returns its id. */
export async function storeEvidence(visit: Visit): Promise<string | null> {
  const upload = visit.uploads.find(({ field, bytes }) => field === 'file' && bytes.length > 0);
  if (!upload) return null;
  const type = await fileTypeFromBuffer(upload.bytes);
  if (!type || !(taken.includes(type.mime) || office.test(type.mime)))
    throw new Refusal('not_evidence', 'Tệp minh chứng phải là PDF, ảnh (JPEG, PNG, WebP), Word hoặc Excel. Chọn tệp khác.', 'file');
  const file = await storeFile(visit.tx, visit.runtime.filesDir, { name: upload.name, mediaType: type.mime, bytes: upload.bytes });
  return file.id;
}
