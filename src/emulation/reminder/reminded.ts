import type { Tx } from '../../platform/tenancy.ts';
import { type UnitMatter, lateUnits } from './late.ts';
import { remindersFor } from './reminder.ts';

/** What a unit was urged to do and still owes, with the last time it was urged: what is done since goes away by itself. */
export async function remindedMatters(tx: Tx, unitId: string): Promise<(UnitMatter & { sentAt: Date })[]> {
  const reminders = await remindersFor(tx, unitId);
  const matters: (UnitMatter & { sentAt: Date })[] = [];
  for (const year of new Set(reminders.map((reminder) => reminder.year))) {
    const late = (await lateUnits(tx, year)).find((unit) => unit.unitId === unitId);
    for (const matter of late?.matters ?? []) {
      const reminder = reminders.find((each) => each.year === year && each.subject === matter.subject);
      if (reminder) matters.push({ ...matter, sentAt: reminder.sent_at });
    }
  }
  return matters;
}
