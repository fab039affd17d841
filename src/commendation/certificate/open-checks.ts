import { mayActFor } from '../../organization/access.ts';
import type { Actor } from '../../platform/actor.ts';
import { addDays, localDate } from '../../platform/calendar/date.ts';
import { type Tx, once } from '../../platform/tenancy.ts';
import { type Decision, isDraft, listDecisions } from '../decision/decision.ts';
import { checkSheets } from './name-check.ts';

/** Certificates are printed within weeks of a decision; nobody looks over the names of older ones. */
const daysOpen = 60;
/** Each is looked into: no more than wait at a time. */
const mostAtOnce = 5;

export interface OpenCheck {
  decision: Decision;
  /** Lines this person may look over, and how many of them nobody has confirmed in the words that will be printed. */
  lines: number;
  open: number;
}

/** Decisions, drafts among them, whose certificates bear names this person may look over. */
export const checksOf = (tx: Tx, actor: Actor): Promise<OpenCheck[]> =>
  once(tx, `checksOf ${actor.accountId}`, async () => {
    const since = addDays(localDate(tx.now), -daysOpen);
    const decisions = (await listDecisions(tx)).filter((row) => isDraft(row) || (row.issued_on ?? '') >= since).slice(0, mostAtOnce);
    const found: OpenCheck[] = [];
    for (const decision of decisions) {
      const own = (await checkSheets(tx, decision)).filter(({ unitId }) => mayActFor(actor, unitId)).flatMap(({ lines }) => lines);
      const open = own.filter(({ answer }) => answer?.answer !== 'confirmed').length;
      if (own.length > 0) found.push({ decision, lines: own.length, open });
    }
    return found;
  });
