import { localDate } from '../../platform/calendar/date.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { listUnits, livingOn } from './unit.ts';

/** The units alive today that a source names, as options of a list. */
export async function unitOptions(tx: Tx): Promise<{ value: string; label: string }[]> {
  const units = livingOn(await listUnits(tx), localDate(tx.now));
  return units.flatMap(({ id, name }) => (name === null ? [] : [{ value: id, label: name }]));
}
