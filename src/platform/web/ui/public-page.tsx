import { alike } from './alike.tsx';
import { Document } from './document.tsx';
import { Breadcrumbs, Identity, Menu } from './navigation.tsx';
import { type Share, ShareHead } from './share-head.tsx';
import type { Child, Crumb, NavItem, ThemeChrome, UserChrome, VisitCounters, WardChrome } from './types.ts';

export interface PublicPageProps {
  ward: WardChrome;
  title: string;
  description?: string;
  /** Path of this page, to mark the current place of the menu. */
  path?: string;
  theme?: ThemeChrome;
  /** Stands in place of the theme band (the hero shows the theme itself). */
  hero?: Child;
  crumbs?: Crumb[];
  nav?: NavItem[];
  counters?: VisitCounters;
  user?: UserChrome;
  signInHref?: string;
  officeHref?: string;
  /** Keeps the page out of search engines. */
  noindex?: boolean;
  share?: Share;
  children?: Child;
}

const places = [
  ['', 'Trang chủ'],
  ['/tin-tuc', 'Tin tức'],
  ['/phong-trao', 'Phong trào'],
  ['/cong-trinh', 'Công trình'],
  ['/dien-hinh', 'Điển hình'],
  ['/bang-vang', 'Bảng vàng'],
  ['/don-vi', 'Đơn vị'],
  ['/van-ban', 'Văn bản'],
  ['/thu-vien-anh', 'Ảnh'],
] as const;

/** The menu of a ward's public site with the place of `path` marked. */
export function publicNav(ward: WardChrome, path = ''): NavItem[] {
  const local = path.startsWith(ward.base) ? path.slice(ward.base.length).replace(/\/$/, '') : path;
  return places.map(([place, label]) => ({
    href: `${ward.base}${place}` || '/',
    label,
    current: place === '' ? local === '' : local === place || local.startsWith(`${place}/`),
  }));
}

/** The theme of the year, word for word. */
export const ThemeBanner = ({ theme }: { theme: ThemeChrome }) => (
  <section class="theme-banner" aria-label={`Chủ đề năm ${theme.year}`}>
    <p class="wrap">
      <span class="theme-year">
        Chủ đề năm {theme.year}
        {theme.level ? ` của ${theme.level}` : ''}:
      </span>{' '}
      <span class="theme-text">{theme.text}</span>
    </p>
  </section>
);

const Counters = ({ counters }: { counters: VisitCounters }) => (
  <section class="counters" aria-labelledby="thong-ke">
    <h2 id="thong-ke">Thống kê truy cập</h2>
    <dl>
      {[
        ['Đang truy cập', counters.online],
        ['Hôm nay', counters.today],
        ['Trong tuần', counters.week],
        ['Tháng hiện tại', counters.month],
        ['Tổng lượt truy cập', counters.total],
      ].map(([label, value]) => (
        <div>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  </section>
);

const services = [
  ['/tim-kiem', 'Tìm kiếm'],
  ['/niem-yet', 'Danh sách đang lấy ý kiến'],
  ['/kien-nghi', 'Kiến nghị về quyết định khen thưởng'],
  ['/de-xuat-guong', 'Giới thiệu gương người tốt, việc tốt'],
  ['/xac-minh', 'Xác minh giấy khen'],
  ['/moi', 'Trả lời giấy mời'],
] as const;

/** What residents come to do, from any page. */
const Services = ({ base }: { base: string }) => (
  <nav class="services" aria-labelledby="nguoi-dan">
    <h2 id="nguoi-dan">Dành cho người dân</h2>
    <ul>
      {services.map(([place, label]) => (
        <li>
          <a href={`${base}${place}`}>{label}</a>
        </li>
      ))}
    </ul>
  </nav>
);

const Footer = alike((props: Pick<PublicPageProps, 'ward' | 'counters' | 'user' | 'officeHref' | 'signInHref'>) => (
  <footer class="site-footer">
    <div class="wrap site-footer-grid">
      <div class="site-footer-identity">
        {props.ward.footerLines.map((line, index) => (
          <p class={index === 0 ? 'site-footer-name' : undefined}>{line}</p>
        ))}
        <p class="site-footer-door">
          {props.user ? (
            <a href={props.officeHref ?? `${props.ward.base}/lam-viec`}>
              {props.user.name} ({props.user.roleLabel}) – vào trang làm việc
            </a>
          ) : (
            <a href={props.signInHref ?? `${props.ward.base}/dang-nhap`}>Đăng nhập</a>
          )}
        </p>
      </div>
      <Services base={props.ward.base} />
      {props.counters && <Counters counters={props.counters} />}
    </div>
  </footer>
));

/** A page of the ward's public site. */
export const PublicPage = (props: PublicPageProps) => {
  const { ward, title, counters, user, officeHref, signInHref } = props;
  return (
    <Document
      scope="public"
      indexed={!props.noindex}
      title={title === ward.fullName ? title : `${title} | ${ward.fullName}`}
      description={props.description}
      head={props.share && <ShareHead share={props.share} />}
    >
      <header class="site-header">
        <div class="wrap site-header-row">
          <Identity ward={ward} />
          <Menu id="menu" label="Menu chính" items={props.nav ?? publicNav(ward, props.path)} />
        </div>
      </header>
      {props.hero ?? (props.theme && <ThemeBanner theme={props.theme} />)}
      <div class="wrap">{props.crumbs && <Breadcrumbs items={props.crumbs} />}</div>
      <main id="noi-dung" tabindex={-1}>
        <div class="wrap">{props.children}</div>
      </main>
      <Footer {...{ ward, counters, user, officeHref, signInHref }} />
    </Document>
  );
};
