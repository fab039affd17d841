import { raw } from 'hono/html';
import { office } from '../../organization/frame.tsx';
import { formatDate } from '../../platform/calendar/date.ts';
import type { Reply } from '../../platform/web/reply.ts';
import { type Visit, pageNumber } from '../../platform/web/route.ts';
import { DataTable, Pagination } from '../../platform/web/ui/table.tsx';
import { Card, Tabs } from '../../platform/web/ui/text.tsx';
import type { Fact } from '../fact.ts';
import { factPath } from '../fact-links.ts';
import { detailFacts } from '../facts/detail.ts';
import { type YearOnYear, yearBefore, yearOnYear } from '../facts.ts';
import { reportCharts } from '../report/charts.ts';
import { sayDifference, sayFact } from '../say.ts';
import { asked, factsPath } from './address.ts';

const pageSize = 100;

const label = (visit: Visit, year: number, fact: Fact) => <a href={visit.url(factPath(year, fact))}>{fact.label}</a>;
const unit = (fact: Fact) => (fact.unit === 'đồng' || fact.unit === '%' ? '' : fact.unit);

const Compared = ({ visit, year, rows }: { visit: Visit; year: number; rows: YearOnYear[] }) => (
  <DataTable
    caption={`Số liệu năm ${year} và cùng kỳ`}
    captionHidden
    rows={rows}
    empty={<p>Năm này chưa có số liệu nào.</p>}
    columns={[
      { key: 'label', label: 'Số liệu', cell: ({ now }) => label(visit, year, now) },
      { key: 'value', label: `Năm ${year}`, numeric: true, cell: ({ now }) => <strong>{sayFact(now)}</strong> },
      {
        key: 'before',
        label: `Cùng kỳ ${year - 1}`,
        numeric: true,
        cell: ({ before }) => (before ? <a href={visit.url(factPath(year - 1, before))}>{sayFact(before)}</a> : ''),
      },
      { key: 'gap', label: 'So sánh', cell: ({ now, before }) => sayDifference(now, before) ?? '' },
      { key: 'unit', label: 'Đơn vị tính', cell: ({ now }) => unit(now) },
    ]}
  />
);

const Detail = ({ visit, year, rows }: { visit: Visit; year: number; rows: Fact[] }) => (
  <DataTable
    caption={`Số liệu theo chỉ tiêu và đơn vị năm ${year}`}
    captionHidden
    rows={rows}
    empty={<p>Năm này chưa có chỉ tiêu hay công trình của đơn vị nào.</p>}
    columns={[
      { key: 'label', label: 'Số liệu', cell: (fact) => label(visit, year, fact) },
      { key: 'value', label: 'Giá trị', numeric: true, cell: (fact) => <strong>{sayFact(fact)}</strong> },
      { key: 'unit', label: 'Đơn vị tính', cell: unit },
    ]}
  />
);

/** Charts as they will stand in the report; each says its numbers in words too. */
export const Charts = ({ rows, year }: { rows: YearOnYear[]; year: number }) => (
  <>
    {reportCharts(rows, year).map(({ caption, svg }) => (
      <figure class="curve">
        <figcaption>{caption}</figcaption>
        <div class="curve-window" tabindex={0} role="group" aria-label={caption}>
          {raw(svg)}
        </div>
      </figure>
    ))}
  </>
);

/** All figures of a year beside those of the year before; each leads to its birth certificate. */
export async function factsPage(visit: Visit): Promise<Reply> {
  const { year, asOf } = asked(visit);
  const here = `${factsPath}?nam=${year}&den=${asOf}`;
  const single = visit.query.get('theo') === 'don-vi';
  const tabs = [
    { label: 'Toàn phường, xã', href: visit.url(here), current: !single },
    { label: 'Theo chỉ tiêu, đơn vị', href: visit.url(`${here}&theo=don-vi`), current: single },
  ];
  const rows = single ? [] : await yearOnYear(visit.tx, year, asOf);
  const detail = single ? await detailFacts(visit.tx, year, asOf) : [];
  const pages = Math.max(1, Math.ceil(detail.length / pageSize));
  const page = Math.min(pageNumber(visit.query), pages);
  return office(visit, {
    title: `Số liệu năm ${year}`,
    crumbs: [{ label: 'Sơ kết, tổng kết', href: visit.url('/lam-viec/tong-ket') }, { label: `Số liệu năm ${year}` }],
    lead: `Tính đến ngày ${formatDate(asOf)}, so với ngày ${formatDate(yearBefore(asOf))}. Bấm vào một số để xem giấy khai sinh của số ấy.`,
    children: (
      <>
        <Tabs label="Phạm vi" items={tabs} />
        {single ? (
          <>
            <Detail visit={visit} year={year} rows={detail.slice((page - 1) * pageSize, page * pageSize)} />
            <Pagination page={page} pages={pages} hrefFor={(each) => visit.url(`${here}&theo=don-vi&trang=${each}`)} />
          </>
        ) : (
          <>
            <Card title="Biểu đồ">
              <Charts rows={rows} year={year} />
            </Card>
            <Compared visit={visit} year={year} rows={rows} />
          </>
        )}
      </>
    ),
  });
}
