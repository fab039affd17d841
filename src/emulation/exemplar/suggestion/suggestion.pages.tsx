import { routes } from '../../../organization/access.ts';
import { PostForm, office } from '../../../organization/frame.tsx';
import { formatDate, localDate } from '../../../platform/calendar/date.ts';
import type { FieldError } from '../../../platform/refusal.ts';
import { input, readForm } from '../../../platform/web/form.ts';
import { type Reply, redirect } from '../../../platform/web/reply.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { Actions, Hidden, Submit, TextArea, TextInput } from '../../../platform/web/ui/form.tsx';
import { DataTable, EmptyState } from '../../../platform/web/ui/table.tsx';
import { Card, DescriptionList, Notice, Tag } from '../../../platform/web/ui/text.tsx';
import { recordId } from '../../address.ts';
import { exemplarsPath } from '../exemplar-form.pages.tsx';
import { acceptSuggestion, declineSuggestion, findSuggestion, listSuggestions } from './suggestion.ts';

const home = `${exemplarsPath}/gioi-thieu`;
type Suggestion = Awaited<ReturnType<typeof findSuggestion>>;
const shown = 200;

const StateTag = ({ outcome }: { outcome: string | null }) =>
  outcome === null ? (
    <Tag tone="amber">Chờ xem xét</Tag>
  ) : (
    <Tag tone={outcome === 'accepted' ? 'green' : 'neutral'}>{outcome === 'accepted' ? 'Đã lập điển hình' : 'Không đưa vào'}</Tag>
  );

async function listPage(visit: Visit): Promise<Reply> {
  return office(visit, {
    title: 'Người dân giới thiệu',
    section: 'Điển hình tiên tiến',
    lead: 'Chỉ trang làm việc thấy; chỉ điển hình do cán bộ lập mới lên trang công khai.',
    crumbs: [{ label: 'Điển hình tiên tiến', href: visit.url(exemplarsPath) }, { label: 'Người dân giới thiệu' }],
    children: (
      <DataTable
        caption="Gương do người dân giới thiệu"
        captionHidden
        rows={await listSuggestions(visit.tx, shown)}
        empty={<EmptyState title="Chưa có giới thiệu nào" text="Người dân gửi ở trang công khai, mục Điển hình tiên tiến." />}
        columns={[
          { key: 'who', label: 'Người, tập thể được giới thiệu', cell: (row) => <a href={visit.url(`${home}/${row.id}`)}>{row.who}</a> },
          { key: 'place', label: 'Nơi ở, nơi làm việc', cell: (row) => row.place ?? '' },
          { key: 'sent', label: 'Ngày gửi', cell: (row) => formatDate(localDate(row.sent_at)) },
          { key: 'state', label: 'Trạng thái', cell: (row) => <StateTag outcome={row.outcome} /> },
        ]}
      />
    ),
  });
}

const factsOf = (row: Suggestion) =>
  [
    { label: 'Nơi ở, nơi làm việc', value: row.place },
    { label: 'Câu chuyện', value: row.story },
    { label: 'Ngày gửi', value: formatDate(localDate(row.sent_at)) },
    { label: 'Người giới thiệu (không công khai)', value: row.sender },
    { label: 'Liên hệ (không công khai)', value: row.contact },
  ].filter(({ value }) => Boolean(value));

function Answers({ visit, row, errors }: { visit: Visit; row: Suggestion; errors: FieldError[] }) {
  const faults = (name: string) => (visit.form.one('mau') === name ? errors : []);
  const value = (name: string) => visit.form.one(name);
  return (
    <>
      <Card title="Lập thành điển hình">
        <p>Hỏi và được người trong cuộc đồng ý trước khi đăng. Viết lại bằng lời của mình, bỏ chi tiết riêng tư.</p>
        <PostForm visit={visit} action={`${home}/${row.id}/lap`} errors={faults('lap')} label="Lập thành điển hình">
          <Hidden name="mau" value="lap" />
          <TextInput name="name" label="Tên điển hình" required maxlength={300} value={value('name') || row.who} errors={faults('lap')} />
          <TextInput name="field" label="Lĩnh vực" maxlength={200} value={value('field')} errors={faults('lap')} />
          <TextArea name="story" label="Câu chuyện đăng công khai" required rows={6} value={value('story')} errors={faults('lap')} />
          <Actions>
            <Submit>Lập điển hình</Submit>
          </Actions>
        </PostForm>
      </Card>
      <Card title="Không đưa vào điển hình">
        <PostForm visit={visit} action={`${home}/${row.id}/khong`} errors={faults('khong')} label="Không đưa vào điển hình">
          <Hidden name="mau" value="khong" />
          <TextArea name="reason" label="Lý do" required rows={2} value={value('reason')} errors={faults('khong')} />
          <Actions>
            <Submit tone="secondary">Ghi không đưa vào</Submit>
          </Actions>
        </PostForm>
      </Card>
    </>
  );
}

async function showPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const row = await findSuggestion(visit.tx, recordId(visit));
  return office(
    visit,
    {
      title: row.who,
      section: 'Người dân giới thiệu',
      crumbs: [
        { label: 'Điển hình tiên tiến', href: visit.url(exemplarsPath) },
        { label: 'Người dân giới thiệu', href: visit.url(home) },
        { label: row.who },
      ],
      children: (
        <>
          {row.outcome === 'declined' && (
            <Notice title={`Không đưa vào điển hình, ${formatDate(row.answered_on ?? '')}`}>{row.reason}</Notice>
          )}
          {row.exemplar_id && (
            <Notice tone="success" title="Đã lập điển hình">
              <a href={visit.url(`${exemplarsPath}/${row.exemplar_id}`)}>Xem điển hình</a>
            </Notice>
          )}
          <DescriptionList items={factsOf(row)} />
          {row.outcome === null && <Answers visit={visit} row={row} errors={errors} />}
        </>
      ),
    },
    errors,
  );
}

async function accept(visit: Visit): Promise<Reply> {
  const shape = { name: input.text('tên điển hình', 300), field: input.optionalText(200), story: input.text('câu chuyện', 8000) };
  const { field = null, ...data } = readForm(shape, visit.form);
  const id = await acceptSuggestion(visit.tx, visit.actor, recordId(visit), { ...data, field });
  return redirect(visit.url(`${exemplarsPath}/${id}`), { notice: 'Đã lập điển hình ở bước phát hiện.' });
}

async function decline(visit: Visit): Promise<Reply> {
  const { reason } = readForm({ reason: input.text('lý do', 1000) }, visit.form);
  await declineSuggestion(visit.tx, visit.actor, recordId(visit), reason);
  return redirect(visit.url(`${home}/${recordId(visit)}`), { notice: 'Đã ghi kết quả xem xét.' });
}

/** Stand before the addresses of exemplars, which take any id in the same place. */
export const suggestionRoutes = routes()
  .get(home, { permission: 'movement.edit', audit: 'exemplar.suggestions_listed' }, listPage)
  .get(`${home}/:id`, { permission: 'movement.edit', audit: 'exemplar.suggestion_viewed' }, (visit) => showPage(visit))
  .post(`${home}/:id/lap`, { permission: 'movement.edit', audit: 'exemplar.suggestion_accepted' }, accept, showPage)
  .post(`${home}/:id/khong`, { permission: 'movement.edit', audit: 'exemplar.suggestion_declined' }, decline, showPage);
