import { createHash } from 'node:crypto';
import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { type Tx, fresh } from '../../platform/tenancy.ts';
import type { UnitMonths } from './months.ts';

/** Whether the public page names the units: what was chosen last; hidden until somebody chooses. */
export async function showsNames(tx: Tx): Promise<boolean> {
  const last = await tx.db
    .selectFrom('evenness_publication')
    .select('names')
    .orderBy('decided_at', 'desc')
    .orderBy('position', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last?.names ?? false;
}

/** Whether the ward has said how the public page is to look; until then nothing leads to it. */
export const rhythmPublished = async (tx: Tx): Promise<boolean> =>
  (await tx.db.selectFrom('evenness_publication').select('id').limit(1).executeTakeFirst()) !== undefined;

/** Names the units on the public page from now on, or hides them. */
export async function choosePublication(tx: Tx, actor: Actor, names: boolean): Promise<void> {
  await tx.db
    .insertInto('evenness_publication')
    .values({ ...fresh(tx), decided_at: tx.now, names })
    .execute();
  await recordEvent(tx, actor, 'rhythm.publication_chosen', { detail: { names } });
}

/** The same rows without names and in an order that tells nothing: neither the list's nor that of the activity. */
export function withoutNames(rows: readonly UnitMonths[]): UnitMonths[] {
  const mixed = (unitId: string) => createHash('sha256').update(unitId).digest('hex');
  return rows
    .toSorted((a, b) => mixed(a.unitId).localeCompare(mixed(b.unitId)))
    .map(({ counts }, index) => ({ unitId: '', name: `Đơn vị ${index + 1}`, counts }));
}
