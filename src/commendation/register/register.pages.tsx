import { allows, routes } from '../../organization/access.ts';
import { office } from '../../organization/frame.tsx';
import type { Reply } from '../../platform/web/reply.ts';
import { type Visit, pageNumber } from '../../platform/web/route.ts';
import { ButtonLink, Select, TextInput } from '../../platform/web/ui/form.tsx';
import { DataTable, EmptyState, FilterBar, Pagination } from '../../platform/web/ui/table.tsx';
import { Tag } from '../../platform/web/ui/text.tsx';
import { awardName, catalogueList } from '../catalogue/catalogue.ts';
import { isId } from '../identifier.ts';
import { standingTag } from '../revocation/amendment-view.tsx';
import { printFigures } from '../subject/counts.ts';
import { source, years } from './award-text.ts';
import { registerYears, searchRegister } from './search.ts';
import { everyUnit } from './units.ts';

const home = '/lam-viec/so-vang';
const pageSize = 50;
const directions = { given: 'Phường, xã tặng', received: 'Cấp trên tặng' } as const;
type Direction = keyof typeof directions;

const isDirection = (value: string | null): value is Direction => value !== null && value in directions;

function filterOf(visit: Visit) {
  const { query } = visit;
  const year = Number(query.get('nam'));
  const direction = query.get('chieu');
  return {
    ...(isDirection(direction) ? { direction } : {}),
    ...(Number.isInteger(year) && year > 0 && year < 10_000 ? { year } : {}),
    ...(query.get('hinh-thuc') ? { award: query.get('hinh-thuc') ?? '' } : {}),
    ...(query.get('tim') ? { words: query.get('tim') ?? '' } : {}),
    ...(query.get('so') ? { decision: query.get('so') ?? '' } : {}),
    ...(isId(query.get('don-vi') ?? '') ? { unitId: query.get('don-vi') ?? '' } : {}),
  };
}

async function registerPage(visit: Visit): Promise<Reply> {
  const current = pageNumber(visit.query);
  const { rows, lines, counts } = await searchRegister(visit.tx, filterOf(visit), { number: current, size: pageSize });
  const value = (name: string) => visit.query.get(name) ?? '';
  const known = (await registerYears(visit.tx)).map((year) => ({ value: String(year), label: String(year) }));
  const pageHref = (page: number) => {
    const query = new URLSearchParams(visit.query);
    query.set('trang', String(page));
    return `?${query}`;
  };
  return office(visit, {
    title: 'Sổ vàng',
    lead: counts.total === null ? 'Mọi lần khen thưởng, tặng và được tặng.' : `${printFigures(counts)}.`,
    actions: (
      <>
        {allows(visit.actor, 'award.record') && (
          <ButtonLink tone="primary" href={visit.url(`${home}/khen-cap-tren`)}>
            Ghi khen thưởng của cấp trên
          </ButtonLink>
        )}
        <ButtonLink href={visit.url('/lam-viec/thong-ke')}>Thống kê</ButtonLink>
        <ButtonLink href={visit.url('/lam-viec/danh-muc-khen-thuong')}>Danh mục</ButtonLink>
      </>
    ),
    children: (
      <>
        <FilterBar action={visit.url(home)} resetHref={[...visit.query.keys()].length > 0 ? visit.url(home) : undefined}>
          <TextInput name="tim" label="Tên, chức vụ, thành tích" type="search" value={value('tim')} />
          <TextInput name="so" label="Số quyết định" width="short" value={value('so')} />
          <Select name="nam" label="Năm" placeholder="Mọi năm" options={known} value={value('nam')} />
          <Select
            name="hinh-thuc"
            label="Hình thức, danh hiệu"
            placeholder="Tất cả"
            options={catalogueList.map(({ code, name }) => ({ value: code, label: name }))}
            value={value('hinh-thuc')}
          />
          <Select name="don-vi" label="Đơn vị" placeholder="Mọi đơn vị" options={await everyUnit(visit.tx)} value={value('don-vi')} />
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
          rows={rows}
          empty={<EmptyState title="Không có khen thưởng nào như vậy" text="Bỏ bớt điều kiện lọc, hoặc ký quyết định đầu tiên của năm." />}
          columns={[
            {
              key: 'name',
              label: 'Được khen',
              cell: (row) => (
                <>
                  <a href={visit.url(`${home}/${row.id}`)}>{row.name}</a>
                  {row.post && ` – ${row.post}`} {standingTag(row.standing)}
                </>
              ),
            },
            { key: 'award', label: 'Hình thức', cell: (row) => awardName(row.award) },
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
        <Pagination page={current} pages={Math.ceil(lines / pageSize)} hrefFor={pageHref} />
      </>
    ),
  });
}

export const registerRoutes = routes().get(home, { permission: 'office.view', audit: 'register.viewed' }, registerPage);
