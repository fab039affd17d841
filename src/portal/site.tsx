import { userChrome, wardChrome } from '../organization/frame.tsx';
import { page } from '../platform/web/reply.ts';
import type { Reply } from '../platform/web/reply.ts';
import type { Visit } from '../platform/web/route.ts';
import { PublicPage } from '../platform/web/ui/layout.tsx';
import { WardHero } from '../platform/web/ui/public.tsx';
import type { Share } from '../platform/web/ui/share-head.tsx';
import type { Child, Crumb, ThemeChrome, WardChrome } from '../platform/web/ui/types.ts';
import { bannerTheme } from './theme.ts';
import { type SharePicture, pictureAddress, wardPicture } from './share/share.pages.ts';
import { visitCounters } from './visits/counters.ts';

interface SiteContent {
  title: string;
  description?: string | null;
  /** The year whose theme stands at the head; the newest one without it. */
  themeYear?: number | null;
  /** Takes the place of the theme band; a ward without theme opens with its name. */
  hero?: (theme: ThemeChrome) => Child;
  crumbs?: Crumb[];
  /** Pages about one person stay out of search engines. */
  noindex?: boolean;
  /** The address inside the ward this page is known by, where it is not its path alone. */
  canonical?: string;
  /** The picture of a page that is an article; the ward's own without it. */
  picture?: SharePicture;
  children?: Child;
}

const namedHero = (visit: Visit, ward: WardChrome) => (
  <WardHero
    name={ward.name}
    place={ward.parent}
    more={[
      { href: visit.url('/phong-trao'), label: 'Phong trào thi đua' },
      { href: visit.url('/bang-vang'), label: 'Bảng vàng' },
    ]}
  />
);

const feeds = [
  ['/tin-tuc.rss', 'application/rss+xml', 'RSS'],
  ['/tin-tuc.atom', 'application/atom+xml', 'Atom'],
  ['/tin-tuc.json', 'application/feed+json', 'JSON Feed'],
] as const;

function shareOf(visit: Visit, content: SiteContent, description: string, theme: ThemeChrome | undefined): Share {
  return {
    canonical: `${visit.origin}${visit.url(content.canonical ?? visit.path)}`,
    site: visit.ward.name,
    title: content.title,
    description,
    kind: content.picture ? 'article' : 'website',
    picture: { href: pictureAddress(visit, content.picture ?? wardPicture(visit, theme)), alt: `${visit.ward.name}: ${content.title}` },
    feeds: feeds.map(([path, type, title]) => ({ href: visit.url(path), type, title: `Tin tức (${title})` })),
  };
}

/** A page of the ward's public site: theme of the year, identity, counters, the way in. */
export async function site(visit: Visit, content: SiteContent): Promise<Reply> {
  const theme = await bannerTheme(visit, content.themeYear ?? null);
  const ward = wardChrome(visit.ward, visit.base);
  const description = content.description || `${content.title} – phong trào thi đua, khen thưởng của ${visit.ward.name}.`;
  return page(
    <PublicPage
      ward={ward}
      title={content.title}
      path={`${visit.base}${visit.path}`}
      counters={await visitCounters(visit)}
      description={description}
      share={shareOf(visit, content, description, theme)}
      {...(theme ? { theme } : {})}
      {...(content.hero ? { hero: theme ? content.hero(theme) : namedHero(visit, ward) } : {})}
      {...(content.crumbs ? { crumbs: [{ label: 'Trang chủ', href: visit.url('/') }, ...content.crumbs] } : {})}
      {...(visit.actor.kind === 'account' ? { user: userChrome(visit.actor), officeHref: visit.url('/lam-viec') } : {})}
      noindex={content.noindex ?? false}
      signInHref={visit.url('/dang-nhap')}
    >
      {content.children}
    </PublicPage>,
  );
}
