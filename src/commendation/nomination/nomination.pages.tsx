import { allows, routes } from '../../organization/access.ts';
import { PostForm, office } from '../../organization/frame.tsx';
import { formatDate } from '../../platform/calendar/date.ts';
import { found } from '../../platform/refusal.ts';
import { fold } from '../../platform/text/normalize.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import { type Visit, pageNumber } from '../../platform/web/route.ts';
import { ButtonLink, Select, Submit, TextInput } from '../../platform/web/ui/form.tsx';
import { DataTable, EmptyState, FilterBar, Pagination } from '../../platform/web/ui/table.tsx';
import { Card, DescriptionList, Notice, Tag } from '../../platform/web/ui/text.tsx';
import { awardName, competenceWarning } from '../catalogue/catalogue.ts';
import { GROUND_NAMES, type Ground } from '../catalogue/level-names.ts';
import { printShare } from '../council/tally.ts';
import { countKinds, printCounts } from '../subject/counts.ts';
import { yearAsked } from '../year.ts';
import { withdrawNomination } from './nomination.ts';
import { type NominationView, listNominations, readNomination, workYears } from './reading.ts';
import { stateNames, stateTones } from './state.ts';

const list = '/lam-viec/de-nghi';
const pageSize = 50;
const defaultOrder = 'proposed.desc';
const date = (iso: string | null) => (iso ? formatDate(iso) : 'không rõ ngày');

const StateTag = ({ row }: { row: NominationView }) => <Tag tone={stateTones[row.state]}>{stateNames[row.state]}</Tag>;

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
  const propose = allows(visit.actor, 'nomination.propose');
  return office(visit, {
    title: `Đề nghị khen thưởng năm ${year}`,
    lead: `${all.length} đề nghị: ${printCounts(countKinds(all))}.`,
    actions: propose && (
      <ButtonLink tone="primary" href={visit.url(`${list}/moi?nam=${year}`)}>
        Đề nghị mới
      </ButtonLink>
    ),
    children: (
      <>
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

const VoteLine = ({ row }: { row: NominationView }) =>
  row.vote === null ? (
    <>Chưa đưa ra hội đồng</>
  ) : row.vote.for_count === null ? (
    <>Trong chương trình phiên họp ngày {date(row.vote.held_on)}</>
  ) : (
    <>
      Phiên họp ngày {date(row.vote.held_on)}: đồng ý {printShare(row.vote.for_count, row.vote.members ?? 0)} tổng số thành viên
    </>
  );

async function showPage(visit: Visit): Promise<Reply> {
  const row = found(await readNomination(visit.tx, visit.actor, visit.param('id')));
  const warning = competenceWarning(row.award, row.proposed_on ?? `${row.year}-12-31`);
  const decision = row.award_decision_id ?? row.draft_decision_id;
  const mayWithdraw = allows(visit.actor, 'nomination.propose') && !['withdrawn', 'decided', 'drafted', 'voting'].includes(row.state);
  return office(visit, {
    title: row.name,
    section: `Đề nghị ${awardName(row.award)}, năm ${row.year}`,
    lead: row.post,
    crumbs: [{ label: 'Đề nghị khen thưởng', href: visit.url(`${list}?nam=${row.year}`) }, { label: row.name }],
    children: (
      <>
        {warning && (
          <Notice tone="warning" title="Thẩm quyền">
            {warning}
          </Notice>
        )}
        <DescriptionList
          items={[
            { label: 'Trạng thái', value: <StateTag row={row} /> },
            { label: 'Loại hình', value: GROUND_NAMES[row.ground as Ground] },
            { label: 'Phong trào', value: row.movement_name ?? 'Không gắn với phong trào' },
            { label: 'Ghi trên giấy khen', value: row.citation ?? 'Theo quyết định' },
            { label: 'Ngày đề nghị', value: date(row.proposed_on) },
            { label: 'Biểu quyết', value: <VoteLine row={row} /> },
            ...(decision && allows(visit.actor, 'decision.view')
              ? [{ label: 'Quyết định', value: <a href={visit.url(`/lam-viec/quyet-dinh/${decision}`)}>Xem quyết định</a> }]
              : []),
            ...(row.note ? [{ label: 'Ghi chú', value: row.note }] : []),
          ]}
        />
        <Card title="Thành tích">
          <p>{row.achievement ?? 'Chưa có báo cáo thành tích.'}</p>
        </Card>
        {mayWithdraw && (
          <PostForm visit={visit} action={`${list}/${row.id}/rut`} label="Rút đề nghị">
            <p>Đề nghị đã rút vẫn còn trong danh sách, nhưng không đưa ra hội đồng nữa.</p>
            <Submit tone="danger">Rút đề nghị</Submit>
          </PostForm>
        )}
      </>
    ),
  });
}

export const nominationRoutes = routes()
  .get(list, { permission: 'nomination.view', audit: 'nomination.listed' }, listPage)
  .get(`${list}/:id`, { permission: 'nomination.view', audit: 'nomination.viewed' }, showPage)
  .post(`${list}/:id/rut`, { permission: 'nomination.propose', audit: 'nomination.withdrawn' }, async (visit) => {
    await withdrawNomination(visit.tx, visit.actor, visit.param('id'));
    return redirect(visit.url(`${list}/${visit.param('id')}`), { notice: 'Đã rút đề nghị.' });
  });
