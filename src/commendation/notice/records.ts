import type { Section } from '../../platform/records/field.ts';
import { choice, date, integer, ref, refs, required, text } from '../../platform/records/field.ts';

export const channels = ['page', 'officer'] as const;
export const opinionOutcomes = ['upheld', 'partly', 'not_upheld'] as const;
export type OpinionOutcome = (typeof opinionOutcomes)[number];

export const noticeSections: readonly Section[] = [
  {
    name: 'public_notices',
    table: 'public_notice',
    title: 'Niêm yết công khai danh sách đề nghị khen thưởng',
    fields: {
      title: required(text),
      published_on: required(date),
      days: required(integer),
      basis: required(text),
      place: text,
      withdrawn_on: date,
      withdrawn_reason: text,
      nominations: refs('notice_nomination', 'nominations'),
    },
    ordered: [['published_on', 'withdrawn_on']],
  },
  {
    name: 'notice_opinions',
    table: 'notice_opinion',
    title: 'Ý kiến về danh sách niêm yết',
    fields: {
      notice: required(ref('public_notices')),
      nomination: ref('nominations'),
      received_on: required(date),
      channel: required(choice(...channels)),
      name: text,
      contact: text,
      content: required(text),
      answered_on: date,
      outcome: choice(...opinionOutcomes),
      answer: text,
      answered_by: text,
    },
    ordered: [['received_on', 'answered_on']],
  },
];
