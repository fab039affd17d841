import type { FieldError } from '../../platform/refusal.ts';
import { found } from '../../platform/refusal.ts';
import { tidy } from '../../platform/text/normalize.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import { type Visit, pageNumber } from '../../platform/web/route.ts';
import { ButtonLink, Select, Submit, TextInput } from '../../platform/web/ui/form.tsx';
import { DataTable, EmptyState, FilterBar, Pagination } from '../../platform/web/ui/table.tsx';
import { allows, routes } from '../access.ts';
import { PostForm, office } from '../frame.tsx';
import { organizationTabs } from '../tabs.tsx';
import { unitOptions } from '../unit/options.ts';
import { changeHousehold, createHousehold, findHousehold, listHouseholds } from './household.ts';

const path = '/lam-viec/to-chuc/ho';
const pageSize = 50;

async function listPage(visit: Visit): Promise<Reply> {
  const unit = visit.query.get('don-vi') ?? '';
  const households = (await listHouseholds(visit.tx)).filter(({ unit_id }) => unit === '' || unit_id === unit);
  const pages = Math.max(1, Math.ceil(households.length / pageSize));
  const current = Math.min(pages, pageNumber(visit.query));
  const edit = allows(visit.actor, 'organization.edit');
  return office(visit, {
    title: 'Hộ gia đình',
    lead: `${households.length} hộ có trong hồ sơ thi đua, khen thưởng`,
    actions: edit && <ButtonLink href={visit.url(`${path}/moi`)}>Thêm hộ</ButtonLink>,
    children: (
      <>
        {organizationTabs(visit)}
        <FilterBar action={visit.url(path)} {...(unit ? { resetHref: visit.url(path) } : {})}>
          <Select name="don-vi" label="Đơn vị" placeholder="Tất cả" options={await unitOptions(visit.tx)} value={unit} />
        </FilterBar>
        <DataTable
          caption="Hộ gia đình"
          captionHidden
          rows={households.slice((current - 1) * pageSize, current * pageSize)}
          empty={<EmptyState title="Không có hộ nào" text="Thêm hộ khi hộ được đề nghị khen thưởng hoặc đóng góp." />}
          columns={[
            {
              key: 'head',
              label: 'Chủ hộ',
              cell: (row) => (edit ? <a href={visit.url(`${path}/${row.id}/sua`)}>{row.head}</a> : row.head),
            },
            { key: 'unit', label: 'Đơn vị', cell: (row) => row.unit_name ?? '' },
            { key: 'address', label: 'Địa chỉ', cell: (row) => row.address ?? '' },
          ]}
        />
        <Pagination page={current} pages={pages} hrefFor={(page) => `?${new URLSearchParams({ 'don-vi': unit, trang: String(page) })}`} />
      </>
    ),
  });
}

const shape = { head: input.text('tên chủ hộ', 120), unit: input.optionalId(), address: input.optionalText(300) };

function householdInput(visit: Visit) {
  const { head, unit, address } = readForm(shape, visit.form);
  return { head: tidy(head), unitId: unit, address: address ?? null };
}

async function formPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const id = visit.param('id');
  const household = id ? found(await findHousehold(visit.tx, id)) : null;
  const typed = visit.form.names().length > 0;
  const value = (name: string, stored?: string | null) => (typed ? visit.form.one(name) : (stored ?? ''));
  const title = household ? `Sửa hộ ${household.head}` : 'Thêm hộ gia đình';
  return office(
    visit,
    {
      title,
      crumbs: [{ label: 'Hộ gia đình', href: visit.url(path) }, { label: title }],
      children: (
        <PostForm visit={visit} action={household ? `${path}/${household.id}/sua` : `${path}/moi`} errors={errors} label={title}>
          <TextInput name="head" label="Chủ hộ" required value={value('head', household?.head)} errors={errors} />
          <Select
            name="unit"
            label="Đơn vị"
            placeholder="Chưa ghi"
            options={await unitOptions(visit.tx)}
            value={value('unit', household?.unit_id)}
            errors={errors}
          />
          <TextInput name="address" label="Địa chỉ" value={value('address', household?.address)} errors={errors} />
          <Submit>{household ? 'Lưu' : 'Thêm hộ'}</Submit>
        </PostForm>
      ),
    },
    errors,
  );
}

export const householdRoutes = routes()
  .get(path, { permission: 'organization.view', audit: 'household.listed' }, listPage)
  .get(`${path}/moi`, { permission: 'organization.edit', audit: 'household.form_viewed' }, (visit) => formPage(visit))
  .post(
    `${path}/moi`,
    { permission: 'organization.edit', audit: 'household.created' },
    async (visit) => {
      await createHousehold(visit.tx, visit.actor, householdInput(visit));
      return redirect(visit.url(path), { notice: 'Đã thêm hộ.' });
    },
    formPage,
  )
  .get(`${path}/:id/sua`, { permission: 'organization.edit', audit: 'household.form_viewed' }, (visit) => formPage(visit))
  .post(
    `${path}/:id/sua`,
    { permission: 'organization.edit', audit: 'household.changed' },
    async (visit) => {
      await changeHousehold(visit.tx, visit.actor, visit.param('id'), householdInput(visit));
      return redirect(visit.url(path), { notice: 'Đã lưu hộ.' });
    },
    formPage,
  );
