import { awardName } from '../commendation/catalogue/catalogue.ts';
import { routes } from '../organization/access.ts';
import { localDate, localYear } from '../platform/calendar/date.ts';
import type { Reply } from '../platform/web/reply.ts';
import type { Visit } from '../platform/web/route.ts';
import { type ArticleCard, ArticleList, FeaturedArticle } from '../platform/web/ui/articles.tsx';
import type { StatProps } from '../platform/web/ui/figures.tsx';
import { Hero, HomeBlock, HonourStrip, MediaBlock, NumbersOfYear, WorksStrip } from '../platform/web/ui/public.tsx';
import { Columns } from '../platform/web/ui/text.tsx';
import { wardChrome } from '../organization/frame.tsx';
import { categoriesOf, categoryMenu } from './article/article.pages.tsx';
import { type ArticleRow, featuredArticle, listArticles } from './article/article.ts';
import { leadPhoto } from './article/live.ts';
import { articleCard } from './article/card.ts';
import { mediaItem } from './article/media.ts';
import { type HonourRow, honourYears, latestHonours } from './honour/honour.ts';
import { albumPath, latestPictures } from './gallery/gallery.ts';
import { AccompanyingBlocks, accompanying } from './home-blocks.tsx';
import { remembered } from './memory.ts';
import { numbersOf } from './numbers.ts';
import { outsideBlocks } from './outside/block.ts';
import { site } from './site.tsx';
import { type WorkRow, listWorks } from './work/work.ts';
import { workCard } from './work/card.ts';
import { videoItem } from './video/video.ts';

interface Numbers {
  year: number;
  items: StatProps[];
}

/** The newest year that has given honours or registered works, in numbers. */
async function numbersOfYear(visit: Visit, works: readonly WorkRow[]): Promise<Numbers | null> {
  const years = await honourYears(visit.tx);
  const year = years.find(({ given }) => given > 0)?.year ?? works[0]?.year;
  return year === undefined ? null : { year, items: await numbersOf(visit, year) };
}

const honourCard = (visit: Visit, row: HonourRow) => ({
  name: row.name,
  award: awardName(row.award),
  ...(row.detail ? { detail: row.detail } : {}),
  ...(row.citation ? { citation: row.citation } : {}),
  decision: row.decision ?? `Năm ${row.year}`,
  href: visit.url(`/bang-vang?nam=${row.year}`),
});

/** Works people are waiting for first, then the newest that were finished. */
const stripOrder = (works: readonly WorkRow[]) =>
  [...works.filter(({ completed }) => !completed), ...works.filter(({ completed }) => completed)].slice(0, 6);

type Featured = ArticleRow & { photo: Awaited<ReturnType<typeof leadPhoto>> };

/** The article to be read first, with a photo of what it tells where one is stored. */
function featuredCard(visit: Visit, featured: Featured): ArticleCard {
  const { src, alt = '' } = featured.photo ? mediaItem(visit, featured.photo) : {};
  return { ...articleCard(visit, featured, '/'), ...(src ? { image: { src, alt } } : {}) };
}

/** All the home page shows, asked once for many readers. */
async function homeContent(visit: Visit) {
  const featured = await featuredArticle(visit.tx);
  const works = await listWorks(visit.tx, {});
  return {
    featured: featured && { ...featured, photo: await leadPhoto(visit.tx, featured.id) },
    latest: (await listArticles(visit.tx, { limit: 7 })).filter(({ id }) => id !== featured?.id).slice(0, 6),
    photos: await latestPictures(visit.tx, 6),
    works: stripOrder(works),
    numbers: await numbersOfYear(visit, works),
    honours: await latestHonours(visit.tx, 6),
    beside: await accompanying(visit),
  };
}

async function homePage(visit: Visit): Promise<Reply> {
  const { tx } = visit;
  const { featured, latest, photos, works, numbers, honours, beside } = await remembered(visit, 'home', () => homeContent(visit));
  const today = localDate(tx.now);
  return site(visit, {
    title: wardChrome(visit.ward, visit.base).fullName,
    description: `Phong trào thi đua, khen thưởng của ${visit.ward.name}: tin tức, công trình, bảng vàng.`,
    hero: (theme) => (
      <Hero
        theme={theme}
        action={{
          href: visit.url('/phong-trao'),
          label: `Phong trào thi đua ${Math.max(theme.year, localYear(tx.now)) === theme.year ? `năm ${theme.year}` : ''}`.trim(),
        }}
        more={{ href: visit.url('/bang-vang'), label: 'Bảng vàng' }}
      />
    ),
    children: (
      <>
        {featured && latest.length > 0 && <FeaturedArticle article={featuredCard(visit, featured)} />}
        <Columns
          aside={
            <>
              {categoryMenu(visit, await categoriesOf(visit))}
              {outsideBlocks(visit.runtime)}
            </>
          }
        >
          {featured && latest.length === 0 ? (
            <FeaturedArticle article={featuredCard(visit, featured)} />
          ) : (
            <HomeBlock id="tin-moi" title="Tin mới" more={{ href: visit.url('/tin-tuc'), label: 'Tất cả tin tức' }}>
              {latest.length > 0 ? <ArticleList articles={latest.map((row) => articleCard(visit, row, '/'))} /> : <p>Chưa có tin mới.</p>}
            </HomeBlock>
          )}
        </Columns>
        {numbers && numbers.items.length > 0 && <NumbersOfYear year={numbers.year} items={numbers.items} />}
        {honours.length > 0 && (
          <HonourStrip
            items={honours.map((row) => honourCard(visit, row))}
            more={{ href: visit.url('/bang-vang'), label: 'Xem bảng vàng' }}
          />
        )}
        {works.length > 0 && (
          <WorksStrip
            title="Công trình, phần việc"
            items={works.map((work) => workCard(visit, work, today))}
            more={{ href: visit.url('/cong-trinh'), label: 'Tất cả công trình' }}
          />
        )}
        <AccompanyingBlocks visit={visit} {...beside} />
        {photos.length > 0 && (
          <MediaBlock
            items={photos.map((photo) =>
              photo.video
                ? videoItem(visit, photo.video)
                : mediaItem(visit, photo, photo.album ? visit.url(albumPath(photo.album)) : undefined),
            )}
            more={{ href: visit.url('/thu-vien-anh'), label: 'Thư viện ảnh' }}
          />
        )}
      </>
    ),
  });
}

export const homeRoutes = routes().get('/', { permission: 'public', audit: 'home.read', kept: true }, homePage);
