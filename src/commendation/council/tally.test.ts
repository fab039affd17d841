import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ordinaryShare, printShare, quorumShare, reaches, secretOnly } from './tally.ts';
import { voteRules } from './vote-rules.ts';

const council = fc.integer({ min: 1, max: 40 });
const votes = fc.tuple(council, fc.nat(40)).map(([members, n]) => ({ members, yes: Math.min(members, n) }));
const { shareFor, outcomeOf } = voteRules([], '2026-11-22');
const of2022 = voteRules([], '2022-11-22');
const counts = (for_count: number | null) => ({ for_count, against_count: 0, blank_count: 0 });

describe('the result of a vote', () => {
  it('is no result while nothing is counted', () => expect(outcomeOf(counts(null), 11, 'giay_khen')).toBeNull());

  it('of exactly half the members is not enough', () =>
    expect([outcomeOf(counts(5), 10, 'giay_khen'), outcomeOf(counts(6), 10, 'giay_khen')]).toEqual(['failed', 'passed']));

  it('asks for a title of the province what the law of that day asks: 90%, later 80%, of all members', () => {
    const of = (day: string) => [8, 9, 10].map((yes) => voteRules([], day).outcomeOf(counts(yes), 11, 'chien_si_thi_dua_tinh'));
    expect(of('2022-11-22')).toEqual(['failed', 'failed', 'passed']);
    expect(of('2025-11-22')).toEqual(['failed', 'passed', 'passed']);
    expect(secretOnly('chien_si_thi_dua_tinh', '2025-11-22')).toBe(true);
    expect(secretOnly('giay_khen', '2025-11-22')).toBe(false);
  });

  it('names its article, and says what is not confirmed', () =>
    expect(shareFor('chien_si_thi_dua_tinh').note).toBe(
      'Chiến sĩ thi đua cấp tỉnh: từ 80% tổng số thành viên hội đồng đồng ý, bỏ phiếu kín (Luật Thi đua, khen thưởng 06/2022/QH15, Điều 22; cần xác nhận pháp lý)',
    ));

  it('has a quorum of two thirds of all members', () =>
    expect([7, 8].map((present) => reaches(present, 11, quorumShare))).toEqual([false, true]));

  it('never passes by one more vote against or absent: more votes for never turn a pass into a failure', () =>
    fc.assert(
      fc.property(votes, ({ members, yes }) => {
        for (const share of [quorumShare, ordinaryShare, of2022.shareFor('chien_si_thi_dua_tinh')])
          expect(reaches(yes, members, share) && !reaches(Math.min(members, yes + 1), members, share)).toBe(false);
      }),
    ));

  it('is reckoned on all members: a larger council never makes it easier', () =>
    fc.assert(
      fc.property(votes, ({ members, yes }) => {
        for (const share of [quorumShare, ordinaryShare, of2022.shareFor('chien_si_thi_dua_tinh')])
          expect(!reaches(yes, members, share) && reaches(yes, members + 1, share)).toBe(false);
      }),
    ));

  it('of everybody always passes, of nobody never', () =>
    fc.assert(
      fc.property(council, (members) => {
        expect([outcomeOf(counts(members), members, 'giay_khen'), outcomeOf(counts(0), members, 'giay_khen')]).toEqual([
          'passed',
          'failed',
        ]);
      }),
    ));

  it('prints its share', () => expect(printShare(9, 11)).toBe('9/11 (81,8%)'));
});
