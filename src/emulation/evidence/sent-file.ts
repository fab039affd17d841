import type { Visit } from '../../platform/web/route.ts';
import type { SentFile } from './evidence.ts';

/** Enough for the largest photo a phone makes. */
export const uploadLimit = 20_000_000;

/** The file of the form, or null where none was chosen. */
export function sentFile(visit: Visit): SentFile | null {
  const upload = visit.uploads.find(({ field, bytes }) => field === 'file' && bytes.length > 0);
  return upload ? { filesDir: visit.runtime.filesDir, name: upload.name, bytes: upload.bytes } : null;
}
