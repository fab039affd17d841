import type { Visit } from '../../platform/web/route.ts';
import { DataTable } from '../../platform/web/ui/table.tsx';
import { Card, Tag } from '../../platform/web/ui/text.tsx';
import { exclusionLines } from '../ballot/minutes-parts.ts';
import { awardName } from '../catalogue/catalogue.ts';
import type { AgendaItem } from './agenda.ts';
import { type Presence, presenceNames } from './meeting.ts';
import type { sittingOf } from './minutes.ts';
import { outcomeOf, printShare } from './tally.ts';

type Sitting = Awaited<ReturnType<typeof sittingOf>>;

/** What is voted on, and after the close with which result. */
export const Results = ({ visit, sitting }: { visit: Visit; sitting: Sitting }) => {
  const members = sitting.members.length;
  const number = (value: number | null) => (value === null ? '' : String(value));
  // A member does not meet the own nomination here either while it is voted on.
  const shown = sitting.meeting.closed_on
    ? sitting.agenda
    : sitting.agenda.filter(({ excluded }) => !visit.actor.personId || !excluded.includes(visit.actor.personId));
  return (
    <DataTable
      caption="Biểu quyết"
      rows={shown}
      columns={[
        {
          key: 'name',
          label: 'Đề nghị',
          cell: (row) => (
            <a href={visit.url(`/lam-viec/de-nghi/${row.nomination_id}`)}>{[row.name, row.post].filter(Boolean).join(', ')}</a>
          ),
        },
        { key: 'award', label: 'Hình thức, danh hiệu', cell: (row) => awardName(row.award) },
        { key: 'for', label: 'Đồng ý', numeric: true, cell: (row) => number(row.for_count) },
        { key: 'against', label: 'Không đồng ý', numeric: true, cell: (row) => number(row.against_count) },
        { key: 'blank', label: 'Trắng', numeric: true, cell: (row) => number(row.blank_count) },
        {
          key: 'share',
          label: 'Trên tổng số',
          numeric: true,
          cell: (row) => (row.for_count === null ? '' : printShare(row.for_count, members)),
        },
        {
          key: 'outcome',
          label: 'Kết quả',
          cell: (row) => {
            const outcome = outcomeOf(row, members, row.award);
            return outcome ? (
              <Tag tone={outcome === 'passed' ? 'green' : 'red'}>{outcome === 'passed' ? 'Đạt' : 'Không đạt'}</Tag>
            ) : (
              <Tag tone="amber">{sitting.meeting.closed_on ? 'Không nêu số phiếu' : 'Chưa đếm'}</Tag>
            );
          },
        },
      ]}
    />
  );
};

/** Members kept from a nomination by a tie (S1-17), but not to those who may not see it. */
export function Exclusions({ visit, sitting }: { visit: Visit; sitting: Sitting }) {
  const own = visit.actor.personId;
  const hidden = (item: AgendaItem) => sitting.meeting.closed_on === null && own !== null && item.excluded.includes(own);
  const lines = exclusionLines({ ...sitting, agenda: sitting.agenda.filter((item) => !hidden(item)) });
  if (lines.length === 0) return null;
  return (
    <Card title="Không tham gia bỏ phiếu">
      <ul>
        {lines.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    </Card>
  );
}

/** Who was there, member by member. */
export const AttendanceTable = ({ sitting }: { sitting: Sitting }) => (
  <DataTable
    caption="Điểm danh"
    rows={sitting.members.map((member) => ({
      ...member,
      seat: sitting.attendance.find(({ person_id }) => person_id === member.person_id),
    }))}
    columns={[
      { key: 'name', label: 'Thành viên', cell: (row) => row.name },
      { key: 'status', label: 'Có mặt', cell: (row) => (row.seat ? presenceNames[row.seat.status as Presence] : 'Không ghi') },
      { key: 'reason', label: 'Lý do', cell: (row) => row.seat?.reason ?? '' },
    ]}
  />
);
