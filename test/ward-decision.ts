import type { Actor } from '../src/platform/actor.ts';
import { system } from '../src/platform/actor.ts';
import { createAccount } from '../src/organization/account/account.ts';
import { type CommendationWard, actorOf, addPerson } from './commendation-ward.ts';
import { found } from '../src/platform/refusal.ts';
import { closeWithCounts, openBallot } from '../src/commendation/council/ballot.ts';
import { callMeeting, recordAttendance } from '../src/commendation/council/meeting.ts';
import { proposeNomination } from '../src/commendation/nomination/nomination.ts';
import { readSubject } from '../src/commendation/subject/subject.ts';
import { draftDecision } from '../src/commendation/decision/drafting.ts';
import { signDecision } from '../src/commendation/decision/signing.ts';

/** A meeting that let these subjects pass by an open vote; the ids of the nominations. */
export async function passedNominations(ward: CommendationWard, choices: readonly string[], award = 'giay_khen') {
  const nominations: string[] = [];
  for (const choice of choices)
    nominations.push(
      await ward.run((tx) =>
        proposeNomination(tx, ward.officer, {
          year: 2026,
          award,
          ground: award === 'giay_khen' ? 'sudden' : 'merit',
          movementId: award === 'giay_khen' ? ward.movement : null,
          subject: found(readSubject(choice)),
          citation: 'Có thành tích xuất sắc trong phong trào thi đua năm 2026',
          achievement: null,
        }),
      ),
    );
  const meeting = await ward.run((tx) => callMeeting(tx, ward.officer, { year: 2026, heldOn: '2026-11-22', place: null }));
  const attendances = ward.members.map((personId) => ({ personId, status: 'present' as const, reason: null }));
  await ward.run((tx) => recordAttendance(tx, ward.officer, meeting, attendances));
  await ward.run((tx) => openBallot(tx, ward.officer, meeting, nominations, 'open'));
  const counts = nominations.map((nominationId) => ({ nominationId, for: ward.members.length, against: 0, blank: 0 }));
  await ward.run((tx) => closeWithCounts(tx, ward.officer, meeting, counts, null));
  return { meeting, nominations };
}

export async function draftedDecision(ward: CommendationWard, choices: readonly string[], award?: string): Promise<string> {
  const { meeting, nominations } = await passedNominations(ward, choices, award);
  return ward.run((tx) => draftDecision(tx, ward.officer, { meetingId: meeting, title: 'Về việc tặng Giấy khen', nominations }));
}

export async function signedDecision(ward: CommendationWard, choices: readonly string[]): Promise<string> {
  const id = await draftedDecision(ward, choices);
  await ward.run((tx) => signDecision(tx, ward.chair, id));
  return id;
}

/** People of the ward as subjects, "person:<id>". */
export const peopleOf = (ward: CommendationWard, names: readonly string[]): Promise<string[]> =>
  ward.run(async (tx) => {
    const choices: string[] = [];
    for (const name of names) choices.push(`person:${await addPerson(tx, name)}`);
    return choices;
  });

/** Somebody of the office whose account is there: acts that stay name it. */
export const clerkOf = (ward: CommendationWard, role: 'officer' | 'accountant'): Promise<Actor> =>
  ward.run(async (tx) => {
    const roles = [{ role, unitId: null }];
    const name = role === 'officer' ? 'Kiều Hữu Phước' : 'Lại Viết Tấn';
    const id = await createAccount(tx, system, {
      name,
      email: `${role}@example.vn`,
      phone: null,
      password: 'mot cau that dai',
      personId: null,
      roles,
    });
    return actorOf(name, null, id, roles);
  });
