import type { Section } from '../platform/records/field.ts';
import { commentSections } from './comment/records.ts';
import { choice, date, figure, flag, list, moment, ref, required, text, texts } from '../platform/records/field.ts';

export const counterKinds = ['online', 'today', 'week', 'month', 'total'] as const;

export const portalSections: readonly Section[] = [
  {
    name: 'categories',
    table: 'category',
    title: 'Chuyên mục',
    fields: { name: required(text) },
  },
  {
    name: 'articles',
    table: 'article',
    title: 'Tin bài',
    fields: {
      title: required(text),
      slug: required(text),
      category: ref('categories'),
      event: ref('events'),
      lead: text,
      body: text,
      published_at: moment,
      byline: text,
      author: ref('people'),
      author_inside: flag,
      organisation: text,
      featured: flag,
      draft: flag,
      tags: texts,
      corrections: list('article_correction', {
        made_at: required(moment),
        reason: required(text),
        title: required(text),
        lead: text,
        body: text,
      }),
    },
  },
  ...commentSections,
  {
    name: 'counters',
    table: 'counter',
    title: 'Số lượt truy cập',
    fields: { kind: required(choice(...counterKinds)), value: required(figure), as_of: date },
  },
];
