import { z } from 'zod';
import { Refusal } from '../../platform/refusal.ts';
import { compareNames } from '../../platform/text/names.ts';
import { input } from '../../platform/web/form.ts';
import type { Visit } from '../../platform/web/route.ts';
import { type Role, roleNames } from '../access.ts';
import type { listAccounts } from './account.ts';

export type Account = Awaited<ReturnType<typeof listAccounts>>[number];
export const roleOptions = Object.entries(roleNames).map(([value, label]) => ({ value, label }));
export const roleList = (account: Account) =>
  account.roles.map(({ role, unit_name }) => `${roleNames[role as Role] ?? role}${unit_name ? ` (${unit_name})` : ''}`).join(', ');

export const unitOptions = async (visit: Visit) => {
  const units = await visit.tx.db
    .selectFrom('unit')
    .select(['id', 'name'])
    .where('name', 'is not', null)
    .where('valid_to', 'is', null)
    .orderBy('position')
    .execute();
  return [{ value: '', label: 'Không gắn với đơn vị nào' }, ...units.map(({ id, name }) => ({ value: id, label: name ?? '' }))];
};

/** Who signs, votes or heads a unit acts as a person of the ward's list: the account says which. */
export const personOptions = async (visit: Visit) => {
  const people = await visit.tx.db.selectFrom('person').select(['id', 'name']).execute();
  const sorted = people.toSorted((a, b) => compareNames(a.name, b.name));
  return [{ value: '', label: 'Không có trong danh sách' }, ...sorted.map(({ id, name }) => ({ value: id, label: name }))];
};

export const roleShape = {
  roles: z.array(z.enum(Object.keys(roleNames) as [Role, ...Role[]])).min(1, 'Chọn ít nhất một vai trò.'),
  unit: input.optionalId(),
};

/** Only the head of a unit holds a role for one unit; every other role is for the whole ward. */
export function rolesOf({ roles, unit }: { roles: Role[]; unit: string | null }) {
  if (roles.includes('unit_head') && unit === null) throw new Refusal('head_without_unit', 'Chọn đơn vị mà người này đứng đầu.', 'unit');
  return roles.map((role) => ({ role, unitId: role === 'unit_head' ? unit : null }));
}
