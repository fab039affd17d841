import { allows, routes } from '../../organization/access.ts';
import { office } from '../../organization/frame.tsx';
import { formatDate } from '../../platform/calendar/date.ts';
import { found } from '../../platform/refusal.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { ButtonLink, Select, TextInput } from '../../platform/web/ui/form.tsx';
import { DataTable, EmptyState, FilterBar, Pagination } from '../../platform/web/ui/table.tsx';
import { DescriptionList, Notice, Tag } from '../../platform/web/ui/text.tsx';
import { awardName, catalogueList, levelWarning } from '../catalogue/catalogue.ts';
import type { Level } from '../catalogue/entry.ts';
import { GROUND_NAMES, type Ground, LEVEL_NAMES } from '../catalogue/level-names.ts';
import { printCount } from '../subject/counts.ts';
import { kindNames } from '../subject/subject.ts';
import { type AwardView, awardHistory, countAwards, decisionNumber, findAward, listAwards } from './awards.ts';

const home = '/lam-viec/so-vang';
const pageSize = 50;
const directions = { given: 'Phường, xã tặng', received: 'Cấp trên tặng' } as const;
type Direction = keyof typeof directions;

const dateOf = (row: AwardView) => row.decision_date ?? row.issued_on;
const source = (row: AwardView) =>
  [decisionNumber(row) ?? (row.direction === 'received' ? row.issuer : null), dateOf(row) && formatDate(dateOf(row) ?? '')]
    .filter(Boolean)
    .join(', ');
const years = (row: AwardView) => (row.year_to && row.year_to !== row.year ? `${row.year}–${row.year_to}` : String(row.year));

/** "02 tập thể, hơn 130 cá nhân": what a record without names counts. */
function countsText(row: AwardView): string {
  const parts = [
    [row.collectives, 'tập thể'],
    [row.households, 'hộ gia đình'],
    [row.individuals, 'cá nhân'],
    [row.total, 'tập thể, cá nhân'],
  ] as const;
  return parts.flatMap(([figure, word]) => (figure === null ? [] : [`${printCount(figure)} ${word}`])).join(', ');
}

function filterOf(visit: Visit) {
  const { query } = visit;
  const year = Number(query.get('nam'));
  const direction = query.get('chieu');
  return {
    ...(direction === 'given' || direction === 'received' ? { direction: direction as Direction } : {}),
    ...(Number.isInteger(year) && year > 0 && year < 10_000 ? { year } : {}),
    ...(query.get('hinh-thuc') ? { award: query.get('hinh-thuc') ?? '' } : {}),
    ...(query.get('tim') ? { search: query.get('tim') ?? '' } : {}),
  };
}

async function registerPage(visit: Visit): Promise<Reply> {
  const rows = await listAwards(visit.tx, filterOf(visit));
  const counts = countAwards(rows);
  const current = Math.max(1, Math.trunc(Number(visit.query.get('trang'))) || 1);
  const value = (name: string) => visit.query.get(name) ?? '';
  const known = (await visit.tx.db.selectFrom('award').select('year').distinct().orderBy('year', 'desc').execute()).map(({ year }) => ({
    value: String(year),
    label: String(year),
  }));
  const pageHref = (page: number) => {
    const query = new URLSearchParams(visit.query);
    query.set('trang', String(page));
    return `?${query}`;
  };
  return office(visit, {
    title: 'Sổ vàng',
    lead:
      counts.total === null
        ? 'Mọi lần khen thưởng, tặng và được tặng.'
        : `${[
            [counts.collectives, 'tập thể'],
            [counts.households, 'hộ gia đình'],
            [counts.individuals, 'cá nhân'],
          ]
            .flatMap(([figure, word]) => (figure === null ? [] : [`${printCount(figure as number)} ${String(word)}`]))
            .join(', ')}.`,
    actions: allows(visit.actor, 'award.record') && (
      <ButtonLink tone="primary" href={visit.url(`${home}/khen-cap-tren`)}>
        Ghi khen thưởng của cấp trên
      </ButtonLink>
    ),
    children: (
      <>
        <FilterBar action={visit.url(home)} resetHref={[...visit.query.keys()].length > 0 ? visit.url(home) : undefined}>
          <TextInput name="tim" label="Tìm tên, đơn vị, số quyết định" type="search" value={value('tim')} />
          <Select name="nam" label="Năm" placeholder="Mọi năm" options={known} value={value('nam')} />
          <Select
            name="hinh-thuc"
            label="Hình thức, danh hiệu"
            placeholder="Tất cả"
            options={catalogueList.map(({ code, name }) => ({ value: code, label: name }))}
            value={value('hinh-thuc')}
          />
          <Select
            name="chieu"
            label="Ai tặng"
            placeholder="Tất cả"
            options={Object.entries(directions).map(([key, label]) => ({ value: key, label }))}
            value={value('chieu')}
          />
        </FilterBar>
        <DataTable
          caption="Sổ vàng"
          captionHidden
          rows={rows.slice((current - 1) * pageSize, current * pageSize)}
          empty={<EmptyState title="Không có khen thưởng nào như vậy" text="Bỏ bớt điều kiện lọc, hoặc ký quyết định đầu tiên của năm." />}
          columns={[
            {
              key: 'name',
              label: 'Được khen',
              cell: (row) => (
                <>
                  <a href={visit.url(`${home}/${row.id}`)}>
                    {countsText(row) && row.kind === null && row.recipient === null ? countsText(row) : row.name}
                  </a>
                  {row.post && ` – ${row.post}`}
                </>
              ),
            },
            { key: 'award', label: 'Hình thức, danh hiệu', cell: (row) => awardName(row.award) },
            { key: 'year', label: 'Năm', numeric: true, cell: years },
            { key: 'source', label: 'Quyết định', cell: source },
            {
              key: 'register',
              label: 'Số vào sổ',
              numeric: true,
              cell: (row) => (row.register_number === null ? '' : `${row.register_number}/${row.year}`),
            },
            {
              key: 'direction',
              label: 'Ai tặng',
              cell: (row) => <Tag tone={row.direction === 'given' ? 'neutral' : 'blue'}>{directions[row.direction as Direction]}</Tag>,
            },
          ]}
        />
        <Pagination page={current} pages={Math.ceil(rows.length / pageSize)} hrefFor={pageHref} />
      </>
    ),
  });
}

