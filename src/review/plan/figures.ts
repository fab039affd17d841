import { localDate } from '../../platform/calendar/date.ts';
import type { Tx } from '../../platform/tenancy.ts';
import type { Fact } from '../fact.ts';
import { factsOf } from '../facts.ts';
import { BEFORE } from '../edition/edition.ts';
import { figuresOn, listReviews } from '../review/review.ts';

/** What a plan says of the year before. */
const said = /^(?:works|targets|awards\.given|awards\.received)\.[a-z_]+$/;

/** The figures a plan opens with: of the year before, on the day of its final report, or of today where there is none. */
export async function planFigures(tx: Tx, year: number): Promise<Fact[]> {
  const before = year - 1;
  const final = (await listReviews(tx)).find((review) => review.kind === 'final' && review.year === before);
  const today = localDate(tx.now);
  const asOf = final ? figuresOn(final, tx.now) : `${before}-12-31` < today ? `${before}-12-31` : today;
  return (await factsOf(tx, before, asOf)).filter(({ key }) => said.test(key));
}

/** The same as they are kept with an edition: a plan is of a year, its figures of the year before. */
export const printedFigures = (figures: readonly Fact[]): Fact[] => figures.map((fact) => ({ ...fact, key: `${BEFORE}${fact.key}` }));
