import { localDate } from '../../platform/calendar/date.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { examine } from '../law/examine.ts';
import type { Facts } from '../law/facts.ts';
import type { Findings } from '../law/findings.ts';
import { type Responsibility, responsibilitiesOf } from '../law/responsibility.ts';
import { type WardLaw, wardLaw } from '../law/ward-law.ts';
import { type IntegrityCase, standsFor } from '../merit/reading.ts';
import { type Duplicate, duplicatesOf } from './duplicate.ts';
import { openCases } from './facts-integrity.ts';
import { factsOf } from './facts-of.ts';
import { type DossierAct, type Known, type Nominated, knownOf } from './known.ts';

/** Whether a nomination may go before the council as the law and the ward's records stand now. */
export type Fitness = 'clear' | 'held' | 'unfit' | 'unsettled';

export interface Standing {
  facts: Facts;
  findings: Findings;
  fitness: Fitness;
  /** The last recorded "tiếp tục theo trách nhiệm của …". */
  responsibility: Responsibility | null;
  duplicates: Duplicate[];
  openCases: IntegrityCase[];
  /** The last thing done with its dossier. */
  act: DossierAct | null;
}

/** HOLD waits; a bar or a failed condition stops; an unconfirmed rule needs a person who answers for going on. */
export function fitnessOf({ outcome }: Findings, responsibility: Responsibility | null): Fitness {
  if (outcome === 'HOLD') return 'held';
  if (outcome === 'NEEDS_LEGAL_CONFIRMATION') return responsibility ? 'clear' : 'unsettled';
  return outcome === 'INELIGIBLE' || outcome === 'BLOCKED' || outcome === 'OUT_OF_POWER' || outcome === 'OUT_OF_SYSTEM' ? 'unfit' : 'clear';
}

/** The standing of one nomination from what is known; pure. */
export function judgeNomination(
  nomination: Nominated,
  known: Known,
  law: WardLaw,
  responsibility: Responsibility | null,
  today: string,
): Standing {
  const facts = factsOf(nomination, known, law.settings, today);
  const findings = examine(law.book, facts);
  return {
    facts,
    findings,
    fitness: fitnessOf(findings, responsibility),
    responsibility,
    duplicates: duplicatesOf(nomination, known),
    openCases: openCases(known.merits.cases.filter((row) => standsFor(row, nomination))),
    act: known.acts.findLast(({ nomination_id }) => nomination_id === nomination.id) ?? null,
  };
}

/** How some nominations stand, by id. A constant number of queries. */
export async function standingsOf(tx: Tx, nominations: readonly Nominated[]): Promise<Map<string, Standing>> {
  if (nominations.length === 0) return new Map();
  const law = await wardLaw(tx);
  const known = await knownOf(tx, nominations);
  const answered = await responsibilitiesOf(
    tx,
    nominations.map(({ id }) => id),
  );
  const last = new Map(answered.map((row) => [row.nomination_id, row]));
  return new Map(nominations.map((row) => [row.id, judgeNomination(row, known, law, last.get(row.id) ?? null, localDate(tx.now))]));
}
