import type { Tx } from '../../platform/tenancy.ts';
import { listUnits, livingOn } from './unit.ts';

export interface KindCount {
  kindId: string;
  kind: string;
  /** True for khu phố, tổ dân phố and the like. */
  residential: boolean;
  count: number;
}

/** How many units of each kind are alive on a day (ISO), in the order the ward lists its kinds; never counted by hand. */
export async function unitCounts(tx: Tx, day: string): Promise<KindCount[]> {
  const kinds = await tx.db.selectFrom('unit_kind').select(['id', 'name', 'residential']).orderBy('position').orderBy('id').execute();
  const living = Map.groupBy(livingOn(await listUnits(tx), day), ({ kind_id }) => kind_id);
  return kinds
    .map(({ id, name, residential }) => ({ kindId: id, kind: name, residential, count: living.get(id)?.length ?? 0 }))
    .filter(({ count }) => count > 0);
}
