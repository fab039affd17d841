import { formatDateTime } from '../../platform/calendar/date.ts';
import { readStoredFile } from '../../platform/files.ts';
import { NotFound, found } from '../../platform/refusal.ts';
import { download, page } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { PublicPage } from '../../platform/web/ui/layout.tsx';
import { Notice, PageHeader } from '../../platform/web/ui/text.tsx';
import { routes } from '../../organization/access.ts';
import { wardChrome } from '../../organization/frame.tsx';
import { recordId } from '../address.ts';
import { SealedParties } from './seal-card.tsx';
import { findSeal, lastSeal, readContent, shortHash } from './seal.ts';
import { sealedSheet } from './sheet.ts';
import { sealFile, verifySeal } from './verify.ts';

const path = '/lam-viec/dang-ky/giao-uoc';
const nameOf = (year: number, hash: string) => `ban-ky-${year}-${hash.slice(0, 8)}`;

async function sheet(visit: Visit): Promise<Reply> {
  const seal = found(await lastSeal(visit.tx, recordId(visit)));
  const address = visit.url(`/kiem-tra/giao-uoc/${seal.sha256.slice(0, 16)}`);
  const url = `${visit.origin}${address}`;
  const pdf = await sealedSheet(seal, { url, short: url.replace(/^https?:\/\//, '') });
  return download(pdf, 'application/pdf', `${nameOf(readContent(seal).year, seal.sha256)}.pdf`, true);
}

async function json(visit: Visit): Promise<Reply> {
  const seal = found(await lastSeal(visit.tx, recordId(visit)));
  return download(sealFile(seal), 'application/json; charset=utf-8', `${nameOf(readContent(seal).year, seal.sha256)}.json`);
}

async function scan(visit: Visit): Promise<Reply> {
  const sha256 = visit.param('sha');
  const { tx } = visit;
  const file = await tx.db
    .selectFrom('pledge_signing')
    .innerJoin('stored_file', 'stored_file.sha256', 'pledge_signing.scan')
    .select('stored_file.id')
    .where('pledge_signing.pledge_id', '=', recordId(visit))
    .where('pledge_signing.scan', '=', sha256)
    .limit(1)
    .executeTakeFirst();
  if (!file) throw new NotFound();
  const stored = await readStoredFile(tx, visit.runtime.filesDir, file.id);
  return download(stored.content, stored.media_type, stored.name, true);
}

/** What the QR symbol of a printed sheet leads to: what was sealed, and whether it still stands so. */
async function check(visit: Visit): Promise<Reply> {
  const seal = found(await findSeal(visit.tx, visit.param('hash')));
  const content = readContent(seal);
  const verdict = await verifySeal(visit.tx, seal);
  const ward = wardChrome(visit.ward, visit.base);
  const whole = verdict.intact && verdict.differences.length === 0;
  return page(
    <PublicPage ward={ward} title={content.title} path={visit.path}>
      <PageHeader title={content.title} section="Kiểm tra bản niêm phong" lead={`Mã băm ${shortHash(seal.sha256)}`} />
      {whole ? (
        <Notice tone="success" title="Nguyên vẹn">
          Niêm phong lần {String(seal.ordinal)} lúc {formatDateTime(seal.sealed_at)}. Hồ sơ hiện nay khớp với mã băm.
        </Notice>
      ) : (
        <Notice tone="error" title="Không khớp">
          {verdict.intact
            ? `Hồ sơ hiện nay khác bản đã niêm phong ở ${verdict.differences.length} chỗ.`
            : 'Nội dung niêm phong không cho ra mã băm này.'}
        </Notice>
      )}
      {verdict.remark && <Notice>{verdict.remark}</Notice>}
      <SealedParties content={content} />
    </PublicPage>,
  );
}

export const sealRoutes = routes()
  .get(`${path}/:id/ban-ky`, { permission: 'movement.view', audit: 'pledge.sheet_printed' }, sheet)
  .get(`${path}/:id/ban-ky.json`, { permission: 'movement.view', audit: 'pledge.seal_downloaded' }, json)
  .get(`${path}/:id/ban-quet/:sha`, { permission: 'movement.view', audit: 'pledge.scan_viewed' }, scan)
  .get('/kiem-tra/giao-uoc/:hash', { permission: 'public', audit: 'pledge.seal_checked' }, check);
