import type { FieldError } from '../../platform/refusal.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { ButtonLink, Checkboxes, Select, Submit, TextInput } from '../../platform/web/ui/form.tsx';
import { DataTable } from '../../platform/web/ui/table.tsx';
import { Tag } from '../../platform/web/ui/text.tsx';
import { routes } from '../access.ts';
import { PostForm, office } from '../frame.tsx';
import { createAccount, listAccounts } from './account.ts';
import { personOptions, roleList, roleOptions, roleShape, rolesOf, unitOptions } from './role-fields.ts';

async function listPage(visit: Visit): Promise<Reply> {
  const accounts = await listAccounts(visit.tx);
  return office(visit, {
    title: 'Tài khoản',
    lead: 'Ai được vào trang làm việc, với vai trò nào.',
    actions: (
      <ButtonLink href={visit.url('/lam-viec/tai-khoan/moi')} tone="primary">
        Mở tài khoản
      </ButtonLink>
    ),
    children: (
      <DataTable
        caption="Tài khoản của phường, xã"
        rows={accounts}
        columns={[
          { key: 'name', label: 'Họ tên', cell: (row) => <a href={visit.url(`/lam-viec/tai-khoan/${row.id}`)}>{row.name}</a> },
          { key: 'login', label: 'Đăng nhập bằng', cell: (row) => [row.email, row.phone].filter(Boolean).join(', ') },
          { key: 'roles', label: 'Vai trò', cell: roleList },
          {
            key: 'state',
            label: 'Trạng thái',
            cell: (row) => (row.disabled_at ? <Tag tone="red">Đã khoá</Tag> : <Tag tone="green">Đang dùng</Tag>),
          },
        ]}
      />
    ),
  });
}

async function newPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const { form } = visit;
  return office(
    visit,
    {
      title: 'Mở tài khoản',
      crumbs: [{ label: 'Tài khoản', href: visit.url('/lam-viec/tai-khoan') }, { label: 'Mở tài khoản' }],
      children: (
        <PostForm visit={visit} action="/lam-viec/tai-khoan/moi" errors={errors} label="Mở tài khoản">
          <TextInput name="name" label="Họ và tên" required value={form.one('name')} errors={errors} />
          <TextInput name="email" label="Thư điện tử" type="email" value={form.one('email')} errors={errors} />
          <TextInput
            name="phone"
            label="Số điện thoại"
            type="tel"
            value={form.one('phone')}
            hint="Cần ít nhất thư điện tử hoặc số điện thoại."
            errors={errors}
          />
          <Select
            name="person"
            label="Là ai trong danh sách cán bộ"
            hint="Cần cho người ký, thành viên hội đồng và trưởng đơn vị."
            options={await personOptions(visit)}
            value={form.one('person')}
            errors={errors}
          />
          <Checkboxes name="roles" label="Vai trò" required options={roleOptions} values={form.all('roles')} errors={errors} />
          <Select
            name="unit"
            label="Đơn vị (cho trưởng đơn vị)"
            options={await unitOptions(visit)}
            value={form.one('unit')}
            errors={errors}
          />
          <TextInput
            name="password"
            label="Mật khẩu ban đầu"
            required
            hint="Ít nhất 10 ký tự. Chủ tài khoản đổi lại sau lần đăng nhập đầu."
            errors={errors}
          />
          <Submit>Mở tài khoản</Submit>
        </PostForm>
      ),
    },
    errors,
  );
}

async function create(visit: Visit): Promise<Reply> {
  const data = readForm(
    {
      name: input.text('họ và tên', 120),
      email: input.optionalText(200),
      phone: input.optionalText(30),
      password: input.text('mật khẩu', 200),
      person: input.optionalId(),
      ...roleShape,
    },
    visit.form,
  );
  await createAccount(visit.tx, visit.actor, {
    name: data.name,
    email: data.email ?? null,
    phone: data.phone ?? null,
    password: data.password,
    personId: data.person,
    roles: rolesOf(data),
  });
  return redirect(visit.url('/lam-viec/tai-khoan'), { notice: `Đã mở tài khoản cho ${data.name}.` });
}

export const accountListRoutes = routes()
  .get('/lam-viec/tai-khoan', { permission: 'account.manage', audit: 'account.listed' }, listPage)
  .get('/lam-viec/tai-khoan/moi', { permission: 'account.manage', audit: 'account.viewed' }, (visit) => newPage(visit))
  .post('/lam-viec/tai-khoan/moi', { permission: 'account.manage', audit: 'account.created' }, create, newPage);
