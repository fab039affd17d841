import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { type CalendarDate, localDate } from '../../platform/calendar/date.ts';
import { type Figure, figureValue } from '../../platform/records/figure.ts';
import { figureColumn } from '../../platform/records/figure-column.ts';
import { NotFound, Refusal } from '../../platform/refusal.ts';
import { type Tx, fresh } from '../../platform/tenancy.ts';
import { wholeShares } from './shares.ts';
import { findWork, mayActForWork } from './work.ts';

export interface ContributionInput {
  source: 'state' | 'people' | 'sponsor';
  kind: 'cash' | 'land' | 'labour' | 'material';
  giver: string | null;
  anonymous: boolean;
  /** In đồng, also what land, labour and material are worth. */
  amount: Figure | null;
  quantity: Figure | null;
  measure: string | null;
  given_on: CalendarDate;
  receipt: string | null;
}

/** Enters what somebody gave for a work. Cash needs its amount, anything else its quantity or worth. */
export async function recordContribution(tx: Tx, actor: Actor, workId: string, input: ContributionInput): Promise<void> {
  const work = await findWork(tx, workId);
  if (!mayActForWork(actor, work)) throw new NotFound();
  if (input.kind === 'cash' && input.amount === null) throw new Refusal('amount_missing', 'Nhập số tiền.', 'amount');
  if (input.amount === null && input.quantity === null) throw new Refusal('amount_missing', 'Nhập số lượng hoặc trị giá.', 'quantity');
  if (input.given_on > localDate(tx.now)) throw new Refusal('given_in_future', 'Ngày đóng góp còn ở phía trước.', 'given_on');
  const row = fresh(tx);
  const [amount, quantity] = [input.amount, input.quantity].map((figure) => (figure === null ? null : figureColumn(figure)));
  await tx.db
    .insertInto('contribution')
    .values({ ...row, work_id: workId, ...input, amount, quantity })
    .execute();
  await recordEvent(tx, actor, 'contribution.recorded', {
    subject: workId,
    detail: { contribution: row.id, title: work.title, source: input.source, kind: input.kind },
  });
}

export interface Share {
  source: string;
  amount: number;
  /** Whole percent; the shares of a work sum to 100. */
  percent: number;
}

/** What each source gave, in đồng and whole percent; contributions without a known worth are left out. */
export function sharesOf(contributions: readonly { source: string; amount: Figure | null }[]): Share[] {
  const sources = ['state', 'people', 'sponsor'].filter((source) => contributions.some((each) => each.source === source));
  const amounts = sources.map((source) =>
    contributions.filter((each) => each.source === source).reduce((sum, { amount }) => sum + (figureValue(amount) ?? 0), 0),
  );
  const percents = wholeShares(amounts);
  return sources.map((source, index) => ({ source, amount: amounts[index] ?? 0, percent: percents[index] ?? 0 }));
}
