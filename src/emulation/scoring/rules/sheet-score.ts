import { Refusal } from '../../../platform/refusal.ts';
import { checkAnswers } from './answer-check.ts';
import { type Fraction, compare, exact, least, minus, plus, sum, toNumber } from './fraction.ts';
import { type GroupResult, scoreExtra, scoreGroup } from './group-score.ts';
import type { Extra } from './item.ts';
import { say } from './print.ts';
import type { CriteriaSet } from './scheme.ts';
import type { Answers, LineScore, Scorer, SheetScore } from './sheet.ts';

interface Scoring {
  /** A self-score may have a cap of its own. */
  by?: Scorer | undefined;
  /** Kind of place, for the mark to pass; else the set's own. */
  place?: string | undefined;
}

const scoredBefore = new WeakMap<Answers, Scoring & { set: CriteriaSet; score: SheetScore }>();

/**
 * Scores one sheet. InvalidForm when an answer does not fit its line; Refusal for a place without a mark. A page asks for the
 * rank, the totals and the spread of the same answers: they are scored once.
 */
export function scoreSheet(set: CriteriaSet, answers: Answers, { by = 'council', place }: Scoring = {}): SheetScore {
  const known = scoredBefore.get(answers);
  if (known && known.set === set && known.by === by && known.place === place) return known.score;
  const score = scoreAnswers(set, answers, by, place);
  scoredBefore.set(answers, { set, by, place, score });
  return score;
}

function scoreAnswers(set: CriteriaSet, answers: Answers, by: Scorer, place: string | undefined): SheetScore {
  checkAnswers(set, answers);
  const groups = set.groups.map((group) => scoreGroup(group, answers, set.decimals));
  const bonus = extras(set.bonus, answers, set.decimals, set.bonusCap);
  const penalty = extras(set.penalties, answers, set.decimals, set.penaltyCap);
  const { total, why } = totalOf(set, by, sum(groups.map(({ points }) => points)), bonus.points, penalty.points);
  const failedBecause = [...groups.flatMap(({ failed }) => failed), ...belowMark(set, total, place)];
  return {
    items: groups.flatMap(({ score }) => score.items),
    groups: groups.map(({ score }: GroupResult) => score),
    bonuses: bonus.lines,
    penalties: penalty.lines,
    bonus: toNumber(bonus.points),
    penalty: toNumber(penalty.points),
    total: toNumber(total),
    why,
    passes: failedBecause.length === 0,
    failedBecause,
  };
}

function extras(
  lines: readonly Extra[],
  answers: Answers,
  decimals: number,
  cap: number | undefined,
): { lines: LineScore[]; points: Fraction } {
  const scored = lines.map((line) => scoreExtra(line, answers[line.key], decimals));
  const points = sum(scored.map((line) => exact(line.points)));
  return { lines: scored, points: cap === undefined ? points : least(points, exact(cap)) };
}

function totalOf(set: CriteriaSet, by: Scorer, base: Fraction, bonus: Fraction, penalty: Fraction): { total: Fraction; why: string } {
  const open = minus(plus(base, bonus), penalty);
  const parts = [say(base), bonus.n > 0n ? ` + ${say(bonus)}` : '', penalty.n > 0n ? ` − ${say(penalty)}` : ''].join('');
  const why = parts === say(open) ? `${parts} điểm` : `${parts} = ${say(open)}`;
  const cap = totalCap(set, by);
  if (cap === null || compare(open, exact(cap)) <= 0) return { total: open, why };
  return { total: exact(cap), why: `${why}, tính tối đa ${say(cap)}` };
}

/** The lowest cap a total of this scorer has, or null. */
export function totalCap({ totalCap: cap, selfCap }: CriteriaSet, by: Scorer): number | null {
  const caps = [cap, by === 'self' ? selfCap : undefined].filter((each) => each !== undefined);
  return caps.length === 0 ? null : Math.min(...caps);
}

function belowMark({ pass }: CriteriaSet, total: Fraction, place: string | undefined): string[] {
  if (!pass) return [];
  const where = place ?? pass.place;
  const mark = pass.marks.find((each) => each.place === where)?.mark;
  if (mark === undefined) throw new Refusal('place_unknown', `Chưa có điểm đạt cho địa bàn “${where}”.`, 'place');
  return compare(total, exact(mark)) >= 0 ? [] : [`Tổng ${say(total)} điểm, dưới mức đạt ${say(mark)} điểm (${where}).`];
}
