import { recordEvent } from '../../platform/audit.ts';
import { NotFound, Refusal } from '../../platform/refusal.ts';
import { type Tx, fresh } from '../../platform/tenancy.ts';
import { lockPledge } from '../pledge/sign.ts';
import { bearerActor, bearerOf } from './bearer.ts';
import { openedSession } from './open.ts';
import { viewSession } from './session.ts';

/** The pledges of a session that a person witnesses, each with how it stands. */
export async function witnessedPledges(tx: Tx, sessionId: string, personId: string) {
  const { pledges } = await viewSession(tx, sessionId);
  return pledges.flatMap((pledge) => {
    const own = pledge.witnesses.find(({ person_id }) => person_id === personId);
    return own ? [{ ...pledge, confirmed: own.confirmed, absent: own.absent }] : [];
  });
}

/** A witness says that the pledges signed so far were signed before his or her eyes. Gives how many were confirmed. */
export async function confirmByPhone(tx: Tx, token: string, read: boolean): Promise<number> {
  const bearer = await bearerOf(tx, token);
  if (bearer.person_id === null) throw new NotFound();
  await openedSession(tx, bearer.session_id);
  const pledges = await witnessedPledges(tx, bearer.session_id, bearer.person_id);
  for (const { id } of pledges.toSorted((a, b) => (a.id < b.id ? -1 : 1))) await lockPledge(tx, id);
  const ready = (await witnessedPledges(tx, bearer.session_id, bearer.person_id)).filter(
    (pledge) => pledge.complete && !pledge.confirmed && !pledge.sealed,
  );
  if (ready.some(({ absent }) => absent)) throw new Refusal('absent', 'Bạn đã được ghi vắng mặt. Báo cán bộ ghi là đã đến rồi xác nhận.');
  if (ready.length === 0) throw new Refusal('nothing_to_confirm', 'Chưa có bản nào đủ chữ ký mà bạn chưa xác nhận.');
  if (!read) throw new Refusal('not_read', 'Đánh dấu “Tôi đã chứng kiến” trước khi xác nhận.', 'read');
  await tx.db
    .insertInto('pledge_witnessing')
    .values(
      ready.map(({ id }) => ({
        ...fresh(tx),
        pledge_id: id,
        person_id: bearer.person_id,
        confirmed_at: tx.now,
        way: 'phone',
        session_id: bearer.session_id,
      })),
    )
    .execute();
  const person = await tx.db.selectFrom('person').select('name').where('id', '=', bearer.person_id).executeTakeFirstOrThrow();
  await recordEvent(tx, bearerActor(person.name, bearer.person_id), 'pledge.witnessed', {
    subject: bearer.session_id,
    detail: { pledges: ready.map(({ title }) => title) },
  });
  return ready.length;
}
