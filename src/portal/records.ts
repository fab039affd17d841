import type { Section } from '../platform/records/field.ts';
import { choice, date, figure, flag, moment, ref, required, text, texts } from '../platform/records/field.ts';

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
      organisation: text,
      featured: flag,
      draft: flag,
      tags: texts,
    },
  },
  {
    name: 'counters',
    table: 'counter',
    title: 'Số lượt truy cập',
    fields: { kind: required(choice(...counterKinds)), value: required(figure), as_of: date },
  },
];
