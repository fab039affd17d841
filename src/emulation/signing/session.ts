import { found } from '../../platform/refusal.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { type Party, partiesOf } from '../pledge/pledge.ts';
import type { Presence, SessionParty, SessionPledge, SessionView, SessionWitness } from './presence.ts';

export async function findSession(tx: Tx, id: string) {
  return found(await tx.db.selectFrom('signing_session').selectAll().where('id', '=', id).executeTakeFirst());
}

export type Session = Awaited<ReturnType<typeof findSession>>;

const full = (honorific: string | null, name: string | null) => (name ? [honorific, name].filter(Boolean).join(' ') : null);

const acts = async (tx: Tx, session: Session, ids: string[]) => ({
  signings: await tx.db
    .selectFrom('pledge_signing')
    .select(['id', 'pledge_id', 'party_position', 'signed_on', 'signed_at', 'way'])
    .where('pledge_id', 'in', ids)
    .execute(),
  absences: await tx.db
    .selectFrom('pledge_absence')
    .selectAll()
    .where('session_id', '=', session.id)
    .where('came_at', 'is', null)
    .execute(),
  witnesses: await tx.db
    .selectFrom('pledge_witness as witness')
    .innerJoin('person', 'person.id', 'witness.person_id')
    .leftJoin('pledge_witnessing as act', (join) =>
      join.onRef('act.pledge_id', '=', 'witness.pledge_id').onRef('act.person_id', '=', 'witness.person_id'),
    )
    .select(['witness.pledge_id', 'witness.person_id', 'witness.post', 'person.name', 'person.honorific', 'act.confirmed_at'])
    .where('witness.pledge_id', 'in', ids)
    .orderBy('witness.position')
    .execute(),
  seals: await tx.db.selectFrom('pledge_seal').select(['pledge_id', 'session_id']).where('pledge_id', 'in', ids).execute(),
});

type Acts = Awaited<ReturnType<typeof acts>>;

function partyView(party: Party, { signings, absences }: Acts): SessionParty {
  const here = (act: { pledge_id: string; party_position: number | null }) =>
    act.pledge_id === party.pledge_id && act.party_position === party.position;
  const signing = signings.find(here);
  const absence = absences.find(here);
  const presence: Presence = signing
    ? { state: 'signed', on: signing.signed_on, at: signing.signed_at, way: signing.way }
    : party.signed_on
      ? { state: 'signed', on: party.signed_on, at: null, way: 'paper' }
      : absence
        ? { state: 'absent', reason: absence.reason }
        : { state: 'waiting' };
  const { pledge_id, position, name, unit_id, representative_post } = party;
  return {
    pledge_id,
    position,
    name,
    unit_id,
    representative: full(party.honorific, party.representative),
    representative_post,
    presence,
    signing: signing?.id ?? null,
  };
}

function pledgeView(
  session: Session,
  pledge: { id: string; title: string },
  parties: SessionParty[],
  { witnesses, absences, seals }: Acts,
): SessionPledge {
  const own = witnesses
    .filter(({ pledge_id }) => pledge_id === pledge.id)
    .map(({ person_id, confirmed_at }) => ({
      person_id,
      confirmed: confirmed_at !== null,
      absent: absences.some((absence) => absence.pledge_id === pledge.id && absence.person_id === person_id),
    }));
  const complete =
    parties.every(({ presence }) => presence.state !== 'waiting') && parties.some(({ presence }) => presence.state === 'signed');
  // A seal of another session is the one that is added to.
  const sealed = seals.some(({ session_id }) => session_id === session.id);
  return {
    ...pledge,
    parties,
    witnesses: own,
    sealed,
    complete,
    ready: !sealed && complete && own.every((witness) => witness.confirmed || witness.absent),
  };
}

function witnessViews(pledges: SessionPledge[], { witnesses, absences }: Acts): SessionWitness[] {
  return [...Map.groupBy(witnesses, ({ person_id }) => person_id)].map(([person_id, rows]) => {
    const [first] = rows;
    const confirmed = rows.flatMap(({ confirmed_at }) => confirmed_at ?? []);
    return {
      person_id,
      name: full(first?.honorific ?? null, first?.name ?? null) ?? '',
      post: first?.post ?? null,
      pledges: pledges.filter((pledge) => pledge.witnesses.some((witness) => witness.person_id === person_id)).length,
      confirmed: confirmed.length,
      absent: absences.find((absence) => absence.person_id === person_id)?.reason ?? null,
      lastAt: confirmed.sort((a, b) => b.getTime() - a.getTime())[0] ?? null,
    };
  });
}

/** A session with everything that happened in it, derived from the rows of the acts. Seven queries, however many sign. */
export async function viewSession(tx: Tx, id: string): Promise<SessionView> {
  const session = await findSession(tx, id);
  const rows = await tx.db
    .selectFrom('signing_session_pledge as chosen')
    .innerJoin('pledge', 'pledge.id', 'chosen.pledge_id')
    .select(['pledge.id', 'pledge.title'])
    .where('chosen.signing_session_id', '=', id)
    .orderBy('chosen.position')
    .execute();
  if (rows.length === 0) return { session, pledges: [], witnesses: [] };
  const ids = rows.map((row) => row.id);
  const all = await acts(tx, session, ids);
  const index = indexed(all);
  const parties = Map.groupBy(await partiesOf(tx).where('pledge_party.pledge_id', 'in', ids).execute(), ({ pledge_id }) => pledge_id);
  const pledges = rows.map((pledge) => {
    const own = index(pledge.id);
    return pledgeView(
      session,
      pledge,
      (parties.get(pledge.id) ?? []).map((party) => partyView(party, own)),
      own,
    );
  });
  return { session, pledges, witnesses: witnessViews(pledges, all) };
}

/** The acts of each pledge alone, found without walking over all of them again. */
function indexed({ signings, absences, witnesses, seals }: Acts): (pledgeId: string) => Acts {
  const by = <T extends { pledge_id: string }>(list: T[]) => Map.groupBy(list, ({ pledge_id }) => pledge_id);
  const [a, b, c, d] = [by(signings), by(absences), by(witnesses), by(seals)];
  return (id) => ({ signings: a.get(id) ?? [], absences: b.get(id) ?? [], witnesses: c.get(id) ?? [], seals: d.get(id) ?? [] });
}
