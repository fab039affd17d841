import { formatDateTime, localDate, localTime } from '../../../platform/calendar/date.ts';
import type { Ward } from '../../../platform/web/route.ts';
import { articleHtml, escaped } from './html.ts';
import type { ExportedArticle, ExportedPhoto } from './form.ts';

// Characters XML cannot hold in any way.
const clean = (text: string) => text.replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
const text = (plain: string) => escaped(clean(plain));
const cdata = (html: string) => `<![CDATA[${clean(html).replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
/** WordPress shows titles, summaries and captions as HTML: words that are no markup are escaped inside. */
const words = (plain: string) => cdata(escaped(plain));
const momentOf = ({ publishedAt, heldOn }: ExportedArticle, now: Date) =>
  publishedAt ?? (heldOn ? new Date(`${heldOn}T00:00:00+07:00`) : now);

/** One article whole as a feed of one entry, for portals that read feeds. */
export function atomFile(article: ExportedArticle, ward: Ward, now: Date): string {
  const at = momentOf(article, now).toISOString();
  const category = article.category ? `<category term="${text(article.category)}"/>` : '';
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi"><id>urn:uuid:${ward.authorityId}:${article.id}</id><title>${text(ward.name)}</title><updated>${at}</updated><author><name>${text(article.byline || ward.name)}</name></author>
<entry><id>urn:uuid:${article.id}</id><title>${text(article.title)}</title><link href="${text(article.address)}"/><published>${at}</published><updated>${at}</updated>${category}<summary>${text(article.lead)}</summary><content type="html">${text(articleHtml(article))}</content></entry>
</feed>
`;
}

/** "2026-11-22 17:00:00" in Vietnam and in Greenwich, as WordPress keeps both. */
const stamps = (at: Date) => ({
  local: `${localDate(at)} ${localTime(at)}:00`,
  world: at.toISOString().slice(0, 19).replace('T', ' '),
});

/** WordPress knows its own records by number: the articles count from 1, the pictures after them. */
function item(article: ExportedArticle, number: number, now: Date): string {
  const at = momentOf(article, now);
  const { local, world } = stamps(at);
  const category = article.category
    ? `<category domain="category" nicename="${text(article.category)}">${words(article.category)}</category>`
    : '';
  const tags = article.tags.map((tag) => `<category domain="post_tag" nicename="${text(tag)}">${words(tag)}</category>`).join('');
  return `<item><title>${words(article.title)}</title><link>${text(article.address)}</link><pubDate>${at.toUTCString()}</pubDate><dc:creator>${words(article.byline)}</dc:creator><guid isPermaLink="false">urn:uuid:${article.id}</guid><description></description><content:encoded>${cdata(articleHtml(article))}</content:encoded><excerpt:encoded>${words(article.lead)}</excerpt:encoded><wp:post_id>${number}</wp:post_id><wp:post_date>${local}</wp:post_date><wp:post_date_gmt>${world}</wp:post_date_gmt><wp:comment_status>closed</wp:comment_status><wp:ping_status>closed</wp:ping_status><wp:post_name>${text(article.slug)}</wp:post_name><wp:status>${article.published ? 'publish' : 'draft'}</wp:status><wp:post_parent>0</wp:post_parent><wp:menu_order>0</wp:menu_order><wp:post_type>post</wp:post_type><wp:post_password></wp:post_password><wp:is_sticky>0</wp:is_sticky>${category}${tags}</item>`;
}

function attachment(photo: ExportedPhoto, parent: number, number: number, at: Date): string {
  const { local, world } = stamps(at);
  const address = text(photo.address ?? '');
  return `<item><title>${words(photo.caption)}</title><link>${address}</link><pubDate>${at.toUTCString()}</pubDate><guid isPermaLink="false">urn:uuid:${photo.id}</guid><description></description><content:encoded></content:encoded><excerpt:encoded>${words(photo.caption)}</excerpt:encoded><wp:post_id>${number}</wp:post_id><wp:post_date>${local}</wp:post_date><wp:post_date_gmt>${world}</wp:post_date_gmt><wp:status>inherit</wp:status><wp:post_parent>${parent}</wp:post_parent><wp:post_type>attachment</wp:post_type><wp:attachment_url>${address}</wp:attachment_url><wp:postmeta><wp:meta_key>_wp_attachment_image_alt</wp:meta_key><wp:meta_value>${words(photo.alt)}</wp:meta_value></wp:postmeta></item>`;
}

/** Articles with the addresses of their pictures as WordPress imports them (WXR 1.2). */
export function wxrFile(articles: readonly ExportedArticle[], ward: Ward, home: string, now: Date): string {
  const posts = articles.map((article, index) => item(article, index + 1, now));
  let number = articles.length;
  const pictures = articles.flatMap((article, index) =>
    article.photos
      .filter(({ address }) => address !== null)
      .map((photo) => {
        number += 1;
        return attachment(photo, index + 1, number, momentOf(article, now));
      }),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<!-- Xuất lúc ${formatDateTime(now)} -->
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>${text(ward.name)}</title><link>${text(home)}</link><description></description><language>vi</language><wp:wxr_version>1.2</wp:wxr_version><wp:base_site_url>${text(home)}</wp:base_site_url><wp:base_blog_url>${text(home)}</wp:base_blog_url>
${[...posts, ...pictures].join('\n')}
</channel></rss>
`;
}
