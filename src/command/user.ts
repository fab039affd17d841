import { type Role, roleNames } from '../organization/access.ts';
import { createAccount } from '../organization/account/account.ts';
import { system } from '../platform/actor.ts';
import { inTenant } from '../platform/tenancy.ts';
import { listWards } from '../platform/web/ward.ts';
import { withInstallation } from './installation.ts';

/** `bangvang user create WARD NAME EMAIL ROLE`: the first administrator of a ward comes from here. */
export async function createUser(args: string[]): Promise<void> {
  const [verb, slug, name, email, role] = args;
  if (verb !== 'create' || !slug || !name || !email || !role)
    throw new Error('Dùng: PASSWORD=… bangvang user create WARD "HỌ TÊN" EMAIL ROLE');
  if (!(role in roleNames)) throw new Error(`Vai trò phải là một trong: ${Object.keys(roleNames).join(', ')}`);
  const password = process.env['PASSWORD'];
  if (!password) throw new Error('Đặt mật khẩu ban đầu trong biến môi trường PASSWORD.');
  await withInstallation(async ({ runtime }) => {
    const ward = (await listWards(runtime)).find((each) => each.slug === slug);
    if (!ward) throw new Error(`Không có phường, xã nào có địa chỉ "${slug}".`);
    await inTenant(runtime, ward.authorityId, (tx) =>
      createAccount(tx, system, { name, email, phone: null, password, personId: null, roles: [{ role: role as Role, unitId: null }] }),
    );
    console.log(`Đã mở tài khoản ${email} (${roleNames[role as Role]}) tại ${ward.name}.`);
  });
}
