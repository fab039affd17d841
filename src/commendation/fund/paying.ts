import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { localDate } from '../../platform/calendar/date.ts';
import { Refusal, found } from '../../platform/refusal.ts';
import { type Tx, fresh } from '../../platform/tenancy.ts';
import { type PaymentLine, paymentFor } from '../bonus/payment.ts';
import { findDecision, isDraft } from '../decision/decision.ts';
import { isId } from '../identifier.ts';
import { heldFund, refuseOverCap } from './fund.ts';
import { paidFor } from './paid.ts';

export interface NewPayment {
  decisionId: string;
  paidOn: string;
  method: 'cash' | 'bank';
  /** Slip, transfer number; the same for all of them. */
  reference: string | null;
  /** Whom each award's money was handed to; without a name the recipient took it. */
  awards: readonly { awardId: string; receiver: string | null }[];
}

/**
 * Records that bonuses of a decision were handed out, each once, from the fund of the year in which they are paid. The
 * fund is held meanwhile: two clerks at once neither pay twice nor over the cap. Returns the sum in đồng.
 */
export async function recordPayments(tx: Tx, actor: Actor, input: NewPayment): Promise<number> {
  const decision = found(await findDecision(tx, input.decisionId));
  const issued = decision.issued_on;
  if (isDraft(decision) || issued === null) throw new Refusal('not_signed', 'Quyết định chưa ký nên chưa chi tiền thưởng được.');
  if (input.paidOn > localDate(tx.now) || input.paidOn < issued)
    throw new Refusal('wrong_day', 'Ngày chi phải từ ngày ký quyết định đến hôm nay.', 'paid_on');
  if (input.awards.length === 0) throw new Refusal('nothing_chosen', 'Chọn ít nhất một người, tập thể hoặc hộ để ghi chi.', 'awards');
  const book = await heldFund(tx, Number(input.paidOn.slice(0, 4)));
  const { lines } = await paymentFor(tx, decision, issued);
  const due = input.awards.map(({ awardId, receiver }) => ({ line: payable(lines.find(({ id }) => id === awardId)), receiver }));
  const paid = await paidFor(
    tx,
    due.map(({ line }) => line.id),
  );
  const twice = due.find(({ line }) => paid.has(line.id));
  if (twice) throw new Refusal('paid_already', `Tiền thưởng của ${twice.line.name} đã chi; không chi hai lần.`, 'awards');
  const sum = due.reduce((total, { line }) => total + line.amount, 0);
  refuseOverCap(book, sum, book.balance);
  await tx.db
    .insertInto('bonus_payment')
    .values(
      due.map(({ line, receiver }) => ({
        ...fresh(tx),
        award_id: line.id,
        award_fund_id: book.id,
        paid_on: input.paidOn,
        amount: line.amount,
        coefficient: line.coefficient,
        base_salary: line.baseSalary,
        method: input.method,
        receiver: receiver ?? line.name,
        reference: input.reference,
        recorded_by: actor.name,
        account_id: actor.accountId,
      })),
    )
    .execute();
  await recordEvent(tx, actor, 'payment.recorded', { subject: decision.id, detail: { awards: due.length, sum, method: input.method } });
  return sum;
}

type Payable = PaymentLine & { amount: number; coefficient: number; baseSalary: number };

function payable(line: PaymentLine | undefined): Payable {
  const { amount, coefficient, baseSalary, ...rest } = found(line);
  if (rest.withheld !== null)
    throw new Refusal('withheld', `${rest.name} không được chi: ${rest.withheld.toLocaleLowerCase('vi')}.`, 'awards');
  if (amount === null || coefficient === null || baseSalary === null)
    throw new Refusal('needs_confirmation', `Hệ số tiền thưởng của ${rest.name} cần xác nhận pháp lý, chưa chi được.`, 'awards');
  return { ...rest, amount, coefficient, baseSalary };
}

/** Says that a payment was entered in error; the entry stays and the award may be paid anew. */
export async function voidPayment(tx: Tx, actor: Actor, id: string, reason: string): Promise<void> {
  if (reason.trim().length < 10) throw new Refusal('no_reason', 'Ghi rõ lý do ghi nhầm, ít nhất 10 ký tự.', 'reason');
  const row = found(
    isId(id)
      ? await tx.db
          .updateTable('bonus_payment')
          .set({ voided_on: localDate(tx.now), voided_reason: reason.trim() })
          .where('id', '=', id)
          .where('voided_on', 'is', null)
          .returning(['award_id', 'amount'])
          .executeTakeFirst()
      : undefined,
  );
  await recordEvent(tx, actor, 'payment.voided', {
    subject: id,
    detail: { award: row.award_id, amount: row.amount, reason: reason.trim() },
  });
}
