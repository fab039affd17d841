import type { Actor } from '../../platform/actor.ts';
import { localDate } from '../../platform/calendar/date.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { isId } from '../identifier.ts';
import { ownUnits } from '../../organization/access.ts';
import { type Named, nameSubjects } from '../subject/names.ts';
import { barredNominations } from '../council/conflict.ts';
import type { Outcome } from '../council/tally.ts';
import { voteRules } from '../council/vote-rules.ts';
import { settingsOf } from '../law/settings.ts';
import { type Standing, standingsOf } from './standing.ts';
import { type NominationState, nominationState } from './state.ts';

const wide = ['officer', 'chair', 'council_member', 'province'];

/** Units whose nominations the actor sees; null for all. */
const sees = (actor: Actor): readonly string[] | null =>
  actor.kind === 'system' || actor.roles.some(({ role }) => wide.includes(role)) ? null : (ownUnits(actor) ?? null);

const base = (tx: Tx) =>
  tx.db
    .selectFrom('nomination')
    .leftJoin('movement', (join) =>
      join.onRef('movement.id', '=', 'nomination.movement_id').onRef('movement.authority_id', '=', 'nomination.authority_id'),
    )
    .leftJoin('award as given', (join) =>
      join.onRef('given.nomination_id', '=', 'nomination.id').onRef('given.authority_id', '=', 'nomination.authority_id'),
    )
    .leftJoin('decision_line', (join) =>
      join.onRef('decision_line.nomination_id', '=', 'nomination.id').onRef('decision_line.authority_id', '=', 'nomination.authority_id'),
    )
    .selectAll('nomination')
    .select([
      'movement.name as movement_name',
      'given.id as award_id',
      'given.decision_id as award_decision_id',
      'decision_line.decision_id as draft_decision_id',
    ]);

/** The last vote on each nomination, with the number of members it is reckoned on. */
async function votesOn(tx: Tx, nominations: string[]) {
  if (nominations.length === 0) return new Map<string, never>();
  const votes = await tx.db
    .selectFrom('meeting_vote')
    .innerJoin('council_meeting', (join) =>
      join
        .onRef('council_meeting.id', '=', 'meeting_vote.council_meeting_id')
        .onRef('council_meeting.authority_id', '=', 'meeting_vote.authority_id'),
    )
    .select([
      'meeting_vote.nomination_id',
      'meeting_vote.for_count',
      'meeting_vote.against_count',
      'meeting_vote.blank_count',
      'council_meeting.id as meeting_id',
      'council_meeting.held_on',
      'council_meeting.closed_on',
    ])
    .select((eb) =>
      eb
        .selectFrom('council_member')
        .whereRef('council_member.council_id', '=', 'council_meeting.council_id')
        .select((inner) => inner.fn.countAll<number>().as('n'))
        .as('members'),
    )
    .where('meeting_vote.nomination_id', 'in', nominations)
    .orderBy('council_meeting.held_on')
    .execute();
  return new Map(votes.map((vote) => [vote.nomination_id, vote]));
}

type Row = Awaited<ReturnType<ReturnType<typeof base>['execute']>>[number];
type Vote = Awaited<ReturnType<typeof votesOn>> extends Map<string, infer V> ? V : never;
export type NominationView = Row &
  Named & {
    state: NominationState;
    outcome: Outcome | null;
    vote: Vote | null;
    /** What the law says about it as things stand; null once the council has taken it up. */
    standing: Standing | null;
  };

async function view(tx: Tx, rows: Row[]): Promise<NominationView[]> {
  const named = await nameSubjects(tx, rows, localDate(tx.now));
  const votes = await votesOn(
    tx,
    rows.map(({ id }) => id),
  );
  const standings = await standingsOf(
    tx,
    rows.filter((row) => row.withdrawn_on === null && row.award_id === null && row.draft_decision_id === null && !votes.has(row.id)),
  );
  const settings = votes.size > 0 ? await settingsOf(tx) : [];
  return named.map((row) => {
    const vote = votes.get(row.id) ?? null;
    const standing = standings.get(row.id) ?? null;
    const outcome = vote ? voteRules(settings, vote.held_on).outcomeOf(vote, vote.members ?? 0, row.award) : null;
    const state = nominationState({
      withdrawn: row.withdrawn_on !== null,
      decided: row.award_id !== null,
      drafted: row.draft_decision_id !== null,
      vote: vote && { closed: vote.closed_on !== null, outcome },
      ...(standing ? { returned: standing.act?.kind === 'returned', fitness: standing.fitness } : {}),
    });
    return { ...row, vote, outcome, state, standing };
  });
}

/** The nominations of one or several years that the actor may see. */
export async function listNominations(tx: Tx, actor: Actor, years: number | readonly number[]): Promise<NominationView[]> {
  const asked = [years].flat();
  if (asked.length === 0) return [];
  const units = sees(actor);
  const rows = await base(tx)
    .where('nomination.year', 'in', asked)
    .$if(units !== null, (qb) =>
      qb.where('nomination.proposed_by_id', 'in', units?.length ? [...units] : ['00000000-0000-0000-0000-000000000000']),
    )
    .orderBy('nomination.proposed_on')
    .orderBy('nomination.id')
    .execute();
  const barred = await barredNominations(tx, actor);
  return view(
    tx,
    rows.filter(({ id }) => !barred.has(id)),
  );
}

/** One nomination, or undefined when there is none the actor may see. */
export async function readNomination(tx: Tx, actor: Actor, id: string): Promise<NominationView | undefined> {
  if (!isId(id) || (await barredNominations(tx, actor)).has(id)) return undefined;
  const rows = await base(tx).where('nomination.id', '=', id).execute();
  const units = sees(actor);
  return view(
    tx,
    rows.filter((row) => units === null || (row.proposed_by_id !== null && units.includes(row.proposed_by_id))),
  ).then(([first]) => first);
}

/** Years that have nominations, meetings, decisions or awards, newest first, always with `year`. */
export async function workYears(tx: Tx, year: number): Promise<number[]> {
  const rows = await tx.db
    .selectFrom('nomination')
    .select('year')
    .union(tx.db.selectFrom('decision').select('year'))
    .union(tx.db.selectFrom('council_meeting').select('year'))
    .union(tx.db.selectFrom('award').select('year'))
    .execute();
  return [...new Set([year, ...rows.map((row) => row.year)])].toSorted((a, b) => b - a);
}
