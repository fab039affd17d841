import { localDate, localYear } from '../../../platform/calendar/date.ts';
import type { Reply } from '../../../platform/web/reply.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { DataTable, EmptyState } from '../../../platform/web/ui/table.tsx';
import { StatGrid, Tabs, Tag } from '../../../platform/web/ui/text.tsx';
import { office } from '../../../organization/frame.tsx';
import { yearOf, yearTabs } from '../../address.ts';
import { sayFigure } from '../../figures.ts';
import { targetYears } from '../indicator.ts';
import { IndicatorTabs, listCrumb, path } from '../tabs.tsx';
import { type Outlook, type TargetForecast, forecastsOf, yearsOfTargets } from './forecasts.ts';
import { Method } from './method.tsx';
import { outlookMarks, outlookNames, outlookTones, rangeOf, sayForecast } from './words.ts';

export const OutlookTag = ({ outlook }: { outlook: Outlook }) => (
  <Tag tone={outlookTones[outlook]}>
    <span aria-hidden="true">{outlookMarks[outlook]} </span>
    {outlookNames[outlook]}
  </Tag>
);

function monthOf(visit: Visit, year: number): number {
  const asked = Number(visit.query.get('thang') ?? '');
  if (Number.isInteger(asked) && asked >= 1 && asked <= 12) return asked;
  return year === localYear(visit.tx.now) ? Number(localDate(visit.tx.now).slice(5, 7)) : 6;
}

const soFar = (row: TargetForecast) => (row.start ? `${sayForecast(row.start.value)} (T${row.start.month})` : '–');
const projected = (row: TargetForecast) =>
  row.forecast ? `${sayForecast(row.forecast.final)}${row.forecast.low === null ? '' : ` (${rangeOf(row.forecast)})`}` : '–';

/** The targets of the whole authority, each with what the year will end with. */
const Whole = ({ visit, rows, over }: { visit: Visit; rows: TargetForecast[]; over: boolean }) => (
  <DataTable
    caption="Dự báo của toàn địa bàn"
    rows={rows}
    columns={[
      {
        key: 'name',
        label: 'Chỉ tiêu',
        cell: (row) => <a href={visit.url(`${path}/${row.indicatorId}?nam=${row.year}`)}>{row.indicator}</a>,
      },
      { key: 'target', label: 'Chỉ tiêu giao', numeric: true, cell: (row) => sayFigure(row.target, row.measure) },
      { key: 'now', label: 'Đến nay', numeric: true, cell: soFar },
      { key: 'final', label: 'Dự báo cuối năm', numeric: true, cell: projected },
      { key: 'outlook', label: 'Nhận định', cell: (row) => <OutlookTag outlook={row.outlook} /> },
      ...(over
        ? [
            {
              key: 'actual',
              label: 'Thực tế',
              numeric: true,
              cell: (row: TargetForecast) => (row.actual === null ? '–' : sayForecast(row.actual)),
            },
          ]
        : []),
    ]}
  />
);

const named = (rows: readonly TargetForecast[]) =>
  rows.map((row) => `${row.unit} (${row.forecast ? sayForecast(row.forecast.final) : ''}/${sayFigure(row.target)})`).join('; ');

/** For each indicator the units that will fall short, with what they will end with. */
const Falling = ({ visit, rows, whole }: { visit: Visit; rows: TargetForecast[]; whole: TargetForecast[] }) => {
  const names = new Map([...whole, ...rows].map((row) => [row.indicatorId, row]));
  const groups = [...Map.groupBy(rows, ({ indicatorId }) => indicatorId)].map(([id, own]) => ({
    id,
    name: names.get(id)?.indicator ?? '',
    year: own[0]?.year,
    miss: own.filter(({ outlook }) => outlook === 'will_miss'),
    risk: own.filter(({ outlook }) => outlook === 'at_risk'),
  }));
  const falling = groups.filter(({ miss, risk }) => miss.length + risk.length > 0);
  return (
    <DataTable
      caption="Đơn vị cần đôn đốc"
      rows={falling}
      empty={<EmptyState title="Không có đơn vị nào được dự báo không đạt" text="Hoặc chưa đủ số liệu để dự báo; xem bảng ở trên." />}
      columns={[
        { key: 'name', label: 'Chỉ tiêu', cell: (row) => <a href={visit.url(`${path}/${row.id}?nam=${row.year}`)}>{row.name}</a> },
        { key: 'miss', label: 'Sẽ không đạt (dự báo/chỉ tiêu)', cell: (row) => named(row.miss) || '–' },
        { key: 'risk', label: 'Có nguy cơ không đạt', cell: (row) => named(row.risk) || '–' },
      ]}
    />
  );
};

/** What of a year will be missed, seen from one month. Two queries whatever the number of units. */
export async function forecastPage(visit: Visit): Promise<Reply> {
  const year = yearOf(visit);
  const month = monthOf(visit, year);
  const rows = forecastsOf(await yearsOfTargets(visit.tx, year), year, month);
  const [whole, units] = [rows.filter(({ unitId }) => unitId === null), rows.filter(({ unitId }) => unitId !== null)];
  const count = (outlook: Outlook) => String(rows.filter((row) => row.outlook === outlook).length);
  const years = [...new Set(rows.flatMap((row) => row.forecast?.typical.years ?? []))].toSorted((a, b) => a - b);
  return office(visit, {
    title: 'Dự báo cuối năm',
    section: `Năm ${year}, số đến hết tháng ${month}`,
    crumbs: [listCrumb(visit, year), { label: 'Dự báo cuối năm' }],
    lead: 'Chỉ tiêu nào, đơn vị nào sẽ không đạt nếu diễn biến như các năm trước.',
    children: (
      <>
        <IndicatorTabs visit={visit} year={year} current="forecast" />
        <Tabs label="Năm" items={yearTabs(visit, `${path}/du-bao`, year, (await targetYears(visit.tx)).slice(0, 8))} />
        <Tabs
          label="Nhìn từ hết tháng"
          items={Array.from({ length: 12 }, (_, index) => ({
            href: visit.url(`${path}/du-bao?nam=${year}&thang=${index + 1}`),
            label: `T${index + 1}`,
            current: index + 1 === month,
          }))}
        />
        {rows.length === 0 ? (
          <EmptyState title={`Chưa giao chỉ tiêu nào cho năm ${year}`} text="Giao chỉ tiêu và nhập kết quả; dự báo hiện tại đây." />
        ) : (
          <>
            <StatGrid
              items={(['will_miss', 'at_risk', 'on_course', 'unknown'] as const).map((outlook) => ({
                value: count(outlook),
                label: outlookNames[outlook],
              }))}
            />
            <Whole visit={visit} rows={whole} over={rows.some(({ actual }) => actual !== null) && year < localYear(visit.tx.now)} />
            <Falling visit={visit} rows={units} whole={whole} />
          </>
        )}
        <Method years={years} />
      </>
    ),
  });
}
