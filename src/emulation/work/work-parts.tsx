import { formatDate, formatDateTime } from '../../platform/calendar/date.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Submit } from '../../platform/web/ui/form.tsx';
import { DataTable } from '../../platform/web/ui/table.tsx';
import { Card, Tag, Timeline } from '../../platform/web/ui/text.tsx';
import type { Child } from '../../platform/web/ui/types.ts';
import { PostForm } from '../../organization/frame.tsx';
import { milestoneNames } from '../words.ts';
import { type OwnerState, ownerStateNames, ownersWithState } from './owner-state.ts';
import { WorkTag } from './work-table.tsx';
import type { WorkRecord } from './work.ts';

const order = ['registered', 'started', 'completed', 'in_use', 'plaque'];

/** Milestones that were reached with their days, then the due date while it is open. */
export const Milestones = ({ work }: { work: WorkRecord }) => {
  const reached = [...work.milestones]
    .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
    .map(({ kind, happened_on, text }) => ({
      date: happened_on ? formatDate(happened_on) : 'Không nêu ngày',
      title: milestoneNames[kind] ?? kind,
      ...(text ? { text } : {}),
      state: 'done' as const,
    }));
  const due =
    work.completed_on === null && work.due_on ? [{ date: formatDate(work.due_on), title: 'Hạn hoàn thành', state: 'todo' as const }] : [];
  if (reached.length + due.length === 0) return null;
  return (
    <Card title="Các mốc">
      <Timeline label="Các mốc" items={[...reached, ...due]} />
      <Changes work={work} />
    </Card>
  );
};

/** What was said of milestones before they were put right. */
const Changes = ({ work }: { work: WorkRecord }) =>
  work.changes.length === 0 ? null : (
    <ul class="plain-list">
      {work.changes.map((change) => (
        <li>
          {milestoneNames[change.kind]}: trước ghi {change.was_on ? formatDate(change.was_on) : 'không nêu ngày'},{' '}
          {change.now_on ? `sửa thành ${formatDate(change.now_on)}` : 'đã rút'} ngày {formatDate(change.changed_on)}
          {change.changed_by && ` (${change.changed_by})`}. Lý do: {change.reason}
        </li>
      ))}
    </ul>
  );

/** Every report with who sent it and when; one that puts another right says which. */
export const Reports = ({ visit, work, acts }: { visit: Visit; work: WorkRecord; acts: boolean }) => {
  if (work.progress.length === 0) return null;
  const count = work.progress.length;
  const rows = work.progress.map((report, index) => ({ ...report, number: count - index }));
  const fixed = new Set(rows.map(({ corrects }) => corrects));
  return (
    <DataTable
      caption="Báo cáo tiến độ"
      rows={rows}
      columns={[
        { key: 'on', label: 'Ngày', cell: (row) => (row.reported_at ? formatDateTime(row.reported_at) : formatDate(row.reported_on)) },
        { key: 'percent', label: 'Tiến độ', numeric: true, cell: (row) => `${row.percent}%` },
        {
          key: 'text',
          label: 'Nội dung',
          cell: (row) => [row.corrects && `Đính chính báo cáo ${row.corrects}: `, row.text, fixed.has(row.number) && ' (đã có đính chính)'],
        },
        { key: 'who', label: 'Người báo cáo', cell: (row) => row.reporter ?? row.reported_by },
        {
          key: 'fix',
          label: 'Báo cáo',
          cell: (row) =>
            acts ? (
              <a
                href={visit.url(`/lam-viec/cong-trinh/${work.id}/tien-do?dinh-chinh=${row.number}`)}
              >{`Đính chính báo cáo ${row.number}`}</a>
            ) : (
              `Số ${row.number}`
            ),
        },
      ]}
    />
  );
};

const stateTones = { todo: 'neutral', doing: 'blue', done: 'green' } as const;

/** Who leads, who takes part, and where each stands with the own part. */
export const Owners = ({ work, children }: { work: WorkRecord; children?: Child }) => (
  <Card title="Chủ trì, phối hợp">
    <DataTable
      caption="Tình trạng từng đơn vị"
      captionHidden
      rows={ownersWithState(work)}
      columns={[
        { key: 'name', label: 'Đơn vị', cell: ({ owner }) => owner.name },
        { key: 'role', label: 'Vai trò', cell: ({ owner }) => (owner.role === 'lead' ? 'Chủ trì' : 'Phối hợp') },
        {
          key: 'state',
          label: 'Tình trạng',
          cell: ({ last }) =>
            last ? <Tag tone={stateTones[last.state as OwnerState]}>{ownerStateNames[last.state as OwnerState]}</Tag> : <Tag>Chưa báo</Tag>,
        },
        {
          key: 'text',
          label: 'Ghi rõ',
          cell: ({ last }) =>
            last &&
            [last.text, `(${formatDate(last.reported_on)}${last.reported_by ? `, ${last.reported_by}` : ''})`].filter(Boolean).join(' '),
        },
      ]}
    />
    {children}
  </Card>
);

/** "… hoặc …": the other ways this was registered, with the choice. */
export const Alternatives = ({ visit, work, acts }: { visit: Visit; work: WorkRecord; acts: boolean }) =>
  work.alternatives.length === 0 ? null : (
    <Card title="Phương án khác đã đăng ký">
      <DataTable
        caption="Phương án khác"
        captionHidden
        rows={work.alternatives}
        columns={[
          { key: 'title', label: 'Phương án', cell: (row) => <a href={visit.url(`/lam-viec/cong-trinh/${row.id}`)}>{row.title}</a> },
          { key: 'state', label: 'Tình trạng', cell: (row) => <WorkTag work={row} /> },
        ]}
      />
      {acts && !work.chosen && (
        <PostForm visit={visit} action={`/lam-viec/cong-trinh/${work.id}/chon`} label="Chọn phương án">
          <Submit>Chọn phương án “{work.title}”</Submit>
        </PostForm>
      )}
    </Card>
  );
