import { compare, exact, one, over, ratio, rounded, sum, times, toNumber } from './fraction.ts';
import type { Contender } from './order.ts';
import { say } from './print.ts';
import { contend } from './rank.ts';
import type { CriteriaSet } from './scheme.ts';
import { totalCap } from './sheet-score.ts';
import type { ScoreSheet } from './sheet.ts';
import { firstAfter, lineOf, stepsToTry } from './weight-line.ts';
import { type Part, partsOf } from './weight-part.ts';

/** The smallest change of one weight that would change who stands first. */
export interface Sensitivity {
  kind: Part['kind'];
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

/**
 * For every group, and every item of a group with several: how far its weight must move before first place changes.
 * Bonus, penalties, caps, who passes and the tie rules stay as they are. Refuses what `rank` refuses.
 */
export function sensitivity(set: CriteriaSet, sheets: readonly ScoreSheet[]): Sensitivity[] {
  const { ranked } = contend(set, sheets);
  const passing = ranked.filter(({ score }) => score.passes);
  const contenders = passing.length > 0 ? passing : ranked;
  return partsOf(set).map((part) => trial(set, part, contenders));
}

function trial(set: CriteriaSet, part: Part, contenders: readonly Contender[]): Sensitivity {
  const all = sum(set.groups.map(({ max }) => exact(max)));
  const weight = over(part.max, all);
  const highest = totalCap(set, contenders[0]?.sheet.by ?? 'council');
  const cap = highest === null ? null : exact(highest);
  const lines = contenders.map((contender) => lineOf(part, contender, all));
  const now = firstAfter(set, lines, 0n, cap);
  // Nothing is left to give to or take from when one part is the whole set.
  const steps = compare(weight, one) === 0 ? [] : stepsToTry(lines, now, weight, cap);
  const step = steps.find((each) => !sameUnits(firstAfter(set, lines, each, cap), now));
  const found = { kind: part.kind, key: part.key, title: part.title, weight: toNumber(rounded(times(weight, exact(100)), 2)) };
  if (step === undefined) return { ...found, change: null, first: [], sentence: `${part.title}: không đổi` };
  const change = toNumber(ratio(step, 100n));
  const first = firstAfter(set, lines, step, cap).map(({ sheet }) => sheet.name);
  return { ...found, change, first, sentence: sentence(part.title, change, first) };
}

const sameUnits = (a: readonly Contender[], b: readonly Contender[]) => a.length === b.length && a.every((each) => b.includes(each));

const sentence = (title: string, change: number, first: readonly string[]) =>
  `${title}: ${change > 0 ? 'tăng' : 'giảm'} ${say(Math.abs(change))} điểm phần trăm thì hạng nhất là ${first.join(', ')}`;
