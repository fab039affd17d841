import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CommendationWard, commendationWard } from '../../../test/commendation-ward.ts';
import { type TestDatabase, testDatabase } from '../../../test/database.ts';
import { found } from '../../platform/refusal.ts';
import { proposeNomination, withdrawNomination } from '../nomination/nomination.ts';
import { listNominations, readNomination } from '../nomination/reading.ts';
import { readSubject } from '../subject/subject.ts';
import { newSalt, publishBox, takeCodes } from '../../../test/ballot-box.ts';
import { castBallot } from '../ballot/casting.ts';
import type { Choice } from '../ballot/sheet.ts';
import { stopBallot } from '../ballot/stopping.ts';
import { tallyMinutes } from '../ballot/tally-minutes.ts';
import { nameTellers } from '../ballot/teller.ts';
import { voidBallot } from '../ballot/voiding.ts';
import { agendaOf } from './agenda.ts';
import { closeWithCounts, openBallot } from './ballot.ts';
import { findMeeting } from './council.ts';
import { callMeeting, recordAttendance } from './meeting.ts';
import { meetingMinutes } from './minutes.ts';
import { sittingOf } from './sitting.ts';

let test: TestDatabase;
let ward: CommendationWard;
let nominations: string[];
let meeting: string;
let codes: string[];
beforeAll(async () => {
  test = await testDatabase();
  ward = await commendationWard(test, 'bo-phieu');
  const subjects = [`unit:${ward.units[0]}`, `person:${ward.members[0]}`, `household:${ward.households[0]}`];
  nominations = [];
  for (const choice of subjects) {
    const subject = found(readSubject(choice));
    nominations.push(
      await ward.run((tx) =>
        proposeNomination(tx, ward.officer, {
          year: 2026,
          award: 'giay_khen',
          ground: 'thematic',
          movementId: ward.movement,
          subject,
          citation: null,
          achievement: null,
        }),
      ),
    );
  }
  meeting = await ward.run((tx) => callMeeting(tx, ward.officer, { year: 2026, heldOn: '2026-11-22', place: 'Phòng họp số 1' }));
});
afterAll(() => test.close());

const attend = (present: number) =>
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
const all = (choice: Choice, ids = nominations) => new Map(ids.map((id) => [id, choice]));
const cast = (member: number, choices: Map<string, Choice>) =>
  ward.run((tx) => castBallot(tx, ward.member(member), meeting, choices, newSalt()));
const withoutChair = () => nominations.filter((id) => id !== nominations[1]);

describe('opening a vote', () => {
  it('is refused without two thirds of all members', async () => {
    await attend(3);
    await expect(ward.run((tx) => openBallot(tx, ward.officer, meeting, nominations, 'secret'))).rejects.toThrow('no_quorum');
  });

  it('is refused with an empty agenda and with what is not waiting', async () => {
    await attend(4);
    await expect(ward.run((tx) => openBallot(tx, ward.officer, meeting, [], 'secret'))).rejects.toThrow('empty_agenda');
    await expect(ward.run((tx) => openBallot(tx, ward.officer, meeting, [ward.movement], 'secret'))).rejects.toThrow('not_waiting');
  });

  it('is refused with two tellers, one who is away, one without a code and one who is a nominee', async () => {
    const name = (members: number[]) =>
      ward.run((tx) =>
        nameTellers(
          tx,
          ward.officer,
          meeting,
          members.map((index) => ward.members[index] ?? ''),
        ),
      );
    await expect(name([1, 2])).rejects.toThrow('three_tellers');
    await expect(name([1, 2, 4])).rejects.toThrow('teller_absent');
    await name([1, 2, 3]);
    await expect(ward.run((tx) => openBallot(tx, ward.officer, meeting, nominations, 'secret'))).rejects.toThrow('codes_missing');
    await takeCodes(ward, meeting, [0, 1, 2]);
    await expect(ward.run((tx) => openBallot(tx, ward.officer, meeting, nominations, 'secret'))).rejects.toThrow('teller_is_nominee');
    codes = await takeCodes(ward, meeting, [1, 2, 3]);
  });

  it('closes the attendance and holds the nominations', async () => {
    await ward.run((tx) => openBallot(tx, ward.officer, meeting, nominations, 'secret'));
    await expect(attend(5)).rejects.toThrow('vote_opened');
    await expect(ward.run((tx) => withdrawNomination(tx, ward.officer, nominations[0] ?? ''))).rejects.toThrow('voting');
    await expect(ward.run((tx) => openBallot(tx, ward.officer, meeting, nominations, 'secret'))).rejects.toThrow('opened_already');
  });
});

