import { type CalendarDate, formatDate, localDate } from '../../platform/calendar/date.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { ButtonLink, Hidden, Select } from '../../platform/web/ui/form.tsx';
import { type Sort, DataTable, EmptyState, FilterBar } from '../../platform/web/ui/table.tsx';
import { Tabs, Tag } from '../../platform/web/ui/text.tsx';
import { allows } from '../../organization/access.ts';
import { office } from '../../organization/frame.tsx';
import { yearOf, yearTabs } from '../address.ts';
import { movementYears } from '../movement/movement.ts';
import { options, phaseNames } from '../words.ts';
import { partyKey, readParty } from './party.ts';
import { isOverdue, partnerTones, taskState } from './state.ts';
import { type Task, listTasks } from './task.ts';
import { TaskTabs, taskPath as path } from './tabs.tsx';
import { originNames, partnerNames } from './words.ts';

const states: Record<string, { label: string; holds(task: Task, today: CalendarDate): boolean }> = {
  'dang-lam': { label: 'Chưa xong', holds: ({ done_on }) => done_on === null },
  'qua-han': { label: 'Quá hạn', holds: isOverdue },
  xong: { label: 'Đã xong', holds: ({ done_on }) => done_on !== null },
  vuong: { label: 'Nơi phối hợp vướng mắc', holds: ({ partners }) => partners.some(({ status }) => status === 'stuck') },
};

const orders: Record<string, (a: Task, b: Task) => number> = {
  due: (a, b) => (a.due_on ?? '9999').localeCompare(b.due_on ?? '9999'),
  owner: (a, b) => a.owner.localeCompare(b.owner, 'vi', { numeric: true }),
  text: (a, b) => a.text.localeCompare(b.text, 'vi'),
};

function sortOf(visit: Visit): Sort {
  const [key = '', dir] = (visit.query.get('xep') ?? '').split('.');
  return key in orders ? { key, dir: dir === 'desc' ? 'desc' : 'asc' } : { key: 'due', dir: 'asc' };
}

const ask = (visit: Visit) => ({
  year: yearOf(visit),
  phase: visit.query.get('dot') ?? '',
  state: visit.query.get('tinh-trang') ?? '',
  owner: readParty(visit.query.get('chu-tri') ?? '') ? (visit.query.get('chu-tri') ?? '') : '',
  origin: visit.query.get('nguon') ?? '',
});
type Asked = ReturnType<typeof ask>;

function Filters({ visit, asked, tasks }: { visit: Visit; asked: Asked; tasks: readonly Task[] }) {
  const owners = [...new Map(tasks.map((task) => [partyKey(task), task.owner]))].map(([value, label]) => ({ value, label }));
  const narrowed = asked.phase || asked.state || asked.owner || asked.origin;
  return (
    <FilterBar action={visit.url(path)} {...(narrowed ? { resetHref: visit.url(`${path}?nam=${asked.year}`) } : {})}>
      <Hidden name="nam" value={String(asked.year)} />
      <Select
        name="tinh-trang"
        label="Tình trạng"
        options={Object.entries(states).map(([value, { label }]) => ({ value, label }))}
        placeholder="Tất cả"
        value={asked.state}
      />
      <Select name="chu-tri" label="Chủ trì" options={owners} placeholder="Tất cả" value={asked.owner} />
      <Select name="dot" label="Đợt" options={options(phaseNames)} placeholder="Tất cả" value={asked.phase} />
      <Select name="nguon" label="Nguồn" options={options(originNames)} placeholder="Tất cả" value={asked.origin} />
    </FilterBar>
  );
}

export const Partners = ({ task }: { task: Task }) =>
  task.partners.length === 0 ? null : (
    <ul>
      {task.partners.map(({ name, status }) => (
        <li>
          {name} <Tag tone={partnerTones[status] ?? 'neutral'}>{partnerNames[status] ?? status}</Tag>
        </li>
      ))}
    </ul>
  );

const columnsOf = (visit: Visit, today: CalendarDate) => [
  { key: 'text', label: 'Nhiệm vụ', sort: true, cell: (task: Task) => <a href={visit.url(`${path}/${task.id}`)}>{task.text}</a> },
  { key: 'owner', label: 'Chủ trì', sort: true, cell: (task: Task) => task.owner },
  { key: 'partners', label: 'Phối hợp', cell: (task: Task) => <Partners task={task} /> },
  { key: 'phase', label: 'Đợt', cell: (task: Task) => phaseNames[task.phase ?? ''] },
  { key: 'due', label: 'Hạn', sort: true, cell: (task: Task) => (task.due_on ? formatDate(task.due_on) : '') },
  {
    key: 'state',
    label: 'Tình trạng',
    cell: (task: Task) => {
      const { words, tone } = taskState(task, today);
      return <Tag tone={tone}>{words}</Tag>;
    },
  },
];

/** The query of the page with another order. */
const sorted =
  (visit: Visit) =>
  ({ key, dir }: Sort) => {
    const query = new URLSearchParams(visit.query);
    query.set('xep', `${key}.${dir}`);
    return visit.url(`${path}?${query.toString()}`);
  };

export async function listPage(visit: Visit): Promise<Reply> {
  const asked = ask(visit);
  const today = localDate(visit.tx.now);
  const { year, phase, owner, origin } = asked;
  const all = await listTasks(visit.tx, { year });
  const sort = sortOf(visit);
  const rows = all
    .filter((task) => !phase || task.phase === phase)
    .filter((task) => !origin || task.origin === origin)
    .filter((task) => !owner || partyKey(task) === owner)
    .filter((task) => states[asked.state]?.holds(task, today) ?? true)
    .toSorted((a, b) => (orders[sort.key]?.(a, b) ?? 0) * (sort.dir === 'desc' ? -1 : 1));
  const late = all.filter((task) => isOverdue(task, today)).length;
  return office(visit, {
    title: 'Nhiệm vụ',
    section: `Năm ${year}`,
    lead: `${all.length} nhiệm vụ, ${all.filter(({ done_on }) => done_on !== null).length} đã xong, ${late} quá hạn. Mỗi nhiệm vụ một nơi chủ trì, một hạn, một kết quả.`,
    actions: allows(visit.actor, 'task.edit') && (
      <ButtonLink href={visit.url(`${path}/moi?nam=${year}`)} tone="primary">
        Giao nhiệm vụ
      </ButtonLink>
    ),
    children: (
      <>
        <TaskTabs visit={visit} year={year} current="list" />
        <Tabs label="Năm" items={yearTabs(visit, path, year, (await movementYears(visit.tx)).slice(0, 6))} />
        <Filters visit={visit} asked={asked} tasks={all} />
        <DataTable
          caption="Nhiệm vụ"
          captionHidden
          rows={rows}
          sort={sort}
          hrefForSort={sorted(visit)}
          empty={<EmptyState title="Không có nhiệm vụ nào" text="Giao nhiệm vụ kèm nơi chủ trì và hạn." />}
          columns={columnsOf(visit, today)}
        />
      </>
    ),
  });
}
