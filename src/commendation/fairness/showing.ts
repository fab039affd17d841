import type { Actor } from '../../platform/actor.ts';
import { localDate } from '../../platform/calendar/date.ts';
import type { Tx } from '../../platform/tenancy.ts';
import type { NominationView } from '../nomination/reading.ts';
import { mirrorFacts } from './facts.ts';
import { mirrorLines, mirrorOf } from './mirror.ts';

/**
 * Keeps with the meeting what the mirror of the list says at the moment the vote opens: the act of having shown it, which
 * the minutes tell. It holds nothing up. Returns the sentences.
 */
export async function showMirror(
  tx: Tx,
  actor: Actor,
  meeting: { id: string; year: number },
  rows: readonly NominationView[],
): Promise<string[]> {
  const lines = mirrorLines(mirrorOf(await mirrorFacts(tx, { ...actor, personId: null }, meeting.year, rows)));
  await tx.db
    .updateTable('council_meeting')
    .set({ mirror_shown_on: localDate(tx.now), mirror_lines: lines })
    .where('id', '=', meeting.id)
    .execute();
  return lines;
}
