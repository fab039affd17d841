import { routes } from '../../organization/access.ts';
import { type Reply, plain } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { type Entry, entriesOf, updatedAt, whole, xml } from './entries.ts';

const head = '<?xml version="1.0" encoding="utf-8"?>\n';

const atomEntry = ({ id, title, address, at, category, summary }: Entry) =>
  `<entry><id>urn:uuid:${id}</id><title>${xml(title)}</title><link href="${xml(address)}"/><updated>${at.toISOString()}</updated>${
    category ? `<category term="${xml(category)}"/>` : ''
  }<summary>${xml(summary)}</summary></entry>`;

/** The newest articles for readers of feeds and for the portal of the level above (S1-01). */
async function atom(visit: Visit): Promise<Reply> {
  const entries = await entriesOf(visit);
  const self = xml(whole(visit, '/tin-tuc.atom'));
  const name = xml(visit.ward.name);
  const about = `<id>urn:uuid:${visit.ward.authorityId}</id><title>${name}</title><link rel="self" href="${self}"/><link href="${xml(whole(visit, '/'))}"/><author><name>${name}</name></author><updated>${updatedAt(entries).toISOString()}</updated>`;
  const feed = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi">${about}${entries.map(atomEntry).join('')}</feed>\n`;
  return plain(head + feed, 'application/atom+xml; charset=utf-8');
}

const rssItem = ({ id, title, address, at, category, summary }: Entry) =>
  `<item><title>${xml(title)}</title><link>${xml(address)}</link><guid isPermaLink="false">urn:uuid:${id}</guid><pubDate>${at.toUTCString()}</pubDate>${
    category ? `<category>${xml(category)}</category>` : ''
  }<description>${xml(summary)}</description></item>`;

async function rss(visit: Visit): Promise<Reply> {
  const entries = await entriesOf(visit);
  const name = xml(visit.ward.name);
  const self = `<atom:link rel="self" type="application/rss+xml" href="${xml(whole(visit, '/tin-tuc.rss'))}"/>`;
  const about = `<title>${name}</title><link>${xml(whole(visit, '/'))}</link><description>${xml(`Tin thi đua, khen thưởng của ${visit.ward.name}`)}</description><language>vi</language><lastBuildDate>${updatedAt(entries).toUTCString()}</lastBuildDate>${self}`;
  const feed = `<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>${about}${entries.map(rssItem).join('')}</channel></rss>\n`;
  return plain(head + feed, 'application/rss+xml; charset=utf-8');
}

/** JSON Feed 1.1. */
async function json(visit: Visit): Promise<Reply> {
  const items = (await entriesOf(visit)).map(({ id, title, address, at, category, summary }) => ({
    id: `urn:uuid:${id}`,
    url: address,
    title,
    content_text: summary,
    date_published: at.toISOString(),
    ...(category ? { tags: [category] } : {}),
  }));
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: visit.ward.name,
    home_page_url: whole(visit, '/'),
    feed_url: whole(visit, '/tin-tuc.json'),
    language: 'vi',
    items,
  };
  return plain(`${JSON.stringify(feed)}\n`, 'application/feed+json; charset=utf-8');
}

export const feedRoutes = routes()
  .get('/tin-tuc.atom', { permission: 'public', audit: 'feed.read', kept: true }, atom)
  .get('/tin-tuc.rss', { permission: 'public', audit: 'feed.read', kept: true }, rss)
  .get('/tin-tuc.json', { permission: 'public', audit: 'feed.read', kept: true }, json);
