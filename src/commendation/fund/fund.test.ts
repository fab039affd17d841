import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CommendationWard, commendationWard } from '../../../test/commendation-ward.ts';
import { type TestDatabase, testDatabase } from '../../../test/database.ts';
import type { Actor } from '../../platform/actor.ts';
import { openDatabase } from '../../platform/database/open.ts';
import { found } from '../../platform/refusal.ts';
import { inTenant } from '../../platform/tenancy.ts';
import { unpaidBeside } from '../bonus/combining.ts';
import { clerkOf, draftedDecision, peopleOf, signedDecision } from '../../../test/ward-decision.ts';
import { awardsOfDecision } from '../register/awards.ts';
import { changeBudget, enterFund, fundEntries, fundPayments, openFund, readFund } from './fund.ts';
import { recordPayments, voidPayment } from './paying.ts';
import { fundWorkbook } from './workbook.ts';

let test: TestDatabase;
let ward: CommendationWard;
let accountant: Actor;
beforeAll(async () => {
  test = await testDatabase();
  ward = await commendationWard(test, 'quy');
  accountant = await clerkOf(ward, 'accountant');
});
afterAll(() => test.close());

const budget = { year: 2026, regularExpenditure: 200_000_000, area: 'plain' as const, basis: 'Nghị quyết 10/NQ-HĐND' };
const awardsIn = (id: string) => ward.run(async (tx) => (await awardsOfDecision(tx, id)).map((row) => row.id));
const pay = (decisionId: string, awards: readonly string[], paidOn = '2026-11-22') => ({
  decisionId,
  paidOn,
  method: 'cash' as const,
  reference: 'PC 07',
  awards: awards.map((awardId) => ({ awardId, receiver: null })),
});
const enter = (kind: 'contribution' | 'planned' | 'spending', amount: number) =>
  ward.run((tx) => enterFund(tx, accountant, 2026, { kind, happenedOn: '2026-11-22', amount, content: 'Khoản', document: null }));
const book = () => ward.run(async (tx) => found((await readFund(tx, 2026)) ?? undefined));

