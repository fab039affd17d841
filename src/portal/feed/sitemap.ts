import { routes } from '../../organization/access.ts';
import { localDate } from '../../platform/calendar/date.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { type Reply, plain } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { listArticles, listCategories } from '../article/article.ts';
import { listWorks } from '../work/work.ts';
import { whole, xml } from './entries.ts';

const mostAddresses = 5_000;
const lists = ['/', '/tin-tuc', '/phong-trao', '/cong-trinh', '/dien-hinh', '/bang-vang', '/don-vi', '/thu-vien-anh', '/van-ban'];

interface Place {
  path: string;
  day?: string;
}

/** One page for each record of a table that everybody may read. */
const pagesOf = async (tx: Tx, table: 'movement' | 'unit', folder: string): Promise<Place[]> =>
  (await tx.db.selectFrom(table).select('key').orderBy('key').limit(mostAddresses).execute()).map(({ key }) => ({
    path: `${folder}/${encodeURIComponent(key)}`,
  }));

async function placesOf({ tx }: Visit): Promise<Place[]> {
  const articles = await listArticles(tx, { limit: mostAddresses });
  const works = await listWorks(tx, {});
  const categories = (await listCategories(tx)).filter(({ count }) => count > 0);
  return [
    ...lists.map((path) => ({ path })),
    ...categories.map(({ key }) => ({ path: `/chuyen-muc/${encodeURIComponent(key)}` })),
    ...(await pagesOf(tx, 'movement', '/phong-trao')),
    ...works.map(({ key }) => ({ path: `/cong-trinh/${encodeURIComponent(key)}` })),
    ...(await pagesOf(tx, 'unit', '/don-vi')),
    ...articles.map(({ slug, publishedAt }) => ({ path: `/tin-tuc/${slug}`, ...(publishedAt ? { day: localDate(publishedAt) } : {}) })),
  ];
}

async function siteMap(visit: Visit): Promise<Reply> {
  const urls = (await placesOf(visit))
    .map(({ path, day }) => `<url><loc>${xml(whole(visit, path))}</loc>${day ? `<lastmod>${day}</lastmod>` : ''}</url>`)
    .join('');
  return plain(
    `<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls}</urlset>\n`,
    'application/xml; charset=utf-8',
  );
}

/** For wards with a host name of their own; search engines look for it there only. */
function robots(visit: Visit): Reply {
  const closed = ['/lam-viec', '/dang-nhap', '/tim-kiem', '/ky/', '/moi/'].map((path) => `Disallow: ${visit.url(path)}\n`).join('');
  return plain(`User-agent: *\n${closed}Sitemap: ${whole(visit, '/sitemap.xml')}\n`, 'text/plain; charset=utf-8');
}

export const sitemapRoutes = routes()
  .get('/sitemap.xml', { permission: 'public', audit: 'feed.read', kept: true }, siteMap)
  .get('/robots.txt', { permission: 'public', audit: 'feed.read', kept: true }, robots);
