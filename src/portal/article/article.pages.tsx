import { allows, routes } from '../../organization/access.ts';
import { localYear } from '../../platform/calendar/date.ts';
import { found } from '../../platform/refusal.ts';
import type { Reply } from '../../platform/web/reply.ts';
import { type Visit, pageNumber } from '../../platform/web/route.ts';
import { Article } from '../../platform/web/ui/articles.tsx';
import { CategoryMenu, HomeBlock } from '../../platform/web/ui/public.tsx';
import { ArticleList } from '../../platform/web/ui/articles.tsx';
import { drawnText } from '../../platform/web/ui/alike.tsx';
import { EmptyState, Pagination } from '../../platform/web/ui/table.tsx';
import type { Child } from '../../platform/web/ui/types.ts';
import { Columns, Media, Notice, PageHeader } from '../../platform/web/ui/text.tsx';
import { draftLead } from '../draft.ts';
import { remembered } from '../memory.ts';
import { Comments } from '../comment/list.tsx';
import { SearchBox } from '../search/box.tsx';
import { articlePicture } from '../share/share.pages.ts';
import { site } from '../site.tsx';
import { type CategoryRow, type ShelfQuery, countArticles, listArticles, listCategories } from './article.ts';
import { type WholeArticle, findArticle } from './whole.ts';
import { Body, plainBlocks } from './body.tsx';
import { bylineWords } from './byline.ts';
import { articleCard, backTo, publishedWords, shortened } from './card.ts';
import { correctedArticles, correctionsOf } from './correction.ts';
import { Corrections, editionPage } from './editions.tsx';
import { eventPhotos, liveDraft } from './live.ts';
import { mediaItem } from './media.ts';
import { eventVideos, videoItem } from '../video/video.ts';
import { textBlocks } from './text.ts';

const pageSizes = [20, 50];

/** Categories with their counts, asked once for many readers. */
export const categoriesOf = (visit: Visit) => remembered(visit, 'categories', () => listCategories(visit.tx));

/** What stands beside every list of news: search and categories. */
export function categoryMenu(visit: Visit, categories: readonly CategoryRow[], current?: string) {
  const items = categories
    .filter(({ count }) => count > 0)
    .map(({ key, name, count }) => ({
      href: visit.url(`/chuyen-muc/${encodeURIComponent(key)}`),
      label: name,
      count: String(count),
      current: key === current,
    }));
  return (
    <>
      <SearchBox visit={visit} />
      <CategoryMenu items={[{ href: visit.url('/tin-tuc'), label: 'Tất cả tin tức', current: current === undefined }, ...items]} />
    </>
  );
}

/** The first pages of a list are read the most: they are drawn once for many readers. */
const mostRead = 2;

async function drawnShelf(visit: Visit, query: ShelfQuery, from: string): Promise<Child> {
  const articles = await listArticles(visit.tx, query);
  return drawnText(
    articles.length === 0 ? (
      <EmptyState title="Chưa có tin bài" text="Tin bài sẽ hiện ở đây khi được đăng." />
    ) : (
      <ArticleList headingLevel={2} articles={articles.map((row) => articleCard(visit, row, from))} />
    ),
  );
}

/** One page of the shelf with its address, shared by the news and the categories. */
async function shelfPage(visit: Visit, path: string, title: string, category?: CategoryRow): Promise<Reply> {
  const number = (name: string) => Number(visit.query.get(name)) || 0;
  const size = pageSizes.includes(number('so')) ? number('so') : 20;
  const year = /^[12]\d{3}$/.test(visit.query.get('nam') ?? '') ? number('nam') : null;
  const categoryId = category?.id ?? null;
  const total = await remembered(visit, `count ${categoryId ?? ''} ${year ?? ''}`, () => countArticles(visit.tx, { categoryId, year }));
  const pages = Math.max(1, Math.ceil(total / size));
  const current = Math.min(pageNumber(visit.query), pages);
  const href = (n: number) => {
    const query = new URLSearchParams({
      ...(n > 1 ? { trang: String(n) } : {}),
      ...(size === 20 ? {} : { so: String(size) }),
      ...(year ? { nam: String(year) } : {}),
    });
    return query.size > 0 ? `${path}?${query}` : path;
  };
  const list = () => drawnShelf(visit, { categoryId, year, limit: size, offset: (current - 1) * size }, href(current));
  const shelf = await (current <= mostRead ? remembered(visit, `shelf ${visit.base} ${href(current)}`, list) : list());
  return site(visit, {
    title: category?.name ?? title,
    canonical: href(current),
    crumbs: category ? [{ label: 'Tin tức', href: visit.url('/tin-tuc') }, { label: category.name }] : [{ label: 'Tin tức' }],
    children: (
      <>
        <PageHeader title={year ? `${title} năm ${year}` : title} {...(category ? { section: 'Chuyên mục' } : {})} />
        <Columns aside={categoryMenu(visit, await categoriesOf(visit), category?.key)}>
          {shelf}
          <Pagination page={current} pages={pages} hrefFor={(n) => visit.url(href(n))} />
        </Columns>
      </>
    ),
  });
}

