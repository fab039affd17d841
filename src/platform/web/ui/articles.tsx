import { alike } from './alike.tsx';
import { HomeBlock } from './home-block.tsx';
import type { Child, LinkAction } from './types.ts';

export interface ArticleCard {
  href: string;
  title: string;
  /** As read by people: '11/01/2026 | 16:30'. */
  published: string;
  /** For machines: 2026-01-11T16:30+07:00. */
  datetime?: string;
  summary?: Child;
  category?: string;
  image?: { src: string; alt: string; width?: number; height?: number };
  /** Fragment target, so that going back lands on the same place of the list. */
  id?: string;
}

const Meta = ({ article }: { article: Pick<ArticleCard, 'category' | 'published' | 'datetime'> }) => (
  <p class="article-meta">
    {article.category && <span class="article-category">{article.category}</span>}
    <time datetime={article.datetime}>{article.published}</time>
  </p>
);

/** The article a ward wants read first. */
export const FeaturedArticle = ({ article, title = 'Tin tức nổi bật' }: { article: ArticleCard; title?: string }) => (
  <HomeBlock id="noi-bat" title={title}>
    <article class={article.image ? 'featured' : 'featured featured-text'} id={article.id}>
      {article.image && <img {...article.image} />}
      <div class="featured-body">
        <Meta article={article} />
        <h3>
          <a href={article.href}>{article.title}</a>
        </h3>
        {article.summary && <p>{article.summary}</p>}
      </div>
    </article>
  </HomeBlock>
);

const Item = alike(({ article, headingLevel }: { article: ArticleCard; headingLevel: 2 | 3 }) => {
  const Heading = headingLevel === 2 ? 'h2' : 'h3';
  return (
    <li id={article.id} class={article.image ? 'with-image' : undefined}>
      {article.image && <img {...article.image} loading="lazy" />}
      <div>
        <Meta article={article} />
        <Heading class="article-title">
          <a href={article.href}>{article.title}</a>
        </Heading>
        {article.summary && <p class="article-summary">{article.summary}</p>}
      </div>
    </li>
  );
});

/** Articles, newest first. */
export const ArticleList = ({ articles, headingLevel = 3 }: { articles: ArticleCard[]; headingLevel?: 2 | 3 }) => (
  <ul class="article-list">
    {articles.map((article) => (
      <Item article={article} headingLevel={headingLevel} />
    ))}
  </ul>
);

interface ArticleProps {
  title: string;
  published: string;
  datetime?: string;
  category?: string;
  /** Title in capitals, by style only; the stored text stays as written. */
  capitals?: boolean;
  byline?: string;
  back?: LinkAction;
  lead?: Child;
  children?: Child;
}

/** One article as it is read. */
export const Article = (props: ArticleProps) => (
  <article class="article">
    <header>
      {props.back && (
        <a class="backlink" href={props.back.href}>
          {props.back.label}
        </a>
      )}
      <Meta article={props} />
      <h1 class={props.capitals ? 'capitals' : undefined}>{props.title}</h1>
    </header>
    {props.lead && <p class="article-lead">{props.lead}</p>}
    {props.children}
    {props.byline && <p class="byline">{props.byline}</p>}
  </article>
);
