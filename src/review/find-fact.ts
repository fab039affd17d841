import type { Tx } from '../platform/tenancy.ts';
import type { Fact } from './fact.ts';
import { factsOf } from './facts.ts';
import { derivedFacts, isDerived } from './facts/derived.ts';
import { detailFacts } from './facts/detail.ts';

/** One figure by its key, also those of single units and indicators and those reckoned from others; null where the year has none of that key. */
export async function findFact(tx: Tx, year: number, asOf: string, key: string): Promise<Fact | null> {
  const pool = isDerived(key) ? derivedFacts : /^(indicator|unit)\./.test(key) ? detailFacts : factsOf;
  return (await pool(tx, year, asOf)).find((fact) => fact.key === key) ?? null;
}
