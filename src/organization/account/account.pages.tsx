import { z } from 'zod';
import type { FieldError } from '../../platform/refusal.ts';
import { Refusal, found } from '../../platform/refusal.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { ButtonLink, Checkboxes, Select, Submit, TextInput } from '../../platform/web/ui/form.tsx';
import { DataTable } from '../../platform/web/ui/table.tsx';
import { Card, DescriptionList, Tag } from '../../platform/web/ui/text.tsx';
import { type Role, roleNames, routes } from '../access.ts';
import { PostForm, office } from '../frame.tsx';
import { changeRoles, createAccount, disableAccount, enableAccount, listAccounts, resetPassword } from './account.ts';

type Account = Awaited<ReturnType<typeof listAccounts>>[number];
const roleOptions = Object.entries(roleNames).map(([value, label]) => ({ value, label }));
const roleList = (account: Account) =>
  account.roles.map(({ role, unit_name }) => `${roleNames[role as Role] ?? role}${unit_name ? ` (${unit_name})` : ''}`).join(', ');

const unitOptions = async (visit: Visit) => {
  const units = await visit.tx.db.selectFrom('unit').select(['id', 'name']).where('name', 'is not', null).where('valid_to', 'is', null).orderBy('position').execute();
  return [{ value: '', label: 'Không gắn với đơn vị nào' }, ...units.map(({ id, name }) => ({ value: id, label: name ?? '' }))];
};

async function listPage(visit: Visit): Promise<Reply> {
  const accounts = await listAccounts(visit.tx);
  return office(visit, {
    title: 'Tài khoản', lead: 'Ai được vào trang làm việc, với vai trò nào.',
    actions: <ButtonLink href={visit.url('/lam-viec/tai-khoan/moi')} tone="primary">Mở tài khoản</ButtonLink>,
    children: (
      <DataTable
        caption="Tài khoản của phường, xã" rows={accounts}
        columns={[
          { key: 'name', label: 'Họ tên', cell: (row) => <a href={visit.url(`/lam-viec/tai-khoan/${row.id}`)}>{row.name}</a> },
          { key: 'login', label: 'Đăng nhập bằng', cell: (row) => [row.email, row.phone].filter(Boolean).join(', ') },
          { key: 'roles', label: 'Vai trò', cell: roleList },
          { key: 'state', label: 'Trạng thái', cell: (row) => (row.disabled_at ? <Tag tone="red">Đã khoá</Tag> : <Tag tone="green">Đang dùng</Tag>) },
        ]}
      />
    ),
  });
}

async function newPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const { form } = visit;
  return office(visit, {
    title: 'Mở tài khoản', crumbs: [{ label: 'Tài khoản', href: visit.url('/lam-viec/tai-khoan') }, { label: 'Mở tài khoản' }],
    children: (
      <PostForm visit={visit} action="/lam-viec/tai-khoan/moi" errors={errors} label="Mở tài khoản">
        <TextInput name="name" label="Họ và tên" required value={form.one('name')} errors={errors} />
        <TextInput name="email" label="Thư điện tử" type="email" value={form.one('email')} errors={errors} />
        <TextInput name="phone" label="Số điện thoại" type="tel" value={form.one('phone')} hint="Cần ít nhất thư điện tử hoặc số điện thoại." errors={errors} />
        <Checkboxes name="roles" label="Vai trò" required options={roleOptions} values={form.all('roles')} errors={errors} />
        <Select name="unit" label="Đơn vị (cho trưởng đơn vị)" options={await unitOptions(visit)} value={form.one('unit')} errors={errors} />
        <TextInput name="password" label="Mật khẩu ban đầu" required hint="Ít nhất 10 ký tự. Chủ tài khoản đổi lại sau lần đăng nhập đầu." errors={errors} />
        <Submit>Mở tài khoản</Submit>
      </PostForm>
    ),
  }, errors);
}

const roleShape = {
  roles: z.array(z.enum(Object.keys(roleNames) as [Role, ...Role[]])).min(1, 'Chọn ít nhất một vai trò.'),
  unit: input.optionalId(),
};

/** Only the head of a unit holds a role for one unit; every other role is for the whole ward. */
function rolesOf({ roles, unit }: { roles: Role[]; unit: string | null }) {
  if (roles.includes('unit_head') && unit === null) throw new Refusal('head_without_unit', 'Chọn đơn vị mà người này đứng đầu.', 'unit');
  return roles.map((role) => ({ role, unitId: role === 'unit_head' ? unit : null }));
}

