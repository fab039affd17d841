import { SignJWT } from 'jose';
import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { Refusal, found } from '../../platform/refusal.ts';
import { type Runtime, type Tx, fresh } from '../../platform/tenancy.ts';
import { findDecision, isDraft } from '../decision/decision.ts';
import { awardsOfDecision } from '../register/awards.ts';
import { claimsOf } from './claims.ts';
import { newCode } from './code.ts';
import { type SigningKey, signingKey } from './key.ts';
import { activeCredentials } from './standing.ts';

const signed = (claims: object, { kid, private: key }: SigningKey, issuer: string): Promise<string> =>
  new SignJWT({ ...claims }).setProtectedHeader({ alg: 'EdDSA', typ: 'vc+jwt', kid: `${issuer}/khoa.json#${kid}` }).sign(key);

/**
 * Gives every award of a signed decision that has none a code and a signed credential. An award whose credential was
 * corrected gets a new one with what the register says now; a revoked one gets none. Twice does nothing more.
 * Returns how many were made.
 */
export async function issueCredentials(
  tx: Tx,
  actor: Actor,
  runtime: Runtime,
  { decisionId, address }: { decisionId: string; address: string | null },
): Promise<number> {
  const decision = found(await findDecision(tx, decisionId));
  if (isDraft(decision)) throw new Refusal('not_signed', 'Quyết định chưa ký nên chưa cấp mã xác minh được. Ký quyết định trước.');
  // Two at once would give one award two codes.
  await tx.db.selectFrom('decision').select('id').where('id', '=', decisionId).forUpdate().execute();
  const known = await activeCredentials(tx, decisionId);
  const lacking = (await awardsOfDecision(tx, decisionId)).filter(({ id, kind }) => kind !== null && !known.has(id));
  if (lacking.length === 0) return 0;
  const key = await signingKey(tx, runtime);
  const rows = [];
  for (const award of lacking) {
    const code = newCode();
    const claims = claimsOf({ address, authorityId: tx.authorityId, code, award });
    rows.push({ ...fresh(tx), award_id: award.id, code, kid: key.kid, token: await signed(claims, key, claims.iss), issued_at: tx.now });
  }
  await tx.db.insertInto('credential').values(rows).execute();
  await recordEvent(tx, actor, 'credential.issued', { subject: decisionId, detail: { credentials: rows.length, kid: key.kid } });
  return rows.length;
}
