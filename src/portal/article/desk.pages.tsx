import { allows, routes } from '../../organization/access.ts';
import { PostForm, office } from '../../organization/frame.tsx';
import { formatDate, formatDateTime, localDate } from '../../platform/calendar/date.ts';
import { type FieldError, NotFound, Refusal } from '../../platform/refusal.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import { type Visit, pageNumber } from '../../platform/web/route.ts';
import { ButtonLink, FileInput, Hidden, Submit } from '../../platform/web/ui/form.tsx';
import { DataTable, EmptyState, Pagination } from '../../platform/web/ui/table.tsx';
import { Card, Tabs, Tag } from '../../platform/web/ui/text.tsx';
import { type DeskQuery, countDesk, listDesk, untoldEvents } from './desk.ts';
import { articleDocx, articlePdf } from './paper.pages.ts';
import { StageTag } from './progress.tsx';
import { stageOf } from './stage.ts';
import { textOfWord } from './word.ts';
import { createArticle, draftFromEvent } from './writing.ts';

const pageSize = 50;
const states = [
  ['all', 'Tất cả'],
  ['unpublished', 'Chưa đăng'],
  ['sent', 'Chờ duyệt'],
  ['approved', 'Đã duyệt'],
  ['scheduled', 'Đã hẹn đăng'],
  ['published', 'Đã đăng'],
] as const satisfies readonly (readonly [DeskQuery['state'], string])[];
type DeskRow = Awaited<ReturnType<typeof listDesk>>[number];

const source = (row: DeskRow) => (row.event_id === null ? 'Tự soạn' : row.body ? 'Hội nghị, đã sửa tay' : 'Hội nghị, theo hồ sơ');

const DeskTable = ({ visit, rows }: { visit: Visit; rows: DeskRow[] }) => (
  <DataTable
    caption="Tin bài"
    captionHidden
    rows={rows}
    empty={<EmptyState title="Chưa có tin bài" text="Soạn tin mới, hoặc soạn từ một hội nghị đã diễn ra." />}
    columns={[
      { key: 'title', label: 'Tiêu đề', cell: (row) => <a href={visit.url(`/lam-viec/tin-bai/${row.id}`)}>{row.title}</a> },
      {
        key: 'state',
        label: 'Trạng thái',
        cell: (row) => (
          <>
            <StageTag stage={stageOf(row, visit.tx.now)} />
            {row.featured && (
              <>
                {' '}
                <Tag tone="blue">Nổi bật</Tag>
              </>
            )}
          </>
        ),
      },
      { key: 'category', label: 'Chuyên mục', cell: (row) => row.category ?? 'Chưa chọn' },
      { key: 'source', label: 'Nguồn', cell: source },
      { key: 'published', label: 'Đăng lúc', cell: (row) => (row.published_at ? formatDateTime(row.published_at) : 'Không rõ') },
      {
        key: 'file',
        label: 'Tải về',
        cell: ({ id }) => (
          <>
            <a href={visit.url(`/lam-viec/tin-bai/${id}/tin-bai.docx`)} download>
              Word
            </a>{' '}
            <a href={visit.url(`/lam-viec/tin-bai/${id}/tin-bai.pdf`)}>PDF</a>
          </>
        ),
      },
    ]}
  />
);

async function Untold({ visit }: { visit: Visit }) {
  const events = (await untoldEvents(visit.tx, localDate(visit.tx.now))).slice(0, 5);
  if (events.length === 0 || !allows(visit.actor, 'article.edit')) return null;
  return (
    <Card title="Hội nghị chưa có tin bài">
      {events.map((event) => (
        <PostForm visit={visit} action="/lam-viec/tin-bai/tu-hoi-nghi" label={`Soạn tin từ ${event.name ?? event.title ?? 'hội nghị'}`}>
          <Hidden name="event" value={event.id} />
          <p>
            {event.name ?? event.title ?? 'Hội nghị'}
            {event.held_on && ` (${formatDate(event.held_on)})`}
          </p>
          <Submit tone="secondary">Soạn tin từ hội nghị</Submit>
        </PostForm>
      ))}
    </Card>
  );
}

