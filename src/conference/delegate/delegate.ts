import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { Refusal, found } from '../../platform/refusal.ts';
import { type Figure, figureValue } from '../../platform/records/figure.ts';
import { figureColumn } from '../../platform/records/figure-column.ts';
import { type Tx, freshRow } from '../../platform/tenancy.ts';
import { openEvent } from '../event/event.ts';
import { newInviteCode } from '../guest/code.ts';

export const delegateRoles = {
  delegate: 'Đại biểu',
  guest: 'Khách mời cấp trên',
  representative: 'Đại diện (không nêu tên)',
  leaders: 'Lãnh đạo, ban điều hành',
  all_staff: 'Toàn thể cán bộ, công chức',
  honouree: 'Tập thể, cá nhân được khen',
} as const;
export type DelegateRole = keyof typeof delegateRoles;

export interface DelegateInput {
  role: DelegateRole;
  personId: string | null;
  bodyId: string | null;
  unitId: string | null;
  /** All units of a kind; how many is counted from the tree. */
  unitKindId: string | null;
  groupName: string | null;
  post: string | null;
  level: 'central' | 'province' | 'district' | 'ward' | 'unit' | null;
  seats: Figure | null;
}

const lastPosition = async (tx: Tx, eventId: string) =>
  (
    await tx.db
      .selectFrom('delegate')
      .select((eb) => eb.fn.max('position').as('last'))
      .where('event_id', '=', eventId)
      .executeTakeFirstOrThrow()
  ).last ?? -1;

const columns = (input: DelegateInput) => ({
  role: input.role,
  person_id: input.personId,
  body_id: input.bodyId,
  unit_id: input.unitId,
  unit_kind_id: input.unitKindId,
  group_name: input.groupName,
  post: input.post,
  level: input.level,
  count: input.seats === null ? null : figureColumn(input.seats),
});

function checkDelegate(input: DelegateInput): void {
  const named = [input.personId, input.bodyId, input.unitId, input.unitKindId, input.groupName].filter((part) => part !== null);
  if (named.length === 0)
    throw new Refusal('nobody', 'Chọn một người, một cơ quan, đơn vị, một loại đơn vị, hoặc ghi tên nhóm đại biểu.', 'person');
  if (figureValue(input.seats) !== null && (figureValue(input.seats) ?? 0) < 1)
    throw new Refusal('no_seats', 'Số ghế phải từ 1 trở lên.', 'seats');
}

async function refuseTwice(tx: Tx, eventId: string, input: DelegateInput): Promise<void> {
  if (input.personId === null) return;
  const there = await tx.db
    .selectFrom('delegate')
    .select('id')
    .where('event_id', '=', eventId)
    .where('person_id', '=', input.personId)
    .executeTakeFirst();
  if (there) throw new Refusal('delegate_twice', 'Người này đã có trong danh sách đại biểu.', 'person');
}

/** Adds a delegate: a person, unnamed representatives, a group or all units of a kind. Returns its id. */
export async function addDelegate(tx: Tx, actor: Actor, eventId: string, input: DelegateInput): Promise<string> {
  await openEvent(tx, eventId);
  checkDelegate(input);
  await refuseTwice(tx, eventId, input);
  const position = (await lastPosition(tx, eventId)) + 1;
  const row = { ...freshRow(tx), event_id: eventId, position, invite_code: newInviteCode(), ...columns(input) };
  await tx.db.insertInto('delegate').values(row).execute();
  await recordEvent(tx, actor, 'delegate.added', { subject: eventId, detail: { delegate: row.id, role: input.role } });
  return row.id;
}

export async function removeDelegate(tx: Tx, actor: Actor, eventId: string, id: string): Promise<void> {
  await openEvent(tx, eventId);
  const row = found(
    await tx.db
      .deleteFrom('delegate')
      .where('id', '=', id)
      .where('event_id', '=', eventId)
      .returning(['role', 'group_name', 'person_id'])
      .executeTakeFirst(),
  );
  await recordEvent(tx, actor, 'delegate.removed', { subject: eventId, detail: { delegate: id, ...row } });
}
