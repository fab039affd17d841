import { Document } from './document.tsx';
import { Breadcrumbs, Menu } from './navigation.tsx';
import { PageHeader } from './page-header.tsx';
import { Mark } from './ornament.tsx';
import { Hidden, IDEMPOTENCY_FIELD } from './form.tsx';
import { IslandScript } from './island.tsx';
import { OfflineQueue, type QueueProps } from './offline-queue.tsx';
import type { Child, Crumb, NavItem, UserChrome, WardChrome } from './types.ts';

export interface OfficePageProps {
  ward: WardChrome;
  user: UserChrome;
  title: string;
  /** Small line over the title: the part of the year this page belongs to. */
  section?: string;
  /** Places of the office in order, the current one marked. */
  nav: NavItem[];
  /** Key of the sign-out form: sent twice, it signs out once. */
  token: string;
  crumbs?: Crumb[];
  /** One line under the title. */
  lead?: Child;
  /** Buttons beside the title; one of them primary at most. */
  actions?: Child;
  /** What has just happened, as a `Notice`. */
  notice?: Child;
  signOutAction?: string;
  /** Whose reports wait on the phone for the network. */
  queue?: QueueProps;
  children?: Child;
}

const Account = ({ user, token, signOutAction = '/dang-xuat' }: OfficePageProps) => (
  <div class="account">
    <p>
      <strong>{user.name}</strong>
      <span>{user.roleLabel}</span>
    </p>
    <form method="post" action={signOutAction}>
      <Hidden name={IDEMPOTENCY_FIELD} value={token} />
      <button class="button button-quiet" type="submit">
        Đăng xuất
      </button>
    </form>
  </div>
);

/** A page of the office: where the ward's year is worked on. */
export const OfficePage = (props: OfficePageProps) => (
  <Document scope="office" title={`${props.title} | ${props.ward.fullName}`} head={props.queue && <IslandScript name="offline-queue" />}>
    <header class="office-header">
      <a class="office-brand" href={props.ward.base || '/'}>
        <Mark size={36} />
        <span>
          <strong>{props.ward.name}</strong> <span class="office-parent">{props.ward.parent}</span>
        </span>
      </a>
      <Account {...props} />
    </header>
    <div class="office-frame">
      <div class="office-side">
        <Menu id="menu" label="Các phần việc" items={props.nav} />
      </div>
      <main id="noi-dung" tabindex={-1} class="office-main">
        {props.crumbs && <Breadcrumbs items={props.crumbs} />}
        {props.queue && <OfflineQueue {...props.queue} />}
        {props.notice}
        <PageHeader title={props.title} section={props.section} lead={props.lead} actions={props.actions} />
        {props.children}
      </main>
    </div>
  </Document>
);
