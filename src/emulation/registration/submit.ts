import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { formatDate, localDate } from '../../platform/calendar/date.ts';
import { Refusal, found } from '../../platform/refusal.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { callFor, listCalls } from './call.ts';
import { type RegistrationRow, actsOf, lockRegistration, recordAct, registrationOf } from './changing.ts';
import { changesBetween } from './changes.ts';
import { contentOf, isEmpty, readContent } from './content.ts';
import { findRegistrant, ownRegistrant } from './registrant.ts';
import { lateDays, registrationState } from './state.ts';

async function locked(tx: Tx, registrantId: string, year: number) {
  const registrant = await findRegistrant(tx, registrantId);
  await lockRegistration(tx, registrantId, year);
  const registration = found(await registrationOf(tx, registrant, year));
  const acts = await actsOf(tx, registration.id);
  return { registrant, registration, acts, state: registrationState(registration, acts) };
}

/** Whether what stands there now is what the last version kept. */
export async function sameAsKept(tx: Tx, registration: RegistrationRow, acts: readonly { content: string | null }[]): Promise<boolean> {
  const kept = readContent(acts.findLast(({ content }) => content !== null)?.content ?? null);
  return kept !== null && changesBetween(kept, await contentOf(tx, registration)).length === 0;
}

/**
 * Sends the registration of a unit or bloc as a new version. After the deadline it is taken and shown as late; after the
 * closing day a first sending is refused, one that was returned may still be sent again.
 */
export async function submitRegistration(tx: Tx, actor: Actor, registrantId: string, year: number): Promise<void> {
  await ownRegistrant(tx, actor, registrantId);
  const { registrant, registration, acts, state } = await locked(tx, registrantId, year);
  if (state === 'accepted')
    throw new Refusal('already_accepted', 'Bản đăng ký đã được nhận. Muốn thay đổi thì sửa mục cần sửa và ghi lý do; không gửi lại.');
  if (isEmpty(await contentOf(tx, registration)))
    throw new Refusal(
      'registration_empty',
      'Bản đăng ký chưa có gì. Ghi ít nhất một danh hiệu, chỉ tiêu, công trình hoặc phần việc rồi gửi.',
    );
  if (state === 'sent' && (await sameAsKept(tx, registration, acts)))
    throw new Refusal('nothing_changed', 'Bản này đã gửi và chưa có gì thay đổi từ lần gửi trước.');
  const call = callFor(await listCalls(tx, year), registration.movement_id);
  const today = localDate(tx.now);
  if (call?.closes_on && today > call.closes_on && !acts.some(({ kind }) => kind === 'submitted'))
    throw new Refusal(
      'registration_closed',
      `Đợt đăng ký đã đóng ngày ${formatDate(call.closes_on)}. Bản nháp vẫn giữ; liên hệ cán bộ thi đua để được gia hạn rồi gửi.`,
    );
  if (registration.registered_on === null)
    await tx.db.updateTable('registration').set({ registered_on: today }).where('id', '=', registration.id).execute();
  await recordAct(tx, actor, registration, 'submitted', null);
  await recordEvent(tx, actor, 'registration.submitted', {
    subject: registration.id,
    detail: { name: registrant.name, year, late: lateDays(call?.due_on ?? null, today, today) },
  });
}

/** Gives a sent registration back with what is to be mended. */
export async function returnRegistration(tx: Tx, actor: Actor, registrantId: string, year: number, reason: string): Promise<void> {
  const { registrant, registration, state } = await locked(tx, registrantId, year);
  if (state !== 'sent' && state !== 'recorded')
    throw new Refusal('not_sent', 'Chỉ trả lại được bản đã gửi và chưa nhận. Tải lại trang để xem tình trạng hiện nay.');
  if (reason.trim() === '') throw new Refusal('reason_missing', 'Ghi lý do trả lại để đơn vị biết cần sửa gì.', 'return_reason');
  await recordAct(tx, actor, registration, 'returned', reason.trim());
  await recordEvent(tx, actor, 'registration.returned', { subject: registration.id, detail: { name: registrant.name, year, reason } });
}

/** Takes a sent registration; what the unit has changed since it sent it has to be sent first. */
export async function acceptRegistration(tx: Tx, actor: Actor, registrantId: string, year: number): Promise<void> {
  const { registrant, registration, acts, state } = await locked(tx, registrantId, year);
  if (state !== 'sent' && state !== 'recorded')
    throw new Refusal('not_sent', 'Chỉ nhận được bản đã gửi. Tải lại trang để xem tình trạng hiện nay.');
  if (state === 'sent' && !(await sameAsKept(tx, registration, acts)))
    throw new Refusal('content_changed', 'Đơn vị đã sửa sau khi gửi mà chưa gửi lại. Chờ đơn vị gửi lại rồi nhận, hoặc trả lại kèm lý do.');
  await recordAct(tx, actor, registration, 'accepted', null);
  await recordEvent(tx, actor, 'registration.accepted', { subject: registration.id, detail: { name: registrant.name, year } });
}
