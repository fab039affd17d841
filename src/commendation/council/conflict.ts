import type { Actor } from '../../platform/actor.ts';
import { localDate } from '../../platform/calendar/date.ts';
import { NotFound } from '../../platform/refusal.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { isId } from '../identifier.ts';
import type { SubjectColumns } from '../subject/subject.ts';
import { openNominations, tieFacts } from './conflict-facts.ts';
import { type Candidate, type Found, tiesTo } from './conflict-ties.ts';

/** Whether a person sits in a council that is in office today or has a meeting that is not over. */
async function sits(tx: Tx, person: string): Promise<boolean> {
  const day = localDate(tx.now);
  const seat = await tx.db
    .selectFrom('council_member')
    .innerJoin('council', (join) =>
      join.onRef('council.id', '=', 'council_member.council_id').onRef('council.authority_id', '=', 'council_member.authority_id'),
    )
    .select('council_member.id')
    .where('council_member.person_id', '=', person)
    .where((eb) =>
      eb.or([
        eb.and([
          eb.or([eb('council.valid_from', 'is', null), eb('council.valid_from', '<=', day)]),
          eb.or([eb('council.valid_to', 'is', null), eb('council.valid_to', '>=', day)]),
        ]),
        eb.exists(
          eb
            .selectFrom('council_meeting')
            .select('council_meeting.id')
            .whereRef('council_meeting.council_id', '=', 'council.id')
            .where('council_meeting.closed_on', 'is', null),
        ),
      ]),
    )
    .executeTakeFirst();
  return seat !== undefined;
}

/** How some people are tied to nominations that are not decided yet. */
export async function tiesOf(tx: Tx, people: readonly string[]): Promise<Found[]> {
  const open = await openNominations(tx);
  if (open.length === 0 || people.length === 0) return [];
  const facts = await tieFacts(tx, open);
  return people.flatMap((person) => open.flatMap((nomination) => tiesTo(person, nomination, facts)));
}

/**
 * The nominations a member of the council may neither read nor vote on because of a tie (S1-17): self, family, own unit,
 * co-nominee, declared. The bar holds until the council has decided; for everybody else the set is empty.
 */
export async function barredNominations(tx: Tx, actor: Actor): Promise<Set<string>> {
  if (actor.personId === null || !(await sits(tx, actor.personId))) return new Set();
  return new Set((await tiesOf(tx, [actor.personId])).map(({ nominationId }) => nominationId));
}

/** Whether no tie keeps the actor from this nomination. Who may see it otherwise is asked elsewhere. */
export const mayReadNomination = async (tx: Tx, actor: Actor, id: string): Promise<boolean> =>
  !isId(id) || !(await barredNominations(tx, actor)).has(id);

/** Whoever is tied to the nomination finds nothing. */
export async function refuseBarred(tx: Tx, actor: Actor, id: string): Promise<void> {
  if (!(await mayReadNomination(tx, actor, id))) throw new NotFound();
}

/** A paper about everything a meeting votes on is not found, until the vote is closed, by whoever is tied to any of it. */
export async function refuseTied(tx: Tx, actor: Actor, meetingId: string): Promise<void> {
  const barred = await barredNominations(tx, actor);
  if (barred.size === 0) return;
  const vote = await tx.db
    .selectFrom('meeting_vote')
    .select('id')
    .where('council_meeting_id', '=', meetingId)
    .where('nomination_id', 'in', [...barred])
    .executeTakeFirst();
  if (vote) throw new NotFound();
}

/** Whether a tie keeps the actor from any nomination a unit proposed in a year, so also from papers that list all of them. */
export async function tiedToProposals(tx: Tx, actor: Actor, unitId: string, year: number): Promise<boolean> {
  const barred = await barredNominations(tx, actor);
  if (barred.size === 0) return false;
  const row = await tx.db
    .selectFrom('nomination')
    .select('id')
    .where('proposed_by_id', '=', unitId)
    .where('year', '=', year)
    .where('id', 'in', [...barred])
    .executeTakeFirst();
  return row !== undefined;
}

/** Tells for which subjects the actor may not be shown what is being considered (suggestions, merit). */
export async function barredSubjects(tx: Tx, actor: Actor): Promise<(subject: SubjectColumns) => boolean> {
  const person = actor.personId;
  if (person === null || !(await sits(tx, person))) return () => false;
  const facts = await tieFacts(tx, await openNominations(tx));
  const barred = await barredNominations(tx, actor);
  const nominees = new Set(facts.others.filter(({ id }) => barred.has(id)).map(keyOf));
  return (subject) => nominees.has(keyOf(subject)) || tiesTo(person, { ...subject, id: '', year: 0, award: '' }, facts).length > 0;
}

const keyOf = (row: SubjectColumns) =>
  [row.person_id, row.unit_id, row.body_id, row.bloc_id, row.household_id, row.whole_authority].join(' ');

export type { Candidate, Found };
