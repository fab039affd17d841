import type { Child } from '../../platform/web/ui/types.ts';
import { DataTable } from '../../platform/web/ui/table.tsx';
import { longestSilence } from './evenness.ts';
import { type UnitMonths, shade } from './months.ts';

/** The number is what counts; the shade only helps the eye along the row. The running month may still see something. */
const Month = ({ count, most, over }: { count: number; most: number; over: boolean }) =>
  over || count > 0 ? <span class={`heat heat-${shade(count, most)}`}>{String(count)}</span> : <>–</>;

interface HeatMapProps {
  caption: string;
  rows: readonly UnitMonths[];
  /** How many months are over. */
  over: number;
  name?: (row: UnitMonths) => Child;
}

/** Units by months with the number of acts in each cell; readable without colour. */
export const HeatMap = ({ caption, rows, over, name = (row) => row.name }: HeatMapProps) => {
  const most = Math.max(0, ...rows.flatMap(({ counts }) => counts));
  return (
    <DataTable
      caption={caption}
      narrow="scroll"
      rows={[...rows]}
      columns={[
        { key: 'unit', label: 'Đơn vị', cell: name },
        ...Array.from({ length: 12 }, (_, index) => ({
          key: `T${index + 1}`,
          label: `T${index + 1}`,
          numeric: true,
          cell: (row: UnitMonths) => <Month count={row.counts[index] ?? 0} most={most} over={index < over} />,
        })),
        { key: 'sum', label: 'Cả năm', numeric: true, cell: (row) => String(row.counts.reduce((sum, count) => sum + count, 0)) },
        { key: 'silence', label: 'Lặng dài nhất', numeric: true, cell: (row) => `${longestSilence(row.counts, over)} tháng` },
      ]}
    />
  );
};
