import { commendationEvents } from '../../commendation/events.ts';
import { emulationEvents } from '../../emulation/events.ts';
import { routes } from '../../organization/access.ts';
import { organizationEvents } from '../../organization/events.ts';
import { office } from '../../organization/frame.tsx';
import { formatDate, formatDateTime } from '../../platform/calendar/date.ts';
import { found } from '../../platform/refusal.ts';
import type { Reply } from '../../platform/web/reply.ts';
import { type Visit, pageNumber } from '../../platform/web/route.ts';
import { DataTable, Pagination } from '../../platform/web/ui/table.tsx';
import { Card, DescriptionList, Notice } from '../../platform/web/ui/text.tsx';
import { BEFORE } from '../edition/edition.ts';
import { type Fact, type RecordRef, certaintyOf } from '../fact.ts';
import { factPath, opensRecord, placeNames, recordPath } from '../fact-links.ts';
import { definitionOf } from '../facts/definitions.ts';
import { yearBefore } from '../facts.ts';
import { findFact } from '../find-fact.ts';
import { certaintyNames, sayDifference, sayFactWhole } from '../say.ts';
import { asked, factsPath } from './address.ts';
import { factsPage } from './facts.pages.tsx';
import { type Origin, originsOf } from './origin.ts';
import { type Remark, remarksOf } from './proof.ts';

const pageSize = 50;
const titles: Readonly<Record<string, string>> = { ...organizationEvents, ...emulationEvents, ...commendationEvents };

const entered = (origin: Origin | undefined) => {
  if (origin?.entered) return `${origin.entered.by}, ${formatDateTime(origin.entered.at)}`;
  return origin?.madeAt ? `Có từ bộ dữ liệu nhập, ${formatDateTime(origin.madeAt)}` : 'Nhật ký không có';
};

const lastTouched = (origin: Origin | undefined) => {
  const last = origin?.since.at(-1);
  return last ? `${titles[last.name] ?? 'Sửa'}: ${last.by}, ${formatDateTime(last.at)}` : '';
};

const Remarks = ({ visit, rows, none }: { visit: Visit; rows: readonly Remark[]; none: string }) =>
  rows.length === 0 ? (
    <>{none}</>
  ) : (
    <ul>
      {rows.map(({ text, href }) => (
        <li>{href ? <a href={visit.url(href)}>{text}</a> : text}</li>
      ))}
    </ul>
  );

interface TableProps {
  visit: Visit;
  records: RecordRef[];
  origins: Map<string, Origin>;
  remarks: Remark[];
}

const Records = ({ visit, records, origins, remarks }: TableProps) => (
  <DataTable
    caption="Các bản ghi đứng sau số liệu"
    rows={records}
    empty={<Notice>Không có bản ghi nào: số liệu bằng không.</Notice>}
    columns={[
      {
        key: 'label',
        label: 'Bản ghi',
        cell: (record) => (opensRecord(visit.actor, record) ? <a href={visit.url(recordPath(record))}>{record.label}</a> : record.label),
      },
      ...(new Set(records.map(({ table }) => table)).size > 1
        ? [{ key: 'table', label: 'Thuộc', cell: (record: RecordRef) => placeNames[record.table] ?? '' }]
        : []),
      { key: 'entered', label: 'Ai nhập, lúc nào', cell: (record) => entered(origins.get(record.id)) },
      {
        key: 'evidence',
        label: 'Minh chứng',
        cell: (record) => (
          <Remarks visit={visit} none="Chưa có" rows={remarks.filter((each) => each.record === record.id && each.kind === 'evidence')} />
        ),
      },
      {
        key: 'corrections',
        label: 'Sửa đổi',
        cell: (record) => {
          const last = lastTouched(origins.get(record.id));
          const rows = remarks.filter((each) => each.record === record.id && each.kind === 'correction');
          return (
            <>
              {last}
              <Remarks visit={visit} none={last === '' ? 'Chưa sửa' : ''} rows={rows} />
            </>
          );
        },
      },
    ]}
  />
);

/** The figures a figure was reckoned from, each with its own birth certificate. */
async function sourcesOf(visit: Visit, year: number, { from = [], asOf }: Fact) {
  const sources: { label: string; href: string }[] = [];
  for (const key of from) {
    const old = key.startsWith(BEFORE);
    const [of, on] = old ? [year - 1, yearBefore(asOf)] : [year, asOf];
    const fact = await findFact(visit.tx, of, on, old ? key.slice(BEFORE.length) : key);
    if (fact) sources.push({ label: `${fact.label} năm ${of}: ${sayFactWhole(fact)}`, href: visit.url(factPath(of, fact)) });
  }
  return sources;
}

const Sources = ({ rows }: { rows: Awaited<ReturnType<typeof sourcesOf>> }) => (
  <ul>
    {rows.map(({ label, href }) => (
      <li>
        <a href={href}>{label}</a>
      </li>
    ))}
  </ul>
);

function summary(visit: Visit, year: number, fact: Fact, before: Fact | null, sources: Awaited<ReturnType<typeof sourcesOf>>) {
  const gap = sayDifference(fact, before);
  return [
    { label: 'Giá trị', value: <strong>{sayFactWhole(fact)}</strong> },
    { label: 'Tính đến', value: formatDate(fact.asOf) },
    { label: 'Độ chắc chắn', value: certaintyNames[certaintyOf(fact)] },
    { label: 'Cách tính', value: definitionOf(fact.key) },
    ...(sources.length > 0 ? [{ label: 'Tính từ', value: <Sources rows={sources} /> }] : []),
    {
      label: `Cùng kỳ năm ${year - 1}`,
      value: before ? (
        <>
          <a href={visit.url(factPath(year - 1, before))}>{sayFactWhole(before)}</a>
          {gap && `; năm ${year} ${gap}`}
        </>
      ) : (
        'Chưa có số liệu'
      ),
    },
  ];
}

/** The birth certificate of a figure: how it is counted, from which records, who entered them, what proves them, what was corrected. */
async function birthPage(visit: Visit): Promise<Reply> {
  const { year, asOf } = asked(visit);
  const key = visit.param('fact');
  const fact = found(await findFact(visit.tx, year, asOf, key));
  const before = await findFact(visit.tx, year - 1, yearBefore(asOf), key);
  const pages = Math.max(1, Math.ceil(fact.records.length / pageSize));
  const page = Math.min(pageNumber(visit.query), pages);
  const records = fact.records.slice((page - 1) * pageSize, page * pageSize);
  const ids = records.map(({ id }) => id);
  const origins = await originsOf(visit.tx, ids);
  const remarks = await remarksOf(visit.tx, records[0]?.table ?? '', ids);
  return office(visit, {
    title: fact.label,
    section: `Số liệu năm ${year}`,
    crumbs: [{ label: `Số liệu năm ${year}`, href: visit.url(`${factsPath}?nam=${year}&den=${asOf}`) }, { label: fact.label }],
    children: (
      <>
        <DescriptionList items={summary(visit, year, fact, before, await sourcesOf(visit, year, fact))} />
        <Card title="Nguồn gốc">
          <Records visit={visit} records={records} origins={origins} remarks={remarks} />
          <Pagination page={page} pages={pages} hrefFor={(each) => visit.url(`${factPath(year, fact)}&trang=${each}`)} />
        </Card>
      </>
    ),
  });
}

export const birthRoutes = routes()
  .get(factsPath, { permission: 'review.view', audit: 'fact.listed' }, factsPage)
  .get(`${factsPath}/:fact`, { permission: 'review.view', audit: 'fact.viewed' }, birthPage);
