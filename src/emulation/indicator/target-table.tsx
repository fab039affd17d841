import { formatDate } from '../../platform/calendar/date.ts';
import type { Visit } from '../../platform/web/route.ts';
import { DataTable } from '../../platform/web/ui/table.tsx';
import { Tag } from '../../platform/web/ui/text.tsx';
import { sayFigure } from '../figures.ts';
import { levelNames } from '../words.ts';
import type { Target } from './indicator.ts';
import { targetStatusNames, targetStatusTones } from './status.ts';

export const TargetTag = ({ status }: { status: Target['status'] }) => (
  <Tag tone={targetStatusTones[status]}>{targetStatusNames[status]}</Tag>
);

/** Who gave the target, and of which level. */
export const assignedWords = (target: Pick<Target, 'assigned_by' | 'assigned_level'>) =>
  target.assigned_by ?? levelNames[target.assigned_level ?? ''] ?? '';

/** Targets with their last results. */
export const TargetTable = ({ visit, rows, caption = 'Chỉ tiêu được giao' }: { visit: Visit; rows: readonly Target[]; caption?: string }) =>
  rows.length === 0 ? null : (
    <DataTable
      caption={caption}
      rows={[...rows]}
      columns={[
        { key: 'name', label: 'Chỉ tiêu', cell: (row) => <a href={visit.url(`/lam-viec/chi-tieu/giao/${row.id}`)}>{row.indicator}</a> },
        { key: 'by', label: 'Giao bởi', cell: assignedWords },
        { key: 'target', label: 'Chỉ tiêu giao', numeric: true, cell: (row) => sayFigure(row.value, row.measure) },
        { key: 'result', label: 'Kết quả', numeric: true, cell: (row) => sayFigure(row.last?.value, row.measure) },
        { key: 'on', label: 'Tính đến', cell: (row) => (row.last ? formatDate(row.last.as_of) : '') },
        { key: 'status', label: 'Tình trạng', cell: (row) => <TargetTag status={row.status} /> },
      ]}
    />
  );
