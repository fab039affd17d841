import { formatDate, localDate } from '../../platform/calendar/date.ts';
import { type FieldError, found } from '../../platform/refusal.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { ButtonLink } from '../../platform/web/ui/form.tsx';
import { Card, DescriptionList } from '../../platform/web/ui/text.tsx';
import { docxReply, pdfReply } from '../../organization/paper/reply.ts';
import { recordId } from '../../emulation/address.ts';
import { allows, routes } from '../../organization/access.ts';
import { office } from '../../organization/frame.tsx';
import { listShortcomings } from '../entry/shortcoming.ts';
import { factPath } from '../fact-links.ts';
import { reportContent } from '../report/content.ts';
import { readReport } from '../report/printing.ts';
import { reviewKindNames } from '../words.ts';
import { type ReviewAct, recordAct, reviewActs } from './act.ts';
import { Findings, Lessons, Recommendations, Shortcomings } from './entries.tsx';
import { judgedEntries } from './judged.ts';
import { staleFigures } from '../edition/edition.pages.tsx';
import { Beside } from './beside.tsx';
import { create, edit, editPage, newPage } from './review-form.pages.tsx';
import { ReviewTag, listPage, reviewsPath } from './review-list.pages.tsx';
import { ActForm, Facts, Way, actPaths } from './review-parts.tsx';
import { figuresOn, findReview, reviewTitle } from './review.ts';
import { ExemplarYears, Reminders, yearCards } from './year-cards.tsx';

const review = async (visit: Visit) => found(await findReview(visit.tx, recordId(visit)));
const crumb = (visit: Visit) => ({ label: 'Sơ kết, tổng kết', href: visit.url(reviewsPath) });

async function eventOptions(visit: Visit, year: number) {
  const events = await visit.tx.db
    .selectFrom('event')
    .select(['id', 'name', 'title', 'held_on'])
    .where('review_year', '=', year)
    .where('held_on', 'is not', null)
    .orderBy('held_on')
    .execute();
  return events.map(({ id, name, title, held_on }) => ({
    value: id,
    label: `${name ?? title ?? 'Hội nghị'}, ${held_on ? formatDate(held_on) : ''}`,
  }));
}

async function showPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const row = await review(visit);
  const content = await reportContent(visit.tx, row);
  const cards = await yearCards(visit.tx, row.year);
  const shortcomings = allows(visit.actor, 'review.adopt') ? await listShortcomings(visit.tx, { reviewId: row.id }) : content.shortcomings;
  const edits = allows(visit.actor, 'review.edit') && row.issued_on === null;
  const parts = { visit, reviewId: row.id, edits, judged: edits ? await judgedEntries(visit.tx, { ...content, shortcomings }) : new Map() };
  const path = visit.url(`${reviewsPath}/${row.id}`);
  return office(
    visit,
    {
      title: reviewTitle(row),
      section: `Năm ${row.year}`,
      crumbs: [crumb(visit), { label: `${reviewKindNames[row.kind as keyof typeof reviewKindNames]} ${row.year}` }],
      lead: <ReviewTag review={row} />,
      actions: (
        <>
          {edits && <ButtonLink href={`${path}/sua`}>Sửa</ButtonLink>}
          <ButtonLink href={`${path}/bao-cao.docx`}>Báo cáo (Word)</ButtonLink>
          <ButtonLink href={`${path}/bao-cao.pdf`}>Báo cáo (PDF)</ButtonLink>
        </>
      ),
      children: (
        <>
          <Way review={row} />
          <ActForm
            visit={visit}
            review={row}
            events={await eventOptions(visit, row.year)}
            today={localDate(visit.tx.now)}
            errors={errors}
          />
          <DescriptionList
            items={[
              {
                label: 'Số, ký hiệu',
                value: row.number === null ? 'Cấp khi ban hành' : `${String(row.number).padStart(2, '0')}/${row.symbol ?? ''}`,
              },
              { label: 'Số liệu tính đến', value: formatDate(content.asOf) },
              {
                label: 'Phong trào',
                value: content.movements.map(({ short_name, name }) => short_name ?? name).join('; ') || 'Toàn bộ phong trào trong năm',
              },
              ...(row.note ? [{ label: 'Ghi chú', value: row.note }] : []),
            ]}
          />
          <Beside visit={visit} review={row} content={content} stale={row.issued_on === null ? null : await staleFigures(visit, row)} />
          <Card title="Số liệu của năm">
            <p>
              Bấm vào một số để xem giấy khai sinh của số ấy.{' '}
              <a href={visit.url(`/lam-viec/so-lieu?nam=${row.year}&den=${content.asOf}`)}>
                So với năm trước, biểu đồ, số liệu từng đơn vị
              </a>
            </p>
            <Facts visit={visit} review={row} facts={content.facts} />
          </Card>
          <ExemplarYears rows={cards.exemplars} />
          <Reminders rows={cards.reminders} />
          <Findings {...parts} content={content} />
          <Shortcomings {...parts} rows={shortcomings} names={content.names} />
          <Lessons {...parts} content={content} />
          <Recommendations {...parts} content={content} />
          {row.kind === 'final' && (
            <p>
              <a href={visit.url(`${reviewsPath}/ke-hoach/${row.year + 1}`)}>
                Chuyển hạn chế, bài học sang dự thảo kế hoạch năm {row.year + 1}
              </a>
            </p>
          )}
        </>
      ),
    },
    errors,
  );
}

