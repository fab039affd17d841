import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CommendationWard, commendationWard } from '../../../test/commendation-ward.ts';
import { type TestDatabase, testDatabase } from '../../../test/database.ts';
import { anonymous } from '../../platform/actor.ts';
import { found } from '../../platform/refusal.ts';
import { proposeNomination } from '../nomination/nomination.ts';
import { readSubject } from '../subject/subject.ts';
import { noticeLines, noticeState, publishNotice, withdrawNotice } from './notice.ts';
import { answerOpinion, giveOpinion, opinionsOn } from './opinion.ts';
import { noticeStanding, refuseUnnoticed } from './standing.ts';

let test: TestDatabase;
let ward: CommendationWard;
let now = new Date('2026-11-22T08:00:00+07:00');
let family: string;
let unit: string;
let notice: string;
const at = (day: string) => {
  now = new Date(`${day}T08:00:00+07:00`);
};
const propose = (choice: string, award: string, ground: 'thematic' | 'merit') =>
  ward.run((tx) =>
    proposeNomination(tx, ward.officer, {
      year: 2026,
      award,
      ground,
      movementId: ground === 'thematic' ? ward.movement : null,
      subject: found(readSubject(choice)),
      citation: null,
      achievement: null,
    }),
  );
const standing = async (id: string) => found((await ward.run((tx) => noticeStanding(tx, [id])))[0]);
const list = { year: 2026, title: 'Danh sách Gia đình văn hóa năm 2026', place: 'Nhà văn hóa', days: null };
const opinion = { nominationId: null, name: null, contact: null, content: 'Gia đình này sống tốt' };

beforeAll(async () => {
  test = await testDatabase(() => now);
  ward = await commendationWard(test, 'niem-yet');
  family = await propose(`household:${ward.households[0]}`, 'gia_dinh_van_hoa', 'merit');
  unit = await propose(`unit:${ward.units[0]}`, 'giay_khen', 'thematic');
});
afterAll(() => test.close());

describe('a list that the rule wants to hang out', () => {
  it('holds the decision while it does not', async () => {
    expect(await standing(family)).toMatchObject({ state: 'missing', required: { days: 10 }, freeOn: null });
    await expect(ward.run((tx) => refuseUnnoticed(tx, [family]))).rejects.toThrow('not_noticed');
    expect((await standing(unit)).state).toBe('not_required');
  });

  it('is refused empty, for fewer days than asked, and with what is not being considered', async () => {
    const publish = (more: object) => ward.run((tx) => publishNotice(tx, ward.officer, { ...list, nominations: [family], ...more }));
    await expect(publish({ nominations: [] })).rejects.toThrow('empty_list');
    await expect(publish({ days: 9 })).rejects.toThrow('too_few_days');
    await expect(publish({ nominations: [family, ward.movement] })).rejects.toThrow('not_open');
    await expect(publish({ nominations: [unit] })).rejects.toThrow('days_missing');
  });

  it('hangs out for ten whole days', async () => {
    notice = await ward.run((tx) => publishNotice(tx, ward.officer, { ...list, nominations: [family] }));
    expect(await standing(family)).toMatchObject({ state: 'running', freeOn: '2026-12-02' });
    at('2026-12-01');
    await expect(ward.run((tx) => refuseUnnoticed(tx, [family]))).rejects.toThrow('hết hạn trước ngày 02/12/2026');
    expect((await ward.run((tx) => noticeLines(tx, notice))).map(({ name }) => name)).toEqual(['Hộ gia đình ông (bà) Trần Văn 0']);
  });
});

describe('an opinion', () => {
  it('about somebody who is not on the list finds nothing', () =>
    expect(ward.run((tx) => giveOpinion(tx, anonymous, notice, 'page', { ...opinion, nominationId: unit }))).rejects.toThrow('not found'));

  it('that nobody answered holds the decision after the days are over', async () => {
    await ward.run((tx) => giveOpinion(tx, anonymous, notice, 'page', { ...opinion, nominationId: family }));
    at('2026-12-02');
    expect(await standing(family)).toMatchObject({ state: 'unanswered', unanswered: 1 });
    await expect(ward.run((tx) => refuseUnnoticed(tx, [family]))).rejects.toThrow('còn 1 ý kiến chưa trả lời');
  });

  it('comes over the page no longer when the days are over, but through the officer', async () => {
    await expect(ward.run((tx) => giveOpinion(tx, anonymous, notice, 'page', opinion))).rejects.toThrow('over');
    await ward.run((tx) => giveOpinion(tx, ward.officer, notice, 'officer', opinion));
    expect((await standing(family)).unanswered).toBe(2);
  });

  it('is answered once, and then the decision is free', async () => {
    const [first, second] = await ward.run((tx) => opinionsOn(tx, notice));
    const answer = (id: string | undefined) => ward.run((tx) => answerOpinion(tx, ward.officer, id ?? '', 'not_upheld', 'Đã xác minh.'));
    await answer(first?.id);
    await expect(answer(first?.id)).rejects.toThrow('answered_already');
    await answer(second?.id);
    expect((await standing(family)).state).toBe('settled');
    await ward.run((tx) => refuseUnnoticed(tx, [family, unit]));
  });
});

describe('a list that was taken down', () => {
  it('counts no more, says why, and takes no opinions', async () => {
    await ward.run((tx) => withdrawNotice(tx, ward.officer, notice, 'In sai tên'));
    await expect(ward.run((tx) => withdrawNotice(tx, ward.officer, notice, 'In sai tên'))).rejects.toThrow('withdrawn_already');
    await expect(ward.run((tx) => giveOpinion(tx, ward.officer, notice, 'officer', opinion))).rejects.toThrow('withdrawn');
    expect((await standing(family)).state).toBe('missing');
  });

  it('hangs until the last of its days', () => {
    const row = { published_on: '2026-11-22', days: 10, withdrawn_on: null };
    expect([noticeState(row, '2026-12-01'), noticeState(row, '2026-12-02')]).toEqual(['hanging', 'over']);
  });
});
