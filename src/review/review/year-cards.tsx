import { sayFigure } from '../../emulation/figures.ts';
import { remindersOf } from '../../emulation/reminder/reminder.ts';
import { formatDate, localDate } from '../../platform/calendar/date.ts';
import { figureValue } from '../../platform/records/figure.ts';
import { padCount } from '../../platform/text/numbers.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { DataTable } from '../../platform/web/ui/table.tsx';
import { BarList, Card, Columns } from '../../platform/web/ui/text.tsx';
import { exemplarYears } from '../facts/exemplars.ts';

/** What the review page tells of the year beside its figures. Two queries. */
export const yearCards = async (tx: Tx, year: number) => ({
  exemplars: await exemplarYears(tx, year),
  reminders: await remindersOf(tx, year),
});
type YearCards = Awaited<ReturnType<typeof yearCards>>;

/** Exemplars of the year and the two before it side by side. */
export function ExemplarYears({ rows }: { rows: YearCards['exemplars'] }) {
  if (rows.length === 0) return null;
  const bars = rows.map(({ year, total }) => ({ label: String(year), value: figureValue(total) ?? 0, text: sayFigure(total) }));
  return (
    <Card title="Điển hình tiên tiến qua các năm">
      <Columns aside={<BarList label="So sánh số điển hình các năm" bars={bars} />}>
        <DataTable
          caption="Số điển hình tiên tiến theo năm"
          captionHidden
          rows={rows}
          columns={[
            { key: 'year', label: 'Năm', cell: ({ year }) => `Năm ${year}` },
            { key: 'total', label: 'Số điển hình', numeric: true, cell: ({ total }) => sayFigure(total) },
          ]}
        />
      </Columns>
    </Card>
  );
}

/** How often each unit had to be urged: "Khu phố 9: 03 lượt nhắc". */
export const Reminders = ({ rows }: { rows: YearCards['reminders'] }) => (
  <Card title="Lượt nhắc từng đơn vị">
    {rows.length === 0 && <p>Trong năm không ghi lượt nhắc nào.</p>}
    {rows.length > 0 && (
      <ul>
        {rows.map(({ unitName, count, last }) => (
          <li>
            {unitName}: {padCount(count)} lượt nhắc, lần gần nhất ngày {formatDate(localDate(last))}
          </li>
        ))}
      </ul>
    )}
  </Card>
);
