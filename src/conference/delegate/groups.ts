import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { localDate } from '../../platform/calendar/date.ts';
import { Refusal, found } from '../../platform/refusal.ts';
import { figureColumn } from '../../platform/records/figure-column.ts';
import { type Tx, freshRow } from '../../platform/tenancy.ts';
import { countsOf, sumCounts } from '../story/counts.ts';
import { findEvent, openEvent } from '../event/event.ts';
import { newInviteCode } from '../guest/code.ts';

/** People who hold a post in a body of the ward on a day: "toàn thể cán bộ, công chức". */
async function staffCount(tx: Tx, on: string): Promise<number> {
  const { staff } = await tx.db
    .selectFrom('post')
    .innerJoin('body', 'body.id', 'post.body_id')
    .select((eb) => eb.fn.count('post.person_id').distinct().as('staff'))
    .where('body.kind', 'not in', ['guest', 'association', 'school'])
    .where((eb) => eb.or([eb('post.valid_from', 'is', null), eb('post.valid_from', '<=', on)]))
    .where((eb) => eb.or([eb('post.valid_to', 'is', null), eb('post.valid_to', '>=', on)]))
    .executeTakeFirstOrThrow();
  return Number(staff);
}

async function refuseGroupTwice(tx: Tx, eventId: string, role: string): Promise<void> {
  const there = await tx.db.selectFrom('delegate').select('id').where('event_id', '=', eventId).where('role', '=', role).executeTakeFirst();
  if (there) throw new Refusal('group_twice', 'Nhóm này đã có trong danh sách đại biểu.');
}

async function addGroup(
  tx: Tx,
  actor: Actor,
  eventId: string,
  role: 'all_staff' | 'honouree',
  group: string,
  count: string | null,
): Promise<void> {
  await refuseGroupTwice(tx, eventId, role);
  const { last } = await tx.db
    .selectFrom('delegate')
    .select((eb) => eb.fn.max('position').as('last'))
    .where('event_id', '=', eventId)
    .executeTakeFirstOrThrow();
  await tx.db
    .insertInto('delegate')
    .values({
      ...freshRow(tx),
      event_id: eventId,
      position: (last ?? -1) + 1,
      role,
      group_name: group,
      count,
      invite_code: newInviteCode(),
    })
    .execute();
  await recordEvent(tx, actor, 'delegate.group_added', { subject: eventId, detail: { role } });
}

/** Invites all active staff of the ward at once (S2-07). */
export async function addAllStaff(tx: Tx, actor: Actor, eventId: string): Promise<void> {
  const event = await openEvent(tx, eventId);
  const staff = await staffCount(tx, event.held_on ?? localDate(tx.now));
  if (staff === 0)
    throw new Refusal('no_staff', 'Chưa ghi ai giữ chức vụ trong cơ quan của phường, xã. Nhập chức vụ ở trang Tổ chức trước.');
  await addGroup(tx, actor, eventId, 'all_staff', 'Toàn thể cán bộ, công chức cơ quan', figureColumn(staff));
}

/** The awards conferred at an event: those its items name and every line of the decisions they read. */
export async function conferredAwards(tx: Tx, eventId: string) {
  found(await findEvent(tx, eventId));
  const items = tx.db.selectFrom('agenda_item').select('id').where('event_id', '=', eventId);
  return tx.db
    .selectFrom('award')
    .selectAll()
    .where((eb) =>
      eb.or([
        eb('award.id', 'in', eb.selectFrom('agenda_award').select('award_id').where('agenda_item_id', 'in', items)),
        eb('award.decision_id', 'in', eb.selectFrom('agenda_decision').select('decision_id').where('agenda_item_id', 'in', items)),
      ]),
    )
    .orderBy('award.position')
    .orderBy('award.key')
    .execute();
}

/** Invites everybody who is honoured: their names come from the awards of the agenda (S0-17). */
export async function addHonourees(tx: Tx, actor: Actor, eventId: string): Promise<void> {
  await openEvent(tx, eventId);
  const awards = await conferredAwards(tx, eventId);
  if (awards.length === 0)
    throw new Refusal('no_awards', 'Chương trình chưa có phần trao thưởng gắn với quyết định nào. Thêm phần trao thưởng trước.');
  const { total } = sumCounts(awards.map(countsOf));
  await addGroup(tx, actor, eventId, 'honouree', 'tập thể, cá nhân được khen thưởng', total === null ? null : figureColumn(total));
}
