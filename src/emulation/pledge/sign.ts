import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { type CalendarDate, localDate } from '../../platform/calendar/date.ts';
import { NotFound, Refusal, found } from '../../platform/refusal.ts';
import { type Tx, fresh } from '../../platform/tenancy.ts';
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
  await lockPledge(tx, pledgeId);
  const pledge = await findPledge(tx, pledgeId);
  const party = found(pledge.parties.find((each) => each.position === position));
  if (!maySignFor(actor, party) || actor.accountId === null) throw new NotFound();
  if (party.signed_on !== null) throw new Refusal('already_signed', `${party.name} đã ký bản này; không ký lần thứ hai.`);
  await refuseSealed(tx, pledgeId);
  const onPaper = ownUnits(actor) === null;
  const signed_on = dayOfSigning(tx, onPaper, paperSignedOn, signedOnField(position));
  await writeSigning(tx, {
    pledge_id: pledgeId,
    party_position: position,
    signed_on,
    signed_at: onPaper ? null : tx.now,
    way: onPaper ? 'paper' : 'account',
    signer: party.representative,
    signer_post: party.representative_post,
    account_id: actor.accountId,
    recorded_by: actor.name,
  });
  await recordEvent(tx, actor, 'pledge.signed', {
    subject: pledgeId,
    detail: { title: pledge.title, party: party.name, representative: party.representative, signed_on, on_paper: onPaper },
  });
}

/** Whoever signs, is absent or is sealed in: acts on one pledge follow each other. */
export async function lockPledge(tx: Tx, pledgeId: string): Promise<void> {
  found(await tx.db.selectFrom('pledge').select('id').where('id', '=', pledgeId).forUpdate().executeTakeFirst());
}

async function refuseSealed(tx: Tx, pledgeId: string): Promise<void> {
  const seal = await tx.db.selectFrom('pledge_seal').select('id').where('pledge_id', '=', pledgeId).executeTakeFirst();
  if (seal) throw new Refusal('sealed', 'Bản này đã niêm phong. Bên vắng mặt ký ở một phiên ký bổ sung: nhờ cán bộ mở phiên.');
}

export interface NewSigning {
  pledge_id: string;
  party_position: number;
  signed_on: CalendarDate;
  signed_at: Date | null;
  way: 'phone' | 'paper' | 'account';
  signer: string | null;
  signer_post: string | null;
  account_id: string | null;
  recorded_by: string | null;
  session_id?: string;
  /** SHA-256 of the scanned paper. */
  scan?: string | null;
}

/** Writes the act, and the day beside the party, for those who ask only when. Gives the act's id. */
export async function writeSigning(tx: Tx, signing: NewSigning): Promise<string> {
  const row = fresh(tx);
  await tx.db
    .insertInto('pledge_signing')
    .values({ ...row, recorded_at: tx.now, ...signing })
    .execute();
  await tx.db
    .updateTable('pledge_party')
    .set({ signed_on: signing.signed_on })
    .where('pledge_id', '=', signing.pledge_id)
    .where('position', '=', signing.party_position)
    .execute();
  return row.id;
}

function dayOfSigning(tx: Tx, onPaper: boolean, paperSignedOn: CalendarDate | null, field: string): CalendarDate {
  const today = localDate(tx.now);
  if (!onPaper) return today;
  if (paperSignedOn === null) throw new Refusal('signing_date_missing', 'Nhập ngày đại diện đã ký trên bản giấy.', field);
  if (paperSignedOn > today) throw new Refusal('signing_in_future', 'Ngày ký còn ở phía trước. Ghi khi đã ký.', field);
  return paperSignedOn;
}
