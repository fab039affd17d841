import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { Refusal } from '../../platform/refusal.ts';
import { type Tx, freshRow } from '../../platform/tenancy.ts';
import { codeHash, newCode, newToken, printCode } from './code.ts';
import { openedSession } from './open.ts';
import { partiesIn } from './presence.ts';
import { viewSession } from './session.ts';

export interface Slip {
  /** The party's name, or the witness's. */
  name: string;
  who: string;
  /** The pledge that is signed; null for a witness. */
  pledge: string | null;
  /** Last part of the address behind /ky/. */
  token: string;
  /** "K7Q2-9MXA". */
  code: string;
}

export type Bearer =
  | { pledge_id: string; party_position: number; person_id: null }
  | { pledge_id: null; party_position: null; person_id: string };

const same = (a: Bearer, b: Bearer) => a.pledge_id === b.pledge_id && a.party_position === b.party_position && a.person_id === b.person_id;

interface Wanted extends Pick<Slip, 'name' | 'who' | 'pledge'> {
  bearer: Bearer;
}

/**
 * Makes an address and a code for every party that has not signed and every witness: the only time they can be read.
 * Slips printed before stay good. With `only`, one slip is made anew and the old ones of its bearer are good no more.
 */
export async function issueCodes(tx: Tx, actor: Actor, sessionId: string, only: Bearer | null = null): Promise<Slip[]> {
  await openedSession(tx, sessionId);
  const wanted = (await bearersOf(tx, sessionId)).filter(({ bearer }) => only === null || same(bearer, only));
  if (wanted.length === 0) throw new Refusal('nobody_to_sign', 'Không còn ai phải ký trong phiên này.');
  if (only) await withdraw(tx, sessionId, only);
  const slips = wanted.map(({ bearer, ...rest }) => ({ bearer, ...rest, token: newToken(), raw: newCode() }));
  const rows = slips.flatMap(({ bearer, token, raw }) =>
    [token, raw].map((secret) => ({
      ...freshRow(tx),
      session_id: sessionId,
      ...bearer,
      typed: secret === raw,
      code_hash: codeHash(secret),
      issued_at: tx.now,
    })),
  );
  await tx.db.insertInto('signing_code').values(rows).execute();
  await recordEvent(tx, actor, 'signing_code.issued', { subject: sessionId, detail: { slips: slips.length, again: only !== null } });
  return slips.map(({ name, who, pledge, token, raw }) => ({ name, who, pledge, token, code: printCode(raw) }));
}

async function bearersOf(tx: Tx, sessionId: string): Promise<Wanted[]> {
  const view = await viewSession(tx, sessionId);
  const titles = new Map(view.pledges.map(({ id, title }) => [id, title]));
  const parties = partiesIn(view)
    .filter(({ presence }) => presence.state !== 'signed')
    .map((party) => ({
      name: party.name,
      who: [party.representative, party.representative_post].filter(Boolean).join(', '),
      pledge: titles.get(party.pledge_id) ?? null,
      bearer: { pledge_id: party.pledge_id, party_position: party.position, person_id: null },
    }));
  const witnesses = view.witnesses.map((witness) => ({
    name: witness.name,
    who: ['Người chứng kiến', witness.post].filter(Boolean).join(', '),
    pledge: null,
    bearer: { pledge_id: null, party_position: null, person_id: witness.person_id },
  }));
  return [...parties, ...witnesses];
}

async function withdraw(tx: Tx, sessionId: string, bearer: Bearer): Promise<void> {
  let query = tx.db.deleteFrom('signing_code').where('session_id', '=', sessionId);
  if (bearer.person_id) query = query.where('person_id', '=', bearer.person_id);
  else query = query.where('pledge_id', '=', bearer.pledge_id).where('party_position', '=', bearer.party_position);
  await query.execute();
}
