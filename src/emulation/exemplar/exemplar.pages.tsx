import { padCount } from '../../platform/text/numbers.ts';
import type { FieldError } from '../../platform/refusal.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { ButtonLink, Hidden, Select } from '../../platform/web/ui/form.tsx';
import { DataTable, EmptyState, FilterBar } from '../../platform/web/ui/table.tsx';
import { Card, DescriptionList, Tabs } from '../../platform/web/ui/text.tsx';
import { allows, routes } from '../../organization/access.ts';
import { office } from '../../organization/frame.tsx';
import { recordId, yearOf, yearTabs } from '../address.ts';
import { sayFigure } from '../figures.ts';
import { exemplarStageNames, options } from '../words.ts';
import { addCopy, copiesCard, takeBackCopy } from './copies.tsx';
import { create, edit, editPage, exemplarsPath, newPage } from './exemplar-form.pages.tsx';
import { StageSteps, StageTag } from './exemplar-parts.tsx';
import { type Exemplar, exemplarTitle, exemplarYears, findExemplar, listExemplars } from './exemplar.ts';
import { waitingSuggestions } from './suggestion/suggestion.ts';

async function listPage(visit: Visit): Promise<Reply> {
  const years = await exemplarYears(visit.tx);
  const year = visit.query.has('nam') ? yearOf(visit) : (years[0] ?? yearOf(visit));
  const stage = visit.query.get('buoc') ?? '';
  const rows = await listExemplars(visit.tx, { year, stage });
  const edits = allows(visit.actor, 'movement.edit');
  const waiting = edits ? await waitingSuggestions(visit.tx) : 0;
  return office(visit, {
    title: 'Điển hình tiên tiến',
    section: `Năm ${year}`,
    lead: 'Từ phát hiện, bồi dưỡng đến công nhận và nhân rộng.',
    actions: edits && (
      <>
        <ButtonLink href={visit.url(`${exemplarsPath}/moi?nam=${year}`)} tone="primary">
          Thêm điển hình
        </ButtonLink>
        <ButtonLink href={visit.url(`${exemplarsPath}/gioi-thieu`)}>
          Người dân giới thiệu{waiting > 0 && ` (${waiting} chờ xem)`}
        </ButtonLink>
      </>
    ),
    children: (
      <>
        <Tabs label="Năm" items={yearTabs(visit, exemplarsPath, year, years.slice(0, 6))} />
        <FilterBar action={visit.url(exemplarsPath)} {...(stage ? { resetHref: visit.url(`${exemplarsPath}?nam=${year}`) } : {})}>
          <Hidden name="nam" value={String(year)} />
          <Select name="buoc" label="Bước" options={options(exemplarStageNames)} placeholder="Tất cả" value={stage} />
        </FilterBar>
        <DataTable
          caption="Điển hình tiên tiến"
          captionHidden
          rows={rows}
          empty={<EmptyState title="Không có điển hình nào" text="Thêm gương người tốt, việc tốt, mô hình mới ngay khi phát hiện." />}
          columns={[
            { key: 'name', label: 'Điển hình', cell: (row) => <a href={visit.url(`${exemplarsPath}/${row.id}`)}>{exemplarTitle(row)}</a> },
            { key: 'subject', label: 'Cá nhân, đơn vị, hộ', cell: (row) => row.subject },
            { key: 'field', label: 'Lĩnh vực', cell: (row) => row.field },
            { key: 'stage', label: 'Bước', cell: (row) => <StageTag stage={row.stage} /> },
            { key: 'copies', label: 'Nơi làm theo', numeric: true, cell: (row) => padCount(Number(row.copies)) },
          ]}
        />
      </>
    ),
  });
}

const facts = (row: Exemplar) =>
  [
    { label: 'Cá nhân, đơn vị, hộ', value: row.subject },
    { label: 'Lĩnh vực', value: row.field },
    { label: 'Phong trào', value: row.movement },
    { label: 'Số điển hình', value: row.total === null ? null : sayFigure(row.total) },
    { label: 'Ghi chú', value: row.note },
  ].filter(({ value }) => Boolean(value));

async function showPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const row = await findExemplar(visit.tx, { id: recordId(visit) });
  const title = exemplarTitle(row);
  return office(
    visit,
    {
      title,
      section: `Năm ${row.year}`,
      crumbs: [{ label: 'Điển hình tiên tiến', href: visit.url(exemplarsPath) }, { label: title }],
      actions: (
        <>
          {allows(visit.actor, 'movement.edit') && <ButtonLink href={visit.url(`${exemplarsPath}/${row.id}/sua`)}>Sửa</ButtonLink>}
          <ButtonLink href={visit.url(`/dien-hinh/${encodeURIComponent(row.key)}`)}>Trang công khai</ButtonLink>
        </>
      ),
      children: (
        <>
          <StageSteps stage={row.stage} />
          {facts(row).length > 0 && <DescriptionList items={facts(row)} />}
          {row.story && (
            <Card title="Câu chuyện, cách làm">
              {row.story.split(/\n+/).map((text) => (
                <p>{text}</p>
              ))}
            </Card>
          )}
          {await copiesCard(visit, row, errors)}
        </>
      ),
    },
    errors,
  );
}

const one = `${exemplarsPath}/:id`;
export const exemplarRoutes = routes()
  .get(exemplarsPath, { permission: 'movement.view', audit: 'exemplar.listed' }, listPage)
  .get(`${exemplarsPath}/moi`, { permission: 'movement.edit', audit: 'exemplar.form_viewed' }, (visit) => newPage(visit))
  .post(`${exemplarsPath}/moi`, { permission: 'movement.edit', audit: 'exemplar.created' }, create, newPage)
  .get(one, { permission: 'movement.view', audit: 'exemplar.viewed' }, (visit) => showPage(visit))
  .get(`${one}/sua`, { permission: 'movement.edit', audit: 'exemplar.form_viewed' }, (visit) => editPage(visit))
  .post(`${one}/sua`, { permission: 'movement.edit', audit: 'exemplar.edited' }, edit, editPage)
  .post(`${one}/nhan-rong`, { permission: 'movement.edit', audit: 'exemplar.copied' }, addCopy, showPage)
  .post(`${one}/nhan-rong/:copy/bo`, { permission: 'movement.edit', audit: 'exemplar.copy_removed' }, takeBackCopy);
