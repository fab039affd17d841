import { formatDate, formatDateTime } from '../../platform/calendar/date.ts';
import type { Visit } from '../../platform/web/route.ts';
import type { ArticleCard } from '../../platform/web/ui/articles.tsx';
import type { ArticleRow } from './article.ts';

/** "03/01/2018 | 05:01"; an article that was posted nobody knows when shows the day of its event. */
export function publishedWords(publishedAt: Date | null, heldOn: string | null): string {
  if (publishedAt) return formatDateTime(publishedAt).replace(' ', ' | ');
  return heldOn ? `Sự kiện ngày ${formatDate(heldOn)}` : '';
}

const longest = 220;

export function shortened(text: string): string {
  if (text.length <= longest) return text;
  return `${text.slice(0, text.lastIndexOf(' ', longest))}…`;
}

/** `from` is the list the reader comes from, so that "Quay lại" lands on the same place of it. */
export function articleCard(visit: Visit, row: ArticleRow, from?: string): ArticleCard {
  return {
    id: `tin-${row.id.slice(-12)}`,
    title: row.title,
    published: publishedWords(row.publishedAt, row.heldOn),
    href: visit.url(`/tin-tuc/${row.slug}${from ? `?tu=${encodeURIComponent(`${from}#tin-${row.id.slice(-12)}`)}` : ''}`),
    ...(row.publishedAt ? { datetime: row.publishedAt.toISOString() } : row.heldOn ? { datetime: row.heldOn } : {}),
    ...(row.lead ? { summary: shortened(row.lead) } : {}),
    ...(row.category ? { category: row.category } : {}),
  };
}

const places = /^\/(?:(?:tin-tuc|chuyen-muc\/[^/?#]+|tim-kiem|don-vi\/[^/?#]+|phong-trao\/[^/?#]+)(?:\?[^#]*)?)?(?:#tin-[0-9a-f]{12})?$/;

/** Where "Quay lại" leads: the list named in the address if it is one of ours, else the news. */
export function backTo(visit: Visit): string {
  const from = visit.query.get('tu') ?? '';
  return visit.url(places.test(from) && from !== '' ? from : '/tin-tuc');
}
