import type { Section } from '../../platform/records/field.ts';
import { choice, date, flag, integer, list, moment, number, ref, required, text } from '../../platform/records/field.ts';

export const itemTypes = ['proportional', 'steps', 'graded', 'full', 'loss', 'activity', 'on_time'] as const;
/** Which of the ward's own records an item is reckoned from. */
export const figureSources = ['indicator', 'works', 'late_reports', 'reminders'] as const;
export const stages = ['self', 'cross', 'council', 'appeal', 'correction'] as const;
export type Stage = (typeof stages)[number];

const item = {
  code: required(text), title: required(text), type: required(choice(...itemTypes)), max: required(number), heading: text, evidence: text,
  unless_full: choice('item_zero', 'group_fails', 'unit_fails'), direction: choice('higher', 'lower', 'zero'), uncapped: flag,
  target: number, measure: text, each: number, floor: number, event: text, activity: text, late_loss: number,
  figures: choice(...figureSources), indicator: ref('indicators'),
  steps: list('criteria_step', { threshold: required(number), points: required(number) }),
} as const;

const criteriaSets: Section = {
  name: 'criteria_sets', table: 'criteria_set', title: 'Bộ tiêu chí chấm điểm',
  fields: {
    title: required(text), year: required(integer), bloc: ref('blocs'), bloc_title: text, source: text, version: integer, decimals: integer,
    total_cap: number, self_cap: number, bonus_cap: number, penalty_cap: number, pass_place: text, failing: choice('after', 'unranked'),
    top_percent: number, top_rounding: choice('down', 'half_up', 'up'), top_at_least: integer, several_leaders: flag,
    appeal_days: integer, appeal_calendar_days: flag, self_due_on: date, copied_from: ref('criteria_sets'), opened_at: moment, opened_by: text,
    pass_marks: list('criteria_pass_mark', { place: required(text), mark: required(number) }),
    classes: list('criteria_class', { name: required(text), lowest: required(number) }),
    prizes: list('criteria_prize', { name: required(text), count: required(integer) }),
    exclusions: list('criteria_exclusion', { code: required(text), reason: required(text) }),
    ties: list('criteria_tie', { rule: required(choice('group', 'item', 'bonus', 'penalty', 'votes')), code: text }),
    groups: list('criteria_group', {
      code: required(text), title: required(text), max: required(number), uncapped: flag, minimum_percent: number, minimum_points: number,
      items: list('criteria_item', item),
    }),
    extras: list('criteria_extra', {
      kind: required(choice('bonus', 'penalty')), code: required(text), title: required(text), type: required(choice('times', 'graded')),
      each: number, max: number, evidence: text,
    }),
  },
};

const sheet = required(ref('score_sheets'));

export const scoringSections: readonly Section[] = [
  criteriaSets,
  {
    name: 'score_sheets', table: 'score_sheet', title: 'Phiếu chấm điểm',
    fields: { criteria_set: required(ref('criteria_sets')), unit: required(ref('units')), crosser: ref('units'), place: text, votes: integer },
  },
  {
    name: 'score_entries', table: 'score_entry', title: 'Điểm chấm từng mục',
    fields: {
      score_sheet: sheet, stage: required(choice(...stages)), line: required(text), points: number, result: number, target: number, met: flag,
      times: integer, on_time: integer, late: integer, undone: integer, evidence: text, reason: text, from_records: flag,
      entered_by: text, entered_at: required(moment),
    },
  },
  {
    name: 'score_submissions', table: 'score_submission', title: 'Nộp, khóa phiếu chấm điểm',
    fields: { score_sheet: sheet, stage: required(choice('self', 'cross', 'council')), submitted_by: text, submitted_at: required(moment) },
  },
  {
    name: 'score_exclusions', table: 'score_exclusion', title: 'Không xếp hạng',
    fields: {
      score_sheet: sheet, code: required(text), reason: required(text), document: text, recorded_by: text, recorded_at: required(moment),
      lifted_reason: text, lifted_by: text, lifted_at: moment,
    },
  },
  {
    name: 'rankings', table: 'ranking', title: 'Bảng xếp hạng',
    fields: {
      criteria_set: required(ref('criteria_sets')), kind: required(choice('provisional', 'final', 'correction')), version: required(integer),
      announced_by: text, announced_at: required(moment), appeal_until: date, reason: text, file: required(text), file_sha256: required(text),
    },
  },
  {
    name: 'score_appeals', table: 'score_appeal', title: 'Kiến nghị về điểm',
    fields: {
      score_sheet: sheet, line: text, text: required(text), filed_by: text, filed_at: required(moment), outcome: choice('accepted', 'rejected'),
      answer: text, answered_by: text, answered_at: moment,
    },
  },
];
