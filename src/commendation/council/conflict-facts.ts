import { localDate } from '../../platform/calendar/date.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { lawAward } from '../law/award-code.ts';
import { settingOn } from '../law/settings.ts';
import { wardLaw } from '../law/ward-law.ts';
import { nameSubjects } from '../subject/names.ts';
import type { Relation, Tie } from './conflict-records.ts';
import type { Candidate, TieFacts } from './conflict-ties.ts';

const candidateColumns = [
  'nomination.id',
  'nomination.year',
  'nomination.award',
  'nomination.person_id',
  'nomination.unit_id',
  'nomination.body_id',
  'nomination.bloc_id',
  'nomination.household_id',
  'nomination.whole_authority',
] as const;

/** Nominations the council still has to decide on: not withdrawn, no award, no vote that was closed. */
export const openNominations = (tx: Tx): Promise<Candidate[]> =>
  tx.db
    .selectFrom('nomination')
    .select(candidateColumns)
    .where('withdrawn_on', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('award').select('award.id').whereRef('award.nomination_id', '=', 'nomination.id'))),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('meeting_vote')
            .innerJoin('council_meeting', (join) =>
              join
                .onRef('council_meeting.id', '=', 'meeting_vote.council_meeting_id')
                .onRef('council_meeting.authority_id', '=', 'meeting_vote.authority_id'),
            )
            .select('meeting_vote.id')
            .whereRef('meeting_vote.nomination_id', '=', 'nomination.id')
            .where('council_meeting.closed_on', 'is not', null),
        ),
      ),
    )
    .execute();

/** Bodies that run the whole ward: who works in one is not by that of one unit with everybody else in it. */
const governing = ['government', 'party', 'assembly'];

async function postsHeld(tx: Tx, day: string): Promise<TieFacts['posts']> {
  const rows = await tx.db
    .selectFrom('post')
    .leftJoin('body', (join) => join.onRef('body.id', '=', 'post.body_id').onRef('body.authority_id', '=', 'post.authority_id'))
    .select(['post.person_id', 'post.unit_id', 'post.body_id', 'body.kind'])
    .where((eb) => eb.or([eb('post.unit_id', 'is not', null), eb('post.body_id', 'is not', null)]))
    .where((eb) => eb.or([eb('post.valid_from', 'is', null), eb('post.valid_from', '<=', day)]))
    .where((eb) => eb.or([eb('post.valid_to', 'is', null), eb('post.valid_to', '>=', day)]))
    .execute();
  const subjects = rows.map(({ unit_id, body_id }) => ({
    person_id: null,
    unit_id,
    body_id: unit_id ? null : body_id,
    bloc_id: null,
    household_id: null,
    whole_authority: false,
  }));
  const named = await nameSubjects(tx, subjects, day);
  return rows.map(({ person_id, unit_id, body_id, kind }, index) => ({
    person_id,
    unit_id,
    body_id,
    governs: unit_id === null && kind !== null && governing.includes(kind),
    place: named[index]?.name ?? '',
  }));
}

/** Awards of these nominations for which a quota of the law or of the province holds. */
async function rationedAwards(tx: Tx, awards: readonly string[], day: string): Promise<Set<string>> {
  const { book, settings } = await wardLaw(tx);
  return new Set(
    [...new Set(awards)].filter((award) => {
      const code = lawAward(award);
      if (code === null) return false;
      return (
        book.award(code, undefined, day)?.quota !== undefined ||
        (code === 'CSTDCS' && settingOn(settings, 'cstdcs_quota', day) !== undefined)
      );
    }),
  );
}

/** All that ties are found from, on the day of the transaction. A constant number of queries. */
export async function tieFacts(tx: Tx, others: readonly Candidate[]): Promise<TieFacts> {
  const day = localDate(tx.now);
  const kinships = await tx.db.selectFrom('kinship').select(['person_id', 'relative_id', 'household_id', 'relation']).execute();
  const recorded = await tx.db.selectFrom('conflict_of_interest').select(['nomination_id', 'person_id', 'tie', 'reason']).execute();
  return {
    kinships: kinships.map((row) => ({ ...row, relation: row.relation as Relation })),
    posts: await postsHeld(tx, day),
    blocs: await tx.db.selectFrom('bloc_member').select(['bloc_id', 'unit_id', 'body_id']).execute(),
    recorded: recorded.map((row) => ({ ...row, tie: row.tie as Tie })),
    others,
    rationed: await rationedAwards(
      tx,
      others.map(({ award }) => award),
      day,
    ),
  };
}
