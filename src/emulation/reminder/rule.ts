import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { isCalendarDate, localDate } from '../../platform/calendar/date.ts';
import { Refusal } from '../../platform/refusal.ts';
import { type Tx, fresh } from '../../platform/tenancy.ts';
import type { RuleKind } from './records.ts';

export interface RuleInput {
  kind: RuleKind;
  off: boolean;
  days: number;
  repeatAfter: number;
  times: number;
  /** 'MM-DD', for what has a due day every year. */
  dueDay: string | null;
}

/** The ward's own rule from today on; earlier rules stay for the days they held. */
export async function changeRule(tx: Tx, actor: Actor, { kind, off, days, repeatAfter, times, dueDay }: RuleInput): Promise<void> {
  if (days < 0 || days > 120) throw new Refusal('days_out_of_range', 'Số ngày từ 0 đến 120.', 'days');
  if (repeatAfter < 1 || repeatAfter > 120) throw new Refusal('repeat_out_of_range', 'Nhắc lại sau 1 đến 120 ngày.', 'repeat_after');
  if (times < 1 || times > 30) throw new Refusal('times_out_of_range', 'Số lần nhắc từ 1 đến 30.', 'times');
  // 2027 has no 29 February: a yearly due day must exist every year.
  if (dueDay !== null && !isCalendarDate(`2027-${dueDay}`))
    throw new Refusal('no_such_day', 'Hạn hằng năm phải là ngày có trong mọi năm, ví dụ 31/3.', 'due_day');
  const values = { off, days, repeat_after: repeatAfter, times, due_day: dueDay };
  await tx.db
    .insertInto('reminder_rule')
    .values({ ...fresh(tx), kind, valid_from: localDate(tx.now), ...values })
    .onConflict((conflict) => conflict.columns(['authority_id', 'kind', 'valid_from']).doUpdateSet(values))
    .execute();
  await recordEvent(tx, actor, 'reminder.rule_changed', { detail: { kind, ...values } });
}
