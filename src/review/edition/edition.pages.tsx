import { allows, routes } from '../../organization/access.ts';
import { PostForm, office } from '../../organization/frame.tsx';
import { recordId, typed } from '../../emulation/address.ts';
import { formatDate, formatDateTime } from '../../platform/calendar/date.ts';
import { type FieldError, found } from '../../platform/refusal.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Actions, Submit, TextArea } from '../../platform/web/ui/form.tsx';
import { DataTable } from '../../platform/web/ui/table.tsx';
import { Card, Notice } from '../../platform/web/ui/text.tsx';
import { factPath } from '../fact-links.ts';
import { correctReport, printedReport } from '../report/printing.ts';
import { reviewsPath } from '../review/review-list.pages.tsx';
import { type Review, findReview, reviewTitle } from '../review/review.ts';
import { type Difference, differencesOf } from './difference.ts';
import { BEFORE, type Edition, listEditions } from './edition.ts';

const Editions = ({ visit, path, rows, publicly }: { visit: Visit; path: string; rows: Edition[]; publicly: boolean }) => (
  <DataTable
    caption="Các bản đã ban hành"
    rows={rows}
    empty={<p>Hệ thống không giữ bản in nào: báo cáo chưa ban hành, hoặc nhập từ hồ sơ cũ.</p>}
    columns={[
      { key: 'edition', label: 'Bản', cell: ({ edition }) => (edition === 1 ? 'Bản đầu' : `Đính chính lần ${edition - 1}`) },
      { key: 'on', label: 'Ngày', cell: ({ issued_on }) => formatDate(issued_on) },
      { key: 'by', label: 'Người ban hành', cell: ({ printed_by, printed_at }) => `${printed_by}, ${formatDateTime(printed_at)}` },
      { key: 'reason', label: 'Lý do', cell: ({ reason }) => reason ?? '' },
      {
        key: 'files',
        label: 'Tải về',
        cell: ({ edition }) => (
          <>
            <a href={visit.url(`${path}/bao-cao.pdf?ban=${edition}`)}>PDF</a>{' '}
            <a href={visit.url(`${path}/bao-cao.docx?ban=${edition}`)}>Word</a>{' '}
            {publicly && <a href={visit.url(`${path}/bao-cao.pdf?ban=${edition}&cong-khai=1`)}>PDF công khai</a>}
          </>
        ),
      },
    ]}
  />
);

const keyOf = (key: string) => key.replace(BEFORE, '');

const Differences = ({ visit, year, rows }: { visit: Visit; year: number; rows: Difference[] }) => (
  <DataTable
    caption="Số liệu đã khác từ khi in"
    rows={rows}
    empty={<Notice tone="success">Mọi số đã in vẫn khớp với hồ sơ.</Notice>}
    columns={[
      {
        key: 'label',
        label: 'Số liệu',
        cell: ({ key, label, asOf }) => {
          const own = key.startsWith(BEFORE) ? year - 1 : year;
          return <a href={visit.url(factPath(own, { key: keyOf(key), asOf }))}>{own === year ? label : `${label} (năm ${own})`}</a>;
        },
      },
      { key: 'printed', label: 'Đã in', numeric: true, cell: ({ printed }) => printed },
      { key: 'now', label: 'Nay', numeric: true, cell: ({ now }) => <strong>{now ?? 'không còn'}</strong> },
      {
        key: 'changed',
        label: 'Ai sửa sau cùng',
        cell: ({ changed }) => (changed ? `${changed.by}, ${formatDateTime(changed.at)}` : 'Nhật ký không có; bản ghi có thể đã bị gỡ'),
      },
    ]}
  />
);

const Correct = ({ visit, path, errors }: { visit: Visit; path: string; errors: FieldError[] }) => (
  <Card title="Ban hành bản đính chính">
    <p>Bản đính chính lấy số liệu hiện nay của hồ sơ, ghi lý do ở cuối. Các bản trước vẫn đọc và tải được.</p>
    <PostForm visit={visit} action={`${path}/dinh-chinh`} errors={errors} label="Đính chính báo cáo">
      <TextArea name="reason" label="Lý do đính chính" required rows={3} value={typed(visit, errors)('reason')} errors={errors} />
      <Actions>
        <Submit>Ban hành bản đính chính</Submit>
      </Actions>
    </PostForm>
  </Card>
);

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
          <Editions visit={visit} path={path} rows={rows} publicly={review.hide_units} />
          {last && <Differences visit={visit} year={review.year} rows={await differencesOf(visit.tx, last)} />}
          {last && allows(visit.actor, 'review.adopt') && <Correct visit={visit} path={path} errors={errors} />}
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
