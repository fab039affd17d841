import { localDate } from '../../platform/calendar/date.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { ButtonLink, Select } from '../../platform/web/ui/form.tsx';
import { DataTable, EmptyState, FilterBar } from '../../platform/web/ui/table.tsx';
import { Tabs, Tag } from '../../platform/web/ui/text.tsx';
import { Hidden } from '../../platform/web/ui/form.tsx';
import { allows } from '../../organization/access.ts';
import { office } from '../../organization/frame.tsx';
import { yearOf, yearTabs } from '../address.ts';
import { sayFigure } from '../figures.ts';
import { themesFor } from '../theme/theme.ts';
import { formNames, kindWords, natureNames, options, originNames } from '../words.ts';
import { type Movement, movementYears, movementsOfYear, shortName, yearsWords } from './movement.ts';
import { overdueReviews } from './review-due.ts';
import { OverdueTags } from './review-parts.tsx';
import { MovementTabs } from './tabs.tsx';
import { movementState, movementStateNames, movementStateTones } from './state.ts';

const path = '/lam-viec/phong-trao';
const filters = [
  { name: 'tinh-chat', column: 'nature', label: 'Tính chất', names: natureNames },
  { name: 'nguon', column: 'origin', label: 'Cấp phát động', names: originNames },
  { name: 'hinh-thuc', column: 'form', label: 'Hình thức', names: formNames },
] as const;

export const StateTag = ({ movement, today }: { movement: Movement; today: string }) => {
  const state = movementState(movement, today);
  return <Tag tone={movementStateTones[state]}>{movementStateNames[state]}</Tag>;
};

const Filters = ({ visit, year }: { visit: Visit; year: number }) => (
  <FilterBar
    action={visit.url(path)}
    label="Lọc phong trào"
    {...(filters.some(({ name }) => visit.query.get(name)) ? { resetHref: visit.url(`${path}?nam=${year}`) } : {})}
  >
    <Hidden name="nam" value={String(year)} />
    {filters.map(({ name, label, names }) => (
      <Select name={name} label={label} options={options(names)} placeholder="Tất cả" value={visit.query.get(name) ?? ''} />
    ))}
  </FilterBar>
);

const MovementTable = ({ visit, rows }: { visit: Visit; rows: Movement[] }) => {
  const today = localDate(visit.tx.now);
  return (
    <DataTable
      caption="Phong trào, cuộc vận động"
      captionHidden
      rows={rows}
      empty={<EmptyState title="Không có phong trào nào" text="Chọn năm khác, bỏ bộ lọc, hoặc lập kế hoạch phong trào mới." />}
      columns={[
        { key: 'name', label: 'Tên', cell: (row) => <a href={visit.url(`${path}/${row.id}`)}>{shortName(row)}</a> },
        {
          key: 'nature',
          label: 'Tính chất',
          cell: kindWords,
        },
        { key: 'origin', label: 'Phát động', cell: (row) => row.launched_by ?? originNames[row.origin] ?? '' },
        {
          key: 'parent',
          label: 'Thuộc',
          cell: (row) =>
            row.parent_id ? <a href={visit.url(`${path}/${row.parent_id}`)}>{row.parent_short_name ?? row.parent_name}</a> : '',
        },
        { key: 'years', label: 'Năm', cell: (row) => <span class="one-line">{yearsWords(row)}</span> },
        { key: 'people', label: 'Tham gia', numeric: true, cell: (row) => sayFigure(row.participation) },
        {
          key: 'state',
          label: 'Tình trạng',
          cell: (row) => (
            <>
              {!overdueReviews(row, today).some(({ kind }) => kind === 'final') && <StateTag movement={row} today={today} />}
              <OverdueTags movement={row} today={today} />
            </>
          ),
        },
      ]}
    />
  );
};

export async function listPage(visit: Visit): Promise<Reply> {
  const year = yearOf(visit);
  const chosen = Object.fromEntries(filters.map(({ name, column }) => [column, visit.query.get(name) ?? '']));
  const rows = await movementsOfYear(visit.tx, { year, ...chosen });
  const [theme] = await themesFor(visit.tx, year);
  const edits = allows(visit.actor, 'movement.edit');
  return office(visit, {
    title: 'Phong trào',
    section: `Năm ${year}`,
    lead: theme ? `Chủ đề năm: “${theme.text}”` : 'Phong trào thi đua, cuộc vận động, chương trình của cấp trên và của địa phương.',
    actions: (
      <>
        <ButtonLink href={visit.url(`${path}/chu-de?nam=${year}`)} tone="quiet">
          Chủ đề năm
        </ButtonLink>
        {edits && (
          <ButtonLink href={visit.url(`${path}/moi?nam=${year}`)} tone="primary">
            Lập kế hoạch phong trào
          </ButtonLink>
        )}
      </>
    ),
    children: (
      <>
        <MovementTabs visit={visit} year={year} current="movements" />
        <Tabs label="Năm" items={yearTabs(visit, path, year, (await movementYears(visit.tx)).slice(0, 8))} />
        <Filters visit={visit} year={year} />
        <MovementTable visit={visit} rows={rows} />
      </>
    ),
  });
}
