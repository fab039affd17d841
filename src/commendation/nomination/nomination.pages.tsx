import { allows, routes } from '../../organization/access.ts';
import { office } from '../../organization/frame.tsx';
import { formatDate } from '../../platform/calendar/date.ts';
import { fold } from '../../platform/text/normalize.ts';
import type { Reply } from '../../platform/web/reply.ts';
import { type Visit, pageNumber } from '../../platform/web/route.ts';
import { ButtonLink, Select, TextInput } from '../../platform/web/ui/form.tsx';
import { DataTable, EmptyState, FilterBar, Pagination } from '../../platform/web/ui/table.tsx';
import { Notice } from '../../platform/web/ui/text.tsx';
import { awardName } from '../catalogue/catalogue.ts';
import { GROUND_NAMES, type Ground } from '../catalogue/level-names.ts';
import { countKinds, printCounts } from '../subject/counts.ts';
import { yearAsked } from '../year.ts';
import { type NominationView, listNominations, workYears } from './reading.ts';
import { stateNames } from './state.ts';
import { StateTag } from './state-tag.tsx';

const list = '/lam-viec/de-nghi';
const pageSize = 50;
const defaultOrder = 'proposed.desc';
const date = (iso: string | null) => (iso ? formatDate(iso) : 'không rõ ngày');

function narrowed(visit: Visit, rows: NominationView[]): NominationView[] {
  const state = visit.query.get('trang-thai');
  const wanted = fold(visit.query.get('tim') ?? '').trim();
  return rows.filter(
    (row) => (!state || row.state === state) && (!wanted || fold(`${row.name} ${row.post ?? ''} ${awardName(row.award)}`).includes(wanted)),
  );
}

function sorted(visit: Visit, rows: NominationView[]): NominationView[] {
  const [key, dir] = (visit.query.get('xep') ?? defaultOrder).split('.');
  const of = (row: NominationView) =>
    key === 'name' ? row.name : key === 'award' ? awardName(row.award) : key === 'state' ? stateNames[row.state] : (row.proposed_on ?? '');
  const order = rows.toSorted((a, b) => of(a).localeCompare(of(b), 'vi', { numeric: true }));
  return dir === 'desc' ? order.toReversed() : order;
}

const hrefWith = (visit: Visit, change: Record<string, string>) => {
  const query = new URLSearchParams(visit.query);
  for (const [name, value] of Object.entries(change)) query.set(name, value);
  return `?${query}`;
};

async function listPage(visit: Visit): Promise<Reply> {
  const year = yearAsked(visit);
  const all = await listNominations(visit.tx, visit.actor, year);
  const rows = sorted(visit, narrowed(visit, all));
  const years = await workYears(visit.tx, year);
  const current = pageNumber(visit.query);
  const [key = 'proposed', dir] = (visit.query.get('xep') ?? defaultOrder).split('.');
  const unsettled = all.filter(({ state }) => state === 'unsettled').length;
  const propose = allows(visit.actor, 'nomination.propose');
  return office(visit, {
    title: `Đề nghị khen thưởng năm ${year}`,
    lead: `${all.length} đề nghị: ${printCounts(countKinds(all))}.`,
    actions: propose && (
      <>
        <ButtonLink href={visit.url(`${list}/goi-y?nam=${year}`)}>Gợi ý ai đủ điều kiện</ButtonLink>
        <ButtonLink tone="primary" href={visit.url(`${list}/moi?nam=${year}`)}>
          Đề nghị mới
        </ButtonLink>
      </>
    ),
    children: (
      <>
        {unsettled > 0 && allows(visit.actor, 'nomination.answer_for') && (
          <Notice tone="warning" title={`${unsettled} đề nghị chờ xác nhận pháp lý`}>
            <a href={visit.url(`${list}/cho-xac-nhan?nam=${year}`)}>Xác nhận quy định hoặc ghi nhận trách nhiệm để tiếp tục</a>.
          </Notice>
        )}
        <FilterBar
          action={visit.url(list)}
          resetHref={visit.query.get('tim') || visit.query.get('trang-thai') ? visit.url(`${list}?nam=${year}`) : undefined}
        >
          <Select
            name="nam"
            label="Năm"
            options={years.map((each) => ({ value: String(each), label: String(each) }))}
            value={String(year)}
          />
          <Select
            name="trang-thai"
            label="Trạng thái"
            placeholder="Tất cả"
            options={Object.entries(stateNames).map(([value, label]) => ({ value, label }))}
            value={visit.query.get('trang-thai') ?? ''}
          />
          <TextInput name="tim" label="Tìm theo tên" type="search" value={visit.query.get('tim') ?? ''} />
        </FilterBar>
        <DataTable
          caption={`Đề nghị năm ${year}`}
          captionHidden
          rows={rows.slice((current - 1) * pageSize, current * pageSize)}
          sort={{ key, dir: dir === 'desc' ? 'desc' : 'asc' }}
          hrefForSort={(sort) => hrefWith(visit, { xep: `${sort.key}.${sort.dir}` })}
          empty={
            <EmptyState
              title="Chưa có đề nghị nào"
              text="Trưởng đơn vị đề nghị cho đơn vị mình; cán bộ thi đua đề nghị được cho mọi đối tượng."
            />
          }
          columns={[
            {
              key: 'name',
              label: 'Đối tượng',
              sort: true,
              cell: (row) => (
                <>
                  <a href={visit.url(`${list}/${row.id}`)}>{row.name}</a>
                  {row.post && ` – ${row.post}`}
                </>
              ),
            },
            { key: 'award', label: 'Hình thức, danh hiệu', sort: true, cell: (row) => awardName(row.award) },
            { key: 'movement', label: 'Phong trào', cell: (row) => row.movement_name ?? GROUND_NAMES[row.ground as Ground] },
            { key: 'proposed', label: 'Ngày đề nghị', sort: true, cell: (row) => date(row.proposed_on) },
            { key: 'state', label: 'Trạng thái', sort: true, cell: (row) => <StateTag row={row} /> },
          ]}
        />
        <Pagination page={current} pages={Math.ceil(rows.length / pageSize)} hrefFor={(n) => hrefWith(visit, { trang: String(n) })} />
      </>
    ),
  });
}

export const nominationRoutes = routes().get(list, { permission: 'nomination.view', audit: 'nomination.listed' }, listPage);
