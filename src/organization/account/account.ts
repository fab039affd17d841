import { hash, verify } from '@node-rs/argon2';
import { createHash } from 'node:crypto';
import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { Refusal, found } from '../../platform/refusal.ts';
import type { Tx } from '../../platform/tenancy.ts';
import type { Role } from '../access.ts';
import { refuseUnknown } from '../known.ts';

export interface NewAccount {
  name: string;
  email: string | null;
  phone: string | null;
  password: string;
  personId: string | null;
  roles: { role: Role; unitId: string | null }[];
}

const shortest = 10;

/** All that is kept of a session's token. */
export const tokenHash = (token: string) => createHash('sha256').update(token).digest();

/** "0912 345 678" and "+84912345678" are one number. */
export const tidyPhone = (phone: string) => phone.replaceAll(/[^\d+]/g, '').replace(/^\+?84(?=\d{9}$)/, '0');

export function checkPassword(password: string): void {
  if (password.length < shortest)
    throw new Refusal('password_short', `Mật khẩu cần ít nhất ${shortest} ký tự. Một câu ngắn dễ nhớ là tốt nhất.`, 'password');
  if (/^(.)\1*$/.test(password) || /^(0123456789|1234567890|matkhau|password)/i.test(password)) {
    throw new Refusal('password_common', 'Mật khẩu này quá dễ đoán. Chọn một câu ngắn chỉ mình biết.', 'password');
  }
}

/** Opens an account; e-mail and phone are unique in the authority. Returns its id. */
export async function createAccount(tx: Tx, actor: Actor, input: NewAccount): Promise<string> {
  checkPassword(input.password);
  const email = input.email?.trim().toLowerCase() || null;
  const phone = input.phone ? tidyPhone(input.phone) : null;
  if (!email && !phone) throw new Refusal('no_contact', 'Nhập thư điện tử hoặc số điện thoại để đăng nhập.', 'email');
  await refuseTaken(tx, email, phone);
  await refuseUnknown(tx, 'person', input.personId, 'person');
  const id = tx.newId();
  await tx.db
    .insertInto('account')
    .values({
      authority_id: tx.authorityId,
      id,
      name: input.name,
      email,
      phone,
      person_id: input.personId,
      password_hash: await hash(input.password),
      created_at: tx.now,
      // A password somebody else has chosen is good for one sign-in.
      must_change_password: actor.kind === 'account',
    })
    .execute();
  await writeRoles(tx, id, input.roles);
  await recordEvent(tx, actor, 'account.created', {
    subject: id,
    detail: { name: input.name, roles: input.roles.map(({ role }) => role) },
  });
  return id;
}

async function refuseTaken(tx: Tx, email: string | null, phone: string | null): Promise<void> {
  const taken = await tx.db
    .selectFrom('account')
    .select(['email', 'phone'])
    .where((eb) => eb.or([eb('email', '=', email), eb('phone', '=', phone)]))
    .executeTakeFirst();
  if (!taken) return;
  const field = email !== null && taken.email === email ? 'email' : 'phone';
  throw new Refusal(
    'contact_taken',
    'Đã có tài khoản dùng thư điện tử hoặc số điện thoại này. Tìm tài khoản đó hoặc nhập địa chỉ khác.',
    field,
  );
}

async function writeRoles(tx: Tx, accountId: string, roles: NewAccount['roles']): Promise<void> {
  if (roles.length === 0) throw new Refusal('no_role', 'Chọn ít nhất một vai trò.', 'roles');
  for (const { unitId } of roles) await refuseUnknown(tx, 'unit', unitId, 'unit');
  await tx.db
    .insertInto('account_role')
    .values(roles.map(({ role, unitId }) => ({ authority_id: tx.authorityId, account_id: accountId, role, unit_id: unitId })))
    .execute();
}

