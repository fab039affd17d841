import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { Refusal, found } from '../../platform/refusal.ts';
import { type Tx, freshRow } from '../../platform/tenancy.ts';
import { openEvent } from '../event/event.ts';
import { type ProtocolGroup, type ProtocolKind, readGroup, usualGroups } from './groups.ts';

const most = 40;

/** The order of protocol of an event: its own, or the usual one. */
export async function groupsOf(tx: Tx, eventId: string): Promise<readonly ProtocolGroup[]> {
  const rows = await tx.db
    .selectFrom('event_group')
    .select(['name', 'holds'])
    .where('event_id', '=', eventId)
    .orderBy('position')
    .execute();
  return rows.length === 0 ? usualGroups : rows.map(({ name, holds }) => ({ name, holds: holds as ProtocolKind | null }));
}

/** Gives an event an order of protocol of its own, one line for each group; without lines the usual one holds again. */
export async function setGroups(tx: Tx, actor: Actor, eventId: string, lines: readonly string[]): Promise<void> {
  await openEvent(tx, eventId);
  if (lines.length > most) throw new Refusal('too_many_groups', `Nhiều quá ${most} nhóm. Gộp bớt các nhóm.`, 'groups');
  const groups = lines.map((line) => {
    const group = readGroup(line);
    if (group) return group;
    throw new Refusal(
      'unknown_group',
      `Dòng “${line.slice(0, 80)}”: sau dấu “=” ghi tên một nhóm thông lệ, ví dụ “Khách mời cấp trên”.`,
      'groups',
    );
  });
  const twice = groups.find(({ name }, index) => groups.findIndex((other) => other.name === name) !== index);
  if (twice) throw new Refusal('group_twice', `Nhóm “${twice.name}” có hai lần. Bỏ bớt một dòng.`, 'groups');
  await tx.db.deleteFrom('event_group').where('event_id', '=', eventId).execute();
  if (groups.length > 0)
    await tx.db
      .insertInto('event_group')
      .values(groups.map((group, position) => ({ ...freshRow(tx), event_id: eventId, position, ...group })))
      .execute();
  await recordEvent(tx, actor, 'event.protocol_set', { subject: eventId, detail: { groups: groups.map(({ name }) => name) } });
}

/** Puts a delegate into a group of this event, or (null) where the rule puts it. */
export async function placeDelegate(tx: Tx, actor: Actor, eventId: string, delegateId: string, group: string | null): Promise<void> {
  await openEvent(tx, eventId);
  if (group !== null && !(await groupsOf(tx, eventId)).some(({ name }) => name === group))
    throw new Refusal('unknown_group', 'Nhóm này không còn trong thứ tự lễ tân. Chọn lại.', 'group');
  found(
    await tx.db
      .updateTable('delegate')
      .set({ seat_group: group })
      .where('id', '=', delegateId)
      .where('event_id', '=', eventId)
      .returning('id')
      .executeTakeFirst(),
  );
  await recordEvent(tx, actor, 'delegate.placed', { subject: eventId, detail: { delegate: delegateId, group } });
}
