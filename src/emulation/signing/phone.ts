import { recordEvent } from '../../platform/audit.ts';
import { formatDate, localDate, localTime } from '../../platform/calendar/date.ts';
import { NotFound, Refusal, found } from '../../platform/refusal.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { partiesOf } from '../pledge/pledge.ts';
import { lockPledge, writeSigning } from '../pledge/sign.ts';
import { type CodeBearer, bearerActor, bearerOf } from './bearer.ts';
import { openedSession, refuseSealedHere } from './open.ts';

/** The party an address belongs to, as it stands in the pledge now. */
export async function partyOf(tx: Tx, bearer: CodeBearer) {
  if (bearer.pledge_id === null) throw new NotFound();
  return found(
    await partiesOf(tx)
      .where('pledge_party.pledge_id', '=', bearer.pledge_id)
      .where('pledge_party.position', '=', bearer.party_position)
      .executeTakeFirst(),
  );
}

export const signingOf = (tx: Tx, pledgeId: string, position: number) =>
  tx.db
    .selectFrom('pledge_signing')
    .select(['id', 'signed_on', 'signed_at', 'way'])
    .where('pledge_id', '=', pledgeId)
    .where('party_position', '=', position)
    .executeTakeFirst();

export const sayTime = (signing: { signed_on: string; signed_at: Date | null }) =>
  signing.signed_at ? `${localTime(signing.signed_at)} ngày ${formatDate(signing.signed_on)}` : `ngày ${formatDate(signing.signed_on)}`;

const alreadySigned = (name: string, signing: { signed_on: string; signed_at: Date | null }) =>
  new Refusal('already_signed', `${name} đã ký lúc ${sayTime(signing)}; không cần và không thể ký lần nữa.`);

/**
 * Signs for the party of an address, after its own lines were read. Two phones with one address take turns on the
 * pledge, and the second is told when the first signed. Returns the id of the act.
 */
export async function signByPhone(tx: Tx, token: string, read: boolean): Promise<string> {
  const bearer = await bearerOf(tx, token);
  if (bearer.pledge_id === null) throw new NotFound();
  await openedSession(tx, bearer.session_id);
  await lockPledge(tx, bearer.pledge_id);
  const party = await partyOf(tx, bearer);
  const before = await signingOf(tx, bearer.pledge_id, bearer.party_position);
  if (before) throw alreadySigned(party.name, before);
  if (party.signed_on) throw alreadySigned(party.name, { signed_on: party.signed_on, signed_at: null });
  await refuseAbsent(tx, bearer, party.name);
  await refuseSealedHere(tx, bearer.pledge_id, bearer.session_id);
  if (!read) throw new Refusal('not_read', 'Đọc nội dung rồi đánh dấu “Tôi đã đọc” trước khi ký.', 'read');
  const signed_on = localDate(tx.now);
  const id = await writeSigning(tx, {
    pledge_id: bearer.pledge_id,
    party_position: bearer.party_position,
    signed_on,
    signed_at: tx.now,
    way: 'phone',
    signer: party.representative,
    signer_post: party.representative_post,
    account_id: null,
    recorded_by: null,
    session_id: bearer.session_id,
  });
  await recordEvent(tx, bearerActor(party.representative ?? party.name, party.representative_id), 'pledge.signed_in_session', {
    subject: bearer.pledge_id,
    detail: { session: bearer.session_id, party: party.name, representative: party.representative, signed_on },
  });
  return id;
}

async function refuseAbsent(tx: Tx, bearer: CodeBearer, name: string): Promise<void> {
  const absence = await tx.db
    .selectFrom('pledge_absence')
    .select('reason')
    .where('session_id', '=', bearer.session_id)
    .where('pledge_id', '=', bearer.pledge_id)
    .where('party_position', '=', bearer.party_position)
    .where('came_at', 'is', null)
    .executeTakeFirst();
  if (absence) throw new Refusal('absent', `${name} đã được ghi vắng mặt (${absence.reason}). Báo cán bộ ghi là đã đến rồi ký.`);
}
