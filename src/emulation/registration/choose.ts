import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { NotFound, Refusal } from '../../platform/refusal.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { changing } from './changing.ts';
import { registeredWork } from './edit-work.ts';

/** Marks the one of two or more alternatives that will be done. It is chosen once; another choice later says why. */
export async function chooseWork(tx: Tx, actor: Actor, registrantId: string, id: string, reason: string | null): Promise<void> {
  const work = await registeredWork(tx, id);
  if (work.registrantId !== registrantId) throw new NotFound();
  // The first choice is what the registration left open, not a change of it.
  const why = reason?.trim() || `Chọn phương án “${work.title}”`;
  await changing(tx, actor, work.registrantId, work.registered_year, why, async () => {
    const root = work.alternative_of_id ?? work.id;
    const group = await tx.db
      .selectFrom('work')
      .select(['id', 'title', 'chosen'])
      .where((eb) => eb.or([eb('id', '=', root), eb('alternative_of_id', '=', root)]))
      .forUpdate()
      .execute();
    if (group.length < 2) throw new Refusal('no_alternative', 'Mục đăng ký này không có phương án khác để chọn.');
    const chosen = group.find((each) => each.chosen);
    if (chosen?.id === id) throw new Refusal('already_chosen', `Đã chọn “${chosen.title}”; không chọn lần thứ hai.`);
    if (chosen && !reason?.trim())
      throw new Refusal('chosen_before', `Đã chọn “${chosen.title}”. Muốn đổi sang phương án này thì ghi lý do.`, 'reason');
    const others = group.filter((each) => each.id !== id);
    await tx.db
      .updateTable('work')
      .set({ chosen: false })
      .where(
        'id',
        'in',
        others.map((each) => each.id),
      )
      .execute();
    await tx.db.updateTable('work').set({ chosen: true }).where('id', '=', id).execute();
    await recordEvent(tx, actor, 'work.alternative_chosen', {
      subject: id,
      detail: { title: work.title, dropped: others.map(({ title }) => title), reason },
    });
  });
}
