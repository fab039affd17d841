import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { type CalendarDate, localDate, localYear } from '../../platform/calendar/date.ts';
import { type Figure, figureValue } from '../../platform/records/figure.ts';
import { figureColumn } from '../../platform/records/figure-column.ts';
import { Refusal, found } from '../../platform/refusal.ts';
import { type Tx, fresh } from '../../platform/tenancy.ts';
import { sayMoney } from '../figures.ts';
import { drawReceiptNumber } from './number.ts';
import { type Purse, balanceOf, lockPurse, ownPurse } from './purse.ts';
import type { giverKinds } from './records.ts';
import { checkReversal, takenBack } from './reversal.ts';

export interface ContributionInput extends Purse {
  source: 'state' | 'people' | 'sponsor';
  kind: 'cash' | 'land' | 'labour' | 'material';
  giver: string | null;
  giver_kind: (typeof giverKinds)[number] | null;
  anonymous: boolean;
  /** In đồng, also what land, labour and material are worth. */
  amount: Figure | null;
  quantity: Figure | null;
  measure: string | null;
  given_on: CalendarDate;
  /** Number of a paper receipt given before this was entered. */
  receipt: string | null;
}

/** Land is measured in m² and labour in days; material says its measure. */
const measures: Readonly<Record<string, string>> = { land: 'm²', labour: 'ngày công' };

const column = (figure: Figure | null) => (figure === null ? null : figureColumn(figure));

function check(input: ContributionInput, today: CalendarDate): void {
  if (input.kind === 'cash' && input.amount === null) throw new Refusal('amount_missing', 'Nhập số tiền.', 'amount');
  if (input.amount === null && input.quantity === null) throw new Refusal('amount_missing', 'Nhập số lượng hoặc trị giá.', 'quantity');
  for (const field of ['amount', 'quantity'] as const)
    if (input[field] !== null && (figureValue(input[field]) ?? 1) <= 0) throw new Refusal('amount_range', 'Con số phải lớn hơn 0.', field);
  if (input.kind === 'material' && input.quantity !== null && !input.measure)
    throw new Refusal('measure_missing', 'Ghi đơn vị tính của vật tư, ví dụ “bao xi măng”.', 'measure');
  if (!Number.isInteger(figureValue(input.amount) ?? 0)) throw new Refusal('amount_whole', 'Số tiền là đồng chẵn.', 'amount');
  if (input.given_on > today) throw new Refusal('given_in_future', 'Ngày đóng góp còn ở phía trước.', 'given_on');
  if (input.giver === null && !input.anonymous && input.source !== 'state')
    throw new Refusal(
      'giver_missing',
      'Nhập người, đơn vị đóng góp; nếu người ấy không muốn nêu tên thì đánh dấu vào ô bên dưới.',
      'giver',
    );
}

/**
 * Enters what somebody gave for a work or a fund and draws its receipt, except for money of the state, which comes with
 * its own papers. Cash needs its amount, anything else its quantity or worth. Returns the id.
 */
export async function recordContribution(tx: Tx, actor: Actor, input: ContributionInput): Promise<string> {
  const title = await ownPurse(tx, actor, input);
  check(input, localDate(tx.now));
  const row = fresh(tx);
  const year = localYear(tx.now);
  const receipt_number = input.source === 'state' ? null : await drawReceiptNumber(tx, year);
  await tx.db
    .insertInto('contribution')
    .values({
      ...row,
      ...input,
      measure: measures[input.kind] ?? input.measure,
      amount: column(input.amount),
      quantity: column(input.quantity),
      receipt_number,
      receipt_year: receipt_number === null ? null : year,
      ...entered(tx, actor),
    })
    .execute();
  await recordEvent(tx, actor, 'contribution.recorded', {
    subject: input.work_id ?? row.id,
    detail: { contribution: row.id, title, source: input.source, kind: input.kind, amount: input.amount, receipt_number },
  });
  return row.id;
}

/** When and by whom an entry was made. */
export const entered = (tx: Tx, actor: Actor) => ({ entered_on: localDate(tx.now), entered_by: actor.name, entered_at: tx.now });

/** Undoes a contribution by a further entry that takes it back; its receipt number stays used. What was spent of it must be put right first. */
export async function reverseContribution(tx: Tx, actor: Actor, id: string, reason: string): Promise<void> {
  const entry = found(await tx.db.selectFrom('contribution').selectAll().where('id', '=', id).executeTakeFirst());
  const title = await ownPurse(tx, actor, entry);
  await lockPurse(tx, entry);
  const undone = await tx.db.selectFrom('contribution').select('id').where('reverses_id', '=', id).executeTakeFirst();
  checkReversal(entry, undone !== undefined, reason);
  const left = await balanceOf(tx, entry);
  if (entry.kind === 'cash' && (figureValue(entry.amount) ?? 0) > left)
    throw new Refusal('already_spent', `Khoản này đã chi một phần: chỉ còn ${sayMoney(left)}. Đảo khoản chi trước.`, 'reason');
  const { source, kind, giver, giver_kind, anonymous, measure, work_id, fund } = entry;
  const same = { source, kind, giver, giver_kind, anonymous, measure, work_id, fund };
  await tx.db
    .insertInto('contribution')
    .values({
      ...fresh(tx),
      ...same,
      given_on: localDate(tx.now),
      amount: column(takenBack(entry.amount)),
      quantity: column(takenBack(entry.quantity)),
      reverses_id: id,
      reason,
      ...entered(tx, actor),
    })
    .execute();
  await recordEvent(tx, actor, 'contribution.reversed', { subject: work_id ?? id, detail: { contribution: id, title, reason } });
}
