import { routes } from '../../organization/access.ts';
import { InvalidForm, found } from '../../platform/refusal.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { download, redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { decisionPage } from './decision.pages.tsx';
import { findDecision } from './decision.ts';
import { readCopy, recordCopy } from './signed-copy.ts';

const path = '/lam-viec/quyet-dinh/:id/ban-ky';

async function keep(visit: Visit): Promise<Reply> {
  const { kind } = readForm({ kind: input.choice('loại bản ký', ['scan', 'signed_pdf'] as const) }, visit.form);
  const upload = visit.uploads.find(({ field, bytes }) => field === 'file' && bytes.length > 0);
  if (!upload) throw new InvalidForm([{ field: 'file', message: 'Chọn tệp đã ký.' }]);
  await recordCopy(visit.tx, visit.actor, visit.runtime, visit.param('id'), { kind, name: upload.name, bytes: upload.bytes });
  return redirect(visit.url(`/lam-viec/quyet-dinh/${visit.param('id')}`), { notice: 'Đã nhận bản ký.' });
}

async function show(visit: Visit): Promise<Reply> {
  const decision = found(await findDecision(visit.tx, visit.param('id')));
  const { content, media_type, name } = await readCopy(visit.tx, visit.runtime, decision.id, visit.param('file'));
  return download(content, media_type, name, true);
}

export const copyRoutes = routes()
  .get(`${path}/:file`, { permission: 'decision.view', audit: 'decision.copy_viewed' }, show)
  .post(path, { permission: 'decision.keep_copy', audit: 'decision.copy_recorded', uploadLimit: 30_000_000 }, keep, decisionPage);
