import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { Refusal, found } from '../../platform/refusal.ts';
import { type Tx, fresh } from '../../platform/tenancy.ts';
import { compareNames } from '../../platform/text/names.ts';
import { isId, refuseUnknown } from '../known.ts';

export interface HouseholdInput {
  /** The head of the household: "Cao Thị Kim Yến". */
  head: string;
  unitId: string | null;
  address: string | null;
}

async function check(tx: Tx, input: HouseholdInput, except: string | null): Promise<void> {
  await refuseUnknown(tx, 'unit', input.unitId, 'unit');
  const taken = await tx.db
    .selectFrom('household')
    .select('id')
    .where('head', '=', input.head)
    .where('unit_id', 'is not distinct from', input.unitId)
    .where('address', 'is not distinct from', input.address)
    .executeTakeFirst();
  if (taken && taken.id !== except)
    throw new Refusal('household_taken', 'Hộ này đã có. Nếu là hộ khác cùng tên chủ hộ, ghi rõ địa chỉ.', 'head');
}

/** Adds a household under its head; two of one unit need two addresses. Returns its id. */
export async function createHousehold(tx: Tx, actor: Actor, input: HouseholdInput): Promise<string> {
  await check(tx, input, null);
  const row = fresh(tx);
  await tx.db
    .insertInto('household')
    .values({ ...row, head: input.head, unit_id: input.unitId, address: input.address })
    .execute();
  await recordEvent(tx, actor, 'household.created', { subject: row.id, detail: { head: input.head } });
  return row.id;
}

export async function changeHousehold(tx: Tx, actor: Actor, id: string, input: HouseholdInput): Promise<void> {
  const before = found(await findHousehold(tx, id));
  await check(tx, input, id);
  await tx.db
    .updateTable('household')
    .set({ head: input.head, unit_id: input.unitId, address: input.address })
    .where('id', '=', id)
    .execute();
  await recordEvent(tx, actor, 'household.changed', { subject: id, detail: { before: before.head, head: input.head } });
}

export const findHousehold = async (tx: Tx, id: string) =>
  isId(id) ? tx.db.selectFrom('household').selectAll().where('id', '=', id).executeTakeFirst() : undefined;

const last = Number.MAX_SAFE_INTEGER;

/** Every household with its unit, in the order of the units, then by the given name of its head. */
export async function listHouseholds(tx: Tx) {
  const rows = await tx.db
    .selectFrom('household')
    .leftJoin('unit', 'unit.id', 'household.unit_id')
    .selectAll('household')
    .select(['unit.name as unit_name', 'unit.position as unit_position'])
    .execute();
  return rows.toSorted((a, b) => (a.unit_position ?? last) - (b.unit_position ?? last) || compareNames(a.head, b.head));
}
