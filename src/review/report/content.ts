import type { Tx } from '../../platform/tenancy.ts';
import { reportFindings } from '../entry/finding.ts';
import { listLessons } from '../entry/lesson.ts';
import { listRecommendations } from '../entry/recommendation.ts';
import { listShortcomings } from '../entry/shortcoming.ts';
import { awardLines, groupAwards } from '../facts/awards.ts';
import { targetResults } from '../facts/targets.ts';
import { yearOnYear } from '../facts.ts';
import { weaknessesOf } from '../weakness/weakness.ts';
import { ownerNames } from '../names.ts';
import { type Review, figuresOn, reviewMovements } from '../review/review.ts';
import { chairName } from './chair.ts';

/** Everything a report prints, with the figures of its cut-off day. */
export async function reportContent(tx: Tx, review: Review) {
  const asOf = figuresOn(review, tx.now);
  const of = { reviewId: review.id };
  const movements = await reviewMovements(tx, review.id);
  const compared = await yearOnYear(tx, review.year, asOf);
  return {
    review,
    asOf,
    movements,
    facts: compared.map(({ now }) => now),
    compared,
    weaknesses: await weaknessesOf(tx, review),
    findings: await reportFindings(tx, review, movements),
    shortcomings: (await listShortcomings(tx, of)).filter(({ internal }) => !internal),
    lessons: await listLessons(tx, of),
    recommendations: await listRecommendations(tx, of),
    awards: groupAwards(await awardLines(tx, review.year, asOf)),
    targets: (await targetResults(tx, review.year, asOf)).filter(({ unit }) => unit === null),
    names: await ownerNames(tx),
    chair: await chairName(tx, review.issued_on ?? asOf),
  };
}
export type ReportContent = Awaited<ReturnType<typeof reportContent>>;
