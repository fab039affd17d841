import { routes } from '../../organization/access.ts';
import { office } from '../../organization/frame.tsx';
import { formatDateTime } from '../../platform/calendar/date.ts';
import type { Reply } from '../../platform/web/reply.ts';
import { type Visit, pageNumber } from '../../platform/web/route.ts';
import { DataTable, EmptyState, Pagination } from '../../platform/web/ui/table.tsx';
import { Tabs } from '../../platform/web/ui/text.tsx';
import { type CommentState, countStates, deskComments } from './moderation.ts';

export const commentsPath = '/lam-viec/binh-luan';
const pageSize = 50;

export const stateWords: Readonly<Record<CommentState, string>> = {
  waiting: 'Chờ duyệt',
  passed: 'Đang hiện',
  withheld: 'Không đăng',
  hidden: 'Đã ẩn',
};
const states = Object.keys(stateWords) as CommentState[];

const brief = (text: string) => (text.length <= 140 ? text : `${text.slice(0, text.lastIndexOf(' ', 140))}…`);

async function deskPage(visit: Visit): Promise<Reply> {
  const state = states.find((each) => each === visit.query.get('loc')) ?? 'waiting';
  const counts = await countStates(visit.tx);
  const pages = Math.max(1, Math.ceil(counts[state] / pageSize));
  const page = Math.min(pageNumber(visit.query), pages);
  const rows = await deskComments(visit.tx, { state, limit: pageSize, offset: (page - 1) * pageSize });
  return office(visit, {
    title: 'Bình luận của bạn đọc',
    section: 'Tin bài',
    lead: 'Không bình luận nào lên trang công khai khi chưa có người duyệt. Thư điện tử của bạn đọc chỉ trang này thấy.',
    crumbs: [{ label: 'Tin bài', href: visit.url('/lam-viec/tin-bai') }, { label: 'Bình luận' }],
    children: (
      <>
        <Tabs
          label="Trạng thái"
          items={states.map((each) => ({
            href: visit.url(each === 'waiting' ? commentsPath : `${commentsPath}?loc=${each}`),
            label: `${stateWords[each]} (${counts[each]})`,
            current: each === state,
          }))}
        />
        <DataTable
          caption={stateWords[state]}
          captionHidden
          rows={rows}
          empty={
            <EmptyState title="Không có bình luận" text={`Không có bình luận nào ở mục ${stateWords[state].toLocaleLowerCase('vi')}.`} />
          }
          columns={[
            { key: 'text', label: 'Bình luận', cell: (row) => <a href={visit.url(`${commentsPath}/${row.id}`)}>{brief(row.text)}</a> },
            { key: 'name', label: 'Bạn đọc', cell: (row) => row.name },
            { key: 'article', label: 'Tin bài', cell: (row) => row.title },
            { key: 'sent', label: 'Gửi lúc', cell: (row) => formatDateTime(row.sent_at) },
          ]}
        />
        <Pagination page={page} pages={pages} hrefFor={(n) => `?${new URLSearchParams({ loc: state, trang: String(n) })}`} />
      </>
    ),
  });
}

export const commentDeskRoutes = routes().get(commentsPath, { permission: 'comment.moderate', audit: 'comment.desk_viewed' }, deskPage);
