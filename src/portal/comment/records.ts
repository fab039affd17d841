import type { Section } from '../../platform/records/field.ts';
import { choice, date, moment, ref, required, text } from '../../platform/records/field.ts';

export const commentSections: readonly Section[] = [
  {
    name: 'article_comments',
    table: 'article_comment',
    title: 'Bình luận của bạn đọc',
    fields: {
      article: required(ref('articles')),
      name: required(text),
      text: required(text),
      email: text,
      sent_at: required(moment),
      answered_on: date,
      outcome: choice('passed', 'withheld'),
      reason: text,
      reply: text,
      replied_on: date,
      hidden_on: date,
      hidden_reason: text,
    },
  },
];
