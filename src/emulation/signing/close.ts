import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { Refusal, found } from '../../platform/refusal.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { sealPledge } from '../seal/seal.ts';
import { openedSession } from './open.ts';
import { findSession, viewSession } from './session.ts';

async function sealReady(tx: Tx, actor: Actor, sessionId: string): Promise<number> {
  const ready = (await viewSession(tx, sessionId)).pledges.filter((pledge) => pledge.ready);
  for (const { id } of ready.toSorted((a, b) => (a.id < b.id ? -1 : 1))) await sealPledge(tx, actor, id, sessionId);
  return ready.length;
}

/** Seals every pledge of the session that waits for nobody. Gives how many. */
export async function sealSession(tx: Tx, actor: Actor, sessionId: string): Promise<number> {
  await openedSession(tx, sessionId);
  const sealed = await sealReady(tx, actor, sessionId);
  if (sealed === 0) throw new Refusal('nothing_to_seal', 'Chưa có bản nào đủ chữ ký và đủ người chứng kiến xác nhận để niêm phong.');
  await recordEvent(tx, actor, 'signing_session.sealed', { subject: sessionId, detail: { pledges: sealed } });
  return sealed;
}

/**
 * Closes the session: waits for signatures under way, seals what is ready, and from then on no code opens anything.
 * What is not ready stays unsealed for another session. Gives how many were sealed.
 */
export async function closeSession(tx: Tx, actor: Actor, sessionId: string): Promise<number> {
  found(await tx.db.selectFrom('signing_session').select('id').where('id', '=', sessionId).forUpdate().executeTakeFirst());
  const session = await findSession(tx, sessionId);
  if (session.closed_at) throw new Refusal('session_closed', 'Phiên ký này đã đóng.');
  const sealed = await sealReady(tx, actor, sessionId);
  await tx.db.updateTable('signing_session').set({ closed_at: tx.now, closed_by: actor.name }).where('id', '=', sessionId).execute();
  await recordEvent(tx, actor, 'signing_session.closed', { subject: sessionId, detail: { name: session.name, sealed } });
  return sealed;
}
