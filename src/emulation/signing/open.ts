import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { Refusal, found } from '../../platform/refusal.ts';
import { type Tx, fresh, freshRow } from '../../platform/tenancy.ts';
import { lockPledge } from '../pledge/sign.ts';
import { type Session, findSession } from './session.ts';

/** Opens a session about pledges in the order given. A pledge stands in one open session at most. Returns the session's id. */
export async function openSession(tx: Tx, actor: Actor, input: { name: string; pledgeIds: readonly string[] }): Promise<string> {
  const ids = [...new Set(input.pledgeIds)];
  if (ids.length === 0) throw new Refusal('no_pledge', 'Chọn ít nhất một bản giao ước, cam kết để ký.', 'pledges');
  for (const id of ids.toSorted()) await lockPledge(tx, id);
  await refuseOpenElsewhere(tx, ids);
  await refuseFinished(tx, ids);
  const row = fresh(tx);
  await tx.db
    .insertInto('signing_session')
    .values({ ...row, name: input.name, opened_at: tx.now, opened_by: actor.name })
    .execute();
  await tx.db
    .insertInto('signing_session_pledge')
    .values(ids.map((pledge_id, position) => ({ ...freshRow(tx), signing_session_id: row.id, position, pledge_id })))
    .execute();
  await recordEvent(tx, actor, 'signing_session.opened', { subject: row.id, detail: { name: input.name, pledges: ids.length } });
  return row.id;
}

async function refuseOpenElsewhere(tx: Tx, ids: readonly string[]): Promise<void> {
  const taken = await tx.db
    .selectFrom('signing_session_pledge as chosen')
    .innerJoin('signing_session as session', 'session.id', 'chosen.signing_session_id')
    .innerJoin('pledge', 'pledge.id', 'chosen.pledge_id')
    .select(['pledge.title', 'session.name'])
    .where('chosen.pledge_id', 'in', [...ids])
    .where('session.closed_at', 'is', null)
    .executeTakeFirst();
  if (taken)
    throw new Refusal(
      'in_open_session',
      `“${taken.title}” đang ký ở phiên “${taken.name}”. Đóng phiên đó hoặc bỏ chọn bản này.`,
      'pledges',
    );
}

async function refuseFinished(tx: Tx, ids: readonly string[]): Promise<void> {
  const open = await tx.db
    .selectFrom('pledge_party')
    .innerJoin('pledge', 'pledge.id', 'pledge_party.pledge_id')
    .select('pledge_party.pledge_id')
    .where('pledge_party.pledge_id', 'in', [...ids])
    .where('pledge_party.signed_on', 'is', null)
    .where('pledge.signed_on', 'is', null)
    .execute();
  const sealed = await tx.db
    .selectFrom('pledge_seal')
    .select('pledge_id')
    .where('pledge_id', 'in', [...ids])
    .execute();
  const waits = new Set(open.map(({ pledge_id }) => pledge_id));
  const done = sealed.find(({ pledge_id }) => !waits.has(pledge_id));
  if (!done) return;
  const pledge = await tx.db.selectFrom('pledge').select('title').where('id', '=', done.pledge_id).executeTakeFirstOrThrow();
  throw new Refusal('sealed', `“${pledge.title}” đã niêm phong với đủ chữ ký; không còn ai phải ký.`, 'pledges');
}

/** The session for an act of the officer, held open until the act is written. Refuses a closed one. */
export async function openedSession(tx: Tx, id: string): Promise<Session> {
  found(await tx.db.selectFrom('signing_session').select('id').where('id', '=', id).forShare().executeTakeFirst());
  const session = await findSession(tx, id);
  if (session.closed_at) throw new Refusal('session_closed', 'Phiên ký đã đóng. Mở một phiên bổ sung để ký tiếp.');
  return session;
}

/** What this session has sealed takes no further act in it. */
export async function refuseSealedHere(tx: Tx, pledgeId: string, sessionId: string): Promise<void> {
  const seal = await tx.db
    .selectFrom('pledge_seal')
    .select('id')
    .where('pledge_id', '=', pledgeId)
    .where('session_id', '=', sessionId)
    .executeTakeFirst();
  if (seal) throw new Refusal('sealed', 'Bản này đã niêm phong. Bên vắng mặt ký ở một phiên ký bổ sung: nhờ cán bộ mở phiên.');
}
