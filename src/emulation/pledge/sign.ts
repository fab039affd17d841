import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { type CalendarDate, localDate } from '../../platform/calendar/date.ts';
import { NotFound, Refusal, found } from '../../platform/refusal.ts';
import { type Tx, freshRow } from '../../platform/tenancy.ts';
import { mayActFor, ownUnits } from '../../organization/access.ts';
import { type Party, findPledge } from './pledge.ts';

/** The field of one party's day of signing: several parties stand on one page. */
export const signedOnField = (position: number) => `signed_on_${position}`;

/** Whether the actor may sign for the party: its own unit, the bloc its unit leads, or the officer for a paper signed on stage. */
export const maySignFor = (actor: Actor, party: Pick<Party, 'unit_id' | 'bloc_id' | 'leader_id'>) =>
  actor.accountId !== null && mayActFor(actor, party.unit_id ?? (party.bloc_id === null ? null : party.leader_id));

/**
 * Signs for one party: a head for the own unit today, the officer for a paper that was signed on `paperSignedOn`. The
 * act is a row with day and account; nobody signs twice.
 */
export async function signPledge(
  tx: Tx,
  actor: Actor,
  pledgeId: string,
  position: number,
  paperSignedOn: CalendarDate | null,
): Promise<void> {
  found(await tx.db.selectFrom('pledge').select('id').where('id', '=', pledgeId).forUpdate().executeTakeFirst());
  const pledge = await findPledge(tx, pledgeId);
  const party = found(pledge.parties.find((each) => each.position === position));
  if (!maySignFor(actor, party) || actor.accountId === null) throw new NotFound();
  if (party.signed_on !== null) throw new Refusal('already_signed', `${party.name} đã ký bản này; không ký lần thứ hai.`);
  const onPaper = ownUnits(actor) === null;
  const signed_on = dayOfSigning(tx, onPaper, paperSignedOn, signedOnField(position));
  await tx.db
    .insertInto('pledge_signing')
    .values({
      ...freshRow(tx),
      pledge_id: pledgeId,
      party_position: position,
      signed_on,
      on_paper: onPaper,
      account_id: actor.accountId,
      recorded_at: tx.now,
    })
    .execute();
  await tx.db.updateTable('pledge_party').set({ signed_on }).where('pledge_id', '=', pledgeId).where('position', '=', position).execute();
  await recordEvent(tx, actor, 'pledge.signed', {
    subject: pledgeId,
    detail: { title: pledge.title, party: party.name, representative: party.representative, signed_on, on_paper: onPaper },
  });
}

function dayOfSigning(tx: Tx, onPaper: boolean, paperSignedOn: CalendarDate | null, field: string): CalendarDate {
  const today = localDate(tx.now);
  if (!onPaper) return today;
  if (paperSignedOn === null) throw new Refusal('signing_date_missing', 'Nhập ngày đại diện đã ký trên bản giấy.', field);
  if (paperSignedOn > today) throw new Refusal('signing_in_future', 'Ngày ký còn ở phía trước. Ghi khi đã ký.', field);
  return paperSignedOn;
}
