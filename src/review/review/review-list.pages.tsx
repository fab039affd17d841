import { formatDate } from '../../platform/calendar/date.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { ButtonLink } from '../../platform/web/ui/form.tsx';
import { DataTable, EmptyState } from '../../platform/web/ui/table.tsx';
import { Tag } from '../../platform/web/ui/text.tsx';
import type { Tone } from '../../platform/web/ui/types.ts';
import { allows } from '../../organization/access.ts';
import { office } from '../../organization/frame.tsx';
import { localYear } from '../../platform/calendar/date.ts';
import { reviewKindNames } from '../words.ts';
import { reviewState, reviewStateNames } from './act.ts';
import { type Review, listReviews, reviewTitle } from './review.ts';

export const reviewsPath = '/lam-viec/tong-ket';

const tones: Readonly<Record<string, Tone>> = {
  collecting: 'neutral',
  drafted: 'amber',
  commented: 'amber',
  adopted: 'blue',
  issued: 'green',
};
export const ReviewTag = ({ review }: { review: Review }) => (
  <Tag tone={tones[reviewState(review)] ?? 'neutral'}>{reviewStateNames[reviewState(review)]}</Tag>
);

const Table = ({ visit, rows }: { visit: Visit; rows: Awaited<ReturnType<typeof listReviews>> }) => (
  <DataTable
    caption="Báo cáo sơ kết, tổng kết"
    captionHidden
    rows={rows}
    empty={
      <EmptyState
        title="Chưa có báo cáo nào"
        text="Báo cáo lấy sẵn số liệu từ phong trào, công trình, chỉ tiêu và khen thưởng của năm."
        {...(allows(visit.actor, 'review.edit') ? { action: { href: visit.url(`${reviewsPath}/moi`), label: 'Lập báo cáo' } } : {})}
      />
    }
    columns={[
      { key: 'title', label: 'Báo cáo', cell: (row) => <a href={visit.url(`${reviewsPath}/${row.id}`)}>{reviewTitle(row)}</a> },
      { key: 'year', label: 'Năm', numeric: true, cell: (row) => String(row.year) },
      { key: 'kind', label: 'Loại', cell: (row) => reviewKindNames[row.kind as keyof typeof reviewKindNames] },
      { key: 'movements', label: 'Phong trào', cell: (row) => row.movements.map(({ short_name, name }) => short_name ?? name).join('; ') },
      { key: 'cutoff', label: 'Số liệu đến', cell: (row) => (row.cutoff_on ? formatDate(row.cutoff_on) : '') },
      { key: 'state', label: 'Tình trạng', cell: (row) => <ReviewTag review={row} /> },
    ]}
  />
);

export async function listPage(visit: Visit): Promise<Reply> {
  const next = localYear(visit.tx.now) + 1;
  return office(visit, {
    title: 'Sơ kết, tổng kết',
    lead: 'Kết quả, hạn chế, bài học của từng năm và điều chuyển sang kế hoạch năm sau.',
    actions: (
      <>
        <ButtonLink href={visit.url(`${reviewsPath}/ke-hoach/${next}`)}>Dự thảo kế hoạch năm {next}</ButtonLink>
        {allows(visit.actor, 'review.edit') && (
          <ButtonLink href={visit.url(`${reviewsPath}/moi`)} tone="primary">
            Lập báo cáo
          </ButtonLink>
        )}
      </>
    ),
    children: <Table visit={visit} rows={await listReviews(visit.tx)} />,
  });
}
