import { addFigures } from '../../commendation/subject/counts.ts';
import { type SubjectColumns, subjectKind } from '../../commendation/subject/subject.ts';
import type { AwardRow } from './agenda-rows.ts';
import type { StoryCounts } from './types.ts';

type Countable = SubjectColumns & Pick<AwardRow, 'collectives' | 'individuals' | 'households' | 'total'>;

/** What one award row stands for: one named recipient, or the numbers its source gave. */
export function countsOf(row: Countable): StoryCounts {
  const { collectives, individuals, households, total } = row;
  if ([collectives, individuals, households, total].some((figure) => figure !== null))
    return { collectives, individuals, households, total };
  const kind = subjectKind(row);
  return {
    collectives: kind === 'collective' ? 1 : null,
    individuals: kind === 'individual' ? 1 : null,
    households: kind === 'household' ? 1 : null,
    total: 1,
  };
}

/** Totals of several awards by kind of recipient. */
export function sumCounts(counts: readonly StoryCounts[]): StoryCounts {
  const totals = counts.map((one) => one.total ?? addFigures([one.collectives, one.individuals, one.households]));
  return {
    collectives: addFigures(counts.map((one) => one.collectives)),
    individuals: addFigures(counts.map((one) => one.individuals)),
    households: addFigures(counts.map((one) => one.households)),
    total: addFigures(totals),
  };
}
