import { alike } from './alike.tsx';
import { Mark } from './ornament.tsx';
import type { Crumb, NavItem, WardChrome } from './types.ts';

/** Links of one menu; behind a button on phones, always open on wide screens and on browsers without popover. */
export const Menu = alike(({ id, label, items }: { id: string; label: string; items: NavItem[] }) => (
  <>
    <button type="button" class="menu-button" popovertarget={id}>
      <span class="menu-bars" aria-hidden="true" />
      Mục
    </button>
    <nav class="menu" id={id} popover="auto" aria-label={label}>
      <button type="button" class="menu-close" popovertarget={id} popovertargetaction="hide">
        Đóng
      </button>
      <ul>
        {items.map((item) => (
          <li>
            <a href={item.href} aria-current={item.current ? 'page' : undefined}>
              {item.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  </>
));

/** The ward's name as it stands at the head of its papers, linking home. */
export const Identity = alike(({ ward }: { ward: WardChrome }) => {
  const [organ, ...names] = ward.headingLines;
  return (
    <a class="identity" href={ward.base || '/'}>
      <Mark />
      <span class="identity-text">
        <span class="identity-organ">{organ}</span> <span class="identity-name">{names.join(' ')}</span>{' '}
        <span class="identity-parent">{ward.parent}</span>
      </span>
    </a>
  );
});

/** The path to this page. */
export const Breadcrumbs = ({ items }: { items: Crumb[] }) => (
  <nav class="breadcrumbs" aria-label="Đường dẫn">
    <ol>
      {items.map((crumb) => (
        <li>{crumb.href ? <a href={crumb.href}>{crumb.label}</a> : <span aria-current="page">{crumb.label}</span>}</li>
      ))}
    </ol>
  </nav>
);

/** Back to the list one came from, at the same place when `href` carries its fragment. */
export const Backlink = ({ href, label = 'Quay lại' }: { href: string; label?: string }) => (
  <a class="backlink" href={href}>
    {label}
  </a>
);

/** Views of one thing, as links. */
export const Tabs = ({ label, items }: { label: string; items: NavItem[] }) => (
  <nav class="tabs" aria-label={label}>
    <ul>
      {items.map((item) => (
        <li>
          <a href={item.href} aria-current={item.current ? 'page' : undefined}>
            {item.label}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);
