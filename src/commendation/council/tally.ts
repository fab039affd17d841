import { awardEntry } from '../catalogue/catalogue.ts';

/** The share of the council that must take part or agree, and where the rule comes from. A province may set its own. */
export interface Share {
  numerator: number;
  denominator: number;
  /** True: more than the share; false: the share itself is enough. */
  exceeded: boolean;
  note: string;
}

export const quorumShare: Share = {
  numerator: 2,
  denominator: 3,
  exceeded: false,
  note: 'Họp khi có mặt ít nhất 2/3 tổng số thành viên (theo mẫu Hội đồng Trung ương, Điều 47 Nghị định 98/2023/NĐ-CP; cấp xã theo quy chế của địa phương)',
};

export const ordinaryShare: Share = {
  numerator: 1,
  denominator: 2,
  exceeded: true,
  note: 'Đạt khi quá nửa tổng số thành viên hội đồng đồng ý (tính trên tổng số, kể cả người vắng; tỷ lệ theo quy chế của địa phương)',
};

export const higherShare: Share = {
  numerator: 9,
  denominator: 10,
  exceeded: false,
  note: 'Danh hiệu cấp tỉnh trở lên: từ 90% tổng số thành viên hội đồng đồng ý, bỏ phiếu kín (theo khoản 8 Điều 45 Nghị định 91/2017/NĐ-CP; mức hiện hành cần xác nhận pháp lý)',
};

/** Whether `count` of `all` reaches the share. Whole numbers only, so no rounding can decide a vote. */
export function reaches(count: number, all: number, { numerator, denominator, exceeded }: Share): boolean {
  const [got, needed] = [count * denominator, all * numerator];
  return all > 0 && (exceeded ? got > needed : got >= needed);
}

/** Titles of the province and above need the higher share. */
export function shareFor(award: string): Share {
  const entry = awardEntry(award);
  const high = entry?.nature === 'title' && entry.levels.every((level) => level === 'province' || level === 'central');
  return high ? higherShare : ordinaryShare;
}

export interface Counts {
  for_count: number | null;
  against_count: number | null;
  blank_count: number | null;
}

export type Outcome = 'passed' | 'failed';

/** What the council decided, reckoned on all its members; null while nothing is counted. */
export function outcomeOf(counts: Counts, members: number, award: string): Outcome | null {
  if (counts.for_count === null) return null;
  return reaches(counts.for_count, members, shareFor(award)) ? 'passed' : 'failed';
}

/** "9/11 (81,8%)": the share as minutes print it. */
export function printShare(count: number, members: number): string {
  const percent = members === 0 ? 0 : Math.round((count / members) * 1000) / 10;
  return `${count}/${members} (${percent.toLocaleString('vi-VN')}%)`;
}
