import { awardName } from '../commendation/catalogue/catalogue.ts';
import { routes } from '../organization/access.ts';
import { localDate, localYear } from '../platform/calendar/date.ts';
import { formatNumber, padCount } from '../platform/text/numbers.ts';
import type { Reply } from '../platform/web/reply.ts';
import type { Visit } from '../platform/web/route.ts';
import { ArticleList, FeaturedArticle } from '../platform/web/ui/articles.tsx';
import type { StatProps } from '../platform/web/ui/figures.tsx';
import { Hero, HomeBlock, HonourStrip, MediaBlock, NumbersOfYear, WorksStrip } from '../platform/web/ui/public.tsx';
import { Columns } from '../platform/web/ui/text.tsx';
import { wardChrome } from '../organization/frame.tsx';
import { categoriesOf, categoryMenu } from './article/article.pages.tsx';
import { featuredArticle, listArticles } from './article/article.ts';
import { articleCard } from './article/card.ts';
import { mediaItem } from './article/media.ts';
import { type HonourRow, honourYears, latestHonours } from './honour/honour.ts';
import { remembered } from './memory.ts';
import { site } from './site.tsx';
import { type WorkRow, listWorks } from './work/work.ts';
import { workCard } from './work/card.ts';

interface Numbers {
  year: number;
  items: StatProps[];
}

/** What the year that has most to show can count, each number leading to its page. */
async function numbersOfYear(visit: Visit, works: readonly WorkRow[]): Promise<Numbers | null> {
  const { tx } = visit;
  const years = await honourYears(tx);
  const year = years.find(({ given }) => given > 0)?.year ?? works[0]?.year;
  if (year === undefined) return null;
  const of = works.filter((work) => work.year === year);
  const { movements } = await tx.db
    .selectFrom('movement')
    .select((eb) => eb.fn.countAll<number>().as('movements'))
    .where('year', '<=', year)
    .where((eb) => eb(eb.fn.coalesce('year_to', 'year'), '>=', year))
    .executeTakeFirstOrThrow();
  const honours = years.find((one) => one.year === year);
  const items = [
    { value: padCount(movements), label: 'Phong trào, cuộc vận động', href: visit.url(`/phong-trao?nam=${year}`) },
    { value: padCount(of.length), label: 'Công trình, phần việc', href: visit.url(`/cong-trinh?nam=${year}`) },
    {
      value: padCount(of.filter(({ completed }) => completed).length),
      label: 'Công trình, phần việc hoàn thành',
      href: visit.url(`/cong-trinh?nam=${year}`),
    },
    { value: formatNumber(honours?.given ?? 0), label: 'Tập thể, cá nhân được khen', href: visit.url(`/bang-vang?nam=${year}`) },
    { value: padCount(honours?.received ?? 0), label: 'Khen thưởng cấp trên trao', href: visit.url(`/bang-vang?nam=${year}#cap-tren`) },
  ];
  return { year, items: items.filter(({ value }) => value !== '00' && value !== '0') };
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

/** What the home page counts over all years. */
async function yearBlocks(visit: Visit) {
  const works = await listWorks(visit.tx, {});
  return { works, numbers: await numbersOfYear(visit, works), honours: await latestHonours(visit.tx, 6) };
}

async function homePage(visit: Visit): Promise<Reply> {
  const { tx } = visit;
  const featured = await featuredArticle(tx);
  const latest = (await listArticles(tx, { limit: 7 })).filter(({ id }) => id !== featured?.id).slice(0, 6);
  const { works: all, numbers, honours } = await remembered(visit, 'home', () => yearBlocks(visit));
  const works = stripOrder(all);
  const photos = await tx.db
    .selectFrom('photo')
    .leftJoin('event', (join) => join.onRef('event.id', '=', 'photo.event_id').onRef('event.authority_id', '=', 'photo.authority_id'))
    .select(['photo.caption', 'photo.alt', 'photo.file', 'event.key'])
    .orderBy('event.held_on', (order) => order.desc().nullsLast())
    .orderBy('photo.position')
    .limit(6)
    .execute();
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
        {featured && latest.length > 0 && <FeaturedArticle article={articleCard(visit, featured, '/')} />}
        <Columns aside={categoryMenu(visit, await categoriesOf(visit))}>
          {featured && latest.length === 0 ? (
            <FeaturedArticle article={articleCard(visit, featured, '/')} />
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
        {photos.length > 0 && (
          <MediaBlock
            items={photos.map((photo) =>
              mediaItem(visit, photo, photo.key ? visit.url(`/hoi-nghi/${encodeURIComponent(photo.key)}`) : undefined),
            )}
            more={{ href: visit.url('/tin-tuc'), label: 'Tin tức có ảnh' }}
          />
        )}
      </>
    ),
  });
}

export const homeRoutes = routes().get('/', { permission: 'public', audit: 'home.read', kept: true }, homePage);
