import { printFigure } from '../../platform/records/figure.ts';
import { formatNumber } from '../../platform/text/numbers.ts';
import type { Visit } from '../../platform/web/route.ts';
import { DataTable } from '../../platform/web/ui/table.tsx';
import type { Target } from './indicator.ts';
import { spreadOf, spreadWords } from './spread.ts';
import { TargetTag } from './target-table.tsx';

const Cell = ({ visit, target }: { visit: Visit; target: Target | undefined }) => {
  if (!target) return <>Không giao</>;
  return (
    <a href={visit.url(`/lam-viec/chi-tieu/giao/${target.id}`)}>
      {target.last && `${printFigure(target.last.value, formatNumber)} `}
      <TargetTag status={target.status} />
    </a>
  );
};

const indicatorWords = ([target]: readonly Target[]) => `${target?.indicator ?? ''}${target?.measure ? ` (${target.measure})` : ''}`;

/** Indicators by unit: the last result in each place with its status in words, and how unevenly the units stand. */
export const Matrix = ({ visit, year, targets }: { visit: Visit; year: number; targets: readonly Target[] }) => {
  const ofUnits = targets.filter(({ unit_id }) => unit_id !== null);
  const units = [...new Map(ofUnits.map((target) => [target.unit_id, target])).values()].sort(
    (a, b) => (a.unit_position ?? 0) - (b.unit_position ?? 0),
  );
  const indicators = [...Map.groupBy(ofUnits, ({ indicator_id }) => indicator_id).values()];
  if (units.length === 0) return null;
  return (
    <>
      <DataTable
        caption={`So sánh giữa các đơn vị năm ${year}`}
        rows={indicators}
        columns={[
          { key: 'indicator', label: 'Chỉ tiêu', cell: indicatorWords },
          { key: 'spread', label: 'Nơi kém nhất và chênh lệch với nơi tốt nhất', cell: (row) => spreadWords(spreadOf(row)) },
        ]}
      />
      <DataTable
        caption={`Chỉ tiêu giao cho từng đơn vị năm ${year}`}
        narrow="scroll"
        rows={indicators}
        columns={[
          { key: 'indicator', label: 'Chỉ tiêu', cell: indicatorWords },
          ...units.map((unit) => ({
            key: unit.unit_id ?? '',
            label: unit.unit_name ?? '',
            numeric: true,
            cell: (row: Target[]) => <Cell visit={visit} target={row.find(({ unit_id }) => unit_id === unit.unit_id)} />,
          })),
        ]}
      />
    </>
  );
};
