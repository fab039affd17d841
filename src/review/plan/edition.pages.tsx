import { allows, routes } from '../../organization/access.ts';
import { office } from '../../organization/frame.tsx';
import type { FieldError } from '../../platform/refusal.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { differencesOf } from '../edition/difference.ts';
import { Correct, Differences, Editions } from '../edition/edition-parts.tsx';
import { listEditions } from '../edition/edition.ts';
import { reviewsPath } from '../review/review-list.pages.tsx';
import { correctPlan } from './issue.ts';
import { yearAsked } from './year-asked.ts';

const pathOf = (year: number) => `${reviewsPath}/ke-hoach/${year}`;

async function editionsPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const year = yearAsked(visit);
  const path = pathOf(year);
  const rows = await listEditions(visit.tx, { document: 'plan', year });
  const [last] = rows;
  return office(
    visit,
    {
      title: 'Các bản đã in và số liệu nay',
      section: `Kế hoạch năm ${year}`,
      crumbs: [
        { label: 'Sơ kết, tổng kết', href: visit.url(reviewsPath) },
        { label: `Kế hoạch năm ${year}`, href: visit.url(path) },
        { label: 'Các bản đã in' },
      ],
      children: (
        <>
          <Editions visit={visit} path={path} file="ke-hoach" rows={rows} publicly={false} />
          {last && <Differences visit={visit} year={year} rows={await differencesOf(visit.tx, last)} />}
          {last && allows(visit.actor, 'review.adopt') && <Correct visit={visit} path={path} word="kế hoạch" errors={errors} />}
        </>
      ),
    },
    errors,
  );
}

async function correct(visit: Visit): Promise<Reply> {
  const year = yearAsked(visit);
  const { reason } = readForm({ reason: input.text('lý do đính chính', 1000) }, visit.form);
  const edition = await correctPlan(visit.tx, visit.actor, year, visit.ward, reason);
  return redirect(visit.url(`${pathOf(year)}/ban-in`), {
    notice: `Đã ban hành bản đính chính lần ${edition - 1}. Các bản trước vẫn còn.`,
  });
}

const base = `${reviewsPath}/ke-hoach/:year`;
export const planEditionRoutes = routes()
  .get(`${base}/ban-in`, { permission: 'review.view', audit: 'edition.viewed' }, (visit) => editionsPage(visit))
  .post(`${base}/dinh-chinh`, { permission: 'review.adopt', audit: 'plan.corrected' }, correct, editionsPage);
