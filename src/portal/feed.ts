import { routes } from '../organization/access.ts';
import { type Reply, plain } from '../platform/web/reply.ts';
import type { Visit } from '../platform/web/route.ts';
import { listArticles, listCategories } from './article/article.ts';

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/g, (mark) => marks[mark] ?? mark);
const newest = 50;
const mostAddresses = 5_000;

/** Whole addresses, as feeds and the sitemap want them. */
const whole = (visit: Visit, path: string) => `${visit.origin}${visit.url(path)}`;

/** The newest articles for readers of feeds and for the portal of the level above (S1-01). */
async function feed(visit: Visit): Promise<Reply> {
  const rows = await listArticles(visit.tx, { limit: newest });
  const entries = rows.map((row) => {
    const at = (row.publishedAt ?? (row.heldOn ? new Date(`${row.heldOn}T00:00:00+07:00`) : visit.tx.now)).toISOString();
    const address = escaped(whole(visit, `/tin-tuc/${row.slug}`));
    const category = row.category ? `<category term="${escaped(row.category)}"/>` : '';
    return `<entry><id>urn:uuid:${row.id}</id><title>${escaped(row.title)}</title><link href="${address}"/><updated>${at}</updated>${category}<summary>${escaped(row.lead ?? '')}</summary></entry>`;
  });
  const self = escaped(whole(visit, '/tin-tuc.atom'));
  const name = escaped(visit.ward.name);
  return plain(
    `<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi"><id>urn:uuid:${visit.ward.authorityId}</id><title>${name}</title><link rel="self" href="${self}"/><author><name>${name}</name></author><updated>${visit.tx.now.toISOString()}</updated>${entries.join('')}</feed>\n`,
    'application/atom+xml; charset=utf-8',
  );
}

async function siteMap(visit: Visit): Promise<Reply> {
  const articles = await listArticles(visit.tx, { limit: mostAddresses });
  const categories = await listCategories(visit.tx);
  const paths = [
    '/',
    '/tin-tuc',
    '/phong-trao',
    '/cong-trinh',
    '/bang-vang',
    '/don-vi',
    ...categories.map(({ key }) => `/chuyen-muc/${encodeURIComponent(key)}`),
    ...articles.map(({ slug }) => `/tin-tuc/${slug}`),
  ];
  const urls = paths.map((path) => `<url><loc>${escaped(whole(visit, path))}</loc></url>`).join('');
  return plain(
    `<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls}</urlset>\n`,
    'application/xml; charset=utf-8',
  );
}

export const feedRoutes = routes()
  .get('/tin-tuc.atom', { permission: 'public', audit: 'feed.read', kept: true }, feed)
  .get('/sitemap.xml', { permission: 'public', audit: 'feed.read', kept: true }, siteMap);
