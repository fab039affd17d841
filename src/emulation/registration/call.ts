import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import type { CalendarDate } from '../../platform/calendar/date.ts';
import { Refusal, found } from '../../platform/refusal.ts';
import { type Tx, fresh } from '../../platform/tenancy.ts';

export interface CallInput {
  year: number;
  movement_id: string | null;
  title: string | null;
  opens_on: CalendarDate | null;
  due_on: CalendarDate;
  closes_on: CalendarDate | null;
  guidance: string | null;
}

/** The calls of a year, the one for the whole year first. */
export const listCalls = (tx: Tx, year: number) =>
  tx.db
    .selectFrom('registration_call')
    .leftJoin('movement', 'movement.id', 'registration_call.movement_id')
    .selectAll('registration_call')
    .select(['movement.name as movement_name', 'movement.short_name as movement_short_name'])
    .where('registration_call.year', '=', year)
    .orderBy('registration_call.position')
    .orderBy('registration_call.id')
    .execute();

export type Call = Awaited<ReturnType<typeof listCalls>>[number];

export const findCall = async (tx: Tx, id: string) =>
  found(await tx.db.selectFrom('registration_call').selectAll().where('id', '=', id).executeTakeFirst());

/** The call a registration answers: the one of its movement, else the one of the year. */
export const callFor = (calls: readonly Call[], movementId: string | null): Call | null =>
  calls.find(({ movement_id }) => movement_id !== null && movement_id === movementId) ??
  calls.find(({ movement_id }) => movement_id === null) ??
  (movementId === null ? (calls[0] ?? null) : null);

/** Opens a call or moves its days. `id` null makes a new one; a year has one call, and one for each movement. */
export async function saveCall(tx: Tx, actor: Actor, id: string | null, input: CallInput): Promise<string> {
  if (input.opens_on !== null && input.opens_on > input.due_on)
    throw new Refusal('call_reversed', 'Hạn gửi đứng trước ngày mở đợt. Xem lại hai ngày này.', 'due_on');
  if (input.closes_on !== null && input.closes_on < input.due_on)
    throw new Refusal('call_reversed', 'Ngày đóng đợt đứng trước hạn gửi. Đóng đợt từ hạn gửi trở đi, hoặc để trống.', 'closes_on');
  const twin = (await listCalls(tx, input.year)).find((call) => call.movement_id === input.movement_id && call.id !== id);
  if (twin)
    throw new Refusal('call_exists', 'Năm và phong trào này đã có đợt đăng ký. Mở đợt ấy để gia hạn thay vì lập đợt mới.', 'movement');
  const before = id === null ? null : await findCall(tx, id);
  const row = fresh(tx);
  if (id === null)
    await tx.db
      .insertInto('registration_call')
      .values({ ...row, ...input })
      .execute();
  else await tx.db.updateTable('registration_call').set(input).where('id', '=', id).execute();
  await recordEvent(tx, actor, 'registration_call.saved', {
    subject: id ?? row.id,
    detail: { ...input, before: before && { due_on: before.due_on, closes_on: before.closes_on } },
  });
  return id ?? row.id;
}
