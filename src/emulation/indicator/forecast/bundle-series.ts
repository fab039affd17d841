import { figureSchema } from '../../../platform/records/figure.ts';
import { z } from 'zod';
import { monthlyPoints } from '../measurement/period.ts';
import type { Series } from './check.ts';

const indicator = z.object({
  id: z.string(),
  name: z.string(),
  direction: z.enum(['higher', 'lower', 'zero']),
  counting: z.enum(['cumulative', 'level']).default('level'),
});
const target = z.object({
  indicator: z.string(),
  unit: z.string().optional(),
  year: z.number(),
  measurements: z.array(z.object({ as_of: z.string(), value: figureSchema })).default([]),
});

/** The years of every indicator in every unit, from the records of a bundle. */
export function bundleSeries(indicators: readonly unknown[], targets: readonly unknown[]): Series[] {
  const kinds = new Map(
    z
      .array(indicator)
      .parse(indicators)
      .map((each) => [each.id, each]),
  );
  const ofUnits = z
    .array(target)
    .parse(targets)
    .filter(({ unit }) => unit !== undefined);
  return [...Map.groupBy(ofUnits, (each) => `${each.indicator} ${each.unit}`)].flatMap(([place, years]) => {
    const kind = kinds.get(years[0]?.indicator ?? '');
    if (!kind) return [];
    return [
      {
        indicator: kind.name,
        place,
        model: kind,
        years: years.map(({ year, measurements }) => ({ year, points: monthlyPoints(measurements, year) })),
      },
    ];
  });
}
