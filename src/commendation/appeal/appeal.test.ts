import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CommendationWard, commendationWard } from '../../../test/commendation-ward.ts';
import { type TestDatabase, testDatabase } from '../../../test/database.ts';
import { type Actor, anonymous } from '../../platform/actor.ts';
import { found } from '../../platform/refusal.ts';
import { inTenant } from '../../platform/tenancy.ts';
import { clerkOf, draftedDecision, signedDecision } from '../../../test/ward-decision.ts';
import { answerAppeal } from './answering.ts';
import { type NewAppeal, deadlineFor, receiveAppeal, setAppealTerm } from './appeal.ts';
import { appealable, appealableOne, perSender, sendAppeal } from './public.ts';
import { findAppeal, listAppeals, publishedAnswers } from './reading.ts';

let test: TestDatabase;
let ward: CommendationWard;
let officer: Actor;
let decision: string;
beforeAll(async () => {
  test = await testDatabase();
  ward = await commendationWard(test, 'kien-nghi');
  officer = await clerkOf(ward, 'officer');
  decision = await signedDecision(ward, [`unit:${ward.units[0]}`]);
});
afterAll(() => test.close());

const appeal = (more: Partial<NewAppeal> = {}): NewAppeal => ({
  decisionId: decision,
  awardId: null,
  byWhom: 'resident',
  name: 'Phạm Thị Dân',
  contact: '0900 000 000',
  content: 'Khu phố 2 cũng hoàn thành công trình như vậy.',
  receivedOn: '2026-11-22',
  ...more,
});
const receive = (input: NewAppeal) => ward.run((tx) => receiveAppeal(tx, officer, input));
const term = (validFrom: string, days: number) =>
  ward.run((tx) => setAppealTerm(tx, officer, { validFrom, days, basis: 'Quy chế thi đua, khen thưởng của phường, Điều 12' }));

describe('an appeal', () => {
  it('is refused about a draft, about an award of another decision, and on a day to come or before the decision', async () => {
    const draft = await draftedDecision(ward, [`unit:${ward.units[1]}`]);
    await expect(receive(appeal({ decisionId: draft }))).rejects.toMatchObject({ reason: 'not_signed' });
    await expect(receive(appeal({ awardId: test.runtime.newId() }))).rejects.toMatchObject({ reason: 'award_elsewhere' });
    await expect(receive(appeal({ receivedOn: '2026-11-23' }))).rejects.toMatchObject({ reason: 'wrong_day' });
    await expect(receive(appeal({ receivedOn: '2026-11-21' }))).rejects.toMatchObject({ reason: 'wrong_day' });
  });

  it('is taken without a term as long as none is set; the term of the day of the decision counts, with its basis', async () => {
    expect(await ward.run((tx) => deadlineFor(tx, '2026-11-22'))).toBeNull();
    await receive(appeal());
    await term('2026-01-01', 30);
    await term('2027-01-01', 10);
    await expect(term('2026-01-01', 60)).rejects.toMatchObject({ reason: 'set_already' });
    expect(await ward.run((tx) => deadlineFor(tx, '2026-11-22'))).toEqual({
      on: '2026-12-22',
      basis: 'Quy chế thi đua, khen thưởng của phường, Điều 12',
    });
  });

  it('that comes late is refused politely, naming the last day', async () => {
    const later = { ...test.runtime, clock: () => new Date('2027-01-05T08:00:00+07:00') };
    const late = inTenant(later, ward.authorityId, (tx) => receiveAppeal(tx, officer, appeal({ receivedOn: '2026-12-23' })));
    await expect(late).rejects.toMatchObject({ reason: 'too_late' });
    await inTenant(later, ward.authorityId, (tx) => receiveAppeal(tx, officer, appeal({ receivedOn: '2026-12-22' })));
  });

  it('is answered once, with reasons; the public reads the answer and not who asked', async () => {
    const [first, second] = [await receive(appeal()), await receive(appeal({ name: 'Lê Văn Kín' }))];
    const content = 'Hội đồng đã xem lại hồ sơ; danh sách giữ nguyên vì công trình nghiệm thu sau hạn.';
    const answer = (id: string, published: boolean, text = content) =>
      ward.run((tx) => answerAppeal(tx, officer, id, { result: 'rejected', content: text, published }));
    await expect(answer(first, true, 'Không')).rejects.toMatchObject({ reason: 'no_reason' });
    await answer(first, true);
    await answer(second, false);
    await expect(answer(first, true)).rejects.toMatchObject({ reason: 'answered_already' });
    const shown = await ward.run((tx) => publishedAnswers(tx, decision));
    expect(shown).toEqual([{ received_on: '2026-11-22', answered_on: '2026-11-22', result: 'rejected', content }]);
    expect(found(await ward.run((tx) => findAppeal(tx, second))).answer?.published).toBe(false);
  });
});

describe('an appeal from the public page', () => {
  const text = {
    decisionId: '',
    awardId: null,
    byWhom: 'resident' as const,
    name: 'Ngô Thị Gửi',
    contact: '0911 222 333',
    content: 'Xem lại.',
  };
  const send = (address: string, decisionId = decision) => ward.run((tx) => sendAppeal(tx, anonymous, { ...text, decisionId }, address));

  const sent = async () =>
    (await ward.run((tx) => listAppeals(tx, { decisionId: decision, limit: 50 }))).filter(({ channel }) => channel === 'page');

  it('is refused about a draft, and after so many from one network in a day; another network is still heard', async () => {
    const draft = await draftedDecision(ward, [`unit:${ward.units[1]}`]);
    await expect(send('203.0.113.9', draft)).rejects.toMatchObject({ reason: 'not_signed' });
    for (let n = 0; n < perSender; n += 1) await send('203.0.113.9');
    await expect(send('203.0.113.9')).rejects.toMatchObject({ reason: 'too_many' });
    await send('203.0.113.10');
    const last = (await sent())[0];
    expect(last).toMatchObject({ channel: 'page', name: 'Ngô Thị Gửi', recorded_by: null, received_on: '2026-11-22' });
    await expect(ward.run((tx) => appealableOne(tx, draft))).rejects.toMatchObject({ name: 'NotFound' });
  });

  it('is offered for signed decisions with their last day, and not after it', async () => {
    const now = await ward.run(appealable);
    expect(now.map(({ id, open, deadline }) => ({ id, open, on: deadline?.on }))).toEqual([{ id: decision, open: true, on: '2026-12-22' }]);
    const later = { ...test.runtime, clock: () => new Date('2026-12-23T08:00:00+07:00') };
    expect((await inTenant(later, ward.authorityId, (tx) => appealableOne(tx, decision))).open).toBe(false);
  });

  it('is not answered in public with the name, the number or the mail of whoever sent it', async () => {
    const row = (await sent())[0];
    const answer = (content: string) =>
      ward.run((tx) => answerAppeal(tx, officer, found(row).id, { result: 'rejected', content, published: true }));
    for (const content of [
      'Trả lời bà NGÔ THỊ  GỬI: danh sách giữ nguyên.',
      'Đã gọi số 0911.222.333 để giải thích rõ.',
      'Đã gửi thư tới gui@example.org ngày hôm nay.',
    ])
      await expect(answer(content)).rejects.toMatchObject({ reason: 'names_appellant' });
    await answer('Danh sách giữ nguyên vì đúng tiêu chuẩn đã công bố.');
  });
});