describe('the fund', () => {
  it('pays nothing before it is set up, for a draft, on a day before the decision or to come', async () => {
    const draft = await draftedDecision(ward, [`unit:${ward.units[1]}`]);
    await expect(ward.run((tx) => recordPayments(tx, accountant, pay(draft, [])))).rejects.toMatchObject({ reason: 'not_signed' });
    const id = await signedDecision(ward, [`unit:${ward.units[0]}`]);
    const awards = await awardsIn(id);
    await expect(ward.run((tx) => recordPayments(tx, accountant, pay(id, awards)))).rejects.toMatchObject({ reason: 'no_fund' });
    for (const day of ['2026-11-21', '2026-11-23'])
      await expect(ward.run((tx) => recordPayments(tx, accountant, pay(id, awards, day)))).rejects.toMatchObject({ reason: 'wrong_day' });
    await expect(enter('spending', 1)).rejects.toMatchObject({ reason: 'no_fund' });
  });

  it('gives 1,0 % in the plains and 1,5 % in the mountains, with the article, and is set up once', async () => {
    await ward.run((tx) => openFund(tx, accountant, budget));
    await expect(ward.run((tx) => openFund(tx, accountant, budget))).rejects.toMatchObject({ reason: 'fund_exists' });
    expect((await book()).cap).toBe(2_000_000);
    await ward.run((tx) => changeBudget(tx, accountant, { ...budget, area: 'mountain' }));
    expect((await book()).cap).toBe(3_000_000);
    await ward.run((tx) => changeBudget(tx, accountant, budget));
    expect((await book()).article).toContain('152/2025');
  });

  it('blocks plan, spending and bonus over the cap, with the article; contributions widen it', async () => {
    await expect(enter('planned', 2_000_001)).rejects.toMatchObject({ reason: 'FUND_CAP_EXCEEDED' });
    await expect(enter('spending', 2_000_001)).rejects.toMatchObject({ reason: 'FUND_CAP_EXCEEDED' });
    const id = await signedDecision(ward, await peopleOf(ward, ['Lê Thị Một', 'Lê Thị Hai', 'Lê Thị Ba']));
    const awards = await awardsIn(id);
    await expect(ward.run((tx) => recordPayments(tx, accountant, pay(id, awards)))).rejects.toMatchObject({ reason: 'FUND_CAP_EXCEEDED' });
    await enter('contribution', 280_000);
    expect(await ward.run((tx) => recordPayments(tx, accountant, pay(id, awards)))).toBe(2_280_000);
    expect((await book()).balance).toBe(0);
    await expect(enter('contribution', -1)).rejects.toMatchObject({ reason: 'FUND_CAP_EXCEEDED' });
    await expect(ward.run((tx) => changeBudget(tx, accountant, { ...budget, regularExpenditure: 1_000_000 }))).rejects.toMatchObject({
      reason: 'over_cap',
    });
  });

  it('pays nothing twice, nor when eight clerks pay the same at once', async () => {
    await enter('contribution', 50_000_000);
    const id = await signedDecision(ward, await peopleOf(ward, ['Trần Thị Hai Lần']));
    const awards = await awardsIn(id);
    const pools = Array.from({ length: 8 }, () => openDatabase(test.url, 1));
    const results = await Promise.allSettled(
      pools.map((database) =>
        inTenant({ ...test.runtime, database }, ward.authorityId, (tx) => recordPayments(tx, accountant, pay(id, awards))),
      ),
    );
    await Promise.all(pools.map((pool) => pool.destroy()));
    expect(results.filter(({ status }) => status === 'fulfilled').length).toBe(1);
    const reasons = results.flatMap((each) => (each.status === 'rejected' ? [(each.reason as { reason: string }).reason] : []));
    expect(reasons).toEqual(Array.from({ length: 7 }, () => 'paid_already'));
    await expect(
      ward.run(async (tx) => {
        const row = await tx.db.selectFrom('bonus_payment').selectAll().executeTakeFirstOrThrow();
        await tx.db
          .insertInto('bonus_payment')
          .values({ ...row, id: tx.newId(), key: 'hai' })
          .execute();
      }),
    ).rejects.toThrow('paid_once');
  });

  it('keeps what was entered in error, says why, and lets the award be paid anew', async () => {
    const payments = await ward.run(async (tx) => fundPayments(tx, (await book()).id));
    const last = found(payments.at(-1));
    await expect(ward.run((tx) => voidPayment(tx, accountant, last.id, 'nhầm'))).rejects.toMatchObject({ reason: 'no_reason' });
    await ward.run((tx) => voidPayment(tx, accountant, last.id, 'Ghi nhầm ngày chi tiền'));
    await expect(ward.run((tx) => voidPayment(tx, accountant, last.id, 'Ghi nhầm ngày chi tiền'))).rejects.toThrow('not found');
    await expect(ward.run((tx) => tx.db.updateTable('bonus_payment').set({ amount: 1 }).execute())).rejects.toThrow('stays as it was');
    const id = found(last.decision_id ?? undefined);
    expect(await ward.run((tx) => recordPayments(tx, accountant, pay(id, [last.award_id])))).toBe(760_000);
  });

  it('is stated to the accountant as a spreadsheet', async () => {
    const held = await book();
    const bytes = await ward.run(async (tx) => fundWorkbook(held, await fundEntries(tx, held.id), await fundPayments(tx, held.id)));
    expect(Buffer.from(bytes).subarray(0, 2).toString()).toBe('PK');
  });
});

describe('several awards of one person in one decision', () => {
  const line = (id: string, award: string, achievement = '', year = 2026) => ({
    id,
    award,
    achievement,
    year,
    name: 'Lê Thị An',
    post: null,
    kind: 'individual' as const,
    person_id: 'p',
    citation: '',
    ownCitation: null,
    register_number: null,
    posthumous: false,
    standing: 'valid' as const,
  });
  const both = (date: string, a: ReturnType<typeof line>, b: ReturnType<typeof line>) => [...unpaidBeside([a, b], date)];

  it('pay the highest title of a period only, under every decree', () =>
    expect(
      ['2022-12-27', '2024-12-27', '2026-09-01'].map((day) =>
        both(day, line('1', 'lao_dong_tien_tien'), line('2', 'chien_si_thi_dua_co_so')),
      ),
    ).toEqual([['1'], ['1'], ['1']]));

  it('pay titles of different years each, and a title beside a giấy khen of its own achievement', () => {
    expect(both('2026-09-01', line('1', 'lao_dong_tien_tien', '', 2025), line('2', 'chien_si_thi_dua_co_so'))).toEqual([]);
    expect(both('2026-09-01', line('1', 'lao_dong_tien_tien'), line('2', 'giay_khen', 'cứu người'))).toEqual([]);
  });

  it('pay two giấy khen for one achievement once, for two achievements twice', () => {
    expect(both('2026-09-01', line('1', 'giay_khen', 'cứu người'), line('2', 'giay_khen', 'cứu người')).length).toBe(1);
    expect(both('2026-09-01', line('1', 'giay_khen', 'cứu người'), line('2', 'giay_khen', 'chữa cháy'))).toEqual([]);
  });
});
