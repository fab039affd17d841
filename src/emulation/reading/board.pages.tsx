import { formatDate, formatDateTime } from '../../platform/calendar/date.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { ButtonLink, Hidden, Select, Submit, TextInput } from '../../platform/web/ui/form.tsx';
import { DataTable, EmptyState, FilterBar } from '../../platform/web/ui/table.tsx';
import { StatGrid, Tag } from '../../platform/web/ui/text.tsx';
import { allows } from '../../organization/access.ts';
import { PostForm, office } from '../../organization/frame.tsx';
import { yearOf } from '../address.ts';
import { MovementTabs } from '../movement/tabs.tsx';
import { type LateUnit, allSent, inputsOf, lateUnits } from '../reminder/late.ts';
import { remindUnit, remindedToday } from '../reminder/reminder.ts';
import { type Gap, type ReadingRow, hasGap, readingBoard } from './board.ts';

const path = '/lam-viec/phong-trao/theo-doi';

const gaps: Readonly<Record<string, { gap: Gap; label: string }>> = {
  doc: { gap: 'read', label: 'Chưa đọc' },
  'dang-ky': { gap: 'registered', label: 'Chưa đăng ký' },
  'bao-cao': { gap: 'reported', label: 'Chưa báo cáo' },
};

const Read = ({ row }: { row: ReadingRow }) => {
  if (row.launches === 0) return <>–</>;
  const all = row.read >= row.launches;
  return <Tag tone={all ? 'green' : 'amber'}>{all ? 'Đã đọc' : row.read === 0 ? 'Chưa đọc' : `Đọc ${row.read}/${row.launches}`}</Tag>;
};

const Reported = ({ row }: { row: ReadingRow }) => (
  <>
    {row.reportedOn ? formatDate(row.reportedOn) : row.silent ? '' : '–'} {row.silent && <Tag tone="amber">Chưa báo cáo</Tag>}
  </>
);

const reminded = (row: ReadingRow) =>
  row.reminded === 0 ? 'Chưa nhắc' : `${row.reminded} lần${row.remindedAt ? `, gần nhất ${formatDateTime(row.remindedAt)}` : ''}`;

/** What each unit can be reminded of, and what it was reminded of today. */
interface Reminding {
  late: ReadonlyMap<string, LateUnit>;
  today: ReadonlySet<string>;
}

/** One button for all that the unit is late with. */
const Remind = ({ visit, year, row, late, today }: { visit: Visit; year: number; row: ReadingRow } & Reminding) => {
  const unit = late.get(row.unitId);
  if (!unit) return <>Không chậm</>;
  if (allSent(today, unit)) return <>Đã nhắc hôm nay</>;
  return (
    <PostForm visit={visit} action={`${path}/nhac`} label={`Nhắc ${row.name}`}>
      <Hidden name="unit" value={row.unitId} />
      <Hidden name="year" value={String(year)} />
      <Hidden name="chua" value={visit.query.get('chua') ?? ''} />
      <Submit tone="secondary">{`Nhắc (${unit.matters.length})`}</Submit>
    </PostForm>
  );
};

const BoardTable = ({ visit, year, rows, reminding }: { visit: Visit; year: number; rows: ReadingRow[]; reminding: Reminding | null }) => (
  <DataTable
    caption={`Đơn vị đọc, đăng ký, báo cáo năm ${year}`}
    rows={rows}
    empty={<EmptyState title="Không còn đơn vị nào" text="Bỏ bộ lọc để xem mọi đơn vị." />}
    columns={[
      {
        key: 'unit',
        label: 'Đơn vị',
        cell: (row) => <a href={visit.url(`/lam-viec/phong-trao/don-vi/${row.unitId}?nam=${year}`)}>{row.name}</a>,
      },
      { key: 'read', label: 'Quán triệt', cell: (row) => <Read row={row} /> },
      {
        key: 'registered',
        label: 'Đăng ký',
        cell: (row) => <Tag tone={row.registered ? 'green' : 'amber'}>{row.registered ? 'Đã đăng ký' : 'Chưa đăng ký'}</Tag>,
      },
      { key: 'reported', label: 'Báo cáo gần nhất', cell: (row) => <Reported row={row} /> },
      { key: 'reminded', label: 'Đã nhắc', cell: reminded },
      ...(reminding
        ? [{ key: 'act', label: 'Nhắc việc', cell: (row: ReadingRow) => <Remind visit={visit} year={year} row={row} {...reminding} /> }]
        : []),
    ]}
  />
);

const remindingOf = async (visit: Visit, year: number): Promise<Reminding> => ({
  late: new Map((await lateUnits(visit.tx, year)).map((unit) => [unit.unitId, unit])),
  today: await remindedToday(visit.tx, year),
});

/** Reminds one unit of the list of everything it is late with. */
export async function remindFromBoard(visit: Visit): Promise<Reply> {
  const { unit, year, chua } = readForm(
    { unit: input.id('đơn vị'), year: input.integer('năm', 1900, 2999), chua: input.optionalText(20) },
    visit.form,
  );
  const late = (await lateUnits(visit.tx, year)).find(({ unitId }) => unitId === unit);
  const sent = await remindUnit(visit.tx, visit.actor, unit, late ? inputsOf(year, late) : []);
  const back = chua && gaps[chua] ? `${path}?nam=${year}&chua=${chua}` : `${path}?nam=${year}`;
  return redirect(visit.url(back), { notice: `Đã nhắc ${late?.unitName ?? 'đơn vị'} ${sent} việc.` });
}

/** Who has not read, not registered, not reported, with who was reminded how often. */
export async function boardPage(visit: Visit): Promise<Reply> {
  const year = yearOf(visit);
  const all = await readingBoard(visit.tx, year);
  const asked = visit.query.get('chua') ?? '';
  const chosen = gaps[asked];
  const rows = chosen ? all.filter((row) => hasGap(row, chosen.gap)) : all;
  const reminding = allows(visit.actor, 'reminder.send') ? await remindingOf(visit, year) : null;
  return office(visit, {
    title: 'Ai chưa đọc, chưa đăng ký, chưa báo cáo',
    section: `Năm ${year}`,
    lead: 'Đơn vị có công trình, phần việc hoặc chỉ tiêu mà hơn 31 ngày không báo cáo thì tính là chưa báo cáo.',
    crumbs: [{ label: 'Phong trào', href: visit.url('/lam-viec/phong-trao') }, { label: 'Theo dõi đơn vị' }],
    actions: reminding && <ButtonLink href={visit.url(`/lam-viec/dang-ky/nhac?nam=${year}`)}>Việc chậm của từng đơn vị</ButtonLink>,
    children: (
      <>
        <MovementTabs visit={visit} year={year} current="reading" />
        <StatGrid
          items={Object.entries(gaps).map(([key, { gap, label }]) => ({
            value: String(all.filter((row) => hasGap(row, gap)).length),
            unit: `/${all.length} đơn vị`,
            label,
            href: visit.url(`${path}?nam=${year}&chua=${key}`),
          }))}
        />
        <FilterBar action={visit.url(path)} label="Lọc đơn vị" {...(chosen ? { resetHref: visit.url(`${path}?nam=${year}`) } : {})}>
          <TextInput name="nam" label="Năm" width="short" inputmode="numeric" value={String(year)} />
          <Select
            name="chua"
            label="Còn thiếu"
            options={Object.entries(gaps).map(([value, { label }]) => ({ value, label }))}
            placeholder="Tất cả đơn vị"
            value={asked}
          />
        </FilterBar>
        <BoardTable visit={visit} year={year} rows={rows} reminding={reminding} />
      </>
    ),
  });
}
