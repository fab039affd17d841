import { sql } from 'kysely';
import type { Actor } from '../../platform/actor.ts';
import { NotFound, Refusal, found } from '../../platform/refusal.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { allows } from '../../organization/access.ts';
import { findWork, mayActForWork } from '../work/work.ts';

/** What money is given for and spent on: one work, or a fund of the ward by its name. */
export interface Purse {
  work_id: string | null;
  fund: string | null;
}

/** Whoever keeps the books of the whole ward. */
const keepsAll = (actor: Actor) => actor.kind === 'system' || actor.roles.some(({ role }) => role === 'officer' || role === 'accountant');

/** The name of the work or fund, if there is one and the actor keeps its books: funds by the office, works also by the head of the unit. */
export async function ownPurse(tx: Tx, actor: Actor, { work_id, fund }: Purse): Promise<string> {
  if ((work_id === null) === (fund === null || fund.trim() === ''))
    throw new Refusal('purpose_missing', 'Ghi rõ đóng góp cho công trình nào hoặc quỹ nào; không nhận khoản không có mục đích.', 'fund');
  if (work_id === null) {
    if (!keepsAll(actor)) throw new NotFound();
    return fund ?? '';
  }
  const work = await findWork(tx, work_id);
  if (!keepsAll(actor) && !mayActForWork(actor, work)) throw new NotFound();
  if (work.dropped) throw new Refusal('work_dropped', 'Phương án này không được chọn nên không nhận, chi tiền cho nó.', 'work');
  return work.title;
}

/** Whether the actor may read the names and entries of a purse. */
export async function mayReadPurse(tx: Tx, actor: Actor, purse: Purse): Promise<boolean> {
  if (keepsAll(actor) || actor.roles.some(({ role }) => role === 'chair')) return true;
  return purse.work_id !== null && allows(actor, 'ledger.view') && mayActForWork(actor, await findWork(tx, purse.work_id));
}

/** Entries of one purse wait for each other, so that two cannot both spend the last of it. */
export async function lockPurse(tx: Tx, { work_id, fund }: Purse): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`purse ${tx.authorityId} ${work_id ?? ''} ${fund ?? ''}`}, 0))`.execute(tx.db);
}

const of = (purse: Purse) =>
  purse.work_id === null ? sql<boolean>`fund = ${purse.fund} and work_id is null` : sql<boolean>`work_id = ${purse.work_id}::uuid`;

/** Cash received less cash spent, in đồng; land, labour and material cannot be spent. */
export async function balanceOf(tx: Tx, purse: Purse): Promise<number> {
  const { rows } = await sql<{ balance: number }>`select
    (select coalesce(sum(figure_value(amount)), 0) from contribution where kind = 'cash' and ${of(purse)})
    - (select coalesce(sum(figure_value(amount)), 0) from spending where ${of(purse)}) as balance`.execute(tx.db);
  return found(rows[0]).balance;
}
