import { formatDate } from '../../platform/calendar/date.ts';
import type { Visit } from '../../platform/web/route.ts';
import { DataTable, EmptyState } from '../../platform/web/ui/table.tsx';
import { Tag } from '../../platform/web/ui/text.tsx';
import { allows, ownUnits } from '../../organization/access.ts';
import { workKindNames } from '../words.ts';
import { workStatusTone, workStatusWords } from './status.ts';
import { type Work, mayActForWork } from './work.ts';

/** Where a work stands, or that another alternative was chosen. */
export const WorkTag = ({ work }: { work: Pick<Work, 'state' | 'dropped'> }) =>
  work.dropped ? <Tag>Không chọn</Tag> : <Tag tone={workStatusTone(work.state)}>{workStatusWords(work.state)}</Tag>;

/** "Khu phố 2; phối hợp: MTTQ". */
export const ownersWords = (work: Pick<Work, 'owners'>): string => {
  const of = (role: string) =>
    work.owners
      .filter((owner) => owner.role === role)
      .map(({ name }) => name)
      .join(', ');
  return [of('lead'), of('partner') && `phối hợp: ${of('partner')}`].filter(Boolean).join('; ');
};

/** Whether this person is one who reports on the work: the head of a unit of it, while it is open. */
const mayReport = ({ actor }: Visit, work: Work) =>
  ownUnits(actor) !== null && allows(actor, 'work.report') && mayActForWork(actor, work) && work.completed_on === null && !work.dropped;

/** Works as a list that leads to each of them. */
export const WorkTable = ({ visit, rows }: { visit: Visit; rows: readonly Work[] }) => (
  <div class="long-titles">
    <DataTable
      caption="Công trình, phần việc"
      rows={[...rows]}
      empty={
        <EmptyState
          title="Chưa có công trình, phần việc nào"
          text="Đơn vị đăng ký ngay sau khi phát động; mục tiêu phải có số hoặc mốc ngày."
        />
      }
      columns={[
        { key: 'title', label: 'Tên', cell: (work) => <a href={visit.url(`/lam-viec/cong-trinh/${work.id}`)}>{work.title}</a> },
        { key: 'kind', label: 'Loại', cell: (work) => <span class="one-line">{workKindNames[work.kind]}</span> },
        { key: 'owner', label: 'Đơn vị', cell: ownersWords },
        { key: 'due', label: 'Hạn', cell: (work) => (work.due_on ? formatDate(work.due_on) : '') },
        { key: 'percent', label: 'Tiến độ', numeric: true, cell: (work) => (work.dropped ? '' : `${work.percent}%`) },
        { key: 'state', label: 'Tình trạng', cell: (work) => <WorkTag work={work} /> },
        ...(rows.some((work) => mayReport(visit, work))
          ? [
              {
                key: 'report',
                label: 'Báo cáo',
                cell: (work: Work) =>
                  mayReport(visit, work) && <a href={visit.url(`/lam-viec/cong-trinh/${work.id}/tien-do`)}>Báo cáo tiến độ</a>,
              },
            ]
          : []),
      ]}
    />
  </div>
);
