import type { Visit } from '../../platform/web/route.ts';
import { ButtonLink } from '../../platform/web/ui/form.tsx';
import { DataTable } from '../../platform/web/ui/table.tsx';
import { Card, Notice, Tag } from '../../platform/web/ui/text.tsx';
import { meetingAt } from '../ballot/address.ts';
import { exclusionLines } from '../ballot/minutes-parts.ts';
import { awardName } from '../catalogue/catalogue.ts';
import { type Presence, presenceNames } from './meeting.ts';
import type { sittingOf } from './sitting.ts';
import { printShare } from './tally.ts';

type Sitting = Awaited<ReturnType<typeof sittingOf>>;

/** What is voted on, and after the close with which result. */
export const Results = ({ visit, sitting }: { visit: Visit; sitting: Sitting }) => {
  const members = sitting.members.length;
  const number = (value: number | null) => (value === null ? '' : String(value));
  return (
    <DataTable
      caption="Biểu quyết"
      rows={sitting.agenda}
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
            const outcome = sitting.rules.outcomeOf(row, members, row.award);
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

/** Members kept from a nomination by a tie (S1-17). */
export function Exclusions({ sitting }: { sitting: Sitting }) {
  const lines = exclusionLines(sitting);
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

/** What this vote asks and by which text; says so where the council is not of the size that was set. */
export function RulesCard({ sitting: { rules, agenda, members } }: { sitting: Sitting }) {
  const notes = new Set([
    rules.quorum.note,
    ...(agenda.length > 0 ? agenda : [{ award: 'giay_khen' }]).map(({ award }) => rules.shareFor(award).note),
  ]);
  const { size } = rules;
  return (
    <Card title="Quy tắc biểu quyết">
      {size && size.members !== members.length && (
        <Notice tone="warning">
          Hội đồng ghi {members.length} thành viên, quy định là {size.members} thành viên ({size.basis}). Tỷ lệ tính trên {members.length}{' '}
          thành viên đang ghi; kiểm tra lại trước khi mở phiếu.
        </Notice>
      )}
      <ul>
        {[...notes].map((note) => (
          <li>{note}.</li>
        ))}
      </ul>
    </Card>
  );
}

/** Both minutes, to print and to go on with in Word. */
export function MinutesCard({ visit, sitting: { meeting } }: { visit: Visit; sitting: Sitting }) {
  const papers = [
    ['bien-ban', 'Biên bản họp'],
    ['kiem-phieu', 'Biên bản kiểm phiếu'],
  ];
  return (
    <Card title="Biên bản">
      <p class="actions">
        {papers.flatMap(([file, name]) => [
          <ButtonLink href={visit.url(`${meetingAt(meeting.id)}/${file}.pdf`)}>{name}</ButtonLink>,
          <ButtonLink href={visit.url(`${meetingAt(meeting.id)}/${file}.docx`)}>{name} (Word)</ButtonLink>,
        ])}
      </p>
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
