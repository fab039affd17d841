import { addDays } from '../../platform/calendar/date.ts';
import type { Facts } from './facts.ts';
import type { Findings } from './findings.ts';
import type { Rule } from './rule.ts';

/** The list hangs out for so many whole days before the dossier is closed (NĐ 86/2023 Điều 7). Null when it is not asked. */
export function publicity({ publicDays }: Rule, facts: Facts): Findings | null {
  const closed = [facts.fileComplete, facts.decision ?? facts.date].filter((day) => day !== undefined).sort()[0];
  const until = closed ?? facts.dossierReceived;
  if (!publicDays || !facts.listPublished || !until) return null;
  return until < addDays(facts.listPublished, publicDays) ? { outcome: 'BLOCKED', reason: 'PUBLICATION_10_DAYS_NOT_OVER' } : null;
}
