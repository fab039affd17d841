import { allows, routes } from '../../organization/access.ts';
import { PostForm, office } from '../../organization/frame.tsx';
import { formatDate } from '../../platform/calendar/date.ts';
import type { FieldError } from '../../platform/refusal.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { ButtonLink, Checkboxes, Hidden, Submit, TextArea, TextInput } from '../../platform/web/ui/form.tsx';
import { DataTable, EmptyState } from '../../platform/web/ui/table.tsx';
import { awardName } from '../catalogue/catalogue.ts';
import { numberOf } from '../decision/number-text.ts';
import { yearAsked } from '../year.ts';
import { listSubmissions, submittable } from './reading.ts';
import { StateTag } from './state-tag.tsx';
import { draftSubmission } from './submission.ts';

const path = '/lam-viec/to-trinh';

async function listPage(visit: Visit): Promise<Reply> {
  const year = yearAsked(visit);
  return office(visit, {
    title: `Tờ trình khen thưởng năm ${year}`,
    lead: 'Danh hiệu, hình thức do cấp trên quyết định: trình, bổ sung, nhận kết quả; kết quả vào sổ vàng.',
    actions: allows(visit.actor, 'submission.draft') && (
      <ButtonLink tone="primary" href={visit.url(`${path}/moi?nam=${year}`)}>
        Lập tờ trình
      </ButtonLink>
    ),
    children: (
      <DataTable
        caption="Các tờ trình"
        rows={await listSubmissions(visit.tx, year)}
        empty={
          <EmptyState title="Chưa có tờ trình nào" text="Khi hội đồng thông qua đề nghị thuộc thẩm quyền cấp trên, lập tờ trình từ đây." />
        }
        columns={[
          { key: 'number', label: 'Số', cell: (row) => <a href={visit.url(`${path}/${row.id}`)}>{numberOf(row)}</a> },
          { key: 'date', label: 'Ngày', cell: (row) => (row.issued_on ? formatDate(row.issued_on) : '') },
          { key: 'title', label: 'Trích yếu', cell: (row) => row.title },
          { key: 'to', label: 'Gửi', cell: (row) => row.addressee },
          { key: 'lines', label: 'Trường hợp', numeric: true, cell: (row) => String(row.nominations.length) },
          { key: 'state', label: 'Trạng thái', cell: (row) => <StateTag state={row.state} /> },
        ]}
      />
    ),
  });
}

async function newPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const { form } = visit;
  const year = Number(form.one('year')) || yearAsked(visit);
  const options = (await submittable(visit.tx, visit.actor, year)).filter(({ ownPower }) => !ownPower);
  return office(
    visit,
    {
      title: 'Lập tờ trình',
      section: `Tờ trình khen thưởng năm ${year}`,
      crumbs: [{ label: 'Tờ trình', href: visit.url(path) }, { label: 'Lập tờ trình' }],
      children:
        options.length === 0 ? (
          <EmptyState
            title="Không có đề nghị nào phải trình cấp trên"
            text="Đề nghị đạt thuộc thẩm quyền Chủ tịch UBND cấp xã thì dự thảo quyết định."
            action={{ href: visit.url('/lam-viec/quyet-dinh/moi'), label: 'Dự thảo quyết định' }}
          />
        ) : (
          <PostForm visit={visit} action={`${path}/moi`} errors={errors} label="Lập tờ trình">
            <Hidden name="year" value={String(year)} />
            <TextInput
              name="addressee"
              label="Kính gửi"
              required
              hint="Cơ quan nhận, ví dụ: Chủ tịch Ủy ban nhân dân tỉnh."
              value={form.one('addressee')}
              errors={errors}
            />
            <TextArea
              name="title"
              label="Về việc"
              required
              rows={2}
              value={form.one('title') || `Về việc đề nghị khen thưởng năm ${year}`}
              errors={errors}
            />
            <Checkboxes
              name="nominations"
              label="Danh sách"
              required
              options={options.map((row) => ({
                value: row.id,
                label: [row.name, row.post].filter(Boolean).join(', '),
                hint: `${awardName(row.award)}. Thẩm quyền: ${row.decidedBy ?? 'cần xác nhận pháp lý'}`,
              }))}
              values={form.names().length > 0 ? form.all('nominations') : options.map(({ id }) => id)}
              errors={errors}
            />
            <Submit>Lập dự thảo tờ trình</Submit>
          </PostForm>
        ),
    },
    errors,
  );
}

async function create(visit: Visit): Promise<Reply> {
  const data = readForm(
    {
      year: input.integer('năm', 1945, 2200),
      addressee: input.text('nơi nhận', 200),
      title: input.text('trích yếu', 500),
      nominations: input.ids(),
    },
    visit.form,
  );
  const id = await draftSubmission(visit.tx, visit.actor, data);
  return redirect(visit.url(`${path}/${id}`), { notice: 'Đã lập dự thảo tờ trình.' });
}

export const submissionListRoutes = routes()
  .get(path, { permission: 'submission.view', audit: 'submission.listed' }, listPage)
  .get(`${path}/moi`, { permission: 'submission.draft', audit: 'submission.form_viewed' }, (visit) => newPage(visit))
  .post(`${path}/moi`, { permission: 'submission.draft', audit: 'submission.drafted' }, create, newPage);
