import type { Visit } from '../../platform/web/route.ts';
import { DataTable } from '../../platform/web/ui/table.tsx';
import { Card, DescriptionList, Tag } from '../../platform/web/ui/text.tsx';
import { sheetPath } from './place.ts';
import type { RankRow, Scorer } from './rules/sheet.ts';
import type { SelfScoreSpread } from './rules/spread.ts';
import type { Sheet } from './sheet.ts';
import { maySee } from './sheet.ts';
import { sayPoints } from './words.ts';

export interface RankedSheet {
  row: RankRow;
  sheet: Sheet | undefined;
  totals: Record<Scorer, number | null>;
}

/** Who shares a place with hundreds has a reason for each of them. */
const reasonsShown = 4;

const Reasons = ({ row }: { row: RankRow }) => {
  const reasons = [...(row.notRanked ? [`Không xếp hạng: ${row.notRanked}`] : []), ...row.why];
  if (reasons.length === 0) return <>Theo tổng điểm</>;
  return (
    <ul class="score-why">
      {reasons.slice(0, reasonsShown).map((reason) => (
        <li>{reason}</li>
      ))}
      {reasons.length > reasonsShown && <li>{`Và ${reasons.length - reasonsShown} lý do khác, xem bảng tính.`}</li>}
    </ul>
  );
};

/** On a phone the place heads a card and needs its word. */
const Place = ({ row }: { row: RankRow }) => (
  <span>
    <span class="rank-word">Hạng </span>
    {row.place === null ? '–' : `${row.place}${row.shared ? ' (đồng hạng)' : ''}`}
  </span>
);

export const RankTable = ({ visit, rows, caption }: { visit: Visit; rows: RankedSheet[]; caption: string }) => (
  <DataTable
    caption={caption}
    rows={rows}
    columns={[
      { key: 'place', label: 'Hạng', cell: ({ row }) => <Place row={row} /> },
      {
        key: 'unit',
        label: 'Đơn vị',
        cell: ({ row, sheet }) => (
          <span>
            {sheet && maySee(visit.actor, sheet) ? <a href={visit.url(sheetPath(sheet.id))}>{row.name}</a> : row.name}{' '}
            {row.leader && <Tag tone="amber">Dẫn đầu</Tag>}
          </span>
        ),
      },
      { key: 'self', label: 'Tự chấm', numeric: true, cell: ({ totals }) => sayPoints(totals.self) },
      { key: 'cross', label: 'Chấm chéo', numeric: true, cell: ({ totals }) => sayPoints(totals.cross) },
      { key: 'total', label: 'Hội đồng', numeric: true, cell: ({ row }) => <strong>{sayPoints(row.total)}</strong> },
      {
        key: 'class',
        label: 'Xếp loại',
        cell: ({ row }) => <span class="one-line">{[row.class, row.prize].filter(Boolean).join(', ')}</span>,
      },
      { key: 'why', label: 'Vì sao', cell: ({ row }) => <Reasons row={row} /> },
    ]}
  />
);

const width = 100;

/** One unit's scores on the line from the lowest to the highest of the chart. */
const Dots = ({ self, council, from, to }: { self: number; council: number | null; from: number; to: number }) => {
  const at = (value: number) => `${(2 + ((value - from) / Math.max(1, to - from)) * (width - 4)).toFixed(1)}%`;
  return (
    <svg class="spread" width="100%" height="20" aria-hidden="true">
      <line class="spread-ground" x1="0" x2="100%" y1="10" y2="10" />
      {council !== null && <line class="spread-gap" x1={at(council)} x2={at(self)} y1="10" y2="10" />}
      <circle class="spread-self" cx={at(self)} cy="10" r="6" />
      {council !== null && <circle class="spread-council" cx={at(council)} cy="10" r="6" />}
    </svg>
  );
};

/** How the units scored themselves against the council: far apart is where to look. */
export const SpreadChart = ({ spread }: { spread: SelfScoreSpread }) => {
  const values = spread.units.flatMap(({ self, council }) => (council === null ? [self] : [self, council]));
  const [from, to] = [Math.floor(Math.min(...values) / 10) * 10, Math.ceil(Math.max(...values) / 10) * 10];
  return (
    <Card title="Điểm tự chấm so với điểm Hội đồng">
      <p>
        {`${spread.count} đơn vị tự chấm từ ${sayPoints(spread.min)} đến ${sayPoints(spread.max)} điểm, ở giữa là ${sayPoints(spread.median)}; ${spread.high} đơn vị tự cho từ 95 điểm trở lên.`}
      </p>
      <p class="spread-legend">
        <span class="spread-key-self">Tự chấm</span> <span class="spread-key-council">Hội đồng</span>{' '}
        <span>{`Trục từ ${from} đến ${to} điểm`}</span>
      </p>
      <ul class="spread-list">
        {spread.units.map(({ name, self, council, difference }) => (
          <li>
            <span class="spread-name">{name}</span>
            <Dots self={self} council={council} from={from} to={to} />
            <span class="spread-text">
              {council === null ? sayPoints(self) : `${sayPoints(self)} → ${sayPoints(council)}`}
              {difference ? ` (${difference > 0 ? 'cao hơn' : 'thấp hơn'} ${sayPoints(Math.abs(difference))})` : ''}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
};

export const TieNotice = ({ rules, rows }: { rules: { label: string; value: string }[]; rows: readonly RankRow[] }) => {
  const decided = rows.filter(({ why }) => why.length > 0).length;
  return (
    <Card title="Quy tắc xếp hạng">
      <p>
        {decided === 0
          ? 'Lần này không có trường hợp nào phải dùng tới các quy tắc trên.'
          : `Các quy tắc trên đã quyết định ở ${decided} đơn vị; xem cột “Vì sao”.`}
      </p>
      <DescriptionList items={rules} />
    </Card>
  );
};
