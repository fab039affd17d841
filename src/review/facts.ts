import { type Tx, once } from '../platform/tenancy.ts';
import type { Fact } from './fact.ts';
import { awardFormFacts } from './facts/award-forms.ts';
import { awardFacts } from './facts/awards.ts';
import { exemplarFacts } from './facts/exemplars.ts';
import { meetingFacts } from './facts/meetings.ts';
import { moneyFacts } from './facts/money.ts';
import { contributionFacts, movementFacts, pledgeFacts } from './facts/people.ts';
import { targetFacts } from './facts/targets.ts';
import { taskFacts } from './facts/tasks.ts';
import { workFacts } from './facts/works.ts';

const collectors = [
  movementFacts,
  workFacts,
  targetFacts,
  pledgeFacts,
  contributionFacts,
  exemplarFacts,
  awardFacts,
  awardFormFacts,
  taskFacts,
  meetingFacts,
  moneyFacts,
];

async function collect(tx: Tx, year: number, asOf: string): Promise<Fact[]> {
  const facts: Fact[] = [];
  for (const facet of collectors) facts.push(...(await facet(tx, year, asOf)));
  return facts;
}

/**
 * Every figure of the ward in a year as it stood on a day (ISO date): movements, works, targets, pledges, contributions,
 * exemplars, awards (also by form, level and kind, with the share of direct workers), tasks, meetings, money.
 */
export const factsOf = (tx: Tx, year: number, asOf: string): Promise<Fact[]> =>
  once(tx, `factsOf ${year} ${asOf}`, () => collect(tx, year, asOf));

/** The same day of the year before: what a year is compared with. */
export const yearBefore = (asOf: string): string => `${Number(asOf.slice(0, 4)) - 1}${asOf.slice(4)}`.replace('-02-29', '-02-28');

export interface YearOnYear {
  now: Fact;
  /** The fact of the same key a year earlier; null where that year has none. */
  before: Fact | null;
}

/** Every figure beside the one of the same key on the same day of the year before. */
export async function yearOnYear(tx: Tx, year: number, asOf: string): Promise<YearOnYear[]> {
  const old = await factsOf(tx, year - 1, yearBefore(asOf));
  // A year nobody kept records of is not a year of zeros.
  const before = new Map(old.some(({ value }) => value !== 0) ? old.map((fact) => [fact.key, fact]) : []);
  return (await factsOf(tx, year, asOf)).map((now) => ({ now, before: before.get(now.key) ?? null }));
}