/** Says which person of the ward's list the account is (null: none). */
export async function linkPerson(tx: Tx, actor: Actor, accountId: string, personId: string | null): Promise<void> {
  found(await findAccount(tx, accountId));
  await refuseUnknown(tx, 'person', personId, 'person');
  await tx.db.updateTable('account').set({ person_id: personId }).where('id', '=', accountId).execute();
  await recordEvent(tx, actor, 'account.person_linked', { subject: accountId, detail: { person: personId } });
}

/** Gives the account other roles; open sessions end, so that no page goes on under the old ones. */
export async function changeRoles(tx: Tx, actor: Actor, accountId: string, roles: NewAccount['roles']): Promise<void> {
  found(await findAccount(tx, accountId));
  await tx.db.deleteFrom('account_role').where('account_id', '=', accountId).execute();
  await writeRoles(tx, accountId, roles);
  await endSessions(tx, accountId);
  await recordEvent(tx, actor, 'account.roles_changed', { subject: accountId, detail: { roles: roles.map(({ role }) => role) } });
}

/** Sets a new password by an administrator; the owner must choose another at the next sign-in. */
export async function resetPassword(tx: Tx, actor: Actor, accountId: string, password: string): Promise<void> {
  found(await findAccount(tx, accountId));
  checkPassword(password);
  await tx.db
    .updateTable('account')
    .set({ password_hash: await hash(password), must_change_password: true })
    .where('id', '=', accountId)
    .execute();
  await endSessions(tx, accountId);
  await recordEvent(tx, actor, 'account.password_reset', { subject: accountId });
}

/** The owner chooses a new password and shows the old one. Sessions open elsewhere end; `session` is the one that stays. */
export async function changePassword(tx: Tx, actor: Actor, old: string, password: string, session: string | null): Promise<void> {
  const account = found(actor.accountId ? await findAccount(tx, actor.accountId) : null);
  if (!(await verify(account.password_hash, old))) throw new Refusal('password_wrong', 'Mật khẩu hiện tại không đúng.', 'old');
  checkPassword(password);
  await tx.db
    .updateTable('account')
    .set({ password_hash: await hash(password), must_change_password: false })
    .where('id', '=', account.id)
    .execute();
  await tx.db
    .deleteFrom('session')
    .where('account_id', '=', account.id)
    .where('token_hash', '!=', tokenHash(session ?? ''))
    .execute();
  await recordEvent(tx, actor, 'account.password_changed', { subject: account.id });
}

export async function disableAccount(tx: Tx, actor: Actor, accountId: string): Promise<void> {
  found(await findAccount(tx, accountId));
  if (accountId === actor.accountId) throw new Refusal('own_account', 'Không thể khoá tài khoản đang dùng. Nhờ một quản trị khác.');
  await tx.db.updateTable('account').set({ disabled_at: tx.now }).where('id', '=', accountId).execute();
  await endSessions(tx, accountId);
  await recordEvent(tx, actor, 'account.disabled', { subject: accountId });
}

export async function enableAccount(tx: Tx, actor: Actor, accountId: string): Promise<void> {
  found(await findAccount(tx, accountId));
  await tx.db.updateTable('account').set({ disabled_at: null }).where('id', '=', accountId).execute();
  await recordEvent(tx, actor, 'account.enabled', { subject: accountId });
}

const endSessions = (tx: Tx, accountId: string) => tx.db.deleteFrom('session').where('account_id', '=', accountId).execute();

export const findAccount = (tx: Tx, id: string) => tx.db.selectFrom('account').selectAll().where('id', '=', id).executeTakeFirst();

/** Every account with its roles and the names of their units. */
export async function listAccounts(tx: Tx) {
  const accounts = await tx.db.selectFrom('account').selectAll().orderBy('name').execute();
  const roles = await tx.db
    .selectFrom('account_role')
    .leftJoin('unit', (join) =>
      join.onRef('unit.id', '=', 'account_role.unit_id').onRef('unit.authority_id', '=', 'account_role.authority_id'),
    )
    .select(['account_role.account_id', 'account_role.role', 'account_role.unit_id', 'unit.name as unit_name'])
    .execute();
  return accounts.map((account) => ({ ...account, roles: roles.filter((role) => role.account_id === account.id) }));
}
