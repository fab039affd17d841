import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CommendationWard, addPerson, commendationWard } from '../../../test/commendation-ward.ts';
import { type TestDatabase, testDatabase } from '../../../test/database.ts';
import { found } from '../../platform/refusal.ts';
import { fresh } from '../../platform/tenancy.ts';
import { recordSetting } from '../law/settings.ts';
import { writeAgenda } from './agenda-items.ts';
import { invitationPaper } from './invitation.ts';
import { itemsOf } from './agenda-items.ts';
import { changeCouncil, establishCouncil, substituteMember } from './council-acts.ts';
import { compositionChecks, councilRules } from './council-check.ts';
import { councilOn, findMeeting, membersOf } from './council.ts';
import { callMeeting } from './meeting.ts';

let test: TestDatabase;
let ward: CommendationWard;
let joining: string;
beforeAll(async () => {
  test = await testDatabase();
  ward = await commendationWard(test, 'hoi-dong');
  joining = await ward.run((tx) => addPerson(tx, 'Phan Thị Mới'));
});
afterAll(() => test.close());

const seat = (index: number, role: 'chair' | 'vice_chair' | 'secretary' | 'member') => ({
  personId: found(ward.members[index]),
  role,
  post: null,
});
const basis = 'Quyết định số 45/QĐ-UBND ngày 01/12/2026';

describe('a council', () => {
  const establish = (more: object) =>
    ward.run((tx) =>
      establishCouncil(tx, ward.officer, {
        name: 'Hội đồng',
        basis,
        validFrom: '2027-01-01',
        validTo: null,
        seats: [seat(0, 'chair'), seat(1, 'vice_chair'), seat(2, 'secretary')],
        ...more,
      }),
    );

  it('is refused without exactly one chair, with one person twice, and with fewer than three', async () => {
    await expect(establish({ seats: [seat(0, 'member'), seat(1, 'member'), seat(2, 'member')] })).rejects.toThrow('one_chair');
    await expect(establish({ seats: [seat(0, 'chair'), seat(1, 'member'), seat(1, 'secretary')] })).rejects.toThrow('twice');
    await expect(establish({ seats: [seat(0, 'chair'), seat(1, 'member')] })).rejects.toThrow('too_few');
    await expect(establish({ validFrom: '2025-07-04' })).rejects.toThrow('another_council');
  });

  it('ends the one before it on the day before', async () => {
    const next = await establish({});
    expect((await ward.run((tx) => councilOn(tx, '2026-12-31')))?.id).toBe(ward.council);
    expect((await ward.run((tx) => councilOn(tx, '2027-01-01')))?.id).toBe(next);
  });
});

describe('a substitution', () => {
  const substitute = (more: object) =>
    ward.run((tx) =>
      substituteMember(tx, ward.officer, ward.council, {
        day: '2026-11-25',
        basis,
        leaving: found(ward.members[4]),
        joining: { personId: joining, role: 'member', post: null },
        ...more,
      }),
    );

  it('is refused for strangers, for who is there already, and outside the term', async () => {
    await expect(substitute({ leaving: joining })).rejects.toThrow('not_member');
    await expect(substitute({ joining: seat(3, 'member') })).rejects.toThrow('member_already');
    await expect(substitute({ day: '2025-07-04' })).rejects.toThrow('too_early');
    await expect(substitute({ day: '2027-02-01' })).rejects.toThrow('too_late');
  });

  it('leaves past meetings their members and gives those to come the new one', async () => {
    const call = (heldOn: string) => ward.run((tx) => callMeeting(tx, ward.officer, { year: 2026, heldOn, place: null }));
    const [before, after] = [await call('2026-11-24'), await call('2026-11-26')];
    const next = await substitute({});
    expect((await ward.run((tx) => findMeeting(tx, before)))?.council_id).toBe(ward.council);
    expect((await ward.run((tx) => findMeeting(tx, after)))?.council_id).toBe(next);
    const people = async (id: string) => (await ward.run((tx) => membersOf(tx, id))).map(({ person_id }) => person_id);
    expect(await people(ward.council)).toEqual(ward.members);
    expect(await people(next)).toEqual([...ward.members.slice(0, 4), joining]);
    expect((await ward.run((tx) => councilOn(tx, '2026-11-25')))?.note).toBe('Phan Thị Mới thay Nguyễn Văn En từ ngày 25/11/2026.');
  });

  it('is the only way once the council has voted', async () => {
    await ward.run(async (tx) => {
      await tx.db
        .insertInto('council_meeting')
        .values({ ...fresh(tx), council_id: ward.council, year: 2026, held_on: '2026-11-20', opened_on: '2026-11-20' })
        .execute();
    });
    const seats = [seat(0, 'chair'), seat(1, 'member'), seat(2, 'member')];
    await expect(ward.run((tx) => changeCouncil(tx, ward.officer, ward.council, { name: 'Hội đồng', basis, seats }))).rejects.toThrow(
      'has_met',
    );
  });
});

describe('what is asked of a council', () => {
  it('comes from the law book until the ward has a setting', async () => {
    expect((await ward.run((tx) => councilRules(tx, '2026-11-22'))).quorum).toMatch(
      /^từ 2\/3 tổng số thành viên \(.*cần xác nhận pháp lý\)$/,
    );
    await ward.run((tx) =>
      recordSetting(tx, ward.officer, {
        kind: 'quorum',
        award: null,
        validFrom: '2026-11-21',
        value: '80%',
        basis: 'Quy chế số 5/QC-HĐTĐKT',
      }),
    );
    expect((await ward.run((tx) => councilRules(tx, '2026-11-22'))).quorum).toBe('80% tổng số thành viên (Quy chế số 5/QC-HĐTĐKT)');
  });

  it('is held against the posts of that day', async () => {
    const members = await ward.run((tx) => membersOf(tx, ward.council));
    const checks = await ward.run((tx) => compositionChecks(tx, members, '2026-11-22'));
    expect(checks.map(({ met }) => met)).toEqual([true, false, true, null]);
  });
});

describe('an agenda', () => {
  it('is written until the vote opens and printed in the invitation', async () => {
    const meeting = await ward.run((tx) => callMeeting(tx, ward.officer, { year: 2026, heldOn: '2026-11-27', place: 'Phòng họp số 1' }));
    const items = [
      { title: 'Xét Giấy khen', award: 'giay_khen', presenter: 'Thư ký' },
      { title: 'Việc khác', award: null, presenter: null },
    ];
    await ward.run((tx) => writeAgenda(tx, ward.officer, meeting, { beginsAt: '08:30', invitation: 'Mang theo tài liệu.', items }));
    const paper = await ward.run(async (tx) => {
      const row = found(await findMeeting(tx, meeting));
      return invitationPaper(
        { name: 'Phường Mai Vàng', kind: 'ward' },
        row,
        await membersOf(tx, row.council_id),
        await itemsOf(tx, meeting),
        '2026-11-22',
      );
    });
    const text = JSON.stringify(paper.blocks);
    expect(text).toContain('08 giờ 30 phút');
    expect(text).toContain('Xét Giấy khen (Thư ký trình bày)');
    expect(text).toContain('Mang theo tài liệu.');
  });
});
