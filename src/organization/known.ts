import { Refusal } from '../platform/refusal.ts';
import type { Tx } from '../platform/tenancy.ts';

type Table = 'unit' | 'unit_kind' | 'body' | 'person';

/** Whether a part of an address can be the id of a record at all. */
export const isId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

/** Refuses a choice that names no record of this authority; without it the database would answer with its own error. */
export async function refuseUnknown(tx: Tx, table: Table, id: string | null, field: string): Promise<void> {
  if (id === null) return;
  const row = isId(id) ? await tx.db.selectFrom(table).select('id').where('id', '=', id).executeTakeFirst() : undefined;
  if (!row) throw new Refusal('choice_gone', 'Lựa chọn này không còn; chọn lại.', field);
}

/** Refuses a time that ends before it starts; dates are ISO. */
export function refuseReversed(from: string | null, to: string | null, field: string): void {
  if (from !== null && to !== null && to < from)
    throw new Refusal('reversed_dates', 'Ngày kết thúc phải sau ngày bắt đầu. Xem lại hai ngày này.', field);
}
