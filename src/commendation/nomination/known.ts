import { sql } from 'kysely';
import type { Tx } from '../../platform/tenancy.ts';
import { type Merits, meritsOf } from '../merit/reading.ts';
import type { SubjectColumns } from '../subject/subject.ts';

/** What of a nomination decides which facts count. */
export interface Nominated extends SubjectColumns {
  id: string;
  year: number;
  award: string;
  ground: string;
  movement_id: string | null;
  citation: string | null;
  achievement: string | null;
  proposed_on: string | null;
}

const subjectColumns = ['person_id', 'unit_id', 'body_id', 'household_id'] as const;
const none = '00000000-0000-0000-0000-000000000000';

/** Awards, given or received, of the same people and collectives, with the achievement they were given for. */
const earlierAwards = (tx: Tx, wanted: string[]) =>
  tx.db
    .selectFrom('award')
    .leftJoin('decision', (join) =>
      join.onRef('decision.id', '=', 'award.decision_id').onRef('decision.authority_id', '=', 'award.authority_id'),
    )
    .leftJoin('nomination', (join) =>
      join.onRef('nomination.id', '=', 'award.nomination_id').onRef('nomination.authority_id', '=', 'award.authority_id'),
    )
    .select([
      'award.id',
      'award.award',
      'award.year',
      'award.year_to',
      'award.ground',
      'award.citation',
      'award.issuer',
      'award.person_id',
      'award.unit_id',
      'award.body_id',
      'award.household_id',
      'award.nomination_id',
      'award.issuer_level',
      'decision.number',
      'decision.symbol',
      'nomination.achievement',
      'nomination.movement_id',
    ])
    .select(sql<string | null>`coalesce(decision.issued_on, award.issued_on)`.as('issued_on'))
    .where((eb) => eb.or(subjectColumns.map((column) => eb(`award.${column}`, 'in', wanted))))
    .orderBy('award.year')
    .execute();

/** Nominations of the year for the two titles that collectives are reckoned by, unless they failed or were withdrawn. */
const titleNominations = (tx: Tx, people: string[], years: number[]) =>
  tx.db
    .selectFrom('nomination')
    .select(['person_id', 'award', 'year'])
    .where('person_id', 'in', people)
    .where('year', 'in', years)
    .where('award', 'in', ['lao_dong_tien_tien', 'chien_si_thi_dua_co_so'])
    .where('withdrawn_on', 'is', null)
    .execute();

const submissions = (tx: Tx, nominations: string[]) =>
  tx.db
    .selectFrom('nomination_act')
    .select(['nomination_id', 'kind', 'acted_on', 'reason', 'actor'])
    .where('nomination_id', 'in', nominations)
    .orderBy('acted_on')
    .orderBy('position')
    .orderBy('id')
    .execute();

/** Everything the ward knows that a rule may ask about these nominations. A constant number of queries. */
export async function knownOf(tx: Tx, nominations: readonly Nominated[]) {
  const merits: Merits = await meritsOf(tx, nominations);
  const wanted = nominations.flatMap((row) => subjectColumns.map((column) => row[column])).filter((id) => id !== null);
  return {
    merits,
    awards: await earlierAwards(tx, wanted.length > 0 ? [...new Set(wanted), ...merits.people] : [none]),
    titles: await titleNominations(tx, merits.people, [...new Set(nominations.map(({ year }) => year)), 0]),
    acts: await submissions(tx, [...nominations.map(({ id }) => id), none]),
  };
}

export type Known = Awaited<ReturnType<typeof knownOf>>;
export type EarlierAward = Known['awards'][number];
export type DossierAct = Known['acts'][number];