const History = ({ visit, rows }: { visit: Visit; rows: AwardView[] }) => (
  <DataTable
    caption="Các lần được khen"
    rows={rows}
    columns={[
      { key: 'year', label: 'Năm', cell: (row) => <a href={visit.url(`${home}/${row.id}`)}>{years(row)}</a> },
      { key: 'award', label: 'Hình thức, danh hiệu', cell: (row) => awardName(row.award) },
      { key: 'citation', label: 'Thành tích', cell: (row) => row.citation ?? row.decision_citation ?? '' },
      { key: 'source', label: 'Quyết định', cell: source },
    ]}
  />
);

async function awardPage(visit: Visit): Promise<Reply> {
  const row = found(await findAward(visit.tx, visit.param('id')));
  const level = row.issuer_level as Level | null;
  const warning = levelWarning(row.award, level, row.issuer);
  const history = row.person_id
    ? await awardHistory(visit.tx, { personId: row.person_id })
    : row.unit_id
      ? await awardHistory(visit.tx, { unitId: row.unit_id })
      : [];
  const decision =
    row.decision_id && allows(visit.actor, 'decision.view') ? (
      <a href={visit.url(`/lam-viec/quyet-dinh/${row.decision_id}`)}>{decisionNumber(row) ?? 'Xem quyết định'}</a>
    ) : (
      decisionNumber(row)
    );
  const optional = [
    { label: 'Chức vụ, đơn vị', value: row.post },
    { label: 'Thành tích', value: row.citation ?? row.decision_citation },
    { label: 'Số lượng', value: countsText(row) },
    { label: 'Quyết định', value: decision },
    { label: 'Ngày ban hành', value: dateOf(row) && formatDate(dateOf(row) ?? '') },
    { label: 'Cơ quan tặng', value: [row.issuer, level && LEVEL_NAMES[level]].filter(Boolean).join(', ') },
    { label: 'Loại hình', value: row.ground && GROUND_NAMES[row.ground as Ground] },
    { label: 'Số vào sổ vàng', value: row.register_number === null ? null : `${row.register_number}/${row.year}` },
    { label: 'Truy tặng', value: row.posthumous ? 'Có' : null },
    { label: 'Ghi chú', value: row.note },
  ];
  return office(visit, {
    title: row.name,
    section: `${awardName(row.award)}, năm ${years(row)}`,
    lead: row.kind ? `Khen thưởng ${kindNames[row.kind]}` : undefined,
    crumbs: [{ label: 'Sổ vàng', href: visit.url(home) }, { label: row.name }],
    children: (
      <>
        {warning && (
          <Notice tone="warning" title="Hình thức và cấp tặng chưa khớp">
            {warning}
          </Notice>
        )}
        <DescriptionList items={optional.filter(({ value }) => value)} />
        {history.length > 1 && <History visit={visit} rows={history} />}
      </>
    ),
  });
}

export const registerRoutes = routes().get(home, { permission: 'office.view', audit: 'register.viewed' }, registerPage);

/** After the fixed addresses under the same path. */
export const awardRoutes = routes().get(`${home}/:id`, { permission: 'office.view', audit: 'award.viewed' }, awardPage);
