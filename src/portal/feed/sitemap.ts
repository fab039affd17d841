import { routes } from '../../organization/access.ts';
import { localDate } from '../../platform/calendar/date.ts';
import { type Reply, plain } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { listArticles, listCategories } from '../article/article.ts';
import { livingUnits } from '../unit/tree.ts';
import { listWorks } from '../work/work.ts';
import { whole, xml } from './entries.ts';

const mostAddresses = 5_000;
const lists = ['/', '/tin-tuc', '/phong-trao', '/cong-trinh', '/dien-hinh', '/bang-vang', '/don-vi', '/thu-vien-anh', '/van-ban'];

interface Place {
  path: string;
  day?: string;
}

const pagesOf = (rows: readonly { key: string }[], folder: string): Place[] =>
  rows.map(({ key }) => ({ path: `${folder}/${encodeURIComponent(key)}` }));

async function placesOf({ tx }: Visit): Promise<Place[]> {
  const articles = await listArticles(tx, { limit: mostAddresses });
  const movements = await tx.db.selectFrom('movement').select('key').orderBy('key').limit(mostAddresses).execute();
  const works = await listWorks(tx, {});
  const units = await livingUnits(tx, localDate(tx.now));
  const categories = (await listCategories(tx)).filter(({ count }) => count > 0);
  return [
    ...lists.map((path) => ({ path })),
    ...categories.map(({ key }) => ({ path: `/chuyen-muc/${encodeURIComponent(key)}` })),
    ...pagesOf(movements, '/phong-trao'),
    ...pagesOf(works, '/cong-trinh'),
    ...pagesOf(units, '/don-vi'),
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
