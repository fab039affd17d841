import type { Tx } from '../../platform/tenancy.ts';
import { Refusal } from '../../platform/refusal.ts';
import { nameSubjects } from '../subject/names.ts';
import { localDate } from '../../platform/calendar/date.ts';
import { type Fitness, standingsOf } from './standing.ts';

const why: Readonly<Record<Exclude<Fitness, 'clear'>, string>> = {
  held: 'đang có vụ việc xem xét, xác minh nên tạm dừng xét',
  unfit: 'chưa đủ điều kiện theo dữ kiện hiện có',
  unsettled: 'quy định chưa được xác nhận và chưa có người ghi nhận trách nhiệm',
};

/** Asks the law again about some nominations and refuses by name those that may not be voted on. */
export async function recheckNominations(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const rows = await tx.db
    .selectFrom('nomination')
    .selectAll()
    .where('id', 'in', [...ids])
    .execute();
  const standings = await standingsOf(tx, rows);
  const stopped = rows.flatMap((row) => {
    const fitness = standings.get(row.id)?.fitness ?? 'clear';
    return fitness === 'clear' ? [] : [{ ...row, fitness }];
  });
  if (stopped.length === 0) return;
  const named = await nameSubjects(tx, stopped, localDate(tx.now));
  const said = named.map(({ name, fitness }) => `${name}: ${why[fitness]}`).join('; ');
  throw new Refusal('held', `Chưa mở phiếu được. ${said}. Bỏ khỏi chương trình hoặc giải quyết xong rồi mở phiếu.`, 'nominations');
}
