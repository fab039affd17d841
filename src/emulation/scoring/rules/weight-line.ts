import { type Fraction, compare, exact, floor, least, minus, one, over, plus, sum, times, zero } from './fraction.ts';
import { type Contender, decide } from './order.ts';
import type { CriteriaSet } from './scheme.ts';
import type { Part } from './weight-part.ts';

/** Total of a contender as a line over the change of one weight: at + slope × change (1 is the whole set). */
export interface Line {
  contender: Contender;
  at: Fraction;
  slope: Fraction;
}

/** One step is a hundredth of a percent point. */
export const grid = 10_000n;
const perStep: Fraction = { n: 1n, d: grid };

/** The other weights shrink or grow in proportion, so that all points together stay what they are. */
export function lineOf({ max, pointsOf }: Part, contender: Contender, all: Fraction): Line {
  const { groups, bonus, penalty } = contender.score;
  const scored = sum(groups.map(({ points }) => exact(points)));
  const own = pointsOf(contender);
  const others = minus(all, max);
  const slope = others.n === 0n ? zero : times(all, minus(over(own, max), over(minus(scored, own), others)));
  return { contender, at: minus(plus(scored, exact(bonus)), exact(penalty)), slope };
}

/** Who stands first after so many steps; several when nothing tells them apart. */
export function firstAfter(set: CriteriaSet, lines: readonly Line[], step: bigint, cap: Fraction | null): Contender[] {
  const change = times({ n: step, d: 1n }, perStep);
  const valued = lines.map(({ contender, at, slope }) => {
    const open = plus(at, times(slope, change));
    return { contender, value: cap === null ? open : least(open, cap) };
  });
  const order = (a: (typeof valued)[number], b: (typeof valued)[number]) =>
    compare(b.value, a.value) || (decide(set, a.contender, b.contender)?.order ?? 0);
  const [head, ...others] = valued;
  if (!head) return [];
  const best = others.reduce((found, each) => (order(found, each) > 0 ? each : found), head);
  return valued.filter((each) => order(best, each) === 0).map(({ contender }) => contender);
}

/** The steps next to every change at which first place could pass on, nearest first, a raise before a cut. */
export function stepsToTry(lines: readonly Line[], leaders: readonly Contender[], weight: Fraction, cap: Fraction | null): bigint[] {
  const lowest = -floor(over(weight, perStep));
  const highest = floor(over(minus(one, weight), perStep));
  const leading = lines.filter(({ contender }) => leaders.includes(contender));
  const between = leading.flatMap((line) => lines.flatMap((other) => meeting(line, other)));
  const atCap = cap === null ? [] : lines.flatMap((line) => meeting(line, { at: cap, slope: zero }));
  const near = [...between, ...atCap].flatMap((change) => {
    const step = floor(over(change, perStep));
    return [step - 1n, step, step + 1n];
  });
  const inside = [...new Set(near)].filter((step) => step !== 0n && step >= lowest && step <= highest);
  return inside.sort((a, b) => Number(size(a) - size(b)) || Number(b - a));
}

const size = (step: bigint) => (step < 0n ? -step : step);

function meeting(line: Pick<Line, 'at' | 'slope'>, other: Pick<Line, 'at' | 'slope'>): Fraction[] {
  const slopes = minus(other.slope, line.slope);
  return slopes.n === 0n ? [] : [over(minus(line.at, other.at), slopes)];
}
