import type { Tx } from '../../platform/tenancy.ts';
import { tellersOf } from '../ballot/teller.ts';
import { voidsOf } from '../ballot/voiding.ts';
import { responsibilitySentences } from '../law/responsibility.ts';
import { type AgendaItem, agendaOf } from './agenda.ts';
import { rollOf } from './ballot.ts';
import { type Meeting, type Member, membersOf } from './council.ts';
import { attendanceOf } from './meeting.ts';
import { type VoteRules, voteRulesOn } from './vote-rules.ts';

/** A meeting with all that was there and what came of it. */
export interface Sitting {
  meeting: Meeting;
  members: Member[];
  attendance: Awaited<ReturnType<typeof attendanceOf>>;
  agenda: AgendaItem[];
  tellers: Awaited<ReturnType<typeof tellersOf>>;
  /** Empty before the close. */
  roll: Awaited<ReturnType<typeof rollOf>>;
  voids: Awaited<ReturnType<typeof voidsOf>>;
  /** What the day of the meeting asks of quorum and votes. */
  rules: VoteRules;
  /** Who answered for going on where the law was not confirmed. */
  answered: string[];
}

/** Everything the minutes of a meeting tell. */
export async function sittingOf(tx: Tx, meeting: Meeting): Promise<Sitting> {
  const agenda = await agendaOf(tx, meeting.id);
  const nominations = agenda.map(({ nomination_id }) => nomination_id);
  return { agenda, answered: await responsibilitySentences(tx, nominations), ...(await peopleAt(tx, meeting)) };
}

const peopleAt = async (tx: Tx, meeting: Meeting) => ({
  meeting,
  members: await membersOf(tx, meeting.council_id),
  attendance: await attendanceOf(tx, meeting.id),
  tellers: await tellersOf(tx, meeting.id),
  roll: await rollOf(tx, meeting.id),
  voids: await voidsOf(tx, meeting.id),
  rules: await voteRulesOn(tx, meeting.held_on),
});
