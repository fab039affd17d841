import { type Tx } from '../../platform/tenancy.ts';
import { newInviteCode } from './code.ts';

/** Gives a code to every delegate of the event that has none. Returns how many. */
export async function issueInviteCodes(tx: Tx, eventId: string): Promise<number> {
  const without = await tx.db
    .selectFrom('delegate')
    .select('id')
    .where('event_id', '=', eventId)
    .where('invite_code', 'is', null)
    .execute();
  for (const { id } of without) await tx.db.updateTable('delegate').set({ invite_code: newInviteCode() }).where('id', '=', id).execute();
  return without.length;
}
