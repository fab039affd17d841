import type { Actor } from '../../platform/actor.ts';
import { localDate } from '../../platform/calendar/date.ts';
import type { TodayCard } from '../../platform/slice.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { allows, ownUnits } from '../../organization/access.ts';
import { launchesOfYear } from './launch.ts';
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

/** Launches of the year that a unit has not acknowledged, with the page that says what is asked of it. */
async function unreadCards(tx: Tx, unitIds: readonly string[], year: number): Promise<TodayCard[]> {
  const launches = await launchesOfYear(tx, year);
  const said = await tx.db.selectFrom('launch_acknowledgement').select(['launch_id', 'unit_id']).where('unit_id', 'in', unitIds).execute();
  return unitIds.flatMap((unitId) => {
    const open = launches.filter(({ id }) => !said.some(({ launch_id, unit_id }) => launch_id === id && unit_id === unitId));
    if (open.length === 0) return [];
    const text = 'Đọc việc được giao cho đơn vị rồi xác nhận quán triệt.';
    return [
      {
        title: `${open.length} lời phát động chưa quán triệt`,
        text,
        href: `/lam-viec/phong-trao/don-vi/${unitId}?nam=${year}`,
        tone: 'amber',
      },
    ];
  });
}

/** Of the movements: what a unit has not read; plans that wait for the chair, and reviews that are overdue. */
export async function movementCards(tx: Tx, actor: Actor, year: number): Promise<TodayCard[]> {
  const own = ownUnits(actor) ?? [];
  if (own.length > 0) return unreadCards(tx, [...new Set(own)], year);
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
    })),
  );
  return [...waiting, ...late];
}
