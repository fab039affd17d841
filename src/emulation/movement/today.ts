import type { Actor } from '../../platform/actor.ts';
import { localDate } from '../../platform/calendar/date.ts';
import type { TodayCard } from '../../platform/slice.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { allows } from '../../organization/access.ts';
import { movementsOfYear, shortName } from './movement.ts';
import { overdueReviews, overdueWords } from './review-due.ts';

/** Plans sent and not answered: the last act of each is its sending. */
const waitingPlans = (tx: Tx) =>
  tx.db
    .selectFrom('movement')
    .select(['movement.id', 'movement.name', 'movement.short_name'])
    .where((eb) =>
      eb(
        eb
          .selectFrom('plan_act')
          .select('plan_act.kind')
          .whereRef('plan_act.movement_id', '=', 'movement.id')
          .orderBy('acted_at', 'desc')
          .orderBy('version', 'desc')
          .orderBy('plan_act.id', 'desc')
          .limit(1),
        '=',
        'submitted',
      ),
    )
    .orderBy('movement.position')
    .execute();

/** Of the movements: plans that wait for whoever launches, and reviews that are overdue. */
export async function movementCards(tx: Tx, actor: Actor, year: number): Promise<TodayCard[]> {
  if (!allows(actor, 'movement.launch')) return [];
  const today = localDate(tx.now);
  const waiting = (await waitingPlans(tx)).map((movement): TodayCard => ({
    title: 'Kế hoạch chờ duyệt',
    text: shortName(movement),
    href: `/lam-viec/phong-trao/${movement.id}/duyet`,
    tone: 'amber',
  }));
  const late = (await movementsOfYear(tx, { year })).flatMap((movement) =>
    overdueReviews(movement, today).map((review): TodayCard => ({
      title: overdueWords(review),
      text: shortName(movement),
      href: `/lam-viec/phong-trao/${movement.id}`,
      tone: 'red',
      group: 'late',
    })),
  );
  return [...waiting, ...late];
}
