import type { Section } from '../platform/records/field.ts';
import { choice, date, flag, integer, list, ref, refs, required, text } from '../platform/records/field.ts';
import { levels } from '../organization/records.ts';

export const findingParts = [
  'situation',
  'advantage',
  'difficulty',
  'leadership',
  'movement',
  'result',
  'participation',
  'exemplar',
  'effect',
  'award',
] as const;

export const reviewSections: readonly Section[] = [
  {
    name: 'reviews',
    table: 'review',
    title: 'Sơ kết, tổng kết',
    fields: {
      kind: required(choice('interim', 'final')),
      year: required(integer),
      title: text,
      cutoff_on: date,
      drafted_on: date,
      commented_on: date,
      adopted_on: date,
      issued_on: date,
      number: integer,
      symbol: text,
      hide_units: flag,
      movements: refs('review_movement', 'movements'),
      comments: list('review_comment', {
        author: required(text),
        text: required(text),
        given_on: required(date),
        answer: text,
        answered_on: date,
      }),
      reasons: list('review_reason', { target: required(ref('targets')), text: required(text) }),
    },
  },
  {
    name: 'findings',
    table: 'finding',
    title: 'Nhận định, kết quả',
    fields: {
      review: ref('reviews'),
      year: required(integer),
      part: required(choice(...findingParts)),
      movement: ref('movements'),
      field: text,
      text: required(text),
    },
  },
  {
    name: 'shortcomings',
    table: 'shortcoming',
    title: 'Hạn chế',
    fields: {
      review: ref('reviews'),
      year: required(integer),
      text: required(text),
      cause: choice('objective', 'subjective'),
      cause_text: text,
      owner_level: choice(...levels),
      effect: text,
      internal: flag,
      units: refs('shortcoming_unit', 'units'),
      answers: list('shortcoming_answer', { year: required(integer), text: required(text) }),
    },
  },
  {
    name: 'lessons',
    table: 'lesson',
    title: 'Bài học kinh nghiệm',
    fields: {
      review: ref('reviews'),
      year: required(integer),
      text: required(text),
      answers: list('lesson_answer', { year: required(integer), text: required(text) }),
    },
  },
  {
    name: 'recommendations',
    table: 'recommendation',
    title: 'Kiến nghị, phương hướng',
    fields: {
      review: ref('reviews'),
      year: required(integer),
      kind: required(choice('direction', 'proposal')),
      text: required(text),
      to_level: choice(...levels),
    },
  },
];
