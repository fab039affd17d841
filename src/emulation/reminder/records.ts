import type { Section } from '../../platform/records/field.ts';
import { choice, date, flag, integer, moment, ref, required, text } from '../../platform/records/field.ts';

export const ruleKinds = ['registration', 'work_due', 'report_due', 'pledge_unsigned', 'launch_unread', 'task_due', 'review_due'] as const;
export type RuleKind = (typeof ruleKinds)[number];

export const reminderSections: readonly Section[] = [
  {
    name: 'reminder_rules',
    table: 'reminder_rule',
    title: 'Quy tắc nhắc việc',
    fields: {
      kind: required(choice(...ruleKinds)),
      valid_from: required(date),
      off: flag,
      days: required(integer),
      repeat_after: required(integer),
      times: required(integer),
      due_day: text,
    },
  },
  {
    name: 'reminders',
    table: 'reminder',
    title: 'Lượt nhắc việc',
    fields: {
      unit: ref('units'),
      body: ref('bodies'),
      person: ref('people'),
      year: required(integer),
      subject: required(text),
      text: required(text),
      due_on: date,
      sent_at: required(moment),
      rule: choice(...ruleKinds),
      why: text,
    },
    oneOf: [{ fields: ['unit', 'body', 'person'], atLeastOne: false }],
  },
];
