import { createAccount } from '../src/organization/account/account.ts';
import { roleNames, type Role } from '../src/organization/access.ts';
import { type Actor, system } from '../src/platform/actor.ts';
import { storeFile } from '../src/platform/files.ts';
import { found } from '../src/platform/refusal.ts';
import { fresh } from '../src/platform/tenancy.ts';
import { openBallot } from '../src/commendation/council/ballot.ts';
import { addPaper as addMeetingPaper, writeAgenda } from '../src/commendation/council/agenda-items.ts';
import { declareConflict, recordKinship } from '../src/commendation/council/conflict-acts.ts';
import { callMeeting } from '../src/commendation/council/meeting.ts';
import { recordSetting } from '../src/commendation/law/settings.ts';
import { openCase } from '../src/commendation/merit/merit.ts';
import { addPaper, returnDossier, writeReport } from '../src/commendation/nomination/dossier.ts';
import { proposeNomination } from '../src/commendation/nomination/nomination.ts';
import { giveOpinion } from '../src/commendation/notice/opinion.ts';
import { publishNotice } from '../src/commendation/notice/notice.ts';
import { readSubject } from '../src/commendation/subject/subject.ts';
import { attend, takeCodes } from './ballot-box.ts';
import { type CommendationWard, addPerson, commendationWard } from './commendation-ward.ts';
import type { TestDatabase } from './database.ts';

export const password = 'một câu đủ dài';
/** Stands in every text that hangs from a nomination: whoever is tied and reads it has been shown the file. */
export const canary = 'chimhoangyen';
export const relations = ['spouse', 'parent', 'child', 'sibling', 'in_law', 'relative'] as const;
const tied = 1;
const free = 4;

export interface TiedWard extends CommendationWard {
  /** Kind of tie → nomination. */
  nominations: Map<string, string>;
  meetings: string[];
  /** Names of the nominees that nobody else bears. */
  names: string[];
  /** Signs in as somebody with every role in the house. */
  tied: Actor;
}

/** Everything that can hang from an open nomination, each text with the canary. */
async function hang(ward: CommendationWard, filesDir: string, id: string, subject: string): Promise<void> {
  const { officer } = ward;
  const file = await ward.run((tx) =>
    storeFile(tx, filesDir, { name: `${canary}.pdf`, mediaType: 'application/pdf', bytes: new TextEncoder().encode(`%PDF-1.7 ${id}`) }),
  );
  await ward.run((tx) => addPaper(tx, officer, id, { paper: 'minutes', reference: canary, file: file.sha256 }));
  await ward.run((tx) => writeReport(tx, officer, id, { profile: canary, merits: canary, awards: canary }));
  const { person_id, unit_id, body_id, household_id } = found(readSubject(subject));
  const whom = { person_id, unit_id, body_id, household_id };
  await ward.run((tx) => openCase(tx, officer, whom, { kind: 'inspection', openedOn: '2026-11-01', source: canary, finedFor: null }));
}

