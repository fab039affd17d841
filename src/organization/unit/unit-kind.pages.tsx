import type { FieldError } from '../../platform/refusal.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Checkbox, Submit, TextInput } from '../../platform/web/ui/form.tsx';
import { DataTable } from '../../platform/web/ui/table.tsx';
import { routes } from '../access.ts';
import { PostForm, office } from '../frame.tsx';
import { createUnitKind, listUnitKinds } from './unit.ts';

const path = '/lam-viec/to-chuc/loai-don-vi';

async function kindsPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  return office(
    visit,
    {
      title: 'Loại đơn vị',
      crumbs: [{ label: 'Tổ chức', href: visit.url('/lam-viec/to-chuc') }, { label: 'Loại đơn vị' }],
      lead: 'Danh mục của riêng phường, xã: khu phố, khu dân cư, chi bộ, trường học, đơn vị đóng trên địa bàn…',
      children: (
        <>
          <DataTable
            caption="Các loại đang dùng"
            rows={await listUnitKinds(visit.tx)}
            empty={<p>Chưa có loại nào.</p>}
            columns={[
              { key: 'name', label: 'Loại', cell: (kind) => kind.name },
              { key: 'residential', label: 'Địa bàn dân cư', cell: (kind) => (kind.residential ? 'Có' : 'Không') },
            ]}
          />
          <PostForm visit={visit} action={`${path}/moi`} errors={errors} label="Thêm loại đơn vị">
            <TextInput name="name" label="Loại đơn vị mới" required value={visit.form.one('name')} errors={errors} />
            <Checkbox
              name="residential"
              label="Là địa bàn dân cư (khu phố, tổ dân phố, thôn, ấp…)"
              checked={visit.form.one('residential') !== ''}
            />
            <Submit>Thêm loại</Submit>
          </PostForm>
        </>
      ),
    },
    errors,
  );
}

export const unitKindRoutes = routes()
  .get(path, { permission: 'organization.edit', audit: 'unit_kind.listed' }, (visit) => kindsPage(visit))
  .post(
    `${path}/moi`,
    { permission: 'organization.edit', audit: 'unit_kind.created' },
    async (visit) => {
      const data = readForm({ name: input.text('tên loại đơn vị', 80), residential: input.flag() }, visit.form);
      await createUnitKind(visit.tx, visit.actor, data.name, data.residential);
      return redirect(visit.url(path), { notice: `Đã thêm loại “${data.name}”.` });
    },
    kindsPage,
  );
