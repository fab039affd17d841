import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { Refusal } from '../../platform/refusal.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { noteChange } from '../registration/changing.ts';
import { actingOn } from './acting.ts';

/** Marks the alternative that will be done, once; the others of the same choice are dropped. */
export async function chooseAlternative(tx: Tx, actor: Actor, id: string): Promise<void> {
  const work = await actingOn(tx, actor, id);
  if (work.alternatives.length === 0) throw new Refusal('no_alternative', 'Mục đăng ký này không có phương án khác để chọn.');
  const before = [work, ...work.alternatives].find(({ chosen }) => chosen);
  if (before)
    throw new Refusal('already_chosen', `Đã chọn “${before.title}”. Muốn đổi phương án thì đổi trong bản đăng ký của đơn vị, kèm lý do.`);
  const others = work.alternatives.map((each) => each.id);
  await tx.db.updateTable('work').set({ chosen: false }).where('id', 'in', others).execute();
  await tx.db.updateTable('work').set({ chosen: true }).where('id', '=', id).execute();
  if (work.registration_id) await noteChange(tx, actor, work.registration_id, `Chọn phương án “${work.title}”`);
  await recordEvent(tx, actor, 'work.alternative_chosen', {
    subject: id,
    detail: { title: work.title, dropped: work.alternatives.map(({ title }) => title) },
  });
}
