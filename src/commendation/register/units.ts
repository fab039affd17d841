import { formatDate } from '../../platform/calendar/date.ts';
import type { Tx } from '../../platform/tenancy.ts';

/** Every unit the ward ever had as a choice; one that ended says when. */
export async function everyUnit(tx: Tx): Promise<{ value: string; label: string }[]> {
  const rows = await tx.db
    .selectFrom('unit')
    .innerJoin('unit_kind', (join) =>
      join.onRef('unit_kind.id', '=', 'unit.kind_id').onRef('unit_kind.authority_id', '=', 'unit.authority_id'),
    )
    .select(['unit.id', 'unit.name', 'unit.number', 'unit.valid_to', 'unit_kind.name as kind'])
    .execute();
  const named = rows.map(({ id, name, number, kind, valid_to }) => ({
    value: id,
    label: `${name ?? [kind, number].filter((part) => part !== null).join(' ')}${valid_to ? ` (đến ${formatDate(valid_to)})` : ''}`,
  }));
  const collator = new Intl.Collator('vi', { numeric: true });
  return named.toSorted((a, b) => collator.compare(a.label, b.label));
}
