import type { FieldError } from '../../platform/refusal.ts';
import { tidy } from '../../platform/text/normalize.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { DateInput, Radios, Select, Submit, TextInput } from '../../platform/web/ui/form.tsx';
import { routes } from '../access.ts';
import { PostForm, office } from '../frame.tsx';
import { authorityKindNames, optionsOf, valuesOf } from '../words.ts';
import { addLevel, addSuccession, changeAuthority, readAuthority } from './authority.ts';

const path = '/lam-viec/to-chuc/chinh-quyen';
const crumbs = (visit: Visit, label: string) => [{ label: 'Chính quyền', href: visit.url(path) }, { label }];
const separators = { slash: '/', comma: ', ', dash: ' - ', semicolon: '; ' } as const;
type Separator = keyof typeof separators;
const separatorNames: Record<Separator, string> = {
  comma: 'Phó Bí thư Đảng ủy, Chủ tịch UBND',
  slash: 'Phó Bí thư Đảng ủy/Chủ tịch UBND',
  dash: 'Phó Bí thư Đảng ủy - Chủ tịch UBND',
  semicolon: 'Phó Bí thư Đảng ủy; Chủ tịch UBND',
};
const separatorKey = (separator: string | null) => Object.entries(separators).find(([, text]) => text === separator)?.[0] ?? 'comma';

async function editPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const authority = await readAuthority(visit.tx);
  const typed = visit.form.names().length > 0;
  const value = (name: string, stored: string | null) => (typed ? visit.form.one(name) : (stored ?? ''));
  return office(
    visit,
    {
      title: 'Sửa thông tin chính quyền',
      crumbs: crumbs(visit, 'Sửa'),
      children: (
        <PostForm visit={visit} action={`${path}/sua`} errors={errors} label="Sửa thông tin chính quyền">
          <TextInput name="name" label="Tên" required hint="Ví dụ: Phường 3." value={value('name', authority.name)} errors={errors} />
          <Select
            name="kind"
            label="Loại"
            required
            options={optionsOf(authorityKindNames)}
            value={value('kind', authority.kind)}
            errors={errors}
          />
          <TextInput name="parent" label="Cấp trên trực tiếp" value={value('parent', authority.parent)} errors={errors} />
          <TextInput name="province" label="Tỉnh, thành phố" value={value('province', authority.province)} errors={errors} />
          <TextInput
            name="host"
            label="Tên miền riêng"
            hint="Bỏ trống nếu chưa có."
            value={value('host', authority.host)}
            errors={errors}
          />
          <Radios
            name="separator"
            label="Cách in nhiều chức vụ của một người"
            options={optionsOf(separatorNames)}
            value={value('separator', separatorKey(authority.post_separator))}
            errors={errors}
          />
          <Submit>Lưu</Submit>
        </PostForm>
      ),
    },
    errors,
  );
}

const levelPage = (visit: Visit, errors: FieldError[] = []): Reply =>
  office(
    visit,
    {
      title: 'Ghi thay đổi cấp hành chính',
      lead: 'Dòng cùng cấp đang còn hiệu lực sẽ kết thúc vào ngày hôm trước.',
      crumbs: crumbs(visit, 'Thay đổi cấp hành chính'),
      children: (
        <PostForm visit={visit} action={`${path}/cap`} errors={errors} label="Ghi thay đổi cấp hành chính">
          <Select
            name="kind"
            label="Cấp"
            required
            options={optionsOf(authorityKindNames)}
            value={visit.form.one('kind') || visit.ward.kind}
            errors={errors}
          />
          <TextInput name="name" label="Tên" required value={visit.form.one('name')} errors={errors} />
          <TextInput name="parent" label="Thuộc" value={visit.form.one('parent')} errors={errors} />
          <DateInput name="valid_from" label="Từ ngày" value={visit.form.one('valid_from')} errors={errors} />
          <DateInput name="valid_to" label="Đến ngày" value={visit.form.one('valid_to')} errors={errors} />
          <Submit>Ghi</Submit>
        </PostForm>
      ),
    },
    errors,
  );