async function categoryPage(visit: Visit): Promise<Reply> {
  const category = found((await listCategories(visit.tx)).find(({ key }) => key === visit.param('key')));
  return shelfPage(visit, `/chuyen-muc/${encodeURIComponent(category.key)}`, category.name, category);
}

/** Few articles are ever corrected: which, is asked once for many readers. */
async function correctionsShown(visit: Visit, articleId: string): ReturnType<typeof correctionsOf> {
  const corrected = await remembered(visit, 'corrected articles', () => correctedArticles(visit.tx));
  return corrected.has(articleId) ? correctionsOf(visit.tx, articleId) : [];
}

/** The year an article tells of, for the theme at its head: when it was posted, else of its event. */
export const themeYearOf = (article: Pick<WholeArticle, 'published_at' | 'next_year' | 'review_year' | 'held_on'>): number | null =>
  (article.published_at ? localYear(article.published_at) : null) ??
  (article.held_on ? Number(article.held_on.slice(0, 4)) : null) ??
  article.next_year ??
  article.review_year;

async function articlePage(visit: Visit): Promise<Reply> {
  const article = found(await findArticle(visit.tx, visit.param('slug'), allows(visit.actor, 'article.view')));
  const draft = await liveDraft(visit.tx, article);
  const photos = await eventPhotos(visit.tx, article.event_id);
  const videos = await eventVideos(visit.tx, article.event_id);
  const lead = article.lead ?? (draft && draftLead(draft));
  const blocks = draft ? plainBlocks(draft.blocks) : textBlocks(article.body ?? '');
  return site(visit, {
    title: article.title,
    description: lead ? shortened(lead) : null,
    themeYear: themeYearOf(article),
    picture: articlePicture(visit, article),
    children: (
      <>
        {article.draft && (
          <Notice tone="warning" title="Bài đang soạn">
            Chỉ người biên tập thấy trang này.
          </Notice>
        )}
        <Article
          title={article.title}
          published={publishedWords(article.published_at, article.held_on)}
          back={{ href: backTo(visit), label: 'Quay lại' }}
          datetime={article.published_at?.toISOString() ?? article.held_on ?? undefined}
          category={article.category_name ?? undefined}
          byline={bylineWords(article) || undefined}
          lead={lead}
          capitals={draft !== null}
        >
          <Body blocks={blocks} />
          <Corrections visit={visit} slug={article.slug} corrections={await correctionsShown(visit, article.id)} />
          {videos.length + photos.length > 0 && (
            <HomeBlock id="hinh-anh" title={videos.length > 0 ? 'Video, hình ảnh hội nghị' : 'Hình ảnh hội nghị'}>
              <Media items={[...videos.map((video) => videoItem(visit, video)), ...photos.map((photo) => mediaItem(visit, photo))]} />
            </HomeBlock>
          )}
        </Article>
        {article.event_key && (
          <p>
            <a href={visit.url(`/hoi-nghi/${encodeURIComponent(article.event_key)}`)}>Xem chương trình hội nghị</a>
          </p>
        )}
        {!article.draft && <Comments visit={visit} article={article} />}
      </>
    ),
  });
}

export const articleRoutes = routes()
  .get('/tin-tuc', { permission: 'public', audit: 'article.listed', kept: true }, (visit) => shelfPage(visit, '/tin-tuc', 'Tin tức'))
  .get('/chuyen-muc/:key', { permission: 'public', audit: 'article.listed', kept: true }, categoryPage)
  .get('/tin-tuc/:slug', { permission: 'public', audit: 'article.read', kept: true }, articlePage)
  .get('/tin-tuc/:slug/ban-truoc/:ban', { permission: 'public', audit: 'article.edition_read', kept: true }, editionPage);
