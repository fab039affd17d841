import { type CalendarDate, formatDate } from '../../platform/calendar/date.ts';
import { addWorkingDays } from '../../platform/calendar/workdays.ts';
import { type Rule, anchorOf, ruleNames, ruleWords } from './rules.ts';

/** What decides when a matter is urged. */
export interface Timed {
  dueOn: CalendarDate | null;
  /** When it could be begun: for matters without a due day. */
  since: CalendarDate | null;
}

/** How often it was urged before, and when last. */
export interface Urged {
  count: number;
  last: CalendarDate;
}

/** The first day on which the rule urges the matter; null when it never does. */
export function firstDay(rule: Rule, { dueOn, since }: Timed): CalendarDate | null {
  if (rule.off) return null;
  if (anchorOf(rule.kind) === 'since') return since === null ? null : addWorkingDays(since, rule.days);
  return dueOn === null ? null : addWorkingDays(dueOn, -rule.days);
}

/** Whether the rule urges the matter on a day. */
export function isUrged(rule: Rule, matter: Timed, before: Urged | undefined, day: CalendarDate): boolean {
  const first = firstDay(rule, matter);
  if (first === null || day < first) return false;
  if (before === undefined) return true;
  return before.count < rule.times && day >= addWorkingDays(before.last, rule.repeatAfter);
}

/** "Hạn 31/03/2026. Quy tắc «Đăng ký thi đua»: trước hạn 10 ngày làm việc…; lần thứ 2." */
export function whyWords(rule: Rule, { dueOn, since }: Timed, nth: number): string {
  const day = dueOn ? `Hạn ${formatDate(dueOn)}. ` : since ? `Từ ngày ${formatDate(since)} chưa làm. ` : '';
  return `${day}Quy tắc “${ruleNames[rule.kind]}”: ${ruleWords(rule)}. Đây là lần nhắc thứ ${nth}.`;
}
