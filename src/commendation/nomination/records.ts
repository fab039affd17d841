import type { Section } from '../../platform/records/field.ts';
import { choice, date, integer, ref, required, text } from '../../platform/records/field.ts';

export const dossierActs = ['submitted', 'returned', 'accepted'] as const;

/** The dossier of a nomination; stands after the nominations. */
export const dossierSections: readonly Section[] = [
  {
    name: 'nomination_papers',
    table: 'nomination_paper',
    title: 'Giấy tờ của hồ sơ đề nghị khen thưởng',
    fields: {
      nomination: required(ref('nominations')),
      paper: required(text),
      reference: required(text),
      file: text,
      added_on: required(date),
      removed_on: date,
    },
  },
  {
    name: 'achievement_reports',
    table: 'achievement_report',
    title: 'Báo cáo thành tích',
    fields: {
      nomination: required(ref('nominations')),
      version: required(integer),
      profile: required(text),
      merits: required(text),
      awards: required(text),
      written_by: text,
      written_on: required(date),
    },
  },
  {
    name: 'nomination_acts',
    table: 'nomination_act',
    title: 'Gửi, trả lại, nhận hồ sơ đề nghị',
    fields: {
      nomination: required(ref('nominations')),
      kind: required(choice(...dossierActs)),
      acted_on: required(date),
      actor: text,
      reason: text,
      report_version: integer,
    },
  },
];
