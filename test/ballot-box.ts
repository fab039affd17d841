import { randomBytes } from 'node:crypto';
import type { CommendationWard } from './commendation-ward.ts';
import { found } from '../src/platform/refusal.ts';
import { openBallot } from '../src/commendation/council/ballot.ts';
import { callMeeting, recordAttendance } from '../src/commendation/council/meeting.ts';
import { proposeNomination } from '../src/commendation/nomination/nomination.ts';
import { readSubject } from '../src/commendation/subject/subject.ts';
import { castBallot } from '../src/commendation/ballot/casting.ts';
import { type Close, closeBallot } from '../src/commendation/ballot/closing.ts';
import type { Choice } from '../src/commendation/ballot/sheet.ts';
import { stopBallot } from '../src/commendation/ballot/stopping.ts';
import { nameTellers, takeTellerCode } from '../src/commendation/ballot/teller.ts';

export const newSalt = () => randomBytes(16).toString('hex');

/** A giấy khen for each subject ("unit:…", "person:…"). */
export async function nominate(ward: CommendationWard, subjects: string[]): Promise<string[]> {
  const made: string[] = [];
  for (const choice of subjects) {
    const subject = found(readSubject(choice));
    const input = {
      year: 2026,
      award: 'giay_khen',
      ground: 'sudden' as const,
      movementId: null,
      subject,
      citation: null,
      achievement: 'Cứu người bị nạn.',
    };
    made.push(await ward.run((tx) => proposeNomination(tx, ward.officer, input)));
  }
  return made;
}

export const attend = (ward: CommendationWard, meeting: string, present: number) =>
  ward.run((tx) =>
    recordAttendance(
      tx,
      ward.officer,
      meeting,
      ward.members.map((personId, index) => ({
        personId,
        status: index < present ? 'present' : 'absent',
        reason: index < present ? null : 'Đi công tác',
      })),
    ),
  );

/** Names members `tellers` and takes their codes, in that order. */
export async function takeCodes(ward: CommendationWard, meeting: string, tellers: number[]): Promise<string[]> {
  const people = tellers.map((index) => ward.members[index] ?? '');
  await ward.run((tx) => nameTellers(tx, ward.officer, meeting, people));
  const codes: string[] = [];
  for (const index of tellers) codes.push(await ward.run((tx) => takeTellerCode(tx, ward.member(index), meeting)));
  return codes;
}

/** A meeting with `present` members there, its box open for these nominations. */
export async function openedBox(ward: CommendationWard, nominations: string[], present: number, tellers = [1, 2, 3]) {
  const meeting = await ward.run((tx) => callMeeting(tx, ward.officer, { year: 2026, heldOn: '2026-11-22', place: null }));
  await attend(ward, meeting, present);
  const codes = await takeCodes(ward, meeting, tellers);
  await ward.run((tx) => openBallot(tx, ward.officer, meeting, nominations, 'secret'));
  return { meeting, codes };
}

export const cast = (ward: CommendationWard, meeting: string, member: number, choices: Map<string, Choice>, salt = newSalt()) =>
  ward.run((tx) => castBallot(tx, ward.member(member), meeting, choices, salt));

/** Ends the taking of ballots and opens the box with the first two codes. */
export async function count(ward: CommendationWard, meeting: string, codes: string[], more: Partial<Close> = {}): Promise<void> {
  await ward.run((tx) => stopBallot(tx, ward.officer, meeting));
  await publishBox(ward, meeting, codes, more);
}

export const publishBox = (ward: CommendationWard, meeting: string, [one = '', other = '']: string[], more: Partial<Close> = {}) =>
  ward.run((tx) => closeBallot(tx, ward.officer, meeting, { codes: [one, other], conclusion: null, hands: [], accepted: true, ...more }));
