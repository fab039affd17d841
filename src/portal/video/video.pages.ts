import { routes } from '../../organization/access.ts';
import { locateStoredFile } from '../../platform/files.ts';
import { NotFound, found } from '../../platform/refusal.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { shownEvent } from './video.ts';

/** Bytes of a video or of its captions; only of an event that anybody may see. */
const bytesOf =
  (column: 'file' | 'captions') =>
  async (visit: Visit): Promise<Reply> => {
    const id = visit.param('id');
    if (!/^[0-9a-f-]{36}$/.test(id)) throw new NotFound();
    const clip = await visit.tx.db
      .selectFrom('clip as c')
      .innerJoin('event as e', (join) => join.onRef('e.id', '=', 'c.event_id').onRef('e.authority_id', '=', 'c.authority_id'))
      .select(['c.file', 'c.captions'])
      .where('c.id', '=', id)
      .where(shownEvent)
      .executeTakeFirst();
    const file = await locateStoredFile(visit.tx, visit.runtime.filesDir, found(clip?.[column]));
    const type = column === 'captions' ? 'text/vtt; charset=utf-8' : file.media_type;
    return { kind: 'file', path: file.path, bytes: file.bytes, type, name: file.name, sha256: file.sha256, storedAt: file.stored_at };
  };

export const videoRoutes = routes()
  .get('/video/:id', { permission: 'public', audit: 'video.played' }, bytesOf('file'))
  .get('/video/:id/phu-de.vtt', { permission: 'public', audit: 'video.played' }, bytesOf('captions'));
