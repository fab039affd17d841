import { type Fraction, compare, exact, floor, least, minus, one, over, plus, ratio, sum, times, toNumber, zero } from './fraction.ts';
import { type Contender, decide } from './order.ts';
import { say } from './print.ts';
import { contend } from './rank.ts';
import type { CriteriaSet } from './scheme.ts';
import { totalCap } from './sheet-score.ts';
import type { ScoreSheet } from './sheet.ts';

/** The smallest change of one weight that would change who stands first. */
export interface Sensitivity {
  kind: 'group' | 'item';
  key: string;
  title: string;
  /** Percent of all points of the groups, as the set has it. */
  weight: number;
  /** Percent points up or down, in hundredths; the other weights shrink or grow in proportion. Null: "không đổi". */
  change: number | null;
  /** Names of who would stand first then. */
  first: string[];
  sentence: string;
}

/** Points of a contender as a line over the change of one weight: at + slope × change (both for the whole set). */
interface Line {
  contender: Contender;
  at: Fraction;
  slope: Fraction;
}

interface Part {
  kind: Sensitivity['kind'];
  key: string;
  title: string;
  max: Fraction;
  pointsOf(contender: Contender): Fraction;
}

// Changes are tried in hundredths of a percent point.
const grid = 10_000n;

/**
 * For every group, and every item of a group with several: how far its weight must move before first place changes.
 * Bonus, penalties, caps, who passes and the tie rules stay as they are.
 */
export function sensitivity(set: CriteriaSet, sheets: readonly ScoreSheet[]): Sensitivity[] {
  const { ranked } = contend(set, sheets);
  const passing = ranked.filter(({ score }) => score.passes);
  const contenders = passing.length > 0 ? passing : ranked;
  return partsOf(set).map((part) => trial(set, part, contenders));
}

function partsOf(set: CriteriaSet): Part[] {
  return set.groups.flatMap((group, index): Part[] => {
    const points = ({ score }: Contender) => exact(score.groups[index]?.points ?? 0);
    const itemMax = sum(group.items.map(({ max }) => exact(max)));
    const items = group.items.map((item, position): Part => {
      // What a group's cap cuts off is taken from its items in proportion.
      const pointsOf = (contender: Contender) => {
        const lines = contender.score.groups[index]?.items ?? [];
        const all = sum(lines.map((line) => exact(line.points)));
        return all.n === 0n ? zero : over(times(exact(lines[position]?.points ?? 0), points(contender)), all);
      };
      const max = over(times(exact(item.max), exact(group.max)), itemMax);
      return { kind: 'item', key: item.key, title: item.title, max, pointsOf };
    });
    const whole: Part = { kind: 'group', key: group.key, title: group.title, max: exact(group.max), pointsOf: points };
    return items.length > 1 ? [whole, ...items] : [whole];
  });
}

function trial(set: CriteriaSet, part: Part, contenders: readonly Contender[]): Sensitivity {
  const all = sum(set.groups.map(({ max }) => exact(max)));
  const weight = over(part.max, all);
  const lines = contenders.map((contender) => lineOf(set, part, contender, all));
  const cap = totalCap(set, contenders[0]?.sheet.by ?? 'council');
  const firstAt = (step: bigint) => firsts(set, lines, ratio(step, grid), cap === null ? null : exact(cap));
  const now = firstAt(0n);
  const steps = compare(weight, one) === 0 ? [] : stepsToTry(lines, now, weight, cap);
  const change = steps.find((step) => !sameSet(firstAt(step), now));
  return sentenceFor(part, weight, change ?? null, change === undefined ? [] : firstAt(change));
}

function lineOf(set: CriteriaSet, part: Part, contender: Contender, all: Fraction): Line {
  const { score } = contender;
  const groups = sum(score.groups.map(({ points }) => exact(points)));
  const own = part.pointsOf(contender);
  const others = minus(all, part.max);
  const slope = others.n === 0n ? zero : times(all, minus(over(own, part.max), over(minus(groups, own), others)));
  return { contender, at: minus(plus(groups, exact(score.bonus)), exact(score.penalty)), slope };
}

const valueAt = ({ at, slope }: Line, change: Fraction, cap: Fraction | null) => {
  const open = plus(at, times(slope, change));
  return cap === null ? open : least(open, cap);
};

function firsts(set: CriteriaSet, lines: readonly Line[], change: Fraction, cap: Fraction | null): Contender[] {
  const valued = lines.map(({ contender }, index) => ({ contender, value: valueAt(lines[index] as Line, change, cap) }));
  const better = (a: (typeof valued)[number], b: (typeof valued)[number]) =>
    compare(b.value, a.value) || (decide(set, a.contender, b.contender)?.order ?? 0);
  const best = valued.toSorted(better)[0];
  return best ? valued.filter((each) => better(best, each) === 0).map(({ contender }) => contender) : [];
}

/** Steps next to every change at which a first place could be caught up, nearest first, the raise before the cut. */
function stepsToTry(lines: readonly Line[], now: readonly Contender[], weight: Fraction, cap: number | null): bigint[] {
  const level: Line[] = cap === null ? [] : [{ contender: now[0] as Contender, at: exact(cap), slope: zero }];
  const leaders = lines.filter(({ contender }) => now.includes(contender));
  const rivals = [...lines, ...level];
  const crossings = [
    ...leaders.flatMap((line) => meetings(line, rivals)),
    ...(cap === null ? [] : lines.flatMap((line) => meetings(line, level))),
  ];
  const lowest = -floor(times(weight, ratio(grid, 1n)));
  const highest = floor(times(minus(one, weight), ratio(grid, 1n)));
  const near = crossings.flatMap((at) => [-1n, 0n, 1n, 2n].map((offset) => floor(at) + offset));
  const inside = [...new Set(near)].filter((step) => step !== 0n && step >= lowest && step <= highest);
  return inside.sort((a, b) => Number(size(a) - size(b)) || Number(b - a));
}

const size = (step: bigint) => (step < 0n ? -step : step);

function meetings(line: Line, others: readonly Line[]): Fraction[] {
  return others.flatMap((other) => {
    const slopes = minus(other.slope, line.slope);
    return slopes.n === 0n ? [] : [times(over(minus(line.at, other.at), slopes), ratio(grid, 1n))];
  });
}

const sameSet = (a: readonly Contender[], b: readonly Contender[]) => a.length === b.length && a.every((each) => b.includes(each));

function sentenceFor({ kind, key, title }: Part, weight: Fraction, step: bigint | null, first: readonly Contender[]): Sensitivity {
  const names = first.map(({ sheet }) => sheet.name);
  const percent = toNumber(times(weight, exact(100)));
  const change = step === null ? null : toNumber(ratio(step, 100n));
  const shown = { kind, key, title, weight: Math.round(percent * 100) / 100, change, first: names };
  if (change === null) return { ...shown, sentence: `Trọng số “${title}” thay đổi bao nhiêu thì hạng nhất cũng không đổi.` };
  const verb = change > 0 ? 'Tăng' : 'Giảm';
  return {
    ...shown,
    sentence: `${verb} trọng số “${title}” ${say(Math.abs(change))} điểm phần trăm thì hạng nhất là ${names.join(', ')}.`,
  };
}
