import type { Actor } from '../../platform/actor.ts';
import { localDate } from '../../platform/calendar/date.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { type NominationView, listNominations } from '../nomination/reading.ts';
import { type Named, nameSubjects } from '../subject/names.ts';
import type { SubjectColumns } from '../subject/subject.ts';
import { barredNominations } from './conflict.ts';
import { openNominations } from './conflict-facts.ts';
import { reasonsFor } from './conflict-vote.ts';

/** The nominations of a year that no meeting has taken up yet. */
export const waiting = async (tx: Tx, actor: Actor, year: number) =>
  (await listNominations(tx, actor, year)).filter(({ state }) => state === 'considered');

/** The same with those that a tie of the actor hides: for what is done by the office and not by the person. */
export const allWaiting = (tx: Tx, actor: Actor, year: number): Promise<NominationView[]> =>
  waiting(tx, { ...actor, personId: null }, year);

/** How many nominations wait that a tie hides from whoever opens the vote; they go on the agenda unseen. */
export async function hiddenWaiting(tx: Tx, actor: Actor, year: number): Promise<string[]> {
  const barred = await barredNominations(tx, actor);
  return barred.size === 0 ? [] : (await allWaiting(tx, actor, year)).flatMap(({ id }) => (barred.has(id) ? [id] : []));
}

/** Nominations the council has not decided on, with their names. */
export const openNamed = async (tx: Tx) => nameSubjects(tx, await openNominations(tx), localDate(tx.now));

export interface AgendaItem extends SubjectColumns, Named {
  id: string;
  nomination_id: string;
  award: string;
  citation: string | null;
  achievement: string | null;
  method: string;
  for_count: number | null;
  against_count: number | null;
  blank_count: number | null;
  /** People who may neither see this nomination in the ballot nor vote on it. */
  excluded: string[];
  /** Why, by person. */
  reasons: ReadonlyMap<string, readonly string[]>;
}

/** The items as whoever counts votes on them meets them: what a tie hides stands by its place alone. */
export const unnamed = (items: readonly AgendaItem[], barred: ReadonlySet<string>): AgendaItem[] =>
  items.map((item, index) =>
    barred.has(item.nomination_id)
      ? {
          ...item,
          nomination_id: item.id,
          name: `Mục thứ ${index + 1} (bạn có quan hệ nên tên không hiện)`,
          post: null,
          citation: null,
        }
      : item,
  );

/** The nomination behind a key of a counting form: its own id, or the place `unnamed` gave it. */
export const nominationBehind = (items: readonly AgendaItem[], key: string): string =>
  items.find(({ id }) => id === key)?.nomination_id ?? key;

/** What a meeting votes or voted on, in order. */
export async function agendaOf(tx: Tx, meetingId: string): Promise<AgendaItem[]> {
  const votes = await tx.db
    .selectFrom('meeting_vote')
    .innerJoin('nomination', (join) =>
      join.onRef('nomination.id', '=', 'meeting_vote.nomination_id').onRef('nomination.authority_id', '=', 'meeting_vote.authority_id'),
    )
    .select([
      'meeting_vote.id',
      'meeting_vote.nomination_id',
      'meeting_vote.method',
      'for_count',
      'against_count',
      'blank_count',
      'nomination.award',
      'nomination.citation',
      'nomination.achievement',
      'person_id',
      'unit_id',
      'body_id',
      'bloc_id',
      'household_id',
      'whole_authority',
    ])
    .where('council_meeting_id', '=', meetingId)
    .orderBy('meeting_vote.position')
    .execute();
  const exclusions = await tx.db
    .selectFrom('vote_exclusion')
    .innerJoin('meeting_vote', (join) =>
      join
        .onRef('meeting_vote.id', '=', 'vote_exclusion.meeting_vote_id')
        .onRef('meeting_vote.authority_id', '=', 'vote_exclusion.authority_id'),
    )
    .select(['vote_exclusion.meeting_vote_id', 'vote_exclusion.person_id'])
    .where('meeting_vote.council_meeting_id', '=', meetingId)
    .execute();
  const named = await nameSubjects(tx, votes, localDate(tx.now));
  const reasons = await reasonsFor(
    tx,
    votes.map(({ nomination_id }) => nomination_id),
  );
  return named.map((vote) => ({
    ...vote,
    excluded: exclusions.filter(({ meeting_vote_id }) => meeting_vote_id === vote.id).map(({ person_id }) => person_id),
    reasons: reasons.get(vote.nomination_id) ?? new Map<string, string[]>(),
  }));
}
