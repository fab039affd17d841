import { localYear } from '../../platform/calendar/date.ts';
import { figureValue } from '../../platform/records/figure.ts';
import type { FieldError } from '../../platform/refusal.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { ButtonLink } from '../../platform/web/ui/form.tsx';
import { DataTable, EmptyState } from '../../platform/web/ui/table.tsx';
import { Card, Tabs } from '../../platform/web/ui/text.tsx';
import { allows } from '../../organization/access.ts';
import { office } from '../../organization/frame.tsx';
import { chosenId, recordId, yearOf, yearTabs } from '../address.ts';
import { sayFigure } from '../figures.ts';
import { directionNames, frequencyNames, sectorNames } from '../words.ts';
import { Curve } from './forecast/curve.tsx';
import { type YearOfTarget, forecastsOf, yearsOfTargets } from './forecast/forecasts.ts';
import { basisWords, rangeOf, ruleWords } from './forecast/words.ts';
import { type Indicator, type Target, findIndicator, targetsOf } from './indicator.ts';
import { rangeWords } from './range.ts';
import { spreadOf, spreadWords } from './spread.ts';
import { StatusMark } from './status.marks.tsx';
import { listCrumb, path } from './tabs.tsx';
import { aggregationOf, cascadeOf, cascadeWords } from './target/cascade.ts';
import { targetsForm } from './target/target-form.pages.tsx';
import { assignedWords } from './target-table.tsx';
import { aggregationNames, countingNames } from './words.ts';

/** How the year runs against the years before, of the whole or of one unit. */
const Course = ({ rows, year, unitId }: { rows: readonly YearOfTarget[]; year: number; unitId: string }) => {
  const own = rows.filter((row) => row.unitId === (unitId || null));
  const now = forecastsOf(rows, year, 12).find((row) => row.unitId === (unitId || null));
  if (!now || own.every(({ points }) => points.length === 0)) return null;
  return (
    <Card>
      <Curve
        title={`Diễn biến năm ${year}, ${now.unit ?? 'toàn địa bàn'}`}
        measure={now.measure}
        current={now}
        past={own.filter((row) => row.year < year && row.points.length > 0).slice(-3)}
        target={figureValue(now.target)}
        forecast={now.forecast}
      />
      <p>
        {now.forecast
          ? `${ruleWords(now.forecast, now.measure)} ${now.forecast.month < 12 ? `Khoảng thường gặp: ${rangeOf(now.forecast)}. Dựa vào ${basisWords(now.forecast)}.` : ''}`
          : 'Không đủ số liệu để dự báo: cần ít nhất một năm trước có số cuối năm.'}
      </p>
    </Card>
  );
};

const about = (indicator: Indicator) =>
  [
    directionNames[indicator.direction],
    indicator.measure && `đơn vị tính: ${indicator.measure}`,
    frequencyNames[indicator.frequency ?? '']?.toLocaleLowerCase('vi'),
    countingNames[indicator.counting ?? '']?.toLocaleLowerCase('vi'),
    indicator.aggregation && `toàn địa bàn là ${aggregationNames[indicator.aggregation]?.toLocaleLowerCase('vi')}`,
    rangeWords(indicator) && `giá trị ${rangeWords(indicator)}`,
  ]
    .filter(Boolean)
    .join('; ');

const Given = ({ visit, rows, year }: { visit: Visit; rows: Target[]; year: number }) => (
  <DataTable
    caption={`Chỉ tiêu đã giao năm ${year}`}
    rows={rows}
    empty={<EmptyState title={`Chưa giao cho năm ${year}`} text="Nhập chỉ tiêu của toàn địa bàn và của từng đơn vị ở bên dưới." />}
    columns={[
      {
        key: 'unit',
        label: 'Nơi thực hiện',
        cell: (row) => <a href={visit.url(`${path}/giao/${row.id}`)}>{row.unit_name ?? 'Toàn địa bàn'}</a>,
      },
      { key: 'by', label: 'Giao bởi', cell: (row) => [assignedWords(row), row.document].filter(Boolean).join(', ') },
      { key: 'value', label: 'Chỉ tiêu giao', numeric: true, cell: (row) => sayFigure(row.value, row.measure) },
      { key: 'result', label: 'Kết quả', numeric: true, cell: (row) => sayFigure(row.last?.value, row.measure) },
      { key: 'status', label: 'Tình trạng', cell: (row) => <StatusMark status={row.status} /> },
      {
        key: 'course',
        label: 'Diễn biến',
        cell: (row) => (
          <a href={visit.url(`${path}/${row.indicator_id}?nam=${year}${row.unit_id ? `&don-vi=${row.unit_id}` : ''}`)} class="one-line">
            Xem đường
          </a>
        ),
      },
    ]}
  />
);

export async function indicatorPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const indicator = await findIndicator(visit.tx, recordId(visit));
  const year = yearOf(visit);
  const targets = await targetsOf(visit.tx, indicator.id);
  const ofYear = targets.filter((target) => target.year === year);
  const units = ofYear.filter(({ unit_id }) => unit_id !== null);
  const mayEdit = allows(visit.actor, 'indicator.edit');
  const years = [...new Set([...targets.map((target) => target.year), localYear(visit.tx.now)])].slice(0, 8);
  return office(
    visit,
    {
      title: indicator.name,
      section: sectorNames[indicator.sector ?? ''] ?? 'Chỉ tiêu',
      crumbs: [listCrumb(visit, year), { label: indicator.name }],
      lead: about(indicator),
      actions: mayEdit && (
        <>
          {ofYear.length > 0 && (
            <ButtonLink href={visit.url(`${path}/nhap?nam=${year}&chi-tieu=${indicator.id}`)}>Nhập kết quả các đơn vị</ButtonLink>
          )}
          <ButtonLink href={visit.url(`${path}/${indicator.id}/sua`)}>Sửa chỉ tiêu</ButtonLink>
        </>
      ),
      children: (
        <>
          <Tabs label="Năm" items={yearTabs(visit, `${path}/${indicator.id}`, year, years)} />
          <p>{cascadeWords(cascadeOf(aggregationOf(indicator), ofYear), indicator.measure)}</p>
          {units.length > 1 && <p>{spreadWords(spreadOf(units))}.</p>}
          <Course rows={await yearsOfTargets(visit.tx, year, indicator.id)} year={year} unitId={chosenId(visit, 'don-vi', 'unit')} />
          <Given visit={visit} rows={ofYear} year={year} />
          {mayEdit && (await targetsForm(visit, indicator, targets, year, errors))}
        </>
      ),
    },
    errors,
  );
}
