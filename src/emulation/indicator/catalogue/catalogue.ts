import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { fromRoot } from '../../../platform/root.ts';
import { indicatorGroups } from '../records.ts';

const entry = z
  .strictObject({
    code: z.string().regex(/^[a-z0-9-]+$/),
    name: z.string().min(1),
    sector: z.enum(indicatorGroups),
    measure: z.string().min(1),
    direction: z.enum(['higher', 'lower', 'zero']),
    frequency: z.enum(['month', 'quarter', 'half', 'year']),
    counting: z.enum(['cumulative', 'level']),
    aggregation: z.enum(['sum', 'mean']),
    min: z.number(),
    max: z.number().nullable().default(null),
  })
  .readonly();

/** A kind of indicator many wards use, from the catalogue the product ships. */
export type CatalogueEntry = z.infer<typeof entry>;

let loaded: readonly CatalogueEntry[] | undefined;

/** The shipped catalogue, read once, in the order of its file. */
export function shippedIndicators(): readonly CatalogueEntry[] {
  loaded ??= z
    .strictObject({ indicators: z.array(entry) })
    .parse(parse(readFileSync(fromRoot('data', 'catalogue', 'indicators.yaml'), 'utf8'))).indicators;
  return loaded;
}
