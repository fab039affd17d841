import { download } from '../../../platform/web/reply.ts';
import type { Reply } from '../../../platform/web/reply.ts';
import { type Visit, pageNumber } from '../../../platform/web/route.ts';
import { ButtonLink } from '../../../platform/web/ui/form.tsx';
import { EmptyState } from '../../../platform/web/ui/table.tsx';
import { StatGrid, Tabs } from '../../../platform/web/ui/text.tsx';
import { office } from '../../../organization/frame.tsx';
import { yearOf, yearTabs } from '../../address.ts';
import { countStatuses, targetYears, latestOfYear } from '../indicator.ts';
import { type Period, periodKey, periodWords, readPeriod, yearPeriod } from '../measurement/period.ts';
import { IndicatorTabs, listCrumb, path } from '../tabs.tsx';
import { resultsWorkbook } from '../workbook.ts';
import { type MatrixOrder, inPeriod, matrixOf } from './matrix.ts';
import { Evenness, Matrix } from './matrix.view.tsx';

const orderOf = (visit: Visit): MatrixOrder => (visit.query.get('sap') === 'dat' ? 'reached' : 'unit');

const orderQuery = (order: MatrixOrder) => (order === 'reached' ? '&sap=dat' : '');

/** The periods of a year as links: the year, its quarters, its months. */
function periodTabs(visit: Visit, period: Period, order: MatrixOrder) {
  const { year } = period;
  const quarters = [1, 2, 3, 4].map((quarter) => readPeriod(year, `quy-${quarter}`));
  const months = Array.from({ length: 12 }, (_, index) => readPeriod(year, `thang-${index + 1}`));
  const label = (each: Period) =>
    each.from === each.to ? `T${each.from}` : each.to - each.from === 2 ? `Quý ${['I', 'II', 'III', 'IV'][each.to / 3 - 1]}` : 'Cả năm';
  return [yearPeriod(year), ...quarters, ...months].map((each) => ({
    href: visit.url(`${path}/ma-tran?nam=${year}&ky=${periodKey(each)}${orderQuery(order)}`),
    label: label(each),
    current: periodKey(each) === periodKey(period),
  }));
}

const orderTabs = (visit: Visit, period: Period, order: MatrixOrder) =>
  (
    [
      ['unit', 'Theo thứ tự đơn vị', ''],
      ['reached', 'Nhiều chỉ tiêu đạt nhất trước', '&sap=dat'],
    ] as const
  ).map(([key, label, query]) => ({
    href: visit.url(`${path}/ma-tran?nam=${period.year}&ky=${periodKey(period)}${query}`),
    label,
    current: key === order,
  }));

/** Units by indicators in one period, evenness below. Three queries whatever the number of units. */
export async function matrixPage(visit: Visit): Promise<Reply> {
  const year = yearOf(visit);
  const period = readPeriod(year, visit.query.get('ky') ?? '');
  const order = orderOf(visit);
  const targets = (await latestOfYear(visit.tx, year, period)).map((target) => inPeriod(target, period));
  const ofUnits = targets.filter(({ unit_id }) => unit_id !== null);
  const counts = countStatuses(ofUnits);
  return office(visit, {
    title: 'Bảng đơn vị và chỉ tiêu',
    section: `Số liệu ${periodWords(period)}`,
    crumbs: [listCrumb(visit, year), { label: 'Bảng đơn vị và chỉ tiêu' }],
    lead: 'Tình trạng tính từ số liệu, so với chỉ tiêu cả năm; số lũy kế chưa hết năm thì “Chưa đạt” chỉ có nghĩa là chưa tới.',
    actions: ofUnits.length > 0 && (
      <ButtonLink href={visit.url(`${path}/xuat.xlsx?nam=${year}&ky=${periodKey(period)}`)} download>
        Xuất bảng tính
      </ButtonLink>
    ),
    children: (
      <>
        <IndicatorTabs visit={visit} year={year} current="matrix" />
        <Tabs label="Năm" items={yearTabs(visit, `${path}/ma-tran`, year, (await targetYears(visit.tx)).slice(0, 8))} />
        <Tabs label="Kỳ" items={periodTabs(visit, period, order)} />
        {ofUnits.length === 0 ? (
          <EmptyState title="Chưa giao chỉ tiêu cho đơn vị nào" text="Mở một chỉ tiêu rồi giao cho từng đơn vị." />
        ) : (
          <>
            <StatGrid
              items={[
                { value: String(counts.exceeded), label: 'Vượt' },
                { value: String(counts.met), label: 'Đạt' },
                { value: String(counts.missed), label: 'Chưa đạt' },
                { value: String(counts.unmeasured), label: 'Chưa có kết quả' },
              ]}
            />
            <Tabs label="Sắp xếp" items={orderTabs(visit, period, order)} />
            <Matrix
              visit={visit}
              matrix={matrixOf(targets, order)}
              caption={`Chỉ tiêu giao cho từng đơn vị, ${periodWords(period)}`}
              page={pageNumber(visit.query)}
              hrefFor={(page) => `${visit.url(`${path}/ma-tran`)}?nam=${year}&ky=${periodKey(period)}${orderQuery(order)}&trang=${page}`}
            />
            <Evenness targets={targets} caption={`So sánh giữa các đơn vị, ${periodWords(period)}`} />
          </>
        )}
      </>
    ),
  });
}

export async function workbook(visit: Visit): Promise<Reply> {
  const year = yearOf(visit);
  const period = readPeriod(year, visit.query.get('ky') ?? '');
  const targets = (await latestOfYear(visit.tx, year, period)).map((target) => inPeriod(target, period));
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const name = period.from === 1 && period.to === 12 ? `${year}` : `${year}-${periodKey(period)}`;
  return download(await resultsWorkbook(targets), type, `chi-tieu-${name}.xlsx`);
}
