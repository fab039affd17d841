import { milestoneNames, workKindNames } from '../../emulation/words.ts';
import { workStatusTone, workStatusWords } from '../../emulation/work/status.ts';
import { routes } from '../../organization/access.ts';
import { formatDate, localDate } from '../../platform/calendar/date.ts';
import { printFigure } from '../../platform/records/figure.ts';
import { found } from '../../platform/refusal.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { TextInput } from '../../platform/web/ui/form.tsx';
import { DataTable, EmptyState, FilterBar } from '../../platform/web/ui/table.tsx';
import { DescriptionList, PageHeader, Progress, Tabs, Tag, Timeline } from '../../platform/web/ui/text.tsx';
import { site } from '../site.tsx';
import { yearIn, yearLinks } from '../years.ts';
import { workHref } from './card.ts';
import { Money } from './money.tsx';
import { Photos } from './photos.tsx';
import { type WorkRow, findWorks, listWorks, stateOf } from './work.ts';

export function WorkTable({ visit, works, caption }: { visit: Visit; works: WorkRow[]; caption: string }) {
  const today = localDate(visit.tx.now);
  return (
    <DataTable
      caption={caption}
      rows={works}
      captionHidden
      columns={[
        { key: 'title', label: 'Công trình, phần việc', cell: (row) => <a href={workHref(visit, row)}>{row.title}</a> },
        { key: 'owner', label: 'Đơn vị thực hiện', cell: (row) => row.owners ?? row.unit ?? 'Chưa nêu' },
        { key: 'kind', label: 'Loại', cell: (row) => <span class="one-line">{workKindNames[row.kind] ?? row.kind}</span> },
        { key: 'due', label: 'Hạn', cell: (row) => (row.due_on ? formatDate(row.due_on) : 'Chưa nêu') },
        {
          key: 'state',
          label: 'Tiến độ',
          cell: (row) => <Tag tone={workStatusTone(stateOf(row, today))}>{workStatusWords(stateOf(row, today))}</Tag>,
        },
      ]}
    />
  );
}

async function listPage(visit: Visit): Promise<Reply> {
  const all = await listWorks(visit.tx, {});
  const years = [...new Set(all.map(({ year }) => year))];
  const year = yearIn(visit, years);
  const search = (visit.query.get('q') ?? '').slice(0, 200);
  const works = search ? await findWorks(visit.tx, search, 200) : all.filter((work) => work.year === year);
  const done = works.filter(({ completed }) => completed).length;
  return site(visit, {
    title: 'Công trình, phần việc',
    crumbs: [{ label: 'Công trình' }],
    children: (
      <>
        <PageHeader
          title="Công trình, phần việc thi đua"
          lead={
            search
              ? `${works.length} công trình, phần việc của mọi năm có “${search}”.`
              : works.length > 0
                ? `Năm ${year}: ${works.length} công trình, phần việc đã đăng ký, ${done} đã hoàn thành.`
                : undefined
          }
        />
        <FilterBar
          action={visit.url('/cong-trinh')}
          label="Tìm công trình"
          submit="Tìm"
          {...(search ? { resetHref: visit.url('/cong-trinh') } : {})}
        >
          <TextInput name="q" label="Tên hoặc địa chỉ" type="search" value={search} />
        </FilterBar>
        {years.length > 1 && !search && <Tabs label="Năm" items={yearLinks(visit, '/cong-trinh', years, year)} />}
        <Listing visit={visit} works={works} search={search} />
      </>
    ),
  });
}

const Listing = ({ visit, works, search }: { visit: Visit; works: WorkRow[]; search: string }) => {
  if (works.length === 0 && search !== '')
    return <EmptyState title="Không tìm thấy" text={`Không có công trình, phần việc nào mang tên hoặc địa chỉ “${search}”.`} />;
  if (works.length === 0) return <EmptyState title="Chưa có công trình" text="Công trình, phần việc các đơn vị đăng ký sẽ hiện ở đây." />;
  return <WorkTable visit={visit} works={works} caption="Công trình, phần việc" />;
};

async function workPage(visit: Visit): Promise<Reply> {
  const { tx } = visit;
  const work = found(await tx.db.selectFrom('work').selectAll().where('key', '=', visit.param('key')).executeTakeFirst());
  const row = found((await listWorks(tx, { year: work.year })).find(({ id }) => id === work.id));
  const milestones = await tx.db
    .selectFrom('work_milestone')
    .select(['kind', 'happened_on', 'text'])
    .where('work_id', '=', work.id)
    .orderBy('position')
    .execute();
  const state = stateOf(row, localDate(tx.now));
  const facts: [string, string | null][] = [
    ['Đơn vị thực hiện', row.owners],
    ['Địa điểm', work.place],
    ['Thuộc', row.unit],
    ['Quy mô', work.size],
    ['Kinh phí', work.cost === null ? null : `${printFigure(work.cost)} đồng`],
    ['Phương châm', work.motto && `“${work.motto}”`],
    ['Mục tiêu', work.target],
    ['Hạn hoàn thành', work.due_on && formatDate(work.due_on)],
    ['Căn cứ', work.basis],
    ['Người hưởng lợi', work.beneficiaries === null ? null : printFigure(work.beneficiaries)],
    ['Hiệu quả', work.effect],
  ];
  return site(visit, {
    title: work.title,
    themeYear: work.year,
    crumbs: [{ label: 'Công trình', href: visit.url('/cong-trinh') }, { label: work.title }],
    children: (
      <>
        <PageHeader title={work.title} section={`${workKindNames[work.kind] ?? work.kind} năm ${work.year}`} />
        <p>
          <Tag tone={workStatusTone(state)}>{workStatusWords(state)}</Tag>
        </p>
        {row.percent !== null && !row.completed && <Progress label="Tiến độ" value={row.percent} />}
        <DescriptionList items={facts.flatMap(([label, value]) => (value ? [{ label, value }] : []))} />
        {milestones.length > 0 && (
          <Timeline
            label="Các mốc"
            items={milestones.map((mark) => ({
              date: mark.happened_on ? formatDate(mark.happened_on) : 'Không nêu ngày',
              title: milestoneNames[mark.kind] ?? mark.kind,
              text: mark.text,
            }))}
          />
        )}
        {await Photos({ visit, workId: work.id })}
        {await Money({ visit, workId: work.id })}
      </>
    ),
  });
}

export const workRoutes = routes()
  .get('/cong-trinh', { permission: 'public', audit: 'work.public_listed', kept: true }, listPage)
  .get('/cong-trinh/:key', { permission: 'public', audit: 'work.public_read', kept: true }, workPage);
