import { type Figure, figureValue } from '../../platform/records/figure.ts';
import type { AwardRow } from './agenda-rows.ts';
import type { StoryAward, StoryCounts } from './types.ts';

type Countable = Pick<
  AwardRow,
  | 'person_id'
  | 'unit_id'
  | 'body_id'
  | 'bloc_id'
  | 'household_id'
  | 'whole_authority'
  | 'collectives'
  | 'individuals'
  | 'households'
  | 'total'
>;

export function recipientKind(row: Countable): StoryAward['kind'] {
  if (row.person_id !== null) return 'individual';
  if (row.household_id !== null) return 'household';
  return row.unit_id !== null || row.body_id !== null || row.bloc_id !== null || row.whole_authority ? 'collective' : 'unknown';
}

/** What one award row stands for: one named recipient, or the numbers its source gave. */
export function countsOf(row: Countable): StoryCounts {
  const { collectives, individuals, households, total } = row;
  if ([collectives, individuals, households, total].some((figure) => figure !== null))
    return { collectives, individuals, households, total };
  const kind = recipientKind(row);
  return {
    collectives: kind === 'collective' ? 1 : null,
    individuals: kind === 'individual' ? 1 : null,
    households: kind === 'household' ? 1 : null,
    total: 1,
  };
}

/** Sums figures; one approximate part makes the sum approximate, one unknown part makes it unknown. */
export function sumFigures(figures: readonly (Figure | null)[]): Figure | null {
  const known = figures.filter((figure) => figure !== null);
  if (known.length === 0) return null;
  if (known.includes('unknown')) return 'unknown';
  const sum = known.reduce((total: number, figure) => total + (figureValue(figure) ?? 0), 0);
  const about = known.find((figure) => typeof figure === 'object');
  return typeof about === 'object' ? { about: sum, word: about.word } : sum;
}

/** Totals of several awards by kind of recipient. */
export function sumCounts(counts: readonly StoryCounts[]): StoryCounts {
  const totals = counts.map((one) => one.total ?? sumFigures([one.collectives, one.individuals, one.households]));
  return {
    collectives: sumFigures(counts.map((one) => one.collectives)),
    individuals: sumFigures(counts.map((one) => one.individuals)),
    households: sumFigures(counts.map((one) => one.households)),
    total: sumFigures(totals),
  };
}
