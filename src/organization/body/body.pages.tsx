import type { FieldError } from '../../platform/refusal.ts';
import { found } from '../../platform/refusal.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { ButtonLink, Select, Submit, TextInput } from '../../platform/web/ui/form.tsx';
import { DataTable, EmptyState, FilterBar } from '../../platform/web/ui/table.tsx';
import { DescriptionList } from '../../platform/web/ui/text.tsx';
import { allows, routes } from '../access.ts';
import { PostForm, office } from '../frame.tsx';
import { addressed } from '../people/protocol.ts';
import { peopleOfBody } from '../people/people.ts';
import { organizationTabs } from '../tabs.tsx';
import { type BodyKind, type Level, bodyKindNames, levelNames, optionsOf, valuesOf } from '../words.ts';
import { changeBody, createBody, findBody, listBodies } from './body.ts';

const path = '/lam-viec/to-chuc/co-quan';
const crumbs = (visit: Visit, label: string) => [{ label: 'Cơ quan, tổ chức', href: visit.url(path) }, { label }];
const levelName = (level: string | null) => (level ? levelNames[level as Level] : 'Chưa ghi');

async function listPage(visit: Visit): Promise<Reply> {
  const [kind, level] = [visit.query.get('loai') ?? '', visit.query.get('cap') ?? ''];
  const bodies = (await listBodies(visit.tx)).filter((body) => (!kind || body.kind === kind) && (!level || body.level === level));
  const kinds = Object.keys(bodyKindNames);
  const sorted = bodies.toSorted((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind));
  return office(visit, {
    title: 'Cơ quan, tổ chức',
    lead: `${bodies.length} cơ quan, tổ chức của phường, xã và của cấp trên`,
    actions: allows(visit.actor, 'organization.edit') && <ButtonLink href={visit.url(`${path}/moi`)}>Thêm cơ quan, tổ chức</ButtonLink>,
    children: (
      <>
        {organizationTabs(visit)}
        <FilterBar action={visit.url(path)} {...(kind || level ? { resetHref: visit.url(path) } : {})}>
          <Select name="loai" label="Loại" placeholder="Tất cả" options={optionsOf(bodyKindNames)} value={kind} />
          <Select name="cap" label="Cấp" placeholder="Tất cả" options={optionsOf(levelNames)} value={level} />
        </FilterBar>
        <DataTable
          caption="Cơ quan, tổ chức"
          captionHidden
          rows={sorted}
          empty={<EmptyState title="Không có cơ quan, tổ chức nào" text="Thêm mới hoặc bỏ bớt điều kiện lọc." />}
          columns={[
            { key: 'name', label: 'Tên', cell: (row) => <a href={visit.url(`${path}/${row.id}`)}>{row.name}</a> },
            { key: 'short', label: 'Tên viết tắt', cell: (row) => row.short_name ?? '' },
            { key: 'kind', label: 'Loại', cell: (row) => bodyKindNames[row.kind as BodyKind] },
            { key: 'level', label: 'Cấp', cell: (row) => levelName(row.level) },
          ]}
        />
      </>
    ),
  });
}

async function showPage(visit: Visit): Promise<Reply> {
  const body = found(await findBody(visit.tx, visit.param('id')));
  return office(visit, {
    title: body.name,
    section: bodyKindNames[body.kind as BodyKind],
    crumbs: crumbs(visit, body.name),
    actions: allows(visit.actor, 'organization.edit') && <ButtonLink href={visit.url(`${path}/${body.id}/sua`)}>Sửa</ButtonLink>,
    children: (
      <>
        <DescriptionList
          items={[
            { label: 'Tên viết tắt', value: body.short_name ?? 'Chưa ghi' },
            { label: 'Cấp', value: levelName(body.level) },
            { label: 'Cấp trên trực tiếp', value: body.superior ?? 'Chưa ghi' },
            ...(body.note ? [{ label: 'Ghi chú', value: body.note }] : []),
          ]}
        />
        <DataTable
          caption="Người đang giữ chức vụ"
          rows={await peopleOfBody(visit.tx, body.id)}
          empty={<p>Chưa ghi ai giữ chức vụ ở đây.</p>}
          columns={[
            {
              key: 'name',
              label: 'Họ và tên',
              cell: (row) => <a href={visit.url(`/lam-viec/to-chuc/nguoi/${row.id}`)}>{addressed(row, 'list')}</a>,
            },
            { key: 'title', label: 'Chức vụ', cell: (row) => row.title },
          ]}
        />
      </>
    ),
  });
}

