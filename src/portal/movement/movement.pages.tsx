import { formNames, natureNames, originNames } from '../../emulation/words.ts';
import { rhythmPublished } from '../../emulation/rhythm/publication.ts';
import { routes } from '../../organization/access.ts';
import { printFigure } from '../../platform/records/figure.ts';
import { found } from '../../platform/refusal.ts';
import type { Tx } from '../../platform/tenancy.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { ButtonLink } from '../../platform/web/ui/form.tsx';
import { DataTable, EmptyState } from '../../platform/web/ui/table.tsx';
import { Card, DescriptionList, PageHeader, Prose, Tabs } from '../../platform/web/ui/text.tsx';
import { site } from '../site.tsx';
import { listWorks } from '../work/work.ts';
import { WorkTable } from '../work/work.pages.tsx';
import { Launch, launchesOf } from './launch.tsx';
import { yearIn, yearLinks } from '../years.ts';

const listMovements = (tx: Tx) =>
  tx.db
    .selectFrom('movement')
    .select(['id', 'key', 'name', 'short_name', 'nature', 'form', 'origin', 'launched_by', 'year', 'year_to', 'participation', 'parent_id'])
    .orderBy('year', (order) => order.desc().nullsLast())
    .orderBy('position')
    .execute();

type MovementRow = Awaited<ReturnType<typeof listMovements>>[number];

const yearWords = ({ year, year_to }: Pick<MovementRow, 'year' | 'year_to'>) =>
  year === null ? '' : year_to && year_to !== year ? `${year} - ${year_to}` : `${year}`;

const runsIn = (row: MovementRow, year: number) => row.year === null || (row.year <= year && (row.year_to ?? row.year) >= year);

async function listPage(visit: Visit): Promise<Reply> {
  const all = await listMovements(visit.tx);
  const years = [...new Set(all.flatMap(({ year }) => (year === null ? [] : [year])))];
  const year = yearIn(visit, years);
  const rows = all.filter((row) => runsIn(row, year));
  const rhythm = await rhythmPublished(visit.tx);
  return site(visit, {
    title: 'Phong trào thi đua',
    crumbs: [{ label: 'Phong trào' }],
    children:
      rows.length === 0 ? (
        <EmptyState title="Chưa có phong trào" text="Phong trào thi đua và cuộc vận động sẽ hiện ở đây khi được phát động." />
      ) : (
        <>
          <PageHeader
            title="Phong trào thi đua, cuộc vận động"
            lead="Cấp trên và địa phương phát động; mỗi phong trào dẫn tới nội dung, công trình và kết quả của nó."
            {...(rhythm
              ? { actions: <ButtonLink href={visit.url(`/nhip-hoat-dong?nam=${year}`)}>Nhịp hoạt động theo tháng</ButtonLink> }
              : {})}
          />
          {years.length > 1 && <Tabs label="Năm" items={yearLinks(visit, '/phong-trao', years, year)} />}
          <DataTable
            caption="Phong trào, cuộc vận động"
            captionHidden
            rows={rows}
            columns={[
              {
                key: 'name',
                label: 'Tên',
                cell: (row) => <a href={visit.url(`/phong-trao/${encodeURIComponent(row.key)}`)}>{row.short_name ?? row.name}</a>,
              },
              { key: 'nature', label: 'Loại', cell: (row) => natureNames[row.nature] ?? row.nature },
              { key: 'origin', label: 'Phát động', cell: (row) => row.launched_by ?? originNames[row.origin] ?? row.origin },
              { key: 'form', label: 'Hình thức', cell: (row) => formNames[row.form] ?? row.form },
              { key: 'year', label: 'Năm', cell: yearWords },
            ]}
          />
        </>
      ),
  });
}

async function movementPage(visit: Visit): Promise<Reply> {
  const { tx } = visit;
  const movement = found(await tx.db.selectFrom('movement').selectAll().where('key', '=', visit.param('key')).executeTakeFirst());
  const parent =
    movement.parent_id === null
      ? undefined
      : await tx.db.selectFrom('movement').select(['key', 'name', 'short_name']).where('id', '=', movement.parent_id).executeTakeFirst();
  const bases = await tx.db
    .selectFrom('movement_basis')
    .select(['title', 'number', 'issuer'])
    .where('movement_id', '=', movement.id)
    .orderBy('position')
    .execute();
  const launches = await launchesOf(tx, movement.id);
  const works = await listWorks(tx, { movementId: movement.id });
  const children = (await listMovements(tx)).filter(({ parent_id }) => parent_id === movement.id);
  const link = (row: { key: string; name: string; short_name: string | null }) => (
    <a href={visit.url(`/phong-trao/${encodeURIComponent(row.key)}`)}>{row.short_name ?? row.name}</a>
  );
  const facts = [
    { label: 'Phát động', value: movement.launched_by ?? originNames[movement.origin] },
    { label: 'Hình thức', value: formNames[movement.form] },
    { label: 'Năm', value: yearWords(movement) },
    { label: 'Thuộc', value: parent && link(parent) },
    { label: 'Chủ đề', value: movement.theme },
    { label: 'Phương châm', value: movement.motto },
    { label: 'Mục đích', value: movement.purpose },
    { label: 'Mục tiêu', value: movement.goal },
    { label: 'Phạm vi', value: movement.scope },
    { label: 'Đối tượng', value: movement.subjects.join('; ') },
    { label: 'Tham gia', value: movement.participation === null ? null : printFigure(movement.participation) },
    {
      label: 'Căn cứ',
      value: bases.length > 0 && (
        <ul>
          {bases.map(({ title, number, issuer }) => (
            <li>{[title, number, issuer].filter(Boolean).join(', ')}</li>
          ))}
        </ul>
      ),
    },
    {
      label: 'Gồm',
      value: children.length > 0 && (
        <ul>
          {children.map((row) => (
            <li>{link(row)}</li>
          ))}
        </ul>
      ),
    },
  ];
  return site(visit, {
    title: movement.name,
    themeYear: movement.year,
    crumbs: [{ label: 'Phong trào', href: visit.url('/phong-trao') }, { label: movement.short_name ?? movement.name }],
    children: (
      <>
        <PageHeader title={movement.name} section={natureNames[movement.nature]} />
        <DescriptionList items={facts.filter(({ value }) => Boolean(value))} />
        {movement.contents.length > 0 && (
          <Card title="Nội dung">
            <Prose>
              <ol>
                {movement.contents.map((text) => (
                  <li>{text}</li>
                ))}
              </ol>
            </Prose>
          </Card>
        )}
        {launches.map((launch) => (
          <Launch launch={launch} />
        ))}
        {works.length > 0 && (
          <Card title="Công trình, phần việc">
            <WorkTable visit={visit} works={works} caption="Công trình của phong trào" />
          </Card>
        )}
      </>
    ),
  });
}

export const movementRoutes = routes()
  .get('/phong-trao', { permission: 'public', audit: 'movement.public_listed', kept: true }, listPage)
  .get('/phong-trao/:key', { permission: 'public', audit: 'movement.public_read', kept: true }, movementPage);
