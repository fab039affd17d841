import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { type CalendarDate, localDate } from '../../platform/calendar/date.ts';
import { figureColumn } from '../../platform/records/figure-column.ts';
import { Refusal, found } from '../../platform/refusal.ts';
import { type Tx, fresh } from '../../platform/tenancy.ts';
import { sayMoney } from '../figures.ts';
import { entered } from './contribution.ts';
import { type Purse, balanceOf, lockPurse, ownPurse } from './purse.ts';
import { checkReversal, takenBack } from './reversal.ts';

export interface SpendingInput extends Purse {
  spent_on: CalendarDate;
  payee: string;
  /** What was bought or paid. */
  item: string;
  /** Whole đồng. */
  amount: number;
  /** Number of the invoice or contract. */
  document: string | null;
}

/** Enters money spent of a work or a fund; never more than there is. Returns the id. */
export async function recordSpending(tx: Tx, actor: Actor, input: SpendingInput): Promise<string> {
  const title = await ownPurse(tx, actor, input);
  if (!Number.isSafeInteger(input.amount) || input.amount <= 0)
    throw new Refusal('amount_range', 'Số tiền chi là số đồng chẵn, lớn hơn 0.', 'amount');
  if (input.spent_on > localDate(tx.now)) throw new Refusal('spent_in_future', 'Ngày chi còn ở phía trước. Ghi khi đã chi.', 'spent_on');
  await lockPurse(tx, input);
  const left = await balanceOf(tx, input);
  if (input.amount > left)
    throw new Refusal(
      'overspent',
      `“${title}” chỉ còn ${sayMoney(left)}, không chi được ${sayMoney(input.amount)}. Ghi khoản thu trước.`,
      'amount',
    );
  const row = fresh(tx);
  await tx.db
    .insertInto('spending')
    .values({ ...row, ...input, amount: figureColumn(input.amount), ...entered(tx, actor) })
    .execute();
  await recordEvent(tx, actor, 'spending.recorded', {
    subject: input.work_id ?? row.id,
    detail: { spending: row.id, title, payee: input.payee, item: input.item, amount: input.amount },
  });
  return row.id;
}

/** Undoes an entry of money spent by a further entry that takes it back. */
export async function reverseSpending(tx: Tx, actor: Actor, id: string, reason: string): Promise<void> {
  const entry = found(await tx.db.selectFrom('spending').selectAll().where('id', '=', id).executeTakeFirst());
  const title = await ownPurse(tx, actor, entry);
  await lockPurse(tx, entry);
  const undone = await tx.db.selectFrom('spending').select('id').where('reverses_id', '=', id).executeTakeFirst();
  checkReversal(entry, undone !== undefined, reason);
  const { payee, item, work_id, fund, document } = entry;
  const same = { payee, item, work_id, fund, document };
  await tx.db
    .insertInto('spending')
    .values({
      ...fresh(tx),
      ...same,
      spent_on: localDate(tx.now),
      amount: figureColumn(takenBack(entry.amount) ?? 0),
      reverses_id: id,
      reason,
      ...entered(tx, actor),
    })
    .execute();
  await recordEvent(tx, actor, 'spending.reversed', { subject: work_id ?? id, detail: { spending: id, title, reason } });
}