/** A ward where the vice chair of the council is tied in every way, each to a nomination of its own. */
export async function tiedWard(test: TestDatabase, slug: string): Promise<TiedWard> {
  const ward = await commendationWard(test, slug, 6);
  const me = found(ward.members[tied]);
  const nominations = new Map<string, string>();
  const names: string[] = [];
  const person = async (name: string) => {
    names.push(name);
    return `person:${await ward.run((tx) => addPerson(tx, name))}`;
  };
  const propose = (subject: string, award = 'giay_khen') =>
    ward.run((tx) =>
      proposeNomination(tx, ward.officer, {
        year: 2026,
        award,
        ground: award === 'giay_khen' ? 'thematic' : 'merit',
        movementId: award === 'giay_khen' ? ward.movement : null,
        subject: found(readSubject(subject)),
        citation: canary,
        achievement: canary,
      }),
    );
  await ward.run((tx) =>
    recordSetting(tx, ward.officer, {
      kind: 'cstdcs_quota',
      award: null,
      validFrom: '2026-01-01',
      value: '15',
      basis: 'Quyết định 01/2026',
    }),
  );
  const accounts = [ward.officer, ward.member(tied), ward.chair];
  await ward.run((tx) =>
    tx.db
      .insertInto('account')
      .values(
        accounts.map(({ accountId, name }, index) => ({
          authority_id: tx.authorityId,
          id: found(accountId),
          name,
          email: `${index}@quan-he.example`,
          password_hash: 'x',
          created_at: tx.now,
        })),
      )
      .execute(),
  );

  const subjects = new Map<string, string>([['self', `person:${me}`]]);
  for (const [index, relation] of relations.entries()) {
    const subject = await person(`Lục Kiều Oanh ${'ABCDEF'[index]}`);
    await ward.run((tx) => recordKinship(tx, ward.officer, { personId: me, relation, relativeId: subject.slice(7), householdId: null }));
    subjects.set(relation, subject);
  }
  await ward.run((tx) =>
    recordKinship(tx, ward.officer, { personId: me, relation: 'household', relativeId: null, householdId: found(ward.households[0]) }),
  );
  subjects.set('household', `household:${ward.households[0]}`);
  await ward.run((tx) =>
    tx.db
      .insertInto('post')
      .values({ ...fresh(tx), person_id: me, title: 'Bí thư chi bộ', unit_id: found(ward.units[1]), level: 'unit' })
      .execute(),
  );
  subjects.set('unit', `unit:${ward.units[1]}`);
  const colleague = await person('Giáp Thị Đồng');
  await ward.run((tx) =>
    tx.db
      .insertInto('post')
      .values({ ...fresh(tx), person_id: colleague.slice(7), title: 'Trưởng khu phố', unit_id: found(ward.units[1]), level: 'unit' })
      .execute(),
  );
  subjects.set('colleague', colleague);
  subjects.set('declared', await person('Thân Văn Tự Khai'));
  for (const [kind, subject] of subjects) nominations.set(kind, await propose(subject));
  await propose(`person:${me}`, 'chien_si_thi_dua_co_so');
  const rival = await person('Ông Ích Khiêm');
  subjects.set('co_nominee', rival);
  nominations.set('co_nominee', await propose(rival, 'chien_si_thi_dua_co_so'));
  await ward.run((tx) =>
    declareConflict(tx, ward.officer, { personId: me, nominationId: found(nominations.get('declared')), reason: canary }),
  );
  const meetings = await hangEverything(test, ward, nominations, subjects);
  for (const [who, index] of [
    ['tied', tied],
    ['free', free],
  ] as const)
    await ward.run((tx) =>
      createAccount(tx, system, {
        name: who,
        email: `${who}@quan-he.example`,
        phone: null,
        password,
        personId: found(ward.members[index]),
        roles: (Object.keys(roleNames) as Role[]).map((role) => ({ role, unitId: null })),
      }),
    );
  return { ...ward, nominations, meetings, names, tied: ward.member(tied) };
}

async function hangEverything(test: TestDatabase, ward: CommendationWard, nominations: Map<string, string>, subjects: Map<string, string>) {
  const of = (kind: string) => found(nominations.get(kind));
  const notice = await ward.run((tx) =>
    publishNotice(tx, ward.officer, { year: 2026, title: 'Lấy ý kiến', place: null, nominations: [...nominations.values()], days: 10 }),
  );
  for (const id of nominations.values())
    await ward.run((tx) =>
      giveOpinion(tx, ward.officer, notice, 'officer', { nominationId: id, name: canary, contact: canary, content: canary }),
    );
  const secret = await ward.run((tx) => callMeeting(tx, ward.officer, { year: 2026, heldOn: '2026-11-22', place: null }));
  await attend(ward, secret, 6);
  await takeCodes(ward, secret, [2, 3, 5]);
  await ward.run((tx) => openBallot(tx, ward.officer, secret, ['self', 'spouse', 'household', 'declared'].map(of), 'secret'));
  const byHand = await ward.run((tx) => callMeeting(tx, ward.officer, { year: 2026, heldOn: '2026-11-21', place: null }));
  await attend(ward, byHand, 6);
  await ward.run((tx) => openBallot(tx, ward.officer, byHand, ['unit', 'parent', 'child'].map(of), 'open'));
  const planned = await ward.run((tx) => callMeeting(tx, ward.officer, { year: 2026, heldOn: '2026-11-25', place: null }));
  await ward.run((tx) =>
    writeAgenda(tx, ward.officer, planned, {
      beginsAt: '08:00',
      invitation: null,
      items: [{ title: 'Xét Giấy khen', award: 'giay_khen', presenter: null }],
    }),
  );
  for (const kind of ['sibling', 'in_law', 'relative', 'colleague', 'co_nominee']) {
    const bytes = new TextEncoder().encode(`%PDF-1.7\n%âãÏÓ\n${kind}`);
    const file = { filesDir: test.runtime.filesDir, name: `${canary}.pdf`, bytes };
    await ward.run((tx) => addMeetingPaper(tx, ward.officer, planned, { title: canary, nominationId: of(kind), file }));
    await hang(ward, test.runtime.filesDir, of(kind), found(subjects.get(kind)));
  }
  await ward.run((tx) => returnDossier(tx, ward.officer, of('sibling'), canary));
  return [secret, byHand, planned];
}
