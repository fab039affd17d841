import { routes } from '../../organization/access.ts';
import { PostForm, office } from '../../organization/frame.tsx';
import { formatDate, localDate } from '../../platform/calendar/date.ts';
import type { FieldError } from '../../platform/refusal.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { ButtonLink, Checkboxes, Hidden, NumberInput, Submit, TextInput } from '../../platform/web/ui/form.tsx';
import { DataTable, EmptyState } from '../../platform/web/ui/table.tsx';
import { Tag } from '../../platform/web/ui/text.tsx';
import { councilHome } from '../ballot/address.ts';
import { awardName } from '../catalogue/catalogue.ts';
import { yearAsked } from '../year.ts';
import { daysAsked, listNotices, noticeState, noticeStateNames, noticeStateTones, noticeable, publishNotice } from './notice.ts';

/** Where the lists stand in the office. */
export const noticeHome = '/lam-viec/niem-yet';
const home = noticeHome;
export const noticeCrumbs = (visit: Visit, label?: string) => [
  { label: 'Hội đồng', href: visit.url(councilHome) },
  ...(label ? [{ label: 'Niêm yết', href: visit.url(home) }, { label }] : [{ label: 'Niêm yết' }]),
];

async function listPage(visit: Visit): Promise<Reply> {
  const today = localDate(visit.tx.now);
  return office(visit, {
    title: 'Niêm yết công khai',
    lead: 'Danh sách đề nghị khen thưởng được niêm yết đủ ngày và mọi ý kiến được trả lời trước khi ra quyết định.',
    crumbs: noticeCrumbs(visit),
    actions: (
      <ButtonLink tone="primary" href={visit.url(`${home}/moi`)}>
        Niêm yết danh sách
      </ButtonLink>
    ),
    children: (
      <DataTable
        caption="Các danh sách"
        captionHidden
        rows={await listNotices(visit.tx)}
        empty={<EmptyState title="Chưa niêm yết danh sách nào" text="Chọn các đề nghị rồi niêm yết; trang công khai và bản in có ngay." />}
        columns={[
          { key: 'title', label: 'Danh sách', cell: (row) => <a href={visit.url(`${home}/${row.id}`)}>{row.title}</a> },
          { key: 'from', label: 'Từ ngày', cell: (row) => formatDate(row.published_on) },
          { key: 'days', label: 'Số ngày', numeric: true, cell: (row) => String(row.days) },
          {
            key: 'opinions',
            label: 'Ý kiến',
            numeric: true,
            cell: (row) => `${row.opinions}${Number(row.unanswered) > 0 ? `, chờ trả lời ${row.unanswered}` : ''}`,
          },
          {
            key: 'state',
            label: 'Trạng thái',
            cell: (row) => <Tag tone={noticeStateTones[noticeState(row, today)]}>{noticeStateNames[noticeState(row, today)]}</Tag>,
          },
        ]}
      />
    ),
  });
}

async function newPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const { form } = visit;
  const typedYear = form.one('year').trim();
  const year = /^(19|20)\d{2}$/.test(typedYear) ? Number(typedYear) : yearAsked(visit);
  const rows = await noticeable(visit.tx, visit.actor, year);
  const asked = await daysAsked(
    visit.tx,
    rows.map(({ award }) => award),
  );
  return office(
    visit,
    {
      title: `Niêm yết danh sách năm ${year}`,
      crumbs: noticeCrumbs(visit, 'Danh sách mới'),
      children:
        rows.length === 0 ? (
          <EmptyState title="Không có đề nghị nào để niêm yết" text="Đề nghị đang xét hoặc đã đạt của năm hiện ở đây." />
        ) : (
          <PostForm visit={visit} action={`${home}/moi`} errors={errors} label="Niêm yết danh sách">
            <Hidden name="year" value={String(year)} />
            <TextInput
              name="title"
              label="Tên danh sách"
              required
              value={form.one('title') || `Danh sách đề nghị khen thưởng năm ${year}`}
              errors={errors}
            />
            <TextInput name="place" label="Nơi niêm yết" value={form.one('place')} errors={errors} />
            <NumberInput
              name="days"
              label="Số ngày"
              value={form.one('days')}
              hint={
                asked
                  ? `Để trống: đúng số ngày quy định; trong các đề nghị này nhiều nhất ${asked.days} ngày (${asked.basis}).`
                  : 'Các hình thức này không có quy định số ngày; nhập số ngày.'
              }
              errors={errors}
            />
            <Checkboxes
              name="nominations"
              label="Đề nghị"
              required
              options={rows.map((row) => ({ value: row.id, label: row.name, hint: awardName(row.award) }))}
              values={form.names().length > 0 ? form.all('nominations') : []}
              errors={errors}
            />
            <Submit>Niêm yết từ hôm nay</Submit>
          </PostForm>
        ),
    },
    errors,
  );
}

async function publish(visit: Visit): Promise<Reply> {
  const data = readForm(
    {
      year: input.integer('năm', 1945, 2200),
      title: input.text('tên danh sách', 200),
      place: input.optionalText(200),
      nominations: input.ids(),
    },
    visit.form,
  );
  const days = visit.form.one('days').trim();
  const id = await publishNotice(visit.tx, visit.actor, {
    year: data.year,
    title: data.title,
    place: data.place ?? null,
    nominations: data.nominations,
    days: days === '' ? null : readForm({ days: input.integer('số ngày', 1, 90) }, visit.form).days,
  });
  return redirect(visit.url(`${home}/${id}`), { notice: 'Đã niêm yết. Trang công khai đã hiện; in bản niêm yết để dán.' });
}

export const noticeRoutes = routes()
  .get(home, { permission: 'council.manage', audit: 'notice.listed' }, listPage)
  .get(`${home}/moi`, { permission: 'council.manage', audit: 'notice.form_viewed' }, (visit) => newPage(visit))
  .post(`${home}/moi`, { permission: 'council.manage', audit: 'notice.published' }, publish, newPage);
