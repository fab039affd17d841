import { printFigure } from '../../../platform/records/figure.ts';
import { formatNumber } from '../../../platform/text/numbers.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { DataTable, Pagination } from '../../../platform/web/ui/table.tsx';
import type { Target } from '../indicator.ts';
import { spreadOf, spreadWords } from '../spread.ts';
import { StatusMark } from '../status.marks.tsx';
import type { MatrixRow, UnitMatrix } from './matrix.ts';

const Cell = ({ visit, target }: { visit: Visit; target: Target | undefined }) => {
  if (!target) return <span class="matrix-none">Không giao</span>;
  return (
    <a class="matrix-cell" href={visit.url(`/lam-viec/chi-tieu/giao/${target.id}`)}>
      {target.last && <span class="matrix-value">{printFigure(target.last.value, formatNumber)}</span>}
      {target.last && ' '}
      <StatusMark status={target.status} />
    </a>
  );
};

const indicatorWords = (target: Target | undefined) => `${target?.indicator ?? ''}${target?.measure ? ` (${target.measure})` : ''}`;

interface MatrixProps {
  visit: Visit;
  matrix: UnitMatrix;
  caption: string;
  page: number;
  /** The address of a page of the matrix. */
  hrefFor(page: number): string;
}

const unitsShown = 100;

/** Units by indicator: the result in each place with its status in mark and word, a hundred units a page. */
export const Matrix = ({ visit, matrix, caption, page, hrefFor }: MatrixProps) =>
  matrix.rows.length === 0 ? null : (
    <div class="matrix">
      <DataTable
        caption={caption}
        narrow="scroll"
        rows={matrix.rows.slice((page - 1) * unitsShown, page * unitsShown)}
        columns={[
          { key: 'unit', label: 'Đơn vị', cell: (row: MatrixRow) => row.name },
          {
            key: 'reached',
            label: 'Đạt, vượt',
            numeric: true,
            cell: (row: MatrixRow) => `${row.reached}/${row.reached + row.missed + row.unmeasured}`,
          },
          ...matrix.indicators.map((indicator) => ({
            key: indicator.indicator_id,
            label: indicatorWords(indicator),
            numeric: true,
            cell: (row: MatrixRow) => <Cell visit={visit} target={row.cells.get(indicator.indicator_id)} />,
          })),
        ]}
      />
      <Pagination page={page} pages={Math.ceil(matrix.rows.length / unitsShown)} hrefFor={hrefFor} />
    </div>
  );

/** How unevenly the units stand at each indicator, and who stands last. */
export const Evenness = ({ targets, caption }: { targets: readonly Target[]; caption: string }) => {
  const groups = [
    ...Map.groupBy(
      targets.filter(({ unit_id }) => unit_id !== null),
      ({ indicator_id }) => indicator_id,
    ).values(),
  ];
  const rows = groups.map((group) => ({ name: indicatorWords(group[0]), spread: spreadOf(group) }));
  return rows.length === 0 ? null : (
    <DataTable
      caption={caption}
      rows={rows}
      columns={[
        { key: 'indicator', label: 'Chỉ tiêu', cell: (row) => row.name },
        { key: 'spread', label: 'Nơi kém nhất và chênh lệch với nơi tốt nhất', cell: (row) => spreadWords(row.spread) },
        {
          key: 'middle',
          label: 'Nửa số đơn vị ở giữa cách nhau',
          numeric: true,
          cell: (row) =>
            row.spread
              ? `${formatNumber(row.spread.middle)} ${row.spread.measure === null || row.spread.measure === '%' ? 'điểm %' : row.spread.measure}`
              : '–',
        },
      ]}
    />
  );
};
