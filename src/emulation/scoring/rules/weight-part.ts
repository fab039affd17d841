import { type Fraction, exact, over, sum, times, zero } from './fraction.ts';
import type { Contender } from './order.ts';
import type { CriteriaSet } from './scheme.ts';

/** A group or an item whose weight can be moved, and what a contender has in it. */
export interface Part {
  kind: 'group' | 'item';
  key: string;
  title: string;
  max: Fraction;
  pointsOf(contender: Contender): Fraction;
}

/** Every group, and every item of a group with several. */
export function partsOf(set: CriteriaSet): Part[] {
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
