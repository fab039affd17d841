import { formatDate } from '../../platform/calendar/date.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Submit } from '../../platform/web/ui/form.tsx';
import { DataTable } from '../../platform/web/ui/table.tsx';
import { BarList, Card, Timeline } from '../../platform/web/ui/text.tsx';
import { PostForm } from '../../organization/frame.tsx';
import { sayFigure, sayMoney } from '../figures.ts';
import { givenNames, milestoneNames, sourceNames } from '../words.ts';
import { sharesOf } from './contribution.ts';
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
    </Card>
  );
};

export const Reports = ({ work }: { work: WorkRecord }) =>
  work.progress.length === 0 ? null : (
    <DataTable
      caption="Báo cáo tiến độ"
      rows={work.progress}
      columns={[
        { key: 'on', label: 'Ngày', cell: (row) => formatDate(row.reported_on) },
        { key: 'percent', label: 'Tiến độ', numeric: true, cell: (row) => `${row.percent}%` },
        { key: 'text', label: 'Nội dung', cell: (row) => row.text },
        { key: 'who', label: 'Người báo cáo', cell: (row) => row.reporter },
      ]}
    />
  );

/** The ledger of what was given, and the share of each source in whole percent. */
export const Contributions = ({ work }: { work: WorkRecord }) => {
  if (work.contributions.length === 0) return null;
  const shares = sharesOf(work.contributions);
  const total = shares.reduce((sum, { amount }) => sum + amount, 0);
  return (
    <>
      {total > 0 && (
        <Card title={`Nguồn lực: ${sayMoney(total)}`}>
          <BarList
            label="Tỷ lệ nguồn lực"
            max={100}
            bars={shares.map(({ source, amount, percent }) => ({
              label: `${sourceNames[source] ?? source}: ${sayMoney(amount)}`,
              value: percent,
              text: `${percent}%`,
            }))}
          />
        </Card>
      )}
      <DataTable
        caption="Sổ đóng góp"
        rows={work.contributions}
        columns={[
          {
            key: 'giver',
            label: 'Người, đơn vị đóng góp',
            cell: (row) =>
              `${row.giver ?? (row.anonymous ? 'Không nêu tên' : '–')}${row.giver && row.anonymous ? ' (không công khai tên)' : ''}`,
          },
          { key: 'source', label: 'Nguồn', cell: (row) => sourceNames[row.source] },
          {
            key: 'kind',
            label: 'Hình thức',
            cell: (row) => [givenNames[row.kind], row.quantity !== null && sayFigure(row.quantity, row.measure)].filter(Boolean).join(', '),
          },
          { key: 'on', label: 'Ngày', cell: (row) => (row.given_on ? formatDate(row.given_on) : '') },
          { key: 'receipt', label: 'Phiếu thu', cell: (row) => row.receipt },
          { key: 'amount', label: 'Trị giá', numeric: true, cell: (row) => sayMoney(row.amount) },
        ]}
      />
    </>
  );
};

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
