import { formatDate, localDate } from '../../platform/calendar/date.ts';
import type { Visit } from '../../platform/web/route.ts';
import { DataTable } from '../../platform/web/ui/table.tsx';
import { Card, Notice, Tag } from '../../platform/web/ui/text.tsx';
import { allows } from '../../organization/access.ts';
import { isOpen, workStatusTone, workStatusWords } from '../work/status.ts';
import { listWorks } from '../work/work.ts';
import type { Movement } from './movement.ts';
import { type ReviewDue, overdueReviews, overdueWords, reviewNames, reviewsOwed } from './review-due.ts';

const reason = ({ basis, kind }: ReviewDue) =>
  basis === 'plan' ? 'theo kế hoạch' : kind === 'interim' ? 'đợt từ một năm trở lên phải sơ kết giữa đợt' : 'khi kết thúc đợt';

const State = ({ review }: { review: ReviewDue }) => {
  if (review.heldOn !== null) return <Tag tone="green">Đã {reviewNames[review.kind]}</Tag>;
  return review.overdueDays > 0 ? <Tag tone="red">{overdueWords(review)}</Tag> : <>Chưa đến hạn</>;
};

/** "Quá hạn sơ kết 12 ngày", where a review that is due has not been held. */
export const OverdueTags = ({ movement, today }: { movement: Movement; today: string }) => (
  <>
    {overdueReviews(movement, today).map((review) => (
      <>
        {' '}
        <Tag tone="red">{overdueWords(review)}</Tag>
      </>
    ))}
  </>
);

/** The reviews a drive owes, with the day each is due and why. */
export const ReviewsCard = ({ visit, movement }: { visit: Visit; movement: Movement }) => {
  const reviews = reviewsOwed(movement, localDate(visit.tx.now));
  if (reviews.length === 0) return null;
  return (
    <Card
      title="Sơ kết, tổng kết"
      actions={allows(visit.actor, 'review.edit') && <a href={visit.url('/lam-viec/tong-ket')}>Mở sơ kết, tổng kết</a>}
    >
      {reviews.map((review) => (
        <p>
          <strong>{review.kind === 'interim' ? 'Sơ kết' : 'Tổng kết'}</strong>: hạn {formatDate(review.dueOn)}, {reason(review)}.{' '}
          <State review={review} />
          {review.heldOn && ` ngày ${formatDate(review.heldOn)}`}
        </p>
      ))}
    </Card>
  );
};

/** At its end the drive asks for the result of each work registered for it. */
export async function ResultsAsked({ visit, movement }: { visit: Visit; movement: Movement }) {
  const today = localDate(visit.tx.now);
  if (!movement.launched || movement.ends_on === null || movement.ends_on > today) return null;
  const open = (await listWorks(visit.tx, { movementId: movement.id })).filter(({ dropped, state }) => !dropped && isOpen(state));
  if (open.length === 0) return null;
  return (
    <>
      <Notice tone="warning" title={`Phong trào kết thúc ngày ${formatDate(movement.ends_on)}: còn ${open.length} mục chưa ghi kết quả`}>
        Ghi kết quả từng công trình, phần việc đã đăng ký để tổng kết.
      </Notice>
      <DataTable
        caption="Chờ ghi kết quả"
        rows={open}
        columns={[
          {
            key: 'title',
            label: 'Công trình, phần việc',
            cell: (row) => <a href={visit.url(`/lam-viec/cong-trinh/${row.id}`)}>{row.title}</a>,
          },
          { key: 'owners', label: 'Đơn vị', cell: (row) => row.owners.map(({ name }) => name).join(', ') },
          { key: 'due', label: 'Hạn', cell: (row) => (row.due_on ? formatDate(row.due_on) : '–') },
          { key: 'state', label: 'Tình trạng', cell: (row) => <Tag tone={workStatusTone(row.state)}>{workStatusWords(row.state)}</Tag> },
        ]}
      />
    </>
  );
}