/** Where the figure of a report was kept before figures had a page of their own. */
async function factPage(visit: Visit): Promise<Reply> {
  const row = await review(visit);
  const key = visit.param('key');
  return redirect(visit.url(factPath(row.year, { key, asOf: figuresOn(row, visit.tx.now) })));
}

async function act(visit: Visit, name: ReviewAct): Promise<Reply> {
  const id = recordId(visit);
  const data = readForm({ on: input.optionalDate(), event: input.optionalId() }, visit.form);
  await recordAct(visit.tx, visit.actor, id, name, { on: data.on ?? localDate(visit.tx.now), eventId: data.event });
  return redirect(visit.url(`${reviewsPath}/${id}`), { notice: 'Đã ghi.' });
}

const report = async (visit: Visit) => {
  const row = await review(visit);
  const edition = /^[1-9]\d{0,3}$/.exec(visit.query.get('ban') ?? '')?.[0];
  const publicly = visit.query.get('cong-khai') === '1';
  return {
    paper: await readReport(visit.tx, row, { publicly, ...(edition ? { edition: Number(edition) } : {}) }),
    name: `bao-cao-${row.kind === 'final' ? 'tong-ket' : 'so-ket'}-${row.year}`,
  };
};

export const reviewRoutes = routes()
  .get(reviewsPath, { permission: 'review.view', audit: 'review.listed' }, listPage)
  .get(`${reviewsPath}/moi`, { permission: 'review.edit', audit: 'review.form_viewed' }, (visit) => newPage(visit))
  .post(`${reviewsPath}/moi`, { permission: 'review.edit', audit: 'review.created' }, create, newPage)
  .get(`${reviewsPath}/:id`, { permission: 'review.view', audit: 'review.viewed' }, (visit) => showPage(visit))
  .get(`${reviewsPath}/:id/sua`, { permission: 'review.edit', audit: 'review.form_viewed' }, (visit) => editPage(visit))
  .post(`${reviewsPath}/:id/sua`, { permission: 'review.edit', audit: 'review.edited' }, edit, editPage)
  .get(`${reviewsPath}/:id/so-lieu/:key`, { permission: 'review.view', audit: 'fact.viewed' }, factPage)
  .get(`${reviewsPath}/:id/bao-cao.pdf`, { permission: 'review.view', audit: 'report.printed' }, async (visit) => {
    const { paper, name } = await report(visit);
    return pdfReply(visit, paper, name);
  })
  .get(`${reviewsPath}/:id/bao-cao.docx`, { permission: 'review.view', audit: 'report.printed' }, async (visit) => {
    const { paper, name } = await report(visit);
    return docxReply(visit, paper, name);
  });

for (const name of reviewActs) {
  const permission = name === 'adopted' || name === 'issued' ? 'review.adopt' : 'review.edit';
  reviewRoutes.post(`${reviewsPath}/:id/${actPaths[name]}`, { permission, audit: `review.${name}` }, (visit) => act(visit, name), showPage);
}
