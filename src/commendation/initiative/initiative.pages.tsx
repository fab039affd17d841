import { allows, mayActFor, routes } from '../../organization/access.ts';
import { PostForm, office } from '../../organization/frame.tsx';
import { formatDate } from '../../platform/calendar/date.ts';
import type { FieldError } from '../../platform/refusal.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { type Reply, redirect } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Actions, DateInput, Select, Submit, TextArea } from '../../platform/web/ui/form.tsx';
import { DataTable } from '../../platform/web/ui/table.tsx';
import { Card, DescriptionList } from '../../platform/web/ui/text.tsx';
import { LEVEL_NAMES } from '../catalogue/level-names.ts';
import { initiativeScopeWords, wordOf } from '../merit/words.ts';
import { everyUnit } from '../register/units.ts';
import { recordInitiativeCopy } from './acts.ts';
import { type Initiative, copiesOfInitiative, findInitiative } from './initiative.ts';
import { libraryPath } from './library.pages.tsx';

const factsOf = (row: Initiative) =>
  [
    { label: 'Tác giả', value: row.authors.map(({ name }) => name).join(', ') },
    { label: 'Lĩnh vực', value: row.proposal?.field },
    { label: 'Phạm vi ảnh hưởng', value: wordOf(initiativeScopeWords, row.scope) },
    { label: 'Công nhận', value: [row.recognised_by, wordOf(LEVEL_NAMES, row.recognised_level)].filter(Boolean).join(', ') },
    { label: 'Quyết định', value: [row.document, row.recognised_on && formatDate(row.recognised_on)].filter(Boolean).join(', ') },
    { label: 'Tình trạng trước khi có sáng kiến', value: row.proposal?.situation },
    { label: 'Nội dung giải pháp', value: row.proposal?.solution },
    { label: 'Hiệu quả', value: row.effect },
  ].filter(({ value }) => Boolean(value));

async function initiativePage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const row = await findInitiative(visit.tx, visit.param('id'));
  const copies = await copiesOfInitiative(visit.tx, row.id);
  const units = await everyUnit(visit.tx);
  const nameOf = (id: string) => units.find(({ value }) => value === id)?.label ?? '';
  const mine = units.filter(({ value }) => value !== row.proposal?.unit_id && mayActFor(visit.actor, value));
  return office(
    visit,
    {
      title: row.title,
      section: `Sáng kiến năm ${row.year}`,
      crumbs: [{ label: 'Thư viện sáng kiến', href: visit.url(libraryPath) }, { label: row.title }],
      children: (
        <>
          <DescriptionList items={factsOf(row)} />
          <Card title="Nơi áp dụng theo">
            <DataTable
              caption="Nơi áp dụng theo"
              captionHidden
              rows={copies}
              empty={<p>Chưa đơn vị nào áp dụng theo.</p>}
              columns={[
                { key: 'unit', label: 'Đơn vị', cell: (copy) => nameOf(copy.unit_id) },
                { key: 'since', label: 'Từ ngày', cell: (copy) => (copy.since ? formatDate(copy.since) : 'Chưa nêu') },
                { key: 'result', label: 'Kết quả', cell: (copy) => copy.result ?? 'Chưa nêu' },
              ]}
            />
            {allows(visit.actor, 'nomination.propose') && mine.length > 0 && (
              <PostForm visit={visit} action={`${libraryPath}/${row.id}`} errors={errors} label="Ghi đơn vị áp dụng">
                <Select
                  name="unit"
                  label="Đơn vị áp dụng"
                  required
                  placeholder="Chọn đơn vị"
                  hint="Chọn đơn vị đã có trong bảng thì ghi lại kết quả."
                  options={mine}
                  value={visit.form.one('unit')}
                  errors={errors}
                />
                <DateInput name="since" label="Áp dụng từ ngày" value={visit.form.one('since')} errors={errors} />
                <TextArea name="result" label="Kết quả" rows={2} value={visit.form.one('result')} errors={errors} />
                <Actions>
                  <Submit>Ghi đơn vị áp dụng</Submit>
                </Actions>
              </PostForm>
            )}
          </Card>
        </>
      ),
    },
    errors,
  );
}

async function takeOver(visit: Visit): Promise<Reply> {
  const { unit, since, result } = readForm(
    { unit: input.id('đơn vị áp dụng'), since: input.optionalDate(), result: input.optionalText(1000) },
    visit.form,
  );
  await recordInitiativeCopy(visit.tx, visit.actor, visit.param('id'), { unitId: unit, since, result: result ?? null });
  return redirect(visit.url(`${libraryPath}/${visit.param('id')}`), { notice: 'Đã ghi đơn vị áp dụng.' });
}

const path = `${libraryPath}/:id`;
export const initiativeRoutes = routes()
  .get(path, { permission: 'office.view', audit: 'initiative.viewed' }, (visit) => initiativePage(visit))
  .post(path, { permission: 'nomination.propose', audit: 'initiative.copied' }, takeOver, initiativePage);
