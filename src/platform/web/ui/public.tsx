import { alike } from './alike.tsx';
import { Drum } from './ornament.tsx';
import { HomeBlock } from './home-block.tsx';
import { StatGrid } from './figures.tsx';
import type { StatProps } from './figures.tsx';
import { HonourGrid } from './honour.tsx';
import type { HonourCardProps } from './honour.tsx';
import { Media } from './media.tsx';
import type { MediaItem } from './media.tsx';
import type { Child, LinkAction, NavItem, ThemeChrome } from './types.ts';

export { HomeBlock } from './home-block.tsx';
export { Article, ArticleList, FeaturedArticle } from './articles.tsx';
export type { ArticleCard } from './articles.tsx';
export { WorksStrip } from './works.tsx';
export type { WorkCard } from './works.tsx';

/** Opens the home page with the theme of the year. Goes into `PublicPage`'s `hero`. */
export const Hero = alike((props: { theme: ThemeChrome; lead?: Child; action?: LinkAction; more?: LinkAction }) => (
  <section class="hero" aria-labelledby="chu-de">
    <Drum />
    <div class="wrap hero-body">
      <h1 id="chu-de">
        <span class="hero-year">
          Chủ đề năm {props.theme.year}
          {props.theme.level ? ` của ${props.theme.level}` : ''}
          <span class="visually-hidden">:</span>
        </span>{' '}
        <span class="hero-theme">{props.theme.text}</span>
      </h1>
      {props.lead && <p class="hero-lead">{props.lead}</p>}
      {(props.action || props.more) && (
        <div class="actions">
          {props.action && (
            <a class="button button-gold" href={props.action.href}>
              {props.action.label}
            </a>
          )}
          {props.more && <a href={props.more.href}>{props.more.label}</a>}
        </div>
      )}
    </div>
  </section>
));

/** Opens the home page of a ward that has recorded no theme. */
export const WardHero = ({ name, place, more }: { name: string; place: string; more: LinkAction[] }) => (
  <section class="hero hero-ward" aria-labelledby="chu-de">
    <Drum />
    <div class="wrap hero-body">
      <h1 id="chu-de">
        <span class="hero-year">Phong trào thi đua – khen thưởng</span> <span class="hero-theme">{name}</span>
      </h1>
      {place && <p class="hero-lead">{place}</p>}
      <div class="actions">
        {more.map(({ href, label }, index) => (
          <a class={index === 0 ? 'button button-gold' : undefined} href={href}>
            {label}
          </a>
        ))}
      </div>
    </div>
  </section>
);

/** The year in numbers, each leading to its source. */
export const NumbersOfYear = alike(({ year, items }: { year: number; items: StatProps[] }) => (
  <HomeBlock id="con-so" title={`Những con số năm ${year}`}>
    <StatGrid items={items} />
  </HomeBlock>
));

/** The latest honours and the way to the roll. */
export const HonourStrip = alike((props: { title?: string; items: HonourCardProps[]; more: LinkAction }) => (
  <HomeBlock id="bang-vang" title={props.title ?? 'Bảng vàng'} more={props.more} gold>
    <HonourGrid items={props.items} />
  </HomeBlock>
));

/** Categories of news. */
export const CategoryMenu = alike(({ items, title = 'Danh mục' }: { items: (NavItem & { count?: string })[]; title?: string }) => (
  <nav class="category-menu" aria-labelledby="danh-muc">
    <h2 id="danh-muc">{title}</h2>
    <ul>
      {items.map((item) => (
        <li>
          <a href={item.href} aria-current={item.current ? 'page' : undefined}>
            {item.label}
          </a>
          {item.count && <span class="category-count">{item.count}</span>}
        </li>
      ))}
    </ul>
  </nav>
));

/** Photos and videos in the news. */
export const MediaBlock = alike(({ items, more, title = 'Tin tức media' }: { items: MediaItem[]; more?: LinkAction; title?: string }) => (
  <HomeBlock id="media" title={title} more={more}>
    <Media items={items} />
  </HomeBlock>
));
