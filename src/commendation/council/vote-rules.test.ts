import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attend, nominate } from '../../../test/ballot-box.ts';
import { type CommendationWard, addPerson, commendationWard } from '../../../test/commendation-ward.ts';
import { type TestDatabase, testDatabase } from '../../../test/database.ts';
import { found } from '../../platform/refusal.ts';
import { type NewSetting, recordSetting } from '../law/settings.ts';
import { openCase } from '../merit/merit.ts';
import { readNomination } from '../nomination/reading.ts';
import { closeWithCounts, openBallot } from './ballot.ts';
import { findMeeting } from './council.ts';
import { callMeeting, quorumOf } from './meeting.ts';
import { meetingMinutes } from './minutes.ts';
import { sittingOf } from './sitting.ts';
import { voteRulesOn } from './vote-rules.ts';

let test: TestDatabase;
let ward: CommendationWard;
beforeAll(async () => {
  test = await testDatabase();
  ward = await commendationWard(test, 'quy-tac', 10);
});
afterAll(() => test.close());

const basis = 'Quy chế số 5/QC-HĐTĐKT ngày 10/7/2026';
const set = (kind: NewSetting['kind'], value: string, validFrom: string, award: string | null = null) =>
  ward.run((tx) => recordSetting(tx, ward.officer, { kind, award, validFrom, value, basis }));
const call = (heldOn: string) => ward.run((tx) => callMeeting(tx, ward.officer, { year: 2026, heldOn, place: null }));
const rulesOn = (day: string) => ward.run((tx) => voteRulesOn(tx, day));
const counted = (yes: number) => ({ for_count: yes, against_count: 0, blank_count: 0 });

describe('what a vote asks', () => {
  it('is the law book’s share until the ward has a setting, and says that this needs confirmation', async () => {
    const rules = await rulesOn('2026-11-22');
    expect([rules.quorum.numerator, rules.quorum.denominator, rules.size]).toEqual([2, 3, null]);
    expect(rules.shareFor('giay_khen').note).toContain('cần xác nhận pháp lý');
    expect([5, 6].map((yes) => rules.outcomeOf(counted(yes), 10, 'giay_khen'))).toEqual(['failed', 'passed']);
  });

  it('is the ward’s setting from its day on, with its text', async () => {
    await set('quorum', '80%', '2026-11-25');
    await set('council_threshold', '>2/3', '2026-11-25');
    await set('council_size', '11', '2026-11-25');
    expect((await rulesOn('2026-11-24')).quorum.note).toContain('Hội đồng Trung ương');
    const rules = await rulesOn('2026-11-25');
    expect([rules.quorum.note, rules.size]).toEqual([`Họp khi có mặt ít nhất 80% tổng số thành viên (${basis})`, { members: 11, basis }]);
    expect(rules.shareFor('giay_khen').note).toBe(
      `Đạt khi trên 2/3 tổng số thành viên hội đồng đồng ý (tính trên tổng số, kể cả người vắng; ${basis})`,
    );
    expect([8, 9].map((yes) => rules.outcomeOf(counted(yes), 12, 'giay_khen'))).toEqual(['failed', 'passed']);
  });

  it('for every award never lowers what the law asks for a title; one for the title itself stands', async () => {
    const passes = async (yes: number) => (await rulesOn('2026-11-25')).outcomeOf(counted(yes), 10, 'chien_si_thi_dua_tinh');
    expect([await passes(7), await passes(8)]).toEqual(['failed', 'passed']);
    await set('council_threshold', '90%', '2026-11-25', 'chien_si_thi_dua_tinh');
    expect([await passes(8), await passes(9)]).toEqual(['failed', 'passed']);
    expect((await rulesOn('2026-11-25')).shareFor('chien_si_thi_dua_tinh').note).toContain(basis);
  });
});

describe('a ballot of the ward', () => {
  it('opens, counts and is written down by the rule of its own day', async () => {
    const [nomination = ''] = await nominate(ward, [`unit:${ward.units[0]}`]);
    const meeting = await call('2026-11-25');
    await attend(ward, meeting, 7);
    await expect(ward.run((tx) => openBallot(tx, ward.officer, meeting, [nomination], 'open'))).rejects.toThrow('no_quorum');
    await attend(ward, meeting, 8);
    const quorum = await ward.run(async (tx) => quorumOf(tx, found(await findMeeting(tx, meeting))));
    expect([quorum.present, quorum.reached]).toEqual([8, true]);
    await ward.run((tx) => openBallot(tx, ward.officer, meeting, [nomination], 'open'));
    const counts = [{ nominationId: nomination, for: 6, against: 1, blank: 1 }];
    await ward.run((tx) => closeWithCounts(tx, ward.officer, meeting, counts, null));
    expect((await ward.run((tx) => readNomination(tx, ward.officer, nomination)))?.state).toBe('failed');
    const paper = await ward.run(async (tx) =>
      meetingMinutes({ name: 'Phường Mai Vàng', kind: 'ward' }, await sittingOf(tx, found(await findMeeting(tx, meeting)))),
    );
    expect(JSON.stringify(paper)).toContain(`Họp khi có mặt ít nhất 80% tổng số thành viên (${basis}).`);
    expect(JSON.stringify(paper)).toContain('Đạt khi trên 2/3 tổng số thành viên');
  });

  it('keeps its outcome: no setting reaches back behind a vote', async () => {
    await expect(set('council_threshold', '>50%', '2026-11-24')).rejects.toThrow('voted_already');
  });
});

describe('what came up since the nomination was made', () => {
  it('holds it when the vote opens, by name, and the others may go on without it', async () => {
    const person = await ward.run((tx) => addPerson(tx, 'Lê Thị Bảy'));
    const [held = '', other = ''] = await nominate(ward, [`person:${person}`, `unit:${ward.units[1]}`]);
    const meeting = await call('2026-11-22');
    await attend(ward, meeting, 10);
    const whom = { person_id: person, unit_id: null, body_id: null, household_id: null };
    await ward.run((tx) => openCase(tx, ward.officer, whom, { kind: 'complaint', openedOn: '2026-11-22', source: null, finedFor: null }));
    await expect(ward.run((tx) => openBallot(tx, ward.officer, meeting, [held, other], 'open'))).rejects.toThrow(
      'Lê Thị Bảy: đang có vụ việc xem xét, xác minh nên tạm dừng xét',
    );
    await ward.run((tx) => openBallot(tx, ward.officer, meeting, [other], 'open'));
    expect((await ward.run((tx) => readNomination(tx, ward.officer, held)))?.state).toBe('held');
  });
});
