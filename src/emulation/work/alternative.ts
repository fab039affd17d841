import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { Refusal } from '../../platform/refusal.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { actingOn } from './acting.ts';

/** Marks the alternative that will be done; the others of the same choice are dropped. */
export async function chooseAlternative(tx: Tx, actor: Actor, id: string): Promise<void> {
  const work = await actingOn(tx, actor, id);
  if (work.alternatives.length === 0) throw new Refusal('no_alternative', 'Mục đăng ký này không có phương án khác để chọn.');
  const others = work.alternatives.map((each) => each.id);
  await tx.db.updateTable('work').set({ chosen: false }).where('id', 'in', others).execute();
  await tx.db.updateTable('work').set({ chosen: true }).where('id', '=', id).execute();
  await recordEvent(tx, actor, 'work.alternative_chosen', {
    subject: id,
    detail: { title: work.title, dropped: work.alternatives.map(({ title }) => title) },
  });
}
