import { formatDate, localDate } from '../../platform/calendar/date.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { ButtonLink, Hidden, Select } from '../../platform/web/ui/form.tsx';
import { DataTable, EmptyState, FilterBar } from '../../platform/web/ui/table.tsx';
import { Card, Progress, StatGrid, Tabs, Tag } from '../../platform/web/ui/text.tsx';
import { allows, ownUnits } from '../../organization/access.ts';
import { office } from '../../organization/frame.tsx';
import { yearOf, yearTabs } from '../address.ts';
import { movementYears } from '../movement/movement.ts';
import { listCalls } from './call.ts';
import { type BoardEntry, type BoardGroup, boardDay, registrationBoard, unregistered } from './registration.ts';
import { LateTag, StateTag, deadlineWords } from './sheet-parts.tsx';
import { type RegistrationState, owes, stateWords } from './state.ts';
import { RegistrationTabs } from './tabs.tsx';

const path = '/lam-viec/dang-ky';
const states = Object.keys(stateWords) as RegistrationState[];

interface Filter {
  state: RegistrationState | 'late' | '';
  bloc: string;
}

function filterOf(visit: Visit): Filter {
  const asked = visit.query.get('tinh-trang') ?? '';
  const state = asked === 'tre' ? 'late' : (states.find((each) => each === asked) ?? '');
  return { state, bloc: visit.query.get('khoi') ?? '' };
}

const stateOf = (entry: BoardEntry) => (entry.covered && owes(entry.state) ? null : entry.state);

const matches =
  ({ state }: Filter) =>
  (entry: BoardEntry) =>
    state === '' || (state === 'late' ? entry.late > 0 && stateOf(entry) !== null : stateOf(entry) === state);

const State = ({ entry }: { entry: BoardEntry }) =>
  stateOf(entry) === null ? (
    <Tag>Đăng ký chung cả khối</Tag>
  ) : (
    <>
      <StateTag state={entry.state} /> <LateTag late={entry.late} state={entry.state} />
    </>
  );

const Group = ({ visit, year, group }: { visit: Visit; year: number; group: BoardGroup }) => {
  const registered = group.entries.filter(({ state, covered }) => covered || !owes(state)).length;
  const name = group.bloc?.name ?? 'Đơn vị ngoài các khối';
  return (
    <Card title={name}>
      <Progress label="Đã đăng ký" value={registered} max={group.entries.length} text={`${registered}/${group.entries.length}`} />
      <DataTable
        caption={`Đăng ký của ${name}`}
        captionHidden
        rows={group.entries}
        columns={[
          {
            key: 'name',
            label: 'Đơn vị',
            cell: (entry) => (
              <a href={visit.url(entry.kind === 'unit' ? `${path}/don-vi/${entry.id}?nam=${year}` : `${path}/ban/${entry.id}?nam=${year}`)}>
                {entry.kind === 'unit' ? entry.name : `${entry.name} (cả khối)`}
              </a>
            ),
          },
          { key: 'state', label: 'Tình trạng', cell: (entry) => <State entry={entry} /> },
          { key: 'on', label: 'Ngày gửi', cell: (entry) => entry.sentOn && formatDate(entry.sentOn) },
          { key: 'titles', label: 'Danh hiệu, hình thức phấn đấu', cell: (entry) => entry.registration?.titles.join('; ') },
          { key: 'targets', label: 'Chỉ tiêu', numeric: true, cell: (entry) => String(entry.targets) },
          {
            key: 'works',
            label: 'Công trình, phần việc',
            numeric: true,
            cell: (entry) => <a href={visit.url(`/lam-viec/cong-trinh?nam=${year}&don-vi=${entry.id}`)}>{String(entry.works)}</a>,
          },
          {
            key: 'sheet',
            label: 'Bản đăng ký',
            cell: (entry) =>
              mayOpen(visit, entry) && (
                <a href={visit.url(`${path}/ban/${entry.id}?nam=${year}`)} aria-label={`Mở bản đăng ký của ${entry.name}`}>
                  Mở
                </a>
              ),
          },
        ]}
      />
    </Card>
  );
};

/** Heads of units find the link on their own row only. */
const mayOpen = (visit: Visit, entry: BoardEntry) =>
  visit.actor.roles.some(({ role }) => role !== 'unit_head') || (ownUnits(visit.actor) ?? []).includes(entry.id);

