import { claimSlips } from './claim.ts';
import { daysWithoutYear, impossibleDays, weekdays } from './days.ts';
import { figureSlips } from './figures.ts';
import type { Check, Finding, Known, SlipKind } from './finding.ts';
import { goalSlips } from './goals.ts';
import { levelSlips } from './levels.ts';
import { listSlips } from './lists.ts';
import { moneySlips } from './money.ts';
import { nameSlips, postSlips } from './names.ts';
import { ordinalSlips } from './ordinals.ts';
import { repetitions } from './repeated.ts';
import { shareSlips } from './shares.ts';
import { spellingSlips } from './spelling.ts';
import { termSlips } from './terms.ts';
import { totalSlips } from './totals.ts';
import { unitSlips } from './units.ts';
import { vagueSlips } from './vague.ts';
import { yearSlips } from './years.ts';

/** The checks in the order in which they win a place that two of them find. */
const checks: readonly Check[] = [
  impossibleDays,
  termSlips,
  weekdays,
  daysWithoutYear,
  yearSlips,
  moneySlips,
  totalSlips,
  shareSlips,
  unitSlips,
  figureSlips,
  nameSlips,
  postSlips,
  levelSlips,
  listSlips,
  goalSlips,
  spellingSlips,
  repetitions,
  ordinalSlips,
  claimSlips,
  vagueSlips,
];

const overlaps = (a: Finding, b: Finding) => a.start < b.end && b.start < a.end;
/** Different things may be wrong with one place; these pairs are one thing seen twice. */
const oneThing = (a: SlipKind, b: SlipKind) =>
  a === b ||
  [a, b].every((kind) => ['total', 'share', 'fact', 'money', 'unit_count'].includes(kind)) ||
  (['no_such_day', 'no_year'].includes(a) && ['no_such_day', 'no_year'].includes(b));

/** Everything in a text that contradicts itself or what is known, in order of place. The text is read in NFC. */
export function contradictions(text: string, known: Known = {}): Finding[] {
  const clean = text.normalize('NFC');
  const findings: Finding[] = [];
  for (const check of checks)
    for (const finding of check(clean, known))
      if (!findings.some((before) => overlaps(before, finding) && oneThing(before.kind, finding.kind))) findings.push(finding);
  return findings.sort((a, b) => a.start - b.start || a.end - b.end);
}