async function deskPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const [state] = states.find(([key]) => key === visit.query.get('loc')) ?? states[0];
  const total = await countDesk(visit.tx, state);
  const pages = Math.max(1, Math.ceil(total / pageSize));
  const page = Math.min(pageNumber(visit.query), pages);
  const rows = await listDesk(visit.tx, { state, limit: pageSize, offset: (page - 1) * pageSize });
  return office(
    visit,
    {
      title: 'Tin bài',
      lead: 'Tin về hội nghị được soạn từ chính hồ sơ của hội nghị; sửa hồ sơ thì tin đổi theo.',
      actions: allows(visit.actor, 'article.edit') ? <ButtonLink href={visit.url('/lam-viec/tin-bai/moi')}>Soạn tin mới</ButtonLink> : null,
      children: (
        <>
          <Untold visit={visit} />
          <Tabs
            label="Trạng thái"
            items={states.map(([key, label]) => ({
              href: visit.url(key === 'all' ? '/lam-viec/tin-bai' : `/lam-viec/tin-bai?loc=${key}`),
              label,
              current: key === state,
            }))}
          />
          <DeskTable visit={visit} rows={rows} />
          <Pagination
            page={page}
            pages={pages}
            hrefFor={(n) => `?${new URLSearchParams({ ...(state === 'all' ? {} : { loc: state }), trang: String(n) })}`}
          />
          <FromWord visit={visit} errors={errors} />
          <p>
            <ButtonLink href={visit.url('/lam-viec/tin-bai/tai.xml')} download>
              Tải các bài đã đăng cho WordPress
            </ButtonLink>
          </p>
        </>
      ),
    },
    errors,
  );
}

const uploadLimit = 10_000_000;

const FromWord = ({ visit, errors }: { visit: Visit; errors: FieldError[] }) =>
  allows(visit.actor, 'article.edit') ? (
    <Card title="Đưa bài từ Word">
      <PostForm visit={visit} action="/lam-viec/tin-bai/tu-word" multipart label="Đưa bài từ Word" errors={errors}>
        <FileInput name="file" label="Tệp Word (.docx)" accept=".docx" errors={errors} />
        <p>Chữ, tiêu đề nhỏ và danh sách được giữ, ảnh và kiểu chữ thì không. Bài mở ra ở trang soạn để xem trước, chưa ai khác thấy.</p>
        <Submit tone="secondary">Đưa vào trang soạn</Submit>
      </PostForm>
    </Card>
  ) : null;

async function fromWord(visit: Visit): Promise<Reply> {
  const upload = visit.uploads.find(({ field, bytes }) => field === 'file' && bytes.length > 0);
  if (!upload) throw new Refusal('no_word', 'Chọn tệp Word (.docx) của bài.', 'file');
  const { title, body } = await textOfWord(upload.bytes);
  const id = await createArticle(visit.tx, visit.actor, { title, body, lead: null, categoryId: null, byline: null, organisation: null });
  return redirect(visit.url(`/lam-viec/tin-bai/${id}`), { notice: 'Đã đưa bài từ Word. Xem lại, sửa rồi gửi duyệt.' });
}

async function fromEvent(visit: Visit): Promise<Reply> {
  const event = visit.form.one('event');
  if (!/^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/.test(event)) throw new NotFound();
  const id = await draftFromEvent(visit.tx, visit.actor, event);
  return redirect(visit.url(`/lam-viec/tin-bai/${id}`), { notice: 'Đã soạn tin từ hồ sơ hội nghị. Xem lại rồi gửi duyệt.' });
}

export const deskRoutes = routes()
  .get('/lam-viec/tin-bai', { permission: 'article.view', audit: 'article.desk_viewed' }, (visit) => deskPage(visit))
  .get('/lam-viec/tin-bai/:id/tin-bai.pdf', { permission: 'article.view', audit: 'article.desk_viewed' }, articlePdf)
  .get('/lam-viec/tin-bai/:id/tin-bai.docx', { permission: 'article.view', audit: 'article.desk_viewed' }, articleDocx)
  .post('/lam-viec/tin-bai/tu-hoi-nghi', { permission: 'article.edit', audit: 'article.drafted' }, fromEvent, deskPage)
  .post('/lam-viec/tin-bai/tu-word', { permission: 'article.edit', audit: 'article.created', uploadLimit }, fromWord, deskPage);
