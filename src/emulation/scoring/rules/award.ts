import { exact, floor, over, plus, times } from './fraction.ts';
import { say } from './print.ts';
import type { CriteriaSet, TopShare } from './scheme.ts';
import type { Contender } from './order.ts';

/** Contenders that stand together at one place, best place first. */
export interface Standing {
  place: number;
  together: readonly Contender[];
}

/** How many units the top class may hold. */
export function topLimit({ percent, rounding, atLeast }: TopShare, ranked: number): number {
  const share = over(times(exact(percent), exact(ranked)), exact(100));
  const added = { down: exact(0), half_up: exact(0.5), up: share.d === 1n ? exact(0) : exact(1) }[rounding];
  return Math.max(Number(floor(plus(share, added))), atLeast);
}

/** The class a contender is given, and why it is not the one its total would give. */
export function classOf(set: CriteriaSet, { place, together }: Standing, contender: Contender, ranked: number) {
  const { passes, total, failedBecause } = contender.score;
  if (!passes) return { name: null, why: failedBecause };
  const index = set.classes.findIndex(({ from }) => total >= from);
  const earned = set.classes[index]?.name ?? null;
  if (index !== 0 || !set.topShare) return { name: earned, why: [] };
  const limit = topLimit(set.topShare, ranked);
  const last = place + together.length - 1;
  if (last <= limit) return { name: earned, why: [] };
  const lower = set.classes[1]?.name ?? null;
  const border = place <= limit ? ', mà các đơn vị đồng hạng ở ranh giới không tách được' : '';
  const rule = `Loại “${earned}” chỉ dành cho ${limit} trong ${ranked} đơn vị (${say(set.topShare.percent)} %)${border}`;
  return { name: lower, why: [`${rule}: nhận loại “${lower}”.`] };
}

/** The prize of a standing: the best one whose number, with all better ones, covers everybody up to it. */
export function prizeOf({ prizes }: CriteriaSet, { place, together }: Standing): string | null {
  const last = place + together.length - 1;
  let given = 0;
  for (const { name, count } of prizes) {
    given += count;
    if (last <= given) return name;
  }
  return null;
}