const Filters = ({ visit, year, filter, board }: { visit: Visit; year: number; filter: Filter; board: readonly BoardGroup[] }) => (
  <FilterBar action={visit.url(path)} {...(filter.state || filter.bloc ? { resetHref: visit.url(`${path}?nam=${year}`) } : {})}>
    <Hidden name="nam" value={String(year)} />
    <Select
      name="tinh-trang"
      label="Tình trạng"
      options={[...states.map((value) => ({ value, label: stateWords[value] })), { value: 'tre', label: 'Trễ hạn' }]}
      placeholder="Tất cả"
      value={filter.state === 'late' ? 'tre' : filter.state}
    />
    <Select
      name="khoi"
      label="Khối"
      options={board.flatMap(({ bloc }) => (bloc ? [{ value: bloc.id, label: bloc.name }] : []))}
      placeholder="Tất cả"
      value={filter.bloc}
    />
  </FilterBar>
);

const Counts = ({ visit, year, entries }: { visit: Visit; year: number; entries: readonly BoardEntry[] }) => {
  const at = (query: string) => visit.url(`${path}?nam=${year}&tinh-trang=${query}`);
  const shown = states.filter((state) => entries.some((entry) => stateOf(entry) === state));
  const late = entries.filter((entry) => entry.late > 0 && stateOf(entry) !== null).length;
  return (
    <StatGrid
      items={[
        ...shown.map((state) => ({
          value: String(entries.filter((entry) => stateOf(entry) === state).length),
          label: stateWords[state],
          href: at(state),
        })),
        ...(late > 0 ? [{ value: String(late), label: 'Trễ hạn', href: at('tre') }] : []),
      ]}
    />
  );
};

function lead(board: readonly BoardGroup[]): string {
  const missing = unregistered(board);
  if (missing.length === 0) return 'Mọi đơn vị đã đăng ký.';
  const total = board.reduce((sum, { entries }) => sum + entries.length, 0);
  const names = missing.slice(0, 5).map(({ name }) => name);
  return `Còn ${missing.length}/${total} đơn vị chưa đăng ký: ${names.join(', ')}${missing.length > 5 ? '…' : '.'}`;
}

const Commands = ({ visit, year }: { visit: Visit; year: number }) => {
  const own = ownUnits(visit.actor)?.[0];
  return (
    <>
      <ButtonLink href={visit.url(`${path}/van-ban`)}>Văn bản làm căn cứ</ButtonLink>
      <ButtonLink href={visit.url(`${path}/dot?nam=${year}`)}>Đợt đăng ký</ButtonLink>
      {own && (
        <ButtonLink href={visit.url(`${path}/ban/${own}?nam=${year}`)} tone="primary">
          Bản đăng ký của đơn vị tôi
        </ButtonLink>
      )}
      {!own && allows(visit.actor, 'registration.submit') && (
        <ButtonLink href={visit.url(`/lam-viec/cong-trinh/moi?nam=${year}`)} tone="primary">
          Đăng ký công trình, phần việc
        </ButtonLink>
      )}
    </>
  );
};

export async function boardPage(visit: Visit): Promise<Reply> {
  const year = yearOf(visit);
  const filter = filterOf(visit);
  const board = await registrationBoard(visit.tx, year, boardDay(year, localDate(visit.tx.now)));
  const call = (await listCalls(visit.tx, year)).find(({ movement_id }) => movement_id === null) ?? null;
  const groups = board
    .filter(({ bloc }) => filter.bloc === '' || bloc?.id === filter.bloc)
    .map((group) => ({ ...group, entries: group.entries.filter(matches(filter)) }))
    .filter(({ entries }) => entries.length > 0);
  return office(visit, {
    title: 'Đăng ký thi đua',
    section: `Năm ${year}`,
    lead: lead(board),
    actions: <Commands visit={visit} year={year} />,
    children: (
      <>
        <RegistrationTabs visit={visit} year={year} current="registrations" />
        <Tabs label="Năm" items={yearTabs(visit, path, year, (await movementYears(visit.tx)).slice(0, 6))} />
        <p>{deadlineWords(call)}</p>
        {board.length > 0 && <Counts visit={visit} year={year} entries={board.flatMap(({ entries }) => entries)} />}
        {board.length > 0 && <Filters visit={visit} year={year} filter={filter} board={board} />}
        {board.length === 0 && (
          <EmptyState title="Chưa có đơn vị nào" text="Lập đơn vị và khối thi đua ở mục Tổ chức, rồi các đơn vị đăng ký tại đây." />
        )}
        {board.length > 0 && groups.length === 0 && <EmptyState title="Không có đơn vị nào khớp" text="Bỏ bớt điều kiện lọc." />}
        {groups.map((group) => (
          <Group visit={visit} year={year} group={group} />
        ))}
      </>
    ),
  });
}
