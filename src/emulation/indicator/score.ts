import { figureValue } from '../../platform/records/figure.ts';
import type { Target } from './indicator.ts';
import type { Direction } from './status.ts';

/**
 * How much of the target was reached, in percent with one decimal, at most 100: what exceeds is no credit for what misses.
 * Where less is better, the share of the result the target allows. Null without figures to compute from.
 */
export function shareReached(direction: Direction, target: number | null, result: number | null): number | null {
  if (result === null) return null;
  if (direction === 'zero') return result === 0 ? 100 : 0;
  if (target === null) return null;
  if (direction === 'higher' ? result >= target : result <= target) return 100;
  const share = direction === 'higher' ? result / target : target / result;
  // What misses never rounds up to a whole.
  return Math.min(99.9, Math.max(0, Math.round(share * 1000) / 10));
}

export interface UnitScore {
  unit: string;
  targets: number;
  reached: number;
  missed: number;
  unmeasured: number;
  /** Mean of the shares of its measured targets, one decimal; null where nothing was measured. */
  score: number | null;
}

export const scoreOf = (target: Pick<Target, 'direction' | 'value' | 'last'>) =>
  shareReached(target.direction as Direction, figureValue(target.value), figureValue(target.last?.value));

/** The score of each unit over its targets of a year, in the order of the units. */
export function unitScores(targets: readonly Target[]): UnitScore[] {
  const ofUnits = targets.filter(({ unit_id }) => unit_id !== null);
  const groups = [...Map.groupBy(ofUnits, ({ unit_id }) => unit_id).values()];
  return groups
    .sort((a, b) => (a[0]?.unit_position ?? 0) - (b[0]?.unit_position ?? 0))
    .map((rows) => {
      const count = (...statuses: Target['status'][]) => rows.filter(({ status }) => statuses.includes(status)).length;
      const shares = rows.map(scoreOf).filter((share) => share !== null);
      return {
        unit: rows[0]?.unit_name ?? '',
        targets: rows.length,
        reached: count('met', 'exceeded'),
        missed: count('missed'),
        unmeasured: count('unmeasured'),
        score: shares.length === 0 ? null : Math.round((shares.reduce((sum, share) => sum + share, 0) / shares.length) * 10) / 10,
      };
    });
}
