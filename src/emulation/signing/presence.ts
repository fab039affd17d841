import type { Session } from './session.ts';

export type Presence =
  | { state: 'signed'; on: string; at: Date | null; way: string }
  | { state: 'absent'; reason: string }
  | { state: 'waiting' };

export interface SessionParty {
  pledge_id: string;
  position: number;
  name: string;
  representative: string | null;
  representative_post: string | null;
  unit_id: string | null;
  presence: Presence;
  /** The id of the act of signing, where there is one. */
  signing: string | null;
}

export interface SessionWitness {
  person_id: string;
  name: string;
  post: string | null;
  /** Pledges of the session this person witnesses: all, those confirmed, and those that wait for the confirmation. */
  pledges: number;
  confirmed: number;
  absent: string | null;
  lastAt: Date | null;
}

export interface SessionPledge {
  id: string;
  title: string;
  parties: SessionParty[];
  witnesses: { person_id: string; confirmed: boolean; absent: boolean }[];
  sealed: boolean;
  /** Every party signed or is noted absent, and one at least signed. */
  complete: boolean;
  /** Complete, and every witness confirmed or is noted absent: it can be sealed. */
  ready: boolean;
}

export interface SessionView {
  session: Session;
  pledges: SessionPledge[];
  witnesses: SessionWitness[];
}

export const partiesIn = ({ pledges }: SessionView): SessionParty[] => pledges.flatMap(({ parties }) => parties);

/** How many signed, are absent, still wait. */
export function tally(view: SessionView): { signed: number; absent: number; waiting: number; all: number } {
  const parties = partiesIn(view);
  const count = (state: Presence['state']) => parties.filter(({ presence }) => presence.state === state).length;
  return { signed: count('signed'), absent: count('absent'), waiting: count('waiting'), all: parties.length };
}
