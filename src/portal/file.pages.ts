import { routes } from '../organization/access.ts';
import { readStoredFile } from '../platform/files.ts';
import { NotFound } from '../platform/refusal.ts';
import { download } from '../platform/web/reply.ts';
import type { Reply } from '../platform/web/reply.ts';
import type { Visit } from '../platform/web/route.ts';

/** A stored picture that its ward has made public; every other file is not found here. */
async function picture(visit: Visit): Promise<Reply> {
  const file = await readStoredFile(visit.tx, visit.runtime.filesDir, visit.param('id'));
  if (!file.public || !file.media_type.startsWith('image/')) throw new NotFound();
  return download(file.content, file.media_type, file.name, true);
}

export const fileRoutes = routes().get('/tep/:id', { permission: 'public', audit: 'file.viewed' }, picture);
