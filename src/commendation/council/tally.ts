import { awardName, needsConfirmation } from '../catalogue/catalogue.ts';
import { lawAward } from '../law/award-code.ts';
import { loadLaw } from '../law/book.ts';
import { type Rule, citeText } from '../law/rule.ts';

/** The share of the council that must take part or agree, and where the rule comes from. A province may set its own. */
export interface Share {
  numerator: number;
  denominator: number;
  /** True: more than the share; false: the share itself is enough. */
  exceeded: boolean;
  note: string;
}

/** The share as the law book writes it (0.6666…, 0.9), as the fraction it stands for: whole numbers only decide a vote. */
export function shareOf(min: number, exceeded: boolean, note: string): Share {
  const near = (denominator: number) => Math.abs(min * denominator - Math.round(min * denominator)) < 1e-6;
  const denominator = Array.from({ length: 1000 }, (_, index) => index + 1).find(near) ?? 1_000_000;
  return { numerator: Math.round(min * denominator), denominator, exceeded, note };
}

const book = loadLaw();
const councilRule = book.find('X-COUNCIL-COMMUNE');
const ruled = (rule: Rule) =>
  `${citeText(rule.cite).replace(' (central council pattern)', '')}${rule.verified ? '' : `; ${needsConfirmation}`}`;
const councilVote = councilRule.vote;
if (councilVote?.quorum === undefined) throw new Error('the law book holds no quorum of a council');

export const quorumShare: Share = shareOf(
  councilVote.quorum,
  false,
  `Họp khi có mặt ít nhất 2/3 tổng số thành viên (theo mẫu Hội đồng Trung ương, ${ruled(councilRule)}; cấp xã theo quy chế của địa phương)`,
);

export const ordinaryShare: Share = shareOf(
  councilVote.min,
  councilVote.minExclusive ?? false,
  `Đạt khi quá nửa tổng số thành viên hội đồng đồng ý (tính trên tổng số, kể cả người vắng; ${ruled(councilRule)}; tỷ lệ theo quy chế của địa phương)`,
);

/** Whether `count` of `all` reaches the share. Whole numbers only, so no rounding can decide a vote. */
export function reaches(count: number, all: number, { numerator, denominator, exceeded }: Share): boolean {
  const [got, needed] = [count * denominator, all * numerator];
  return all > 0 && (exceeded ? got > needed : got >= needed);
}

/** What the law itself asks of the council for an award on a day (ISO); null where it leaves the share to the ward. */
export function lawShareFor(award: string, day: string): Share | null {
  const code = lawAward(award);
  const rule = code && book.award(code, undefined, day);
  const vote = rule?.vote;
  if (!rule || !vote || vote.denominator !== 'ALL_MEMBERS') return null;
  const share = shareOf(vote.min, vote.minExclusive ?? false, '');
  const percent = (vote.min * 100).toLocaleString('vi-VN');
  const secret = vote.ballot === 'SECRET' ? ', bỏ phiếu kín' : '';
  return {
    ...share,
    note: `${awardName(award)}: từ ${percent}% tổng số thành viên hội đồng đồng ý${secret} (${citeText(rule.cite)}${vote.verified === false || book.needsConfirmation(rule) ? `; ${needsConfirmation}` : ''})`,
  };
}

/** Whether the law of that day lets the council decide on this award by secret ballot only. */
export const secretOnly = (award: string, day: string): boolean => {
  const code = lawAward(award);
  return code !== null && book.award(code, undefined, day)?.vote?.ballot === 'SECRET';
};

export interface Counts {
  for_count: number | null;
  against_count: number | null;
  blank_count: number | null;
}

export type Outcome = 'passed' | 'failed';

/** What the council decided, reckoned on all its members; null while nothing is counted. */
export function outcomeBy({ for_count }: Counts, members: number, share: Share): Outcome | null {
  if (for_count === null) return null;
  return reaches(for_count, members, share) ? 'passed' : 'failed';
}

/** "2/3" or "trên 1/2". */
export const printRule = ({ numerator, denominator, exceeded }: Share): string => `${exceeded ? 'trên ' : ''}${numerator}/${denominator}`;

/** "9/11 (81,8%)": the share as minutes print it. */
export function printShare(count: number, members: number): string {
  const percent = members === 0 ? 0 : Math.round((count / members) * 1000) / 10;
  return `${count}/${members} (${percent.toLocaleString('vi-VN')}%)`;
}
