import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { Refusal } from '../../platform/refusal.ts';
import { type Tx, freshRow } from '../../platform/tenancy.ts';

export type Standing = 'valid' | 'corrected' | 'revoked';

export interface StandingAct {
  status: Exclude<Standing, 'valid'>;
  happened_on: string;
  reason: string;
  decision_id: string | null;
}

const credentialRows = (tx: Tx) =>
  tx.db
    .selectFrom('credential')
    .innerJoin('award', (join) =>
      join.onRef('award.id', '=', 'credential.award_id').onRef('award.authority_id', '=', 'credential.authority_id'),
    )
    .select([
      'credential.id',
      'credential.code',
      'credential.award_id',
      'credential.token',
      'credential.kid',
      'credential.issued_at',
      'award.decision_id',
    ]);

const actRows = (tx: Tx) => tx.db.selectFrom('credential_act').selectAll().orderBy('credential_id').orderBy('position');

/** The last act decides; without one a credential is valid. */
export const standingOf = (acts: readonly { status: string }[]): Standing => (acts.at(-1)?.status as Standing | undefined) ?? 'valid';

export interface ActiveCredential {
  id: string;
  code: string;
  token: string;
  standing: Standing;
}

/** The credential that speaks for each award of a decision: valid or revoked, never one that was replaced. By award id. */
export async function activeCredentials(tx: Tx, decisionId: string): Promise<Map<string, ActiveCredential>> {
  const rows = await credentialRows(tx)
    .where('award.decision_id', '=', decisionId)
    .orderBy('credential.issued_at')
    .orderBy('credential.id')
    .execute();
  if (rows.length === 0) return new Map();
  const acts = await actRows(tx)
    .where(
      'credential_id',
      'in',
      rows.map(({ id }) => id),
    )
    .execute();
  const all = rows.map(({ id, code, token, award_id }) => ({
    id,
    code,
    token,
    award_id,
    standing: standingOf(acts.filter(({ credential_id }) => credential_id === id)),
  }));
  return new Map(all.filter(({ standing }) => standing !== 'corrected').map((row) => [row.award_id, row]));
}

/** A credential by its code, with every act about it in their order; undefined when there is none. */
export async function credentialByCode(tx: Tx, code: string) {
  const row = await credentialRows(tx).where('credential.code', '=', code).executeTakeFirst();
  if (!row) return undefined;
  const acts: StandingAct[] = (await actRows(tx).where('credential_id', '=', row.id).execute()).map((act) => ({
    status: act.status as StandingAct['status'],
    happened_on: act.happened_on,
    reason: act.reason,
    decision_id: act.decision_id,
  }));
  return { ...row, acts, standing: standingOf(acts) };
}

export interface StandingChange {
  awardId: string;
  status: 'corrected' | 'revoked';
  /** ISO date of the deciding act. */
  on: string;
  /** Public: shown to whoever checks the certificate. */
  reason: string;
  /** The further decision that says so. */
  decisionId: string | null;
}

/**
 * Records that the credential of an award was corrected or revoked; what was printed then says so. An award without
 * credential has nothing to take back. Refused for one that is revoked already. Returns whether there was one.
 */
export async function changeStanding(tx: Tx, actor: Actor, change: StandingChange): Promise<boolean> {
  const reason = change.reason.trim();
  if (reason === '') throw new Refusal('reason_missing', 'Ghi lý do: người tra cứu giấy khen sẽ thấy lý do này.', 'reason');
  const last = await credentialRows(tx)
    .where('credential.award_id', '=', change.awardId)
    .orderBy('credential.issued_at', 'desc')
    .orderBy('credential.id', 'desc')
    .executeTakeFirst();
  if (!last) return false;
  const acts = await actRows(tx).where('credential_id', '=', last.id).execute();
  if (standingOf(acts) === 'revoked') throw new Refusal('already_revoked', 'Giấy khen này đã bị thu hồi; không ghi thêm được.');
  await tx.db
    .insertInto('credential_act')
    .values({
      ...freshRow(tx),
      credential_id: last.id,
      position: acts.length,
      status: change.status,
      happened_on: change.on,
      reason,
      decision_id: change.decisionId,
    })
    .execute();
  await recordEvent(tx, actor, `credential.${change.status}`, { subject: last.id, detail: { reason, award: change.awardId } });
  return true;
}

/** Everything that is no longer valid, for those who check without asking us. */
export const changedCredentials = (tx: Tx) =>
  tx.db
    .selectFrom('credential_act')
    .innerJoin('credential', (join) =>
      join.onRef('credential.id', '=', 'credential_act.credential_id').onRef('credential.authority_id', '=', 'credential_act.authority_id'),
    )
    .select(['credential.code', 'credential_act.status', 'credential_act.happened_on'])
    .orderBy('credential.code')
    .orderBy('credential_act.position')
    .execute();
