import type { Tx } from '../platform/tenancy.ts';
import type { Fact } from './fact.ts';
import { awardFacts } from './facts/awards.ts';
import { exemplarFacts } from './facts/exemplars.ts';
import { contributionFacts, movementFacts, pledgeFacts } from './facts/people.ts';
import { targetFacts } from './facts/targets.ts';
import { workFacts } from './facts/works.ts';

const collectors = [movementFacts, workFacts, targetFacts, pledgeFacts, contributionFacts, exemplarFacts, awardFacts];

/** Every figure of a year as it stood on a day (ISO date): movements, works, targets, pledges, contributions, exemplars, awards. */
export async function factsOf(tx: Tx, year: number, asOf: string): Promise<Fact[]> {
  const facts: Fact[] = [];
  for (const collect of collectors) facts.push(...(await collect(tx, year, asOf)));
  return facts;
}
