import { secrecy } from './bars.ts';
import { type LawBook, regimeOf } from './book.ts';
import { eligibility } from './eligibility.ts';
import type { Facts } from './facts.ts';
import type { Findings } from './findings.ts';
import { fund } from './fund.ts';
import { ceremony, portalList } from './paper.ts';
import { batch, computed, several } from './payment.ts';
import { plan } from './plan.ts';
import { dayOfLaw } from './power.ts';
import { revocation } from './revocation.ts';
import { tie } from './tie.ts';
import { residents, vote } from './vote.ts';

const firstDay: Readonly<Record<string, string>> = { R1: '2017-10-01', R2: '2024-01-01', R3: '2025-07-01', R4: '2026-10-01' };

/**
 * What the law says about the facts: outcome, authority, reason, article, and for money the calculation. Pure: the same
 * facts and the same book give the same findings. The first question that has an outcome decides it, in the order below.
 */
export function examine(book: LawBook, facts: Facts): Findings {
  const known = dayOfLaw(facts);
  const regime = facts.regime ?? (known === undefined ? null : regimeOf(known));
  const day = facts.regime && regimeOf(known ?? '') !== facts.regime ? (firstDay[facts.regime] ?? '') : (known ?? '');
  const secret = secrecy(book, facts, day);
  if (secret) return { regime, ...secret };
  const answers = [
    plan(book, facts, day),
    tie(book, facts, day),
    vote(book, facts, day),
    fund(book, facts, day),
    several(book, facts),
    batch(book, facts),
    computed(book, facts, day),
    eligibility(book, facts, day, regime),
    residents(facts),
    ceremony(facts),
    portalList(facts),
  ].filter((answer) => answer !== null);
  const revoked = revocation(
    book,
    facts,
    answers.find(({ outcome }) => outcome !== undefined),
  );
  if (revoked) answers.unshift(revoked);
  const merged: Findings = Object.assign({}, ...answers.toReversed());
  const deciding = answers.find(({ outcome }) => outcome !== undefined);
  return { ...merged, ...(deciding ? { outcome: deciding.outcome, reason: deciding.reason } : {}), regime };
}
