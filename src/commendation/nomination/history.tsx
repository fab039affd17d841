import { formatDate } from '../../platform/calendar/date.ts';
import type { Visit } from '../../platform/web/route.ts';
import { DataTable, EmptyState } from '../../platform/web/ui/table.tsx';
import { Card, Notice } from '../../platform/web/ui/text.tsx';
import { awardName } from '../catalogue/catalogue.ts';
import { GROUND_NAMES, type Ground } from '../catalogue/level-names.ts';
import type { Duplicate } from './duplicate.ts';
import type { EarlierAward } from './known.ts';

/** "12/QĐ-UBND ngày 18/12/2026"; what the register does not know is left out. */
export const decisionText = ({ number, symbol, issued_on }: Pick<EarlierAward, 'number' | 'symbol' | 'issued_on'>): string =>
  [number !== null && `${String(number).padStart(2, '0')}/${symbol}`, issued_on && `ngày ${formatDate(issued_on)}`]
    .filter(Boolean)
    .join(' ') || 'chưa rõ quyết định';

/** What the subject was given before, newest first. */
export const HistoryCard = ({ visit, awards }: { visit: Visit; awards: readonly EarlierAward[] }) => (
  <Card title="Đã được khen">
    <DataTable
      caption="Các lần khen trước"
      captionHidden
      rows={awards.toReversed()}
      empty={<EmptyState title="Chưa có lần khen nào trong sổ vàng" text="Lần khen của cấp khác được ghi ở trang Sổ vàng." />}
      columns={[
        {
          key: 'award',
          label: 'Danh hiệu, hình thức',
          cell: (row) => <a href={visit.url(`/lam-viec/so-vang/${row.id}`)}>{awardName(row.award)}</a>,
        },
        {
          key: 'year',
          label: 'Năm',
          cell: (row) => (row.year_to && row.year_to !== row.year ? `${row.year} – ${row.year_to}` : String(row.year)),
        },
        { key: 'ground', label: 'Loại hình', cell: (row) => GROUND_NAMES[row.ground as Ground] ?? '' },
        { key: 'decision', label: 'Quyết định', cell: decisionText },
      ]}
    />
  </Card>
);

/** One achievement, one commendation: the earlier award beside the new nomination. */
export const DuplicateNotice = ({ visit, duplicates }: { visit: Visit; duplicates: readonly Duplicate[] }) =>
  duplicates.length === 0 ? null : (
    <Notice tone="warning" title="Một thành tích chỉ khen một lần">
      {duplicates.map(({ award, certain }) => (
        <p>
          {certain ? 'Thành tích ghi giống hệt lần khen' : 'Cùng nội dung hoặc cùng phong trào, cùng năm với lần khen'}{' '}
          <a href={visit.url(`/lam-viec/so-vang/${award.id}`)}>
            {awardName(award.award)} năm {award.year}
          </a>{' '}
          ({decisionText(award)}). {certain ? 'Không khen lần nữa cho cùng thành tích.' : 'Kiểm tra xem có phải cùng một thành tích.'}
        </p>
      ))}
    </Notice>
  );
