import type { Tx } from '../../platform/tenancy.ts';
import type { Meeting } from '../council/council.ts';
import { rollOf } from '../council/ballot.ts';
import { type PublishedList, publish } from './published.ts';
import type { Choice } from './sheet.ts';

/** The votes of a meeting by the keys and names their ballots carry. */
export const ballotNames = async (tx: Tx, meetingId: string) =>
  (
    await tx.db
      .selectFrom('meeting_vote')
      .innerJoin('nomination', (join) =>
        join.onRef('nomination.id', '=', 'meeting_vote.nomination_id').onRef('nomination.authority_id', '=', 'meeting_vote.authority_id'),
      )
      .select(['meeting_vote.id', 'meeting_vote.nomination_id', 'meeting_vote.method', 'nomination.key', 'label'])
      .where('council_meeting_id', '=', meetingId)
      .orderBy('meeting_vote.position')
      .execute()
  ).map((vote) => ({ ...vote, label: vote.label ?? '' }));

/** The published ballots of a closed secret vote, out of the database; without items before the close. */
export async function listOf(tx: Tx, meeting: Meeting, ward = ''): Promise<PublishedList> {
  const votes = (await ballotNames(tx, meeting.id)).filter(({ method }) => method === 'secret');
  const lines = await tx.db
    .selectFrom('vote_ballot')
    .select(['meeting_vote_id', 'code', 'choice'])
    .where('meeting_vote_id', 'in', votes.length > 0 ? votes.map(({ id }) => id) : [meeting.id])
    .orderBy('position')
    .execute();
  const roll = await rollOf(tx, meeting.id);
  const manner = (each: string) => roll.filter((row) => row.manner === each).length;
  return publish(
    {
      ward,
      meeting: meeting.key,
      held_on: meeting.held_on,
      roll: {
        voters: roll.length,
        phone: manner('phone'),
        paper: manner('paper'),
        written: manner('written'),
        paper_returned: meeting.paper_returned ?? 0,
        paper_invalid: meeting.paper_invalid ?? 0,
      },
    },
    votes.map(({ id, key, label }) => ({
      nomination: key,
      label,
      ballots: lines.filter((line) => line.meeting_vote_id === id).map(({ code, choice }) => ({ code, choice: choice as Choice })),
    })),
  );
}
