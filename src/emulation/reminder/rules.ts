import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import type { CalendarDate } from '../../platform/calendar/date.ts';
import { fromRoot } from '../../platform/root.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { type RuleKind, ruleKinds } from './records.ts';

/** When a kind of matter is urged, in working days. */
export interface Rule {
  kind: RuleKind;
  validFrom: CalendarDate;
  off: boolean;
  days: number;
  repeatAfter: number;
  times: number;
  /** 'MM-DD': the due day of every year, where the matter has none of its own. */
  dueDay: string | null;
  /** Chosen by the ward; otherwise the rule of the house. */
  own: boolean;
}

/** A matter with a due day is urged before it, one without is urged after it began. */
export const anchorOf = (kind: RuleKind): 'due' | 'since' => (kind === 'pledge_unsigned' || kind === 'launch_unread' ? 'since' : 'due');

export const ruleNames: Readonly<Record<RuleKind, string>> = {
  registration: 'Đăng ký thi đua',
  work_due: 'Công trình, phần việc đến hạn',
  report_due: 'Báo cáo chỉ tiêu theo kỳ',
  pledge_unsigned: 'Giao ước, cam kết chưa ký',
  launch_unread: 'Phát động chưa quán triệt',
  task_due: 'Nhiệm vụ đến hạn',
  review_due: 'Sơ kết, tổng kết phong trào đến hạn',
};

const count = z.int().min(0).max(120);
const file = z.object({
  rules: z.array(
    z.strictObject({
      kind: z.enum(ruleKinds),
      valid_from: z.string(),
      days: count,
      repeat_after: count,
      times: count,
      due_day: z.string().optional(),
      within: count.optional(),
    }),
  ),
});
const ofTheHouse = file.parse(parse(readFileSync(fromRoot('data', 'reminders', 'rules.yaml'), 'utf8'))).rules;

/** A report is due on this working day after its period. */
export const reportWithin = ofTheHouse.find(({ within }) => within !== undefined)?.within ?? 5;

const house: readonly Rule[] = ofTheHouse.map(({ kind, valid_from, days, repeat_after, times, due_day = null }) => ({
  kind,
  validFrom: valid_from,
  off: false,
  days,
  repeatAfter: repeat_after,
  times,
  dueDay: due_day,
  own: false,
}));

/** The rule of each kind on a day: the newest of the ward, else the newest of the house. */
export function rulesFrom(own: readonly Rule[], day: CalendarDate): ReadonlyMap<RuleKind, Rule> {
  const newest = (rules: readonly Rule[], kind: RuleKind) =>
    rules
      .filter((rule) => rule.kind === kind && rule.validFrom <= day)
      .toSorted((a, b) => a.validFrom.localeCompare(b.validFrom))
      .at(-1);
  return new Map(
    ruleKinds.flatMap((kind) => {
      const rule = newest(own, kind) ?? newest(house, kind);
      return rule ? [[kind, rule] as const] : [];
    }),
  );
}

/** What the ward has chosen itself, from the earliest on. */
export async function ownRules(tx: Tx): Promise<Rule[]> {
  const rows = await tx.db.selectFrom('reminder_rule').selectAll().orderBy('valid_from').execute();
  return rows.map((row) => ({
    kind: row.kind as RuleKind,
    validFrom: row.valid_from,
    off: row.off,
    days: row.days,
    repeatAfter: row.repeat_after,
    times: row.times,
    dueDay: row.due_day,
    own: true,
  }));
}

export const rulesOn = async (tx: Tx, day: CalendarDate) => rulesFrom(await ownRules(tx), day);

/** "trước hạn 7 ngày làm việc, nhắc lại sau mỗi 5 ngày, nhiều nhất 4 lần" */
export function ruleWords(rule: Rule): string {
  if (rule.off) return 'không nhắc';
  const first = anchorOf(rule.kind) === 'due' ? `trước hạn ${rule.days} ngày làm việc` : `sau ${rule.days} ngày làm việc chưa làm`;
  return `${first}, nhắc lại sau mỗi ${rule.repeatAfter} ngày làm việc, nhiều nhất ${rule.times} lần`;
}
