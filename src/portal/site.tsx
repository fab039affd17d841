import { userChrome, wardChrome } from '../organization/frame.tsx';
import { page } from '../platform/web/reply.ts';
import type { Reply } from '../platform/web/reply.ts';
import type { Visit } from '../platform/web/route.ts';
import { PublicPage } from '../platform/web/ui/layout.tsx';
import { WardHero } from '../platform/web/ui/public.tsx';
import type { Child, Crumb, ThemeChrome, WardChrome } from '../platform/web/ui/types.ts';
import { bannerTheme } from './theme.ts';
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

/** A page of the ward's public site: theme of the year, identity, counters, the way in. */
export async function site(visit: Visit, content: SiteContent): Promise<Reply> {
  const theme = await bannerTheme(visit.tx, content.themeYear ?? null);
  const ward = wardChrome(visit.ward, visit.base);
  return page(
    <PublicPage
      ward={ward}
      title={content.title}
      path={`${visit.base}${visit.path}`}
      counters={await visitCounters(visit)}
      {...(content.description ? { description: content.description } : {})}
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
