import { allows, routes } from '../../organization/access.ts';
import { office } from '../../organization/frame.tsx';
import { recordId } from '../../emulation/address.ts';
import { type FieldError, found } from '../../platform/refusal.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { correctReport, printedReport } from '../report/printing.ts';
import { reviewsPath } from '../review/review-list.pages.tsx';
import { type Review, findReview, reviewTitle } from '../review/review.ts';
import { Correct, Differences, Editions } from './edition-parts.tsx';
import { differencesOf } from './difference.ts';
import { listEditions } from './edition.ts';

/** How many printed figures the records no longer bear out; null where nothing was printed. */
export async function staleFigures(visit: Visit, review: Review): Promise<number | null> {
  const [last] = await listEditions(visit.tx, printedReport(review));
  return last ? (await differencesOf(visit.tx, last)).length : null;
}

async function editionsPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const review = found(await findReview(visit.tx, recordId(visit)));
  const path = `${reviewsPath}/${review.id}`;
  const rows = await listEditions(visit.tx, printedReport(review));
  const last = rows[0];
  return office(
    visit,
    {
      title: 'Các bản đã in và số liệu nay',
      section: reviewTitle(review),
      crumbs: [
        { label: 'Sơ kết, tổng kết', href: visit.url(reviewsPath) },
        { label: reviewTitle(review), href: visit.url(path) },
        { label: 'Các bản đã in' },
      ],
      children: (
        <>
          <Editions visit={visit} path={path} file="bao-cao" rows={rows} publicly={review.hide_units} />
          {last && <Differences visit={visit} year={review.year} rows={await differencesOf(visit.tx, last)} />}
          {last && allows(visit.actor, 'review.adopt') && <Correct visit={visit} path={path} word="báo cáo" errors={errors} />}
        </>
      ),
    },
    errors,
  );
}

async function correct(visit: Visit): Promise<Reply> {
  const id = recordId(visit);
  const { reason } = readForm({ reason: input.text('lý do đính chính', 1000) }, visit.form);
  const edition = await correctReport(visit.tx, visit.actor, id, reason);
  return redirect(visit.url(`${reviewsPath}/${id}/ban-in`), {
    notice: `Đã ban hành bản đính chính lần ${edition - 1}. Các bản trước vẫn còn.`,
  });
}

export const editionRoutes = routes()
  .get(`${reviewsPath}/:id/ban-in`, { permission: 'review.view', audit: 'edition.viewed' }, (visit) => editionsPage(visit))
  .post(`${reviewsPath}/:id/dinh-chinh`, { permission: 'review.adopt', audit: 'review.corrected' }, correct, editionsPage);
