import { allows, ownUnits, routes } from '../../organization/access.ts';
import { office } from '../../organization/frame.tsx';
import { padCount } from '../../platform/text/numbers.ts';
import type { Reply } from '../../platform/web/reply.ts';
import { type Visit, pageNumber } from '../../platform/web/route.ts';
import { ButtonLink, Hidden, NumberInput, Select, TextInput } from '../../platform/web/ui/form.tsx';
import { DataTable, EmptyState, FilterBar, Pagination } from '../../platform/web/ui/table.tsx';
import { Tabs } from '../../platform/web/ui/text.tsx';
import { initiativeScopeWords, optionsOf, wordOf } from '../merit/words.ts';
import { type LibraryRow, type LibrarySearch, searchInitiatives } from './initiative.ts';

export const libraryPath = '/lam-viec/sang-kien';
const pageSize = 50;
const shelves = { recognised: 'Đã công nhận', waiting: 'Đang đề nghị', refused: 'Không công nhận' } as const;
const shelfKeys = { recognised: 'cong-nhan', waiting: 'de-nghi', refused: 'khong' } as const;
type Shelf = keyof typeof shelves;

function searchOf(visit: Visit): LibrarySearch {
  const { query, actor } = visit;
  const year = query.get('nam') ?? '';
  const scope = query.get('pham-vi') ?? '';
  const shelf = (Object.keys(shelves) as Shelf[]).find((one) => shelfKeys[one] === query.get('ngan')) ?? 'recognised';
  return {
    words: query.get('tim') ?? '',
    year: /^\d{4}$/.test(year) ? Number(year) : null,
    scope: scope in initiativeScopeWords ? scope : null,
    shelf: allows(actor, 'nomination.propose') || allows(actor, 'nomination.judge') ? shelf : 'recognised',
    units: ownUnits(actor),
  };
}

const Library = ({ visit, rows, shelf }: { visit: Visit; rows: LibraryRow[]; shelf: Shelf }) => (
  <DataTable
    caption="Sáng kiến"
    captionHidden
    rows={rows}
    empty={<EmptyState title="Không có sáng kiến nào như vậy" text="Thử từ khác, hoặc bỏ bớt điều kiện lọc." />}
    columns={[
      {
        key: 'title',
        label: 'Sáng kiến',
        cell: (row) => <a href={visit.url(`${libraryPath}/${shelf === 'recognised' ? '' : 'de-nghi/'}${row.id}`)}>{row.title}</a>,
      },
      { key: 'authors', label: 'Tác giả', cell: (row) => row.authors ?? 'Chưa nêu' },
      { key: 'field', label: 'Lĩnh vực', cell: (row) => row.field ?? '' },
      { key: 'scope', label: 'Phạm vi', cell: (row) => wordOf(initiativeScopeWords, row.scope) },
      { key: 'year', label: 'Năm', numeric: true, cell: (row) => String(row.year) },
      ...(shelf === 'recognised'
        ? [{ key: 'copies', label: 'Nơi áp dụng theo', numeric: true, cell: (row: LibraryRow) => padCount(row.copies) }]
        : []),
    ]}
  />
);

async function libraryPage(visit: Visit): Promise<Reply> {
  const search = searchOf(visit);
  const current = pageNumber(visit.query);
  const rows = await searchInitiatives(visit.tx, search, { number: current, size: pageSize });
  const may = allows(visit.actor, 'nomination.propose');
  const shelfHref = (shelf: Shelf) => visit.url(`${libraryPath}?ngan=${shelfKeys[shelf]}`);
  const pageHref = (page: number) => {
    const query = new URLSearchParams(visit.query);
    query.set('trang', String(page));
    return `?${query}`;
  };
  return office(visit, {
    title: 'Thư viện sáng kiến',
    lead: 'Sáng kiến được công nhận là căn cứ xét danh hiệu của tác giả, và là cách làm để nơi khác áp dụng.',
    actions: may && (
      <ButtonLink tone="primary" href={visit.url(`${libraryPath}/de-nghi`)}>
        Đề nghị công nhận sáng kiến
      </ButtonLink>
    ),
    children: (
      <>
        {may && (
          <Tabs
            label="Ngăn"
            items={(Object.keys(shelves) as Shelf[]).map((shelf) => ({
              label: shelves[shelf],
              href: shelfHref(shelf),
              current: shelf === search.shelf,
            }))}
          />
        )}
        <FilterBar action={visit.url(libraryPath)} resetHref={visit.query.size > 0 ? shelfHref(search.shelf) : undefined}>
          <Hidden name="ngan" value={shelfKeys[search.shelf]} />
          <TextInput name="tim" label="Tên, giải pháp, tác giả" type="search" value={search.words} />
          <NumberInput name="nam" label="Năm" value={search.year ?? ''} />
          <Select
            name="pham-vi"
            label="Phạm vi ảnh hưởng"
            placeholder="Mọi phạm vi"
            options={optionsOf(initiativeScopeWords)}
            value={search.scope ?? ''}
          />
        </FilterBar>
        <Library visit={visit} rows={rows} shelf={search.shelf} />
        <Pagination page={current} pages={Math.ceil((rows[0]?.total ?? 0) / pageSize)} hrefFor={pageHref} />
      </>
    ),
  });
}

export const libraryRoutes = routes().get(libraryPath, { permission: 'office.view', audit: 'initiative.listed' }, libraryPage);
