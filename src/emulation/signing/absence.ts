import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { Refusal } from '../../platform/refusal.ts';
import { type Tx, fresh } from '../../platform/tenancy.ts';
import { lockPledge } from '../pledge/sign.ts';
import type { Bearer } from './issue.ts';
import { openedSession, refuseSealedHere } from './open.ts';
import { type SessionView, partiesIn } from './presence.ts';
import { viewSession } from './session.ts';

/** A party or a witness in a form: "pledge:position" or "person". */
export const bearerValue = (bearer: Bearer) =>
  bearer.person_id === null ? `${bearer.pledge_id}:${bearer.party_position}` : bearer.person_id;

/** The party or witness of this session that a form names; null for anybody else. */
export function bearerIn(view: SessionView, value: string): Bearer | null {
  const party = partiesIn(view).find((each) => `${each.pledge_id}:${each.position}` === value);
  if (party) return { pledge_id: party.pledge_id, party_position: party.position, person_id: null };
  const witness = view.witnesses.find((each) => each.person_id === value);
  return witness ? { pledge_id: null, party_position: null, person_id: witness.person_id } : null;
}

const unknown = () => new Refusal('bearer_unknown', 'Người này không còn trong phiên ký. Tải lại trang rồi chọn lại.', 'who');

interface Row {
  pledge_id: string;
  party_position: number | null;
  person_id: string | null;
}

/** A party is absent from one pledge, a witness from every pledge of the session. */
function rowsFor(view: SessionView, bearer: Bearer): Row[] {
  if (bearer.person_id === null) return [bearer];
  const open = view.pledges.filter(
    ({ sealed, witnesses }) => !sealed && witnesses.some((one) => one.person_id === bearer.person_id && !one.confirmed && !one.absent),
  );
  return open.map(({ id }) => ({ pledge_id: id, party_position: null, person_id: bearer.person_id }));
}

function refuseWrong(view: SessionView, bearer: Bearer): void {
  const party = partiesIn(view).find((each) => each.pledge_id === bearer.pledge_id && each.position === bearer.party_position);
  if (party?.presence.state === 'signed') throw new Refusal('already_signed', `${party.name} đã ký nên không vắng mặt.`, 'who');
  if (party?.presence.state === 'absent') throw new Refusal('already_absent', `${party.name} đã được ghi vắng mặt.`, 'who');
}

/** Notes that a party or a witness is not there, with the reason. Whoever signed cannot be absent. */
export async function recordAbsence(tx: Tx, actor: Actor, sessionId: string, who: string, reason: string): Promise<void> {
  await openedSession(tx, sessionId);
  const bearer = bearerIn(await viewSession(tx, sessionId), who);
  if (!bearer) throw unknown();
  const before = await viewSession(tx, sessionId);
  for (const { pledge_id } of rowsFor(before, bearer).toSorted((a, b) => (a.pledge_id < b.pledge_id ? -1 : 1)))
    await lockPledge(tx, pledge_id);
  const view = await viewSession(tx, sessionId);
  refuseWrong(view, bearer);
  if (bearer.pledge_id) await refuseSealedHere(tx, bearer.pledge_id, sessionId);
  const rows = rowsFor(view, bearer);
  if (rows.length === 0) throw new Refusal('nothing_open', 'Người chứng kiến này đã xác nhận hoặc đã được ghi vắng ở mọi bản.', 'who');
  await tx.db
    .insertInto('pledge_absence')
    .values(rows.map((row) => ({ ...fresh(tx), ...row, session_id: sessionId, reason, recorded_at: tx.now, recorded_by: actor.name })))
    .execute();
  await recordEvent(tx, actor, 'pledge.absence_recorded', { subject: sessionId, detail: { who, reason } });
}

const pledgesOf = (view: SessionView, bearer: Bearer): string[] =>
  bearer.pledge_id
    ? [bearer.pledge_id]
    : view.pledges
        .flatMap(({ id, witnesses }) => (witnesses.some((one) => one.person_id === bearer.person_id && one.absent) ? [id] : []))
        .toSorted();

/** Notes that somebody who was absent has come; the absence stays in the record. */
export async function recordArrival(tx: Tx, actor: Actor, sessionId: string, who: string): Promise<void> {
  await openedSession(tx, sessionId);
  const view = await viewSession(tx, sessionId);
  const bearer = bearerIn(view, who);
  if (!bearer) throw unknown();
  for (const id of pledgesOf(view, bearer)) {
    await lockPledge(tx, id);
    await refuseSealedHere(tx, id, sessionId);
  }
  let query = tx.db.updateTable('pledge_absence').set({ came_at: tx.now }).where('session_id', '=', sessionId).where('came_at', 'is', null);
  if (bearer.person_id) query = query.where('person_id', '=', bearer.person_id);
  else query = query.where('pledge_id', '=', bearer.pledge_id).where('party_position', '=', bearer.party_position);
  const { numUpdatedRows } = await query.executeTakeFirst();
  if (numUpdatedRows === 0n) throw new Refusal('not_absent', 'Người này không được ghi vắng mặt.', 'who');
  await recordEvent(tx, actor, 'pledge.arrival_recorded', { subject: sessionId, detail: { who } });
}
