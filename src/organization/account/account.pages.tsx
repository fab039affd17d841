import type { FieldError } from '../../platform/refusal.ts';
import { found } from '../../platform/refusal.ts';
import { input, readForm } from '../../platform/web/form.ts';
import { redirect } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Checkboxes, Select, Submit, TextInput } from '../../platform/web/ui/form.tsx';
import { Card, DescriptionList } from '../../platform/web/ui/text.tsx';
import { routes } from '../access.ts';
import { PostForm, office } from '../frame.tsx';
import { changeRoles, linkPerson, disableAccount, enableAccount, listAccounts, resetPassword } from './account.ts';
import { personOptions, roleList, roleOptions, roleShape, rolesOf, unitOptions } from './role-fields.ts';

async function showPage(visit: Visit, errors: FieldError[] = []): Promise<Reply> {
  const account = found((await listAccounts(visit.tx)).find(({ id }) => id === visit.param('id')));
  const path = `/lam-viec/tai-khoan/${account.id}`;
  return office(
    visit,
    {
      title: account.name,
      crumbs: [{ label: 'Tài khoản', href: visit.url('/lam-viec/tai-khoan') }, { label: account.name }],
      children: (
        <>
          <DescriptionList
            items={[
              { label: 'Đăng nhập bằng', value: [account.email, account.phone].filter(Boolean).join(', ') },
              { label: 'Vai trò', value: roleList(account) },
            ]}
          />
          <Card title="Vai trò">
            <PostForm visit={visit} action={`${path}/vai-tro`} errors={errors} label="Vai trò">
              <Checkboxes
                name="roles"
                label="Vai trò"
                required
                options={roleOptions}
                values={account.roles.map(({ role }) => role)}
                errors={errors}
              />
              <Select
                name="unit"
                label="Đơn vị (cho trưởng đơn vị)"
                options={await unitOptions(visit)}
                value={account.roles.find(({ unit_id }) => unit_id)?.unit_id ?? ''}
                errors={errors}
              />
              <Submit>Lưu vai trò</Submit>
            </PostForm>
          </Card>
          <Card title="Là ai trong danh sách cán bộ">
            <PostForm visit={visit} action={`${path}/nguoi`} label="Là ai trong danh sách cán bộ">
              <Select
                name="person"
                label="Người"
                hint="Cần cho người ký, thành viên hội đồng và trưởng đơn vị."
                options={await personOptions(visit)}
                value={account.person_id ?? ''}
                errors={errors}
              />
              <Submit tone="secondary">Lưu</Submit>
            </PostForm>
          </Card>
          <Card title="Đặt lại mật khẩu">
            <PostForm visit={visit} action={`${path}/mat-khau`} label="Đặt lại mật khẩu">
              <TextInput
                name="password"
                label="Mật khẩu mới"
                required
                hint="Chủ tài khoản bị đăng xuất ở mọi nơi và phải đổi lại khi đăng nhập."
                errors={errors}
              />
              <Submit tone="secondary">Đặt lại mật khẩu</Submit>
            </PostForm>
          </Card>
          <Card title={account.disabled_at ? 'Tài khoản đang khoá' : 'Khoá tài khoản'}>
            <PostForm visit={visit} action={`${path}/${account.disabled_at ? 'mo' : 'khoa'}`} label="Khoá tài khoản">
              <p>
                {account.disabled_at
                  ? 'Mở lại để người này đăng nhập được như trước.'
                  : 'Người này bị đăng xuất ngay; mọi việc đã làm vẫn giữ nguyên.'}
              </p>
              {account.disabled_at ? <Submit tone="secondary">Mở lại tài khoản</Submit> : <Submit tone="danger">Khoá tài khoản</Submit>}
            </PostForm>
          </Card>
        </>
      ),
    },
    errors,
  );
}

const back = (visit: Visit, notice: string) => redirect(visit.url(`/lam-viec/tai-khoan/${visit.param('id')}`), { notice });

export const accountRoutes = routes()
  .get('/lam-viec/tai-khoan/:id', { permission: 'account.manage', audit: 'account.viewed' }, (visit) => showPage(visit))
  .post(
    '/lam-viec/tai-khoan/:id/vai-tro',
    { permission: 'account.manage', audit: 'account.roles_changed' },
    async (visit) => {
      await changeRoles(visit.tx, visit.actor, visit.param('id'), rolesOf(readForm(roleShape, visit.form)));
      return back(visit, 'Đã lưu vai trò.');
    },
    showPage,
  )
  .post(
    '/lam-viec/tai-khoan/:id/nguoi',
    { permission: 'account.manage', audit: 'account.person_linked' },
    async (visit) => {
      const { person } = readForm({ person: input.optionalId() }, visit.form);
      await linkPerson(visit.tx, visit.actor, visit.param('id'), person);
      return back(visit, 'Đã lưu.');
    },
    showPage,
  )
  .post(
    '/lam-viec/tai-khoan/:id/mat-khau',
    { permission: 'account.manage', audit: 'account.password_reset' },
    async (visit) => {
      await resetPassword(visit.tx, visit.actor, visit.param('id'), visit.form.one('password'));
      return back(visit, 'Đã đặt lại mật khẩu. Báo mật khẩu mới cho chủ tài khoản.');
    },
    showPage,
  )
  .post('/lam-viec/tai-khoan/:id/khoa', { permission: 'account.manage', audit: 'account.disabled' }, async (visit) => {
    await disableAccount(visit.tx, visit.actor, visit.param('id'));
    return back(visit, 'Đã khoá tài khoản.');
  })
  .post('/lam-viec/tai-khoan/:id/mo', { permission: 'account.manage', audit: 'account.enabled' }, async (visit) => {
    await enableAccount(visit.tx, visit.actor, visit.param('id'));
    return back(visit, 'Đã mở lại tài khoản.');
  });