const directions = { predecessor: 'Tiền thân: nơi phường, xã này được lập ra từ đó', successor: 'Kế tục: nơi thay cho phường, xã này' };

const successionPage = (visit: Visit, errors: FieldError[] = []): Reply =>
  office(
    visit,
    {
      title: 'Ghi tiền thân, kế tục',
      crumbs: crumbs(visit, 'Tiền thân, kế tục'),
      children: (
        <PostForm visit={visit} action={`${path}/ke-tuc`} errors={errors} label="Ghi tiền thân, kế tục">
          <Radios
            name="direction"
            label="Quan hệ"
            required
            options={optionsOf(directions)}
            value={visit.form.one('direction')}
            errors={errors}
          />
          <TextInput name="succession_name" label="Tên" required value={visit.form.one('succession_name')} errors={errors} />
          <DateInput name="happened_on" label="Có hiệu lực từ ngày" value={visit.form.one('happened_on')} errors={errors} />
          <TextInput name="basis" label="Căn cứ" hint="Nghị quyết, ngày tháng năm." value={visit.form.one('basis')} errors={errors} />
          <Submit>Ghi</Submit>
        </PostForm>
      ),
    },
    errors,
  );

const identityShape = {
  name: input.text('tên', 120),
  kind: input.choice('loại', valuesOf(authorityKindNames)),
  parent: input.optionalText(120),
  province: input.optionalText(120),
  host: input.optionalText(200),
  separator: input.choice('cách in', valuesOf(separatorNames)),
};

async function change(visit: Visit): Promise<Reply> {
  const { name, kind, parent, province, host, separator } = readForm(identityShape, visit.form);
  const identity = { name: tidy(name), kind, parent: parent ?? null, province: province ?? null, host: host?.toLowerCase() ?? null };
  await changeAuthority(visit.tx, visit.actor, { ...identity, postSeparator: separators[separator] });
  return redirect(visit.url(path), { notice: 'Đã lưu. Trang công khai đã đổi theo.' });
}

const levelShape = {
  kind: input.choice('cấp', valuesOf(authorityKindNames)),
  name: input.text('tên', 120),
  parent: input.optionalText(120),
  valid_from: input.optionalDate(),
  valid_to: input.optionalDate(),
};

async function recordLevel(visit: Visit): Promise<Reply> {
  const { kind, name, parent, valid_from, valid_to } = readForm(levelShape, visit.form);
  await addLevel(visit.tx, visit.actor, { kind, name, parent: parent ?? null, validFrom: valid_from, validTo: valid_to });
  return redirect(visit.url(path), { notice: 'Đã ghi.' });
}

const successionShape = {
  direction: input.choice('quan hệ', valuesOf(directions)),
  succession_name: input.text('tên', 200),
  happened_on: input.optionalDate(),
  basis: input.optionalText(500),
};

async function recordSuccession(visit: Visit): Promise<Reply> {
  const { direction, succession_name, happened_on, basis } = readForm(successionShape, visit.form);
  await addSuccession(visit.tx, visit.actor, { direction, name: succession_name, happenedOn: happened_on, basis: basis ?? null });
  return redirect(visit.url(path), { notice: 'Đã ghi.' });
}

const form = { permission: 'organization.edit', audit: 'authority.form_viewed' } as const;

export const authorityFormRoutes = routes()
  .get(`${path}/sua`, form, (visit) => editPage(visit))
  .post(`${path}/sua`, { permission: 'organization.edit', audit: 'authority.changed' }, change, editPage)
  .get(`${path}/cap`, form, (visit) => levelPage(visit))
  .post(`${path}/cap`, { permission: 'organization.edit', audit: 'authority.level_added' }, recordLevel, levelPage)
  .get(`${path}/ke-tuc`, form, (visit) => successionPage(visit))
  .post(`${path}/ke-tuc`, { permission: 'organization.edit', audit: 'authority.succession_added' }, recordSuccession, successionPage);
