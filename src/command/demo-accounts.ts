import type { Role } from '../organization/access.ts';
import { createAccount } from '../organization/account/account.ts';
import { system } from '../platform/actor.ts';
import { type Runtime, type Tx, inTenant } from '../platform/tenancy.ts';

/** The password of every account of the demo; it opens nothing but invented data. */
export const demoPassword = 'maivang2026';

/** Persons of the demo ward by their key in its bundle. */
const named: readonly { login: string; person: string | null; name?: string; roles: readonly Role[] }[] = [
  { login: 'canbo', person: 'vi-thuy-tram', roles: ['officer', 'council_member'] },
  { login: 'chutich', person: 'doan-thuc-uyen', roles: ['chair'] },
  { login: 'ketoan', person: 'luong-thi-my-hanh', roles: ['accountant', 'council_member'] },
  { login: 'bientap', person: 'chu-dang-khiem', roles: ['editor'] },
  { login: 'quantri', person: null, name: 'Quản trị hệ thống', roles: ['administrator'] },
  { login: 'xem', person: null, name: 'Người xem', roles: ['viewer'] },
  { login: 'tinh', person: null, name: 'Chuyên viên cấp tỉnh', roles: ['province'] },
];

const open = (
  tx: Tx,
  login: string,
  person: { id: string; name: string } | null,
  name: string,
  roles: { role: Role; unitId: string | null }[],
) =>
  createAccount(tx, system, {
    name: person?.name ?? name,
    email: `${login}@maivang.example`,
    phone: null,
    password: demoPassword,
    personId: person?.id ?? null,
    roles,
  });

/** Opens the accounts of the demo ward: its officers, all council members, and the head of every khu phố and school. */
export function openDemoAccounts(runtime: Runtime, authorityId: string): Promise<void> {
  return inTenant(runtime, authorityId, async (tx) => {
    const people = new Map(
      (await tx.db.selectFrom('person').select(['id', 'key', 'name']).execute()).map((person) => [person.key, person]),
    );
    for (const { login, person, name, roles } of named) {
      await open(
        tx,
        login,
        people.get(person ?? '') ?? null,
        name ?? login,
        roles.map((role) => ({ role, unitId: null })),
      );
    }
    const opened = new Set(named.map(({ person }) => person));
    for (const [index, member] of (await councilMembers(tx)).filter(({ key }) => !opened.has(key)).entries()) {
      await open(tx, `hoidong${index + 1}`, member, '', [{ role: 'council_member', unitId: null }]);
    }
    for (const head of await unitHeads(tx)) await open(tx, head.login, head, '', [{ role: 'unit_head', unitId: head.unitId }]);
  });
}

const councilMembers = (tx: Tx) =>
  tx.db
    .selectFrom('council')
    .innerJoin('council_member', 'council_member.council_id', 'council.id')
    .innerJoin('person', 'person.id', 'council_member.person_id')
    .where('council.valid_to', 'is', null)
    .select(['person.id', 'person.name', 'person.key'])
    .orderBy('council_member.position')
    .execute();

/** The head (Trưởng, Hiệu trưởng, Trạm trưởng) of each living unit of the first level. */
async function unitHeads(tx: Tx) {
  const posts = await tx.db
    .selectFrom('post')
    .innerJoin('unit', 'unit.id', 'post.unit_id')
    .innerJoin('person', 'person.id', 'post.person_id')
    .where('unit.parent_id', 'is', null)
    .where('unit.valid_to', 'is', null)
    .where('post.valid_to', 'is', null)
    .select(['person.id', 'person.name', 'unit.id as unitId', 'unit.key as unitKey'])
    .where('post.title', '~*', '^(Trưởng khu phố|Hiệu trưởng|Trạm trưởng|Trưởng trạm|Chánh Văn phòng)')
    .distinctOn('unit.id')
    .orderBy('unit.id')
    .orderBy('post.rank')
    .execute();
  return posts.map((post) => ({ ...post, login: post.unitKey.replaceAll('-', '') }));
}