describe('casting a ballot', () => {
  it('is not there for whoever is absent or no member', async () => {
    await expect(cast(4, all('for'))).rejects.toThrow('not found');
    await expect(ward.run((tx) => castBallot(tx, ward.officer, meeting, all('for'), newSalt()))).rejects.toThrow('not found');
  });

  it('is refused without a choice for every nomination', () =>
    expect(cast(1, all('for', nominations.slice(1)))).rejects.toThrow('incomplete'));

  it('of a nominee leaves the own nomination out', async () => {
    await expect(ward.run((tx) => castBallot(tx, ward.chair, meeting, all('for'), newSalt()))).rejects.toThrow('not found');
    await ward.run((tx) => castBallot(tx, ward.chair, meeting, all('for', withoutChair()), newSalt()));
  });

  it('is taken once, even when sent twice at the same moment', async () => {
    const sent = await Promise.allSettled([1, 2, 3].map(() => cast(1, all('against'))));
    expect(sent.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected', 'rejected']);
    await expect(cast(1, all('for'))).rejects.toThrow('cast_already');
  });

  it('leaves no event behind', async () => {
    await cast(2, all('for'));
    await expect(ward.run((tx) => stopBallot(tx, ward.officer, meeting))).rejects.toThrow('no_quorum');
    await cast(3, all('blank'));
    const events = await ward.run((tx) =>
      tx.db.selectFrom('audit_event').select('name').where('subject_id', '=', meeting).orderBy('sequence').execute(),
    );
    expect(events.map(({ name }) => name).slice(-2)).toEqual(['ballot.teller_code_taken', 'ballot.opened']);
  });

  it('bars counts from paper', () =>
    expect(ward.run((tx) => closeWithCounts(tx, ward.officer, meeting, [], null))).rejects.toThrow('has_box'));
});

describe('closing a vote', () => {
  it('is refused before the taking ends, with one teller, and to whoever is no teller', async () => {
    await expect(publishBox(ward, meeting, codes)).rejects.toThrow('not_stopped');
    await ward.run((tx) => stopBallot(tx, ward.member(1), meeting));
    await expect(ward.run((tx) => stopBallot(tx, ward.chair, meeting))).rejects.toThrow('not found');
    await expect(publishBox(ward, meeting, [codes[0] ?? '', codes[0] ?? ''])).rejects.toThrow('same_teller');
    await expect(publishBox(ward, meeting, ['', codes[0] ?? ''])).rejects.toThrow('mistyped');
    await expect(publishBox(ward, meeting, codes, { accepted: false })).rejects.toThrow('gives_away');
    await expect(cast(4, all('for'))).rejects.toThrow('not found');
  });

  it('counts every ballot and says who was kept out', async () => {
    await publishBox(ward, meeting, codes);
    const agenda = await ward.run((tx) => agendaOf(tx, meeting));
    expect(agenda.map((item) => [item.name, item.for_count, item.against_count, item.blank_count, item.excluded.length])).toEqual([
      ['Khu phố 1', 2, 1, 1, 0],
      ['Nguyễn Văn An', 1, 1, 1, 1],
      ['Hộ gia đình ông (bà) Trần Văn 0', 2, 1, 1, 0],
    ]);
    const paper = await ward.run(async (tx) =>
      meetingMinutes({ name: 'Phường Mai Vàng', kind: 'ward' }, await sittingOf(tx, found(await findMeeting(tx, meeting)))),
    );
    expect(JSON.stringify(paper)).toContain(
      'Đồng chí Nguyễn Văn An không xem hồ sơ và không bỏ phiếu đối với đề nghị “Giấy khen” cho chính mình.',
    );
  });

  it('reckons on all five members: two votes are not enough', async () => {
    const rows = await ward.run((tx) => listNominations(tx, ward.officer, 2026));
    expect(rows.map(({ state }) => state)).toEqual(['failed', 'failed', 'failed']);
  });

  it('takes no ballot any more', () => expect(cast(3, all('for'))).rejects.toThrow('not_open'));

  it('prints the group, the figures, the hash and what the result gives away in the minutes of the tellers', async () => {
    const sitting = await ward.run(async (tx) => sittingOf(tx, found(await findMeeting(tx, meeting))));
    const paper = JSON.stringify(tallyMinutes({ name: 'Phường Mai Vàng', kind: 'ward' }, sitting));
    expect(sitting.meeting.ballots_sha256).toMatch(/^[0-9a-f]{64}$/);
    for (const line of [
      'Số phiếu phát ra: 04 (trên máy 04, giấy 00); thu về: 04; hợp lệ: 04; không hợp lệ: 00.',
      'Bỏ phiếu trên máy (04): Nguyễn Văn An, Nguyễn Văn Bn, Nguyễn Văn Cn, Nguyễn Văn Dn.',
      'Nguyễn Văn Bn, Phó Chủ tịch Hội đồng (Tổ trưởng)',
      (sitting.meeting.ballots_sha256 ?? '').slice(0, 8),
      'chỉ có 3 phiếu, nên người bỏ phiếu dễ đoán ra phiếu của nhau',
    ])
      expect(paper).toContain(line);
  });
});

describe('counts from paper', () => {
  it('may not exceed the voters', async () => {
    const subject = found(readSubject(`unit:${ward.units[1]}`));
    const nomination = await ward.run((tx) =>
      proposeNomination(tx, ward.officer, {
        year: 2026,
        award: 'giay_khen',
        ground: 'thematic',
        movementId: ward.movement,
        subject,
        citation: null,
        achievement: null,
      }),
    );
    meeting = await ward.run((tx) => callMeeting(tx, ward.officer, { year: 2026, heldOn: '2026-11-22', place: null }));
    await attend(4);
    await ward.run((tx) => openBallot(tx, ward.officer, meeting, [nomination], 'secret'));
    const count = (yes: number) =>
      ward.run((tx) =>
        closeWithCounts(tx, ward.officer, meeting, [{ nominationId: nomination, for: yes, against: 0, blank: 1 }], 'Thống nhất'),
      );
    await expect(count(4)).rejects.toThrow('too_many');
    await count(3);
    const row = await ward.run((tx) => readNomination(tx, ward.officer, nomination));
    expect([row?.state, row?.vote?.for_count, row?.vote?.members]).toEqual(['passed', 3, 5]);
  });
});

describe('a vote that is broken off', () => {
  it('is emptied unopened, frees its nominations and is told in the minutes', async () => {
    const nomination = await ward.run((tx) =>
      proposeNomination(tx, ward.officer, {
        year: 2026,
        award: 'giay_khen',
        ground: 'sudden',
        movementId: null,
        subject: found(readSubject(`unit:${ward.units[1]}`)),
        citation: null,
        achievement: 'Cứu người bị nạn.',
      }),
    );
    meeting = await ward.run((tx) => callMeeting(tx, ward.officer, { year: 2026, heldOn: '2026-11-22', place: null }));
    await attend(4);
    await takeCodes(ward, meeting, [1, 2, 3]);
    await ward.run((tx) => openBallot(tx, ward.officer, meeting, [nomination], 'secret'));
    await cast(1, all('for', [nomination]));
    await ward.run((tx) => voidBallot(tx, ward.officer, meeting, 'Hai người kiểm phiếu mất mã'));
    const left = await ward.run((tx) => tx.db.selectFrom('sealed_ballot').select('person_id').execute());
    const row = await ward.run((tx) => readNomination(tx, ward.officer, nomination));
    expect([left, row?.state]).toEqual([[], 'considered']);
    await expect(ward.run((tx) => openBallot(tx, ward.officer, meeting, [nomination], 'secret'))).rejects.toThrow('codes_missing');
    await ward.run((tx) => nameTellers(tx, ward.officer, meeting, []));
    await ward.run((tx) => openBallot(tx, ward.officer, meeting, [nomination], 'open'));
    await ward.run((tx) => closeWithCounts(tx, ward.officer, meeting, [{ nominationId: nomination, for: 4, against: 0, blank: 0 }], null));
    const paper = await ward.run(async (tx) =>
      meetingMinutes({ name: 'Phường Mai Vàng', kind: 'ward' }, await sittingOf(tx, found(await findMeeting(tx, meeting)))),
    );
    expect(JSON.stringify(paper)).toContain(
      'Cuộc bỏ phiếu mở trước đó bị hủy ngày 22/11/2026, không mở hòm phiếu, không đếm phiếu. Lý do: Hai người kiểm phiếu mất mã.',
    );
  });
});
