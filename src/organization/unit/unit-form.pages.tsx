import type { FieldError } from '../../platform/refusal.ts';
import { found } from '../../platform/refusal.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { ButtonLink, Checkboxes, DateInput, Radios, Submit } from '../../platform/web/ui/form.tsx';
import { routes } from '../access.ts';
import { PostForm, office } from '../frame.tsx';
import { UnitFields, unitInput, unitLabel } from './unit-form.tsx';
import { changeUnit, createUnit, findUnit, listUnits, succeedUnit, unitName } from './unit.ts';

const path = '/lam-viec/to-chuc/don-vi';
const crumbs = (visit: Visit, label: string) => [{ label: 'Tổ chức', href: visit.url('/lam-viec/to-chuc') }, { label }];

const newPage = (visit: Visit, errors: FieldError[] = []): Reply =>
  office(
    visit,
    {
      title: 'Thêm đơn vị',
      crumbs: crumbs(visit, 'Thêm đơn vị'),
      actions: (
        <>
          <ButtonLink href={visit.url(`${path}/ke-tuc`)}>Sáp nhập, chia tách, đổi tên</ButtonLink>
          <ButtonLink href={visit.url('/lam-viec/to-chuc/loai-don-vi')}>Loại đơn vị</ButtonLink>
        </>
      ),
      children: (
        <PostForm visit={visit} action={`${path}/moi`} errors={errors} label="Thêm đơn vị">
          <UnitFields visit={visit} errors={errors} />
          <Submit>Thêm đơn vị</Submit>
        </PostForm>
      ),
    },
    errors,
  );

async function editPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const unit = found(await findUnit(visit.tx, visit.param('id')));
  return office(
    visit,
    {
      title: `Sửa ${unitName(unit)}`,
      crumbs: crumbs(visit, unitName(unit)),
      children: (
        <PostForm visit={visit} action={`${path}/${unit.id}/sua`} errors={errors} label="Sửa đơn vị">
          <UnitFields visit={visit} unit={unit} errors={errors} />
          <Submit>Lưu</Submit>
        </PostForm>
      ),
    },
    errors,
  );
}

const changes = [
  { value: 'merge', label: 'Sáp nhập', hint: 'Từ hai đơn vị cũ trở lên thành một đơn vị mới.' },
  { value: 'split', label: 'Chia tách', hint: 'Một đơn vị cũ thành nhiều đơn vị mới; lập lần lượt từng đơn vị mới.' },
  { value: 'rename', label: 'Đổi tên' },
];

async function successionPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const units = (await listUnits(visit.tx)).toSorted((a, b) => Number(a.valid_to !== null) - Number(b.valid_to !== null));
  return office(
    visit,
    {
      title: 'Sáp nhập, chia tách, đổi tên',
      crumbs: crumbs(visit, 'Sáp nhập, chia tách, đổi tên'),
      lead: 'Đơn vị cũ hết hoạt động trước ngày có hiệu lực; hồ sơ, thành tích của đơn vị cũ vẫn giữ nguyên.',
      children: (
        <PostForm visit={visit} action={`${path}/ke-tuc`} errors={errors} label="Sáp nhập, chia tách, đổi tên">
          <Radios
            name="change"
            label="Việc đã xảy ra"
            required
            options={changes}
            value={visit.form.one('change') || 'merge'}
            errors={errors}
          />
          <DateInput name="happened_on" label="Có hiệu lực từ ngày" required value={visit.form.one('happened_on')} errors={errors} />
          <Checkboxes
            name="predecessors"
            label="Đơn vị cũ"
            required
            options={units.map((unit) => ({ value: unit.id, label: unitLabel(unit) }))}
            values={visit.form.all('predecessors')}
            errors={errors}
          />
          <UnitFields visit={visit} errors={errors} undated />
          <Submit>Lập đơn vị mới</Submit>
        </PostForm>
      ),
    },
    errors,
  );
}

const changeShape = {
  predecessors: input.ids(),
  change: input.choice('việc đã xảy ra', ['merge', 'split', 'rename']),
  happened_on: input.date('ngày có hiệu lực'),
};

export const unitFormRoutes = routes()
  .get(`${path}/moi`, { permission: 'organization.edit', audit: 'unit.form_viewed' }, (visit) => newPage(visit))
  .post(
    `${path}/moi`,
    { permission: 'organization.edit', audit: 'unit.created' },
    async (visit) => {
      const id = await createUnit(visit.tx, visit.actor, unitInput(visit));
      return redirect(visit.url(`${path}/${id}`), { notice: 'Đã thêm đơn vị.' });
    },
    newPage,
  )
  .get(`${path}/ke-tuc`, { permission: 'organization.edit', audit: 'unit.form_viewed' }, (visit) => successionPage(visit))
  .post(
    `${path}/ke-tuc`,
    { permission: 'organization.edit', audit: 'unit.succeeded' },
    async (visit) => {
      const data = readForm(changeShape, visit.form);
      const change = { predecessorIds: data.predecessors, kind: data.change, happenedOn: data.happened_on };
      const id = await succeedUnit(visit.tx, visit.actor, unitInput(visit), change);
      return redirect(visit.url(`${path}/${id}`), { notice: 'Đã lập đơn vị mới; đơn vị cũ và lịch sử vẫn giữ nguyên.' });
    },
    successionPage,
  )
  .get(`${path}/:id/sua`, { permission: 'organization.edit', audit: 'unit.form_viewed' }, (visit) => editPage(visit))
  .post(
    `${path}/:id/sua`,
    { permission: 'organization.edit', audit: 'unit.changed' },
    async (visit) => {
      await changeUnit(visit.tx, visit.actor, visit.param('id'), unitInput(visit));
      return redirect(visit.url(`${path}/${visit.param('id')}`), { notice: 'Đã lưu đơn vị.' });
    },
    editPage,
  );
