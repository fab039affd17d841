import { allows } from '../../organization/access.ts';
import { PostForm } from '../../organization/frame.tsx';
import { formatDate } from '../../platform/calendar/date.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Actions, Submit } from '../../platform/web/ui/form.tsx';
import { Card, Notice } from '../../platform/web/ui/text.tsx';
import type { FieldError } from '../../platform/web/ui/types.ts';
import type { Edition } from '../edition/edition.ts';
import { reviewsPath } from '../review/review-list.pages.tsx';

interface Props {
  visit: Visit;
  year: number;
  /** How many answers are still missing. */
  open: number;
  issued: Edition | undefined;
  /** How many figures it printed the records no longer bear out. */
  stale: number;
  errors: FieldError[];
}

/** Whether the plan of a year can be issued, or who issued it and when. */
export function Issue({ visit, year, open, issued, stale, errors }: Props) {
  if (issued)
    return (
      <Notice tone={stale > 0 ? 'warning' : 'success'} title="Kế hoạch đã ban hành">
        Ngày {formatDate(issued.issued_on)}, {issued.printed_by}. Văn bản tải về là bản đã ban hành.{' '}
        {stale > 0 && `${stale} số đã in nay khác hồ sơ. `}
        <a href={visit.url(`${reviewsPath}/ke-hoach/${year}/ban-in`)}>
          {stale > 0 ? 'Xem từng số và ban hành bản đính chính' : 'Các bản đã in và số liệu nay'}
        </a>
      </Notice>
    );
  if (open > 0) return <Notice tone="warning">Trả lời đủ {open} mục còn thiếu bên dưới thì kế hoạch mới ban hành được.</Notice>;
  if (!allows(visit.actor, 'review.adopt')) return null;
  const own = visit.path.endsWith('/ban-hanh');
  return (
    <Card title="Ban hành kế hoạch">
      <p>Kế hoạch được cấp số tiếp theo của năm; văn bản đã ban hành được giữ nguyên.</p>
      <PostForm visit={visit} action={`${reviewsPath}/ke-hoach/${year}/ban-hanh`} {...(own ? { errors } : {})} label="Ban hành kế hoạch">
        <Actions>
          <Submit>Ban hành kế hoạch năm {year}</Submit>
        </Actions>
      </PostForm>
    </Card>
  );
}
