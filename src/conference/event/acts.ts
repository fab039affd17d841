import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { formatDate, localDate } from '../../platform/calendar/date.ts';
import { Refusal } from '../../platform/refusal.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { issueInviteCodes } from '../guest/issue.ts';
import { openEvent } from './event.ts';
import { numberPaper } from './numbering.ts';
import { hasConsent } from './state.ts';

export type Consent = { by: string; on: string; document: string | null } | { waiver: string };

/** Records that a body agreed to the conference, on which day and in which paper; or why nobody was asked. */
export async function recordConsent(tx: Tx, actor: Actor, id: string, consent: Consent): Promise<void> {
  const event = await openEvent(tx, id);
  if (hasConsent(event)) throw new Refusal('consent_recorded', 'Ý kiến về hội nghị này đã được ghi; mỗi việc chỉ ghi một lần.');
  if ('on' in consent && consent.on > localDate(tx.now))
    throw new Refusal('act_in_future', 'Ngày này chưa tới. Ghi ý kiến khi đã có.', 'on');
  const columns =
    'waiver' in consent
      ? { consent_waiver: consent.waiver }
      : { consent_by: consent.by, consent_on: consent.on, consent_document: consent.document };
  await tx.db.updateTable('event').set(columns).where('id', '=', id).execute();
  await recordEvent(tx, actor, 'event.consented', { subject: id, detail: columns });
}

/** Records that the invitations have gone out. Refused before consent (S2-02), without a day or place, or with nobody to invite. */
export async function inviteDelegates(tx: Tx, actor: Actor, id: string, on: string): Promise<void> {
  const event = await openEvent(tx, id);
  if (!hasConsent(event))
    throw new Refusal(
      'no_consent',
      'Chưa có ý kiến đồng ý của cấp ủy nên chưa mời được. Ghi ý kiến, hoặc ghi rõ lý do không cần xin ý kiến.',
    );
  if (event.invited_on !== null) throw new Refusal('already_invited', `Đã mời ngày ${formatDate(event.invited_on)}.`);
  if (event.held_on === null || event.place === null) throw new Refusal('no_time_or_place', 'Ghi ngày và địa điểm hội nghị trước khi mời.');
  if (on > localDate(tx.now)) throw new Refusal('act_in_future', 'Ngày này chưa tới. Ghi khi giấy mời đã gửi.', 'on');
  if (event.consent_on !== null && on < event.consent_on)
    throw new Refusal('invited_before_consent', `Ngày mời trước ngày có ý kiến (${formatDate(event.consent_on)}). Xem lại ngày.`, 'on');
  const anybody = await tx.db.selectFrom('delegate').select('id').where('event_id', '=', id).executeTakeFirst();
  if (!anybody) throw new Refusal('no_delegates', 'Danh sách đại biểu còn trống. Thêm đại biểu trước khi mời.');
  await tx.db.updateTable('event').set({ invited_on: on }).where('id', '=', id).execute();
  await issueInviteCodes(tx, id);
  await numberPaper(tx, actor, id, 'invitation', on);
  await recordEvent(tx, actor, 'event.invited', { subject: id, detail: { on } });
}

/** Records that the conference took place and was closed; from then on it stays as it was. */
export async function closeEvent(tx: Tx, actor: Actor, id: string): Promise<void> {
  const event = await openEvent(tx, id);
  const today = localDate(tx.now);
  if (event.held_on === null || event.held_on > today) throw new Refusal('not_held', 'Hội nghị chưa diễn ra nên chưa bế mạc được.');
  const agenda = await tx.db.selectFrom('agenda_item').select('id').where('event_id', '=', id).executeTakeFirst();
  if (!agenda) throw new Refusal('no_agenda', 'Chương trình còn trống. Ghi các phần của hội nghị trước khi bế mạc.');
  await tx.db.updateTable('event').set({ closed_on: event.held_on }).where('id', '=', id).execute();
  await numberPaper(tx, actor, id, 'minutes', event.held_on);
  await recordEvent(tx, actor, 'event.closed', { subject: id, detail: { on: event.held_on } });
}