const shape = {
  name: input.text('tên cơ quan, tổ chức', 200),
  short_name: input.optionalText(80),
  kind: input.choice('loại', valuesOf(bodyKindNames)),
  level: input.choice('cấp', valuesOf(levelNames)).optional(),
  superior: input.optionalText(200),
};

function bodyInput(visit: Visit) {
  const { short_name, level, superior, ...data } = readForm(shape, visit.form);
  return { ...data, shortName: short_name ?? null, level: level ?? null, superior: superior ?? null };
}

async function formPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const id = visit.param('id');
  const body = id ? found(await findBody(visit.tx, id)) : null;
  const typed = visit.form.names().length > 0;
  const value = (name: string, stored?: string | null) => (typed ? visit.form.one(name) : (stored ?? ''));
  const title = body ? `Sửa ${body.name}` : 'Thêm cơ quan, tổ chức';
  return office(
    visit,
    {
      title,
      crumbs: crumbs(visit, title),
      children: (
        <PostForm visit={visit} action={body ? `${path}/${body.id}/sua` : `${path}/moi`} errors={errors} label={title}>
          <TextInput name="name" label="Tên đầy đủ" required value={value('name', body?.name)} errors={errors} />
          <TextInput name="short_name" label="Tên viết tắt" value={value('short_name', body?.short_name)} errors={errors} />
          <Select
            name="kind"
            label="Loại"
            required
            placeholder="Chọn loại"
            options={optionsOf(bodyKindNames)}
            value={value('kind', body?.kind)}
            errors={errors}
          />
          <Select
            name="level"
            label="Cấp"
            placeholder="Chưa ghi"
            options={optionsOf(levelNames)}
            value={value('level', body?.level ?? (body ? '' : 'ward'))}
            errors={errors}
          />
          <TextInput name="superior" label="Cấp trên trực tiếp" value={value('superior', body?.superior)} errors={errors} />
          <Submit>{body ? 'Lưu' : 'Thêm'}</Submit>
        </PostForm>
      ),
    },
    errors,
  );
}

export const bodyRoutes = routes()
  .get(path, { permission: 'organization.view', audit: 'body.listed' }, listPage)
  .get(`${path}/moi`, { permission: 'organization.edit', audit: 'body.form_viewed' }, (visit) => formPage(visit))
  .post(
    `${path}/moi`,
    { permission: 'organization.edit', audit: 'body.created' },
    async (visit) => {
      const id = await createBody(visit.tx, visit.actor, bodyInput(visit));
      return redirect(visit.url(`${path}/${id}`), { notice: 'Đã thêm cơ quan, tổ chức.' });
    },
    formPage,
  )
  .get(`${path}/:id`, { permission: 'organization.view', audit: 'body.viewed' }, showPage)
  .get(`${path}/:id/sua`, { permission: 'organization.edit', audit: 'body.form_viewed' }, (visit) => formPage(visit))
  .post(
    `${path}/:id/sua`,
    { permission: 'organization.edit', audit: 'body.changed' },
    async (visit) => {
      await changeBody(visit.tx, visit.actor, visit.param('id'), bodyInput(visit));
      return redirect(visit.url(`${path}/${visit.param('id')}`), { notice: 'Đã lưu.' });
    },
    formPage,
  );