async function create(visit: Visit): Promise<Reply> {
  const data = readForm({ name: input.text('họ và tên', 120), email: input.optionalText(200), phone: input.optionalText(30), password: input.text('mật khẩu', 200), ...roleShape }, visit.form);
  await createAccount(visit.tx, visit.actor, {
    name: data.name, email: data.email ?? null, phone: data.phone ?? null, password: data.password, personId: null, roles: rolesOf(data),
  });
  return redirect(visit.url('/lam-viec/tai-khoan'), { notice: `Đã mở tài khoản cho ${data.name}.` });
}

async function showPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const account = found((await listAccounts(visit.tx)).find(({ id }) => id === visit.param('id')));
  const path = `/lam-viec/tai-khoan/${account.id}`;
  return office(visit, {
    title: account.name, crumbs: [{ label: 'Tài khoản', href: visit.url('/lam-viec/tai-khoan') }, { label: account.name }],
    children: (
      <>
        <DescriptionList items={[{ label: 'Đăng nhập bằng', value: [account.email, account.phone].filter(Boolean).join(', ') }, { label: 'Vai trò', value: roleList(account) }]} />
        <Card title="Vai trò">
          <PostForm visit={visit} action={`${path}/vai-tro`} errors={errors} label="Vai trò">
            <Checkboxes name="roles" label="Vai trò" required options={roleOptions} values={account.roles.map(({ role }) => role)} errors={errors} />
            <Select name="unit" label="Đơn vị (cho trưởng đơn vị)" options={await unitOptions(visit)} value={account.roles.find(({ unit_id }) => unit_id)?.unit_id ?? ''} errors={errors} />
            <Submit>Lưu vai trò</Submit>
          </PostForm>
        </Card>
        <Card title="Đặt lại mật khẩu">
          <PostForm visit={visit} action={`${path}/mat-khau`} label="Đặt lại mật khẩu">
            <TextInput name="password" label="Mật khẩu mới" required hint="Chủ tài khoản bị đăng xuất ở mọi nơi và phải đổi lại khi đăng nhập." errors={errors} />
            <Submit tone="secondary">Đặt lại mật khẩu</Submit>
          </PostForm>
        </Card>
        <Card title={account.disabled_at ? 'Tài khoản đang khoá' : 'Khoá tài khoản'}>
          <PostForm visit={visit} action={`${path}/${account.disabled_at ? 'mo' : 'khoa'}`} label="Khoá tài khoản">
            <p>{account.disabled_at ? 'Mở lại để người này đăng nhập được như trước.' : 'Người này bị đăng xuất ngay; mọi việc đã làm vẫn giữ nguyên.'}</p>
            {account.disabled_at ? <Submit tone="secondary">Mở lại tài khoản</Submit> : <Submit tone="danger">Khoá tài khoản</Submit>}
          </PostForm>
        </Card>
      </>
    ),
  }, errors);
}

const back = (visit: Visit, notice: string) => redirect(visit.url(`/lam-viec/tai-khoan/${visit.param('id')}`), { notice });

export const accountRoutes = routes()
  .get('/lam-viec/tai-khoan', { permission: 'account.manage', audit: 'account.listed' }, listPage)
  .get('/lam-viec/tai-khoan/moi', { permission: 'account.manage', audit: 'account.viewed' }, (visit) => newPage(visit))
  .post('/lam-viec/tai-khoan/moi', { permission: 'account.manage', audit: 'account.created' }, create, newPage)
  .get('/lam-viec/tai-khoan/:id', { permission: 'account.manage', audit: 'account.viewed' }, (visit) => showPage(visit))
  .post('/lam-viec/tai-khoan/:id/vai-tro', { permission: 'account.manage', audit: 'account.roles_changed' }, async (visit) => {
    await changeRoles(visit.tx, visit.actor, visit.param('id'), rolesOf(readForm(roleShape, visit.form)));
    return back(visit, 'Đã lưu vai trò.');
  }, showPage)
  .post('/lam-viec/tai-khoan/:id/mat-khau', { permission: 'account.manage', audit: 'account.password_reset' }, async (visit) => {
    await resetPassword(visit.tx, visit.actor, visit.param('id'), visit.form.one('password'));
    return back(visit, 'Đã đặt lại mật khẩu. Báo mật khẩu mới cho chủ tài khoản.');
  }, showPage)
  .post('/lam-viec/tai-khoan/:id/khoa', { permission: 'account.manage', audit: 'account.disabled' }, async (visit) => {
    await disableAccount(visit.tx, visit.actor, visit.param('id'));
    return back(visit, 'Đã khoá tài khoản.');
  })
  .post('/lam-viec/tai-khoan/:id/mo', { permission: 'account.manage', audit: 'account.enabled' }, async (visit) => {
    await enableAccount(visit.tx, visit.actor, visit.param('id'));
    return back(visit, 'Đã mở lại tài khoản.');
  });
