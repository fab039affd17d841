import { Refusal } from '../refusal.ts';
import type { Tx } from '../tenancy.ts';

/** The form key of people who are not signed in is kept under this account. */
const nobody = '00000000-0000-0000-0000-000000000000';

/**
 * Takes a form once. Returns null for its first sending, and the address the first sending was answered with for every
 * later one. A second sending that arrives meanwhile waits on the row of the first.
 */
export async function claimForm(tx: Tx, accountId: string | null, formKey: string): Promise<string | null> {
  if (!/^[0-9a-f-]{36}$/.test(formKey)) throw new Refusal('form_key', 'Biểu mẫu này thiếu mã gửi. Hãy mở lại trang rồi gửi lại.');
  const key = { authority_id: tx.authorityId, account_id: accountId ?? nobody, form_key: formKey };
  const taken = await tx.db
    .insertInto('answered_form')
    .values({ ...key, answered_at: tx.now })
    .onConflict((oc) => oc.doNothing())
    .returning('form_key')
    .execute();
  if (taken.length > 0) return null;
  const first = await tx.db
    .selectFrom('answered_form')
    .select('location')
    .where('account_id', '=', key.account_id)
    .where('form_key', '=', formKey)
    .executeTakeFirst();
  if (first?.location) return first.location;
  throw new Refusal('form_key', 'Biểu mẫu này đã được gửi và đang xử lý. Hãy mở lại trang để xem kết quả.');
}

/** Remembers where the first sending went. */
export async function answerForm(tx: Tx, accountId: string | null, formKey: string, location: string): Promise<void> {
  await tx.db
    .updateTable('answered_form')
    .set({ location })
    .where('account_id', '=', accountId ?? nobody)
    .where('form_key', '=', formKey)
    .execute();
}

/** A form that was answered with a page (a preview, a wrong password) has done nothing that must not be done twice. */
export async function releaseForm(tx: Tx, accountId: string | null, formKey: string): Promise<void> {
  await tx.db
    .deleteFrom('answered_form')
    .where('account_id', '=', accountId ?? nobody)
    .where('form_key', '=', formKey)
    .execute();
}
