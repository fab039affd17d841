import { StageSteps, StageTag } from '../../emulation/exemplar/exemplar-parts.tsx';
import { type Exemplar, copiesOf, exemplarTitle, findExemplar, listExemplars } from '../../emulation/exemplar/exemplar.ts';
import { sayFigure } from '../../emulation/figures.ts';
import { exemplarStageNames, options } from '../../emulation/words.ts';
import { routes } from '../../organization/access.ts';
import { padCount } from '../../platform/text/numbers.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Actions, ButtonLink, Hidden, Select } from '../../platform/web/ui/form.tsx';
import { DataTable, EmptyState, FilterBar } from '../../platform/web/ui/table.tsx';
import type { HonourCardProps } from '../../platform/web/ui/honour.tsx';
import { DescriptionList, HonourGrid, PageHeader, Prose, Tabs } from '../../platform/web/ui/text.tsx';
import { shortened } from '../article/card.ts';
import { site } from '../site.tsx';
import { yearIn, yearLinks } from '../years.ts';

const path = '/dien-hinh';
const hrefOf = (visit: Visit, { key }: { key: string }) => visit.url(`${path}/${encodeURIComponent(key)}`);

export const ExemplarTable = ({ visit, rows, caption }: { visit: Visit; rows: Exemplar[]; caption: string }) => (
  <DataTable
    caption={caption}
    captionHidden
    rows={rows}
    columns={[
      { key: 'name', label: 'Điển hình', cell: (row) => <a href={hrefOf(visit, row)}>{exemplarTitle(row)}</a> },
      { key: 'subject', label: 'Cá nhân, đơn vị, hộ', cell: (row) => row.subject ?? 'Chưa nêu' },
      { key: 'field', label: 'Lĩnh vực', cell: (row) => row.field ?? 'Chưa nêu' },
      { key: 'stage', label: 'Bước', cell: (row) => <StageTag stage={row.stage} /> },
      { key: 'copies', label: 'Nơi làm theo', numeric: true, cell: (row) => padCount(Number(row.copies)) },
    ]}
  />
);

const exemplarCard = (visit: Visit, row: Exemplar): HonourCardProps => {
  const title = exemplarTitle(row);
  const copies = Number(row.copies);
  return {
    name: title,
    href: hrefOf(visit, row),
    award: row.field ?? `Năm ${row.year}`,
    ...(row.subject && row.subject !== title ? { detail: row.subject } : {}),
    ...(row.story ? { citation: shortened(row.story.split('\n')[0] ?? '') } : {}),
    decision: [exemplarStageNames[row.stage] ?? row.stage, copies > 0 && `${padCount(copies)} nơi làm theo`].filter(Boolean).join(' · '),
  };
};

async function listPage(visit: Visit): Promise<Reply> {
  const all = await listExemplars(visit.tx);
  const years = [...new Set(all.map((row) => row.year))];
  const year = yearIn(visit, years);
  const ofYear = all.filter((row) => row.year === year);
  const fields = [...new Set(ofYear.flatMap(({ field }) => field ?? []))].toSorted((a, b) => a.localeCompare(b, 'vi'));
  const field = fields.find((one) => one === visit.query.get('linh-vuc')) ?? '';
  const rows = field === '' ? ofYear : ofYear.filter((row) => row.field === field);
  return site(visit, {
    title: 'Điển hình tiên tiến',
    crumbs: [{ label: 'Điển hình tiên tiến' }],
    children: (
      <>
        <PageHeader title="Điển hình tiên tiến" lead="Gương người tốt, việc tốt, mô hình mới và những nơi đã làm theo." />
        {years.length > 1 && <Tabs label="Năm" items={yearLinks(visit, path, years, year)} />}
        {fields.length > 1 && (
          <FilterBar action={visit.url(path)} {...(field ? { resetHref: visit.url(`${path}?nam=${year}`) } : {})}>
            <Hidden name="nam" value={String(year)} />
            <Select
              name="linh-vuc"
              label="Lĩnh vực"
              options={options(Object.fromEntries(fields.map((one) => [one, one])))}
              placeholder="Tất cả"
              value={field}
            />
          </FilterBar>
        )}
        {rows.length === 0 ? (
          <EmptyState title="Chưa có điển hình" text="Gương người tốt, việc tốt và mô hình mới sẽ hiện ở đây." />
        ) : (
          <HonourGrid headingLevel={2} items={rows.map((row) => exemplarCard(visit, row))} />
        )}
        <Actions>
          <ButtonLink href={visit.url('/de-xuat-guong')}>Giới thiệu gương người tốt, việc tốt</ButtonLink>
        </Actions>
      </>
    ),
  });
}

async function exemplarPage(visit: Visit): Promise<Reply> {
  const row = await findExemplar(visit.tx, { key: visit.param('key') });
  const copies = await copiesOf(visit.tx, row.id);
  const title = exemplarTitle(row);
  const about: [string, string | null][] = [
    ['Cá nhân, đơn vị, hộ', row.subject === title ? null : row.subject],
    ['Lĩnh vực', row.field],
    ['Phong trào', row.movement],
    ['Số điển hình', row.total === null ? null : sayFigure(row.total)],
  ];
  const items = about.flatMap(([label, value]) => (value ? [{ label, value }] : []));
  return site(visit, {
    title,
    themeYear: row.year,
    crumbs: [{ label: 'Điển hình tiên tiến', href: visit.url(path) }, { label: title }],
    children: (
      <>
        <PageHeader title={title} section={`Điển hình tiên tiến năm ${row.year}`} />
        <StageSteps stage={row.stage} />
        {items.length > 0 && <DescriptionList items={items} />}
        {row.story && (
          <Prose>
            {row.story.split(/\n+/).map((text) => (
              <p>{text}</p>
            ))}
          </Prose>
        )}
        {copies.length > 0 && (
          <DataTable
            caption="Những nơi đã làm theo"
            rows={copies}
            columns={[
              {
                key: 'unit',
                label: 'Đơn vị',
                cell: (copy) => <a href={visit.url(`/don-vi/${encodeURIComponent(copy.key)}`)}>{copy.unit}</a>,
              },
              { key: 'result', label: 'Kết quả', cell: (copy) => copy.result ?? 'Chưa nêu' },
            ]}
          />
        )}
      </>
    ),
  });
}

export const exemplarRoutes = routes()
  .get(path, { permission: 'public', audit: 'exemplar.public_listed', kept: true }, listPage)
  .get(`${path}/:key`, { permission: 'public', audit: 'exemplar.public_read', kept: true }, exemplarPage);
