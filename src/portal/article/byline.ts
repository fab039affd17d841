import type { WholeArticle } from './whole.ts';

/**
 * "Văn Khôi (Ngô Văn Khôi) - UBND phường": the pen name, who it is, and the organisation, each once. Who it is stays inside
 * where the article says so.
 */
export function bylineWords(article: Pick<WholeArticle, 'byline' | 'author_name' | 'author_inside' | 'organisation'>): string {
  const { byline, organisation } = article;
  const author_name = article.author_inside ? null : article.author_name;
  const who = byline && author_name && author_name !== byline ? `${byline} (${author_name})` : (byline ?? author_name);
  return [who, organisation].filter(Boolean).join(' - ');
}
