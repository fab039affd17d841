import type { Actor } from '../../platform/actor.ts';
import { localYear } from '../../platform/calendar/date.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { type NominationView, listNominations } from '../nomination/reading.ts';

const pending = new Set(['considered', 'unsettled', 'held', 'unfit', 'returned']);

/** Nominations that wait and whose result rests on a rule, or on any rule of a regime: a confirmation changes what they say. */
export async function touchedBy(tx: Tx, actor: Actor, scope: string): Promise<NominationView[]> {
  const year = localYear(tx.now);
  const rows = await listNominations(tx, actor, [year - 1, year, year + 1]);
  return rows.filter(({ state, standing }) => {
    const rule = standing?.findings.rule;
    return pending.has(state) && rule !== undefined && (rule.id === scope || rule.regime === scope);
  });
}
