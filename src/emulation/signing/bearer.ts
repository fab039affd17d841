import { type Actor, anonymous } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { NotFound } from '../../platform/refusal.ts';
import { type Tx, freshRow } from '../../platform/tenancy.ts';
import { codesPaused, countWrongCode } from './attempts.ts';
import { codeHash, newToken, readCode } from './code.ts';
import type { Bearer } from './issue.ts';

export type CodeBearer = Bearer & { session_id: string };

/** Whom the address belongs to; what is no address of ours is not found. An address is too long to be guessed. */
export async function bearerOf(tx: Tx, token: string): Promise<CodeBearer> {
  const row = await tx.db
    .selectFrom('signing_code')
    .select(['session_id', 'pledge_id', 'party_position', 'person_id'])
    .where('code_hash', '=', codeHash(token))
    .where('typed', '=', false)
    .executeTakeFirst();
  if (!row) throw new NotFound();
  return row as CodeBearer;
}

export type Entered = { outcome: 'found'; token: string } | { outcome: 'wrong' } | { outcome: 'paused' };

/**
 * Takes a typed code and gives an address for its bearer. Wrong codes are counted for the network and for the ward; a
 * code of a closed session is as wrong as any.
 */
export async function enterCode(tx: Tx, typed: string, address: string): Promise<Entered> {
  if (await codesPaused(tx, address)) return { outcome: 'paused' };
  const code = readCode(typed);
  const row =
    code &&
    (await tx.db
      .selectFrom('signing_code as code')
      .innerJoin('signing_session as session', 'session.id', 'code.session_id')
      .select(['code.session_id', 'code.pledge_id', 'code.party_position', 'code.person_id'])
      .where('code.code_hash', '=', codeHash(code))
      .where('code.typed', '=', true)
      .where('session.closed_at', 'is', null)
      .executeTakeFirst());
  if (!row) {
    await countWrongCode(tx, address);
    return { outcome: 'wrong' };
  }
  const token = newToken();
  await tx.db
    .insertInto('signing_code')
    .values({ ...freshRow(tx), ...row, typed: false, code_hash: codeHash(token), issued_at: tx.now })
    .execute();
  await recordEvent(tx, anonymous, 'signing_code.entered', { subject: row.session_id });
  return { outcome: 'found', token };
}

/** Whoever holds a code acts under the name of its bearer, without an account. */
export const bearerActor = (name: string, personId: string | null): Actor => ({ ...anonymous, personId, name: `${name} (bằng mã ký)` });
