import { type Permission, rolesAllowed } from '../../organization/access.ts';
import type { Actor } from '../../platform/actor.ts';
import { Refusal } from '../../platform/refusal.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { barredNominations } from './conflict.ts';

/** The ids that stand for a nomination in the journal: its own, and whom it is for. */
const idColumns = ['id', 'person_id', 'unit_id', 'body_id', 'bloc_id', 'household_id'] as const;

/** Tells which lines of the journal (their content) are about nominations a tie keeps the actor from. */
export async function hiddenInJournal(tx: Tx, actor: Actor): Promise<(content: string) => boolean> {
  const barred = [...(await barredNominations(tx, actor))];
  if (barred.length === 0) return () => false;
  const rows = await tx.db.selectFrom('nomination').select(idColumns).where('id', 'in', barred).execute();
  const ids = rows.flatMap((row) => idColumns.map((column) => row[column])).filter((id) => id !== null && id !== actor.personId);
  return (content) => ids.some((id) => content.includes(id ?? ''));
}

/** Accounts in use whose holder may do it and is tied to nothing the council still has to decide on. */
async function whoElse(tx: Tx, permission: Permission): Promise<string[]> {
  const roles = rolesAllowed(permission) ?? [];
  const accounts = await tx.db
    .selectFrom('account')
    .innerJoin('account_role', (join) =>
      join.onRef('account_role.account_id', '=', 'account.id').onRef('account_role.authority_id', '=', 'account.authority_id'),
    )
    .select(['account.id', 'account.name', 'account.person_id'])
    .where('disabled_at', 'is', null)
    .where('account_role.role', 'in', [...roles])
    .groupBy(['account.authority_id', 'account.id'])
    .orderBy('account.name')
    .limit(20)
    .execute();
  const free: string[] = [];
  for (const { id, name, person_id } of accounts) {
    const other: Actor = { kind: 'account', accountId: id, personId: person_id, name, roles: [] };
    if ((await barredNominations(tx, other)).size === 0) free.push(name);
  }
  return free;
}

/** What moves every record of the ward at once is refused, until the council has decided, to whoever is tied to a nomination. */
export async function refuseWhileTied(tx: Tx, actor: Actor, permission: Permission): Promise<void> {
  if ((await barredNominations(tx, actor)).size === 0) return;
  const names = await whoElse(tx, permission);
  const instead = names.length > 0 ? `Nhờ ${names.slice(0, 3).join(' hoặc ')} làm thay` : 'Nhờ người quản trị máy chủ xuất bằng dòng lệnh';
  throw new Refusal(
    'tied',
    `Bạn có quan hệ với một đề nghị khen thưởng mà Hội đồng chưa quyết nên không tải, không nhập được gói dữ liệu toàn phường, xã (gói có hồ sơ của đề nghị đó). Chưa có gì thay đổi. ${instead}, hoặc chờ Hội đồng biểu quyết xong.`,
  );
}
