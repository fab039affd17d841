import { allows } from '../../organization/access.ts';
import { PostForm } from '../../organization/frame.tsx';
import type { Visit } from '../../platform/web/route.ts';
import { Actions, Submit } from '../../platform/web/ui/form.tsx';
import { Card, Notice } from '../../platform/web/ui/text.tsx';
import type { ReportContent } from '../report/content.ts';
import { reviewsPath } from './review-list.pages.tsx';
import type { Review } from './review.ts';

interface Props {
  visit: Visit;
  review: Review;
  content: ReportContent;
  /** How many printed figures the records no longer bear out; null where nothing was printed. */
  stale: number | null;
}

const Public = ({ visit, review }: Pick<Props, 'visit' | 'review'>) => (
  <PostForm visit={visit} action={`${reviewsPath}/${review.id}/an-ten`} label="Ẩn tên đơn vị ở bản công khai">
    <p>
      {review.hide_units ? 'Bản công khai đang ghi “một đơn vị” thay cho tên đơn vị.' : 'Bản công khai đang nêu tên đơn vị như bản đầy đủ.'}
    </p>
    <Actions>
      <Submit tone="secondary">{review.hide_units ? 'Nêu tên đơn vị ở bản công khai' : 'Ẩn tên đơn vị ở bản công khai'}</Submit>
    </Actions>
  </PostForm>
);

/** What stands beside the text of a report: what fell short by name, comments, what was printed, its public edition. */
export function Beside({ visit, review, content, stale }: Props) {
  const path = `${reviewsPath}/${review.id}`;
  return (
    <>
      {stale !== null && stale > 0 && (
        <Notice tone="warning" title={`${stale} số đã in nay khác hồ sơ`}>
          <a href={visit.url(`${path}/ban-in`)}>Xem từng số, ai sửa, và ban hành bản đính chính</a>
        </Notice>
      )}
      <Card title="Quanh báo cáo">
        <ul>
          <li>
            <a href={visit.url(`${path}/han-che-neu-ten`)}>Hạn chế nêu tên: {content.weaknesses.length} nơi chưa đạt theo số liệu</a>
          </li>
          <li>
            <a href={visit.url(`${path}/y-kien`)}>Góp ý dự thảo</a>
          </li>
          <li>
            <a href={visit.url(`${path}/ban-in`)}>Các bản đã in và số liệu nay</a>
          </li>
          <li>
            <a href={visit.url(`${path}/bao-cao.pdf?cong-khai=1`)}>Bản công khai (PDF)</a>
          </li>
        </ul>
        {review.issued_on === null && allows(visit.actor, 'review.edit') && <Public visit={visit} review={review} />}
      </Card>
    </>
  );
}
