import type { Actor } from '../platform/actor.ts';
import type { FieldError } from '../platform/refusal.ts';
import { page } from '../platform/web/reply.ts';
import type { Reply } from '../platform/web/reply.ts';
import type { Visit, Ward } from '../platform/web/route.ts';
import { Form } from '../platform/web/ui/form.tsx';
import { OfficePage } from '../platform/web/ui/layout.tsx';
import type { QueueProps } from '../platform/web/ui/offline-queue.tsx';
import { Notice } from '../platform/web/ui/text.tsx';
import type { Child, Crumb, UserChrome, WardChrome } from '../platform/web/ui/types.ts';
import { type Permission, type Role, allows, roleNames } from './access.ts';

const kindWords: Record<string, string> = {
  ward: 'phường',
  commune: 'xã',
  township: 'thị trấn',
  special_zone: 'đặc khu',
  district: 'huyện',
  province: 'tỉnh',
};

/** "phường", "xã": the word for this authority inside a sentence. */
export const kindWord = (ward: Pick<Ward, 'kind'>) => kindWords[ward.kind] ?? 'địa phương';

const chromes = new WeakMap<Ward, WardChrome>();

/** The ward's identity as every page shows it; two wards "Phường 3" differ by their parent. */
export function wardChrome(ward: Ward, base: string): WardChrome {
  const known = chromes.get(ward);
  if (known?.base === base) return known;
  const made = chromeOf(ward, base);
  chromes.set(ward, made);
  return made;
}

function chromeOf(ward: Ward, base: string): WardChrome {
  const place = [...new Set([ward.parent, ward.province])].filter((part) => part !== null);
  const footer = ['ỦY BAN NHÂN DÂN', ward.name, ward.parent].filter(Boolean).join(' ').toLocaleUpperCase('vi');
  return {
    slug: ward.slug,
    name: ward.name,
    base,
    fullName: [ward.name, ...place].join(', '),
    parent: place.join(', '),
    headingLines: ['ỦY BAN NHÂN DÂN', ward.name.toLocaleUpperCase('vi')],
    footerLines: [footer],
  };
}

export function userChrome(actor: Actor): UserChrome {
  const labels = [...new Set(actor.roles.map(({ role }) => roleNames[role as Role] ?? role))];
  return { name: actor.name, roleLabel: labels.join(', ') };
}

/** The places of the office, in the order of the year. */
const places: readonly { path: string; label: string; permission: Permission; also?: readonly string[] }[] = [
  { path: '/lam-viec', label: 'Hôm nay', permission: 'office.view' },
  { path: '/lam-viec/phong-trao', label: 'Phong trào', permission: 'movement.view' },
  { path: '/lam-viec/dang-ky', label: 'Đăng ký, giao ước', permission: 'movement.view' },
  {
    path: '/lam-viec/cong-trinh',
    label: 'Công trình, phần việc',
    permission: 'movement.view',
    also: ['/lam-viec/dong-gop', '/lam-viec/minh-chung'],
  },
  { path: '/lam-viec/chi-tieu', label: 'Chỉ tiêu', permission: 'movement.view' },
  { path: '/lam-viec/nhiem-vu', label: 'Nhiệm vụ', permission: 'movement.view' },
  { path: '/lam-viec/cham-diem', label: 'Chấm điểm, xếp hạng', permission: 'score.view' },
  { path: '/lam-viec/dien-hinh', label: 'Điển hình tiên tiến', permission: 'movement.view' },
  { path: '/lam-viec/tong-ket', label: 'Sơ kết, tổng kết', permission: 'review.view' },
  { path: '/lam-viec/trinh-chieu', label: 'Trình chiếu, video', permission: 'review.view' },
  { path: '/lam-viec/de-nghi', label: 'Đề nghị khen thưởng', permission: 'nomination.view' },
  { path: '/lam-viec/ho-so-xet-khen', label: 'Hồ sơ xét khen', permission: 'merit.view' },
  { path: '/lam-viec/hoi-dong', label: 'Hội đồng', permission: 'council.view' },
  { path: '/lam-viec/quyet-dinh', label: 'Quyết định, giấy khen', permission: 'decision.view' },
  { path: '/lam-viec/kiem-tra-ten', label: 'Kiểm tra tên in giấy khen', permission: 'certificate.check' },
  { path: '/lam-viec/to-trinh', label: 'Tờ trình cấp trên', permission: 'submission.view' },
  { path: '/lam-viec/quy-thi-dua', label: 'Quỹ thi đua, khen thưởng', permission: 'bonus.view' },
  { path: '/lam-viec/so-vang', label: 'Sổ vàng', permission: 'office.view' },
  { path: '/lam-viec/thong-ke', label: 'Thống kê khen thưởng', permission: 'office.view' },
  { path: '/lam-viec/sang-kien', label: 'Thư viện sáng kiến', permission: 'office.view' },
  { path: '/lam-viec/quy-dinh', label: 'Quy định pháp luật', permission: 'law.view' },
  { path: '/lam-viec/hoi-nghi', label: 'Hội nghị', permission: 'conference.view' },
  { path: '/lam-viec/tin-bai', label: 'Tin bài', permission: 'article.view' },
  { path: '/lam-viec/binh-luan', label: 'Bình luận', permission: 'comment.moderate' },
  { path: '/lam-viec/to-chuc', label: 'Tổ chức', permission: 'organization.view' },
  { path: '/lam-viec/tai-khoan', label: 'Tài khoản', permission: 'account.manage' },
  { path: '/lam-viec/chung-thu-tin-cay', label: 'Chứng thư tin cậy', permission: 'trust.manage' },
  { path: '/lam-viec/nhat-ky', label: 'Nhật ký', permission: 'audit.view' },
  { path: '/lam-viec/goi-du-lieu', label: 'Gói dữ liệu', permission: 'bundle.move' },
];

/** The office menu of this person with the current place marked. */
function officeNav(visit: Visit) {
  return places
    .filter(({ permission }) => allows(visit.actor, permission))
    .map(({ path, label, also = [] }) => ({
      href: visit.url(path),
      label,
      current:
        path === '/lam-viec'
          ? visit.path === path
          : [path, ...also].some((each) => visit.path === each || visit.path.startsWith(`${each}/`)),
    }));
}

export interface OfficeContent {
  title: string;
  section?: string;
  lead?: Child;
  actions?: Child;
  crumbs?: Crumb[];
  children?: Child;
}

/** Whoever reports on works does so from the road. */
const queueOf = ({ base, tx, actor }: Visit, account: string): QueueProps => ({
  base,
  account,
  who: actor.name,
  at: tx.now,
  keeps: allows(actor, 'work.report'),
});

/** An office page; a page shown with errors answers 422. */
export function office(visit: Visit, content: OfficeContent, errors: FieldError[] = []): Reply {
  const { children, ...rest } = content;
  return page(
    <OfficePage
      ward={wardChrome(visit.ward, visit.base)}
      user={userChrome(visit.actor)}
      nav={officeNav(visit)}
      token={visit.runtime.newId()}
      signOutAction={visit.url('/dang-xuat')}
      {...(visit.actor.accountId === null ? {} : { queue: queueOf(visit, visit.actor.accountId) })}
      notice={visit.notice && <Notice tone="success">{visit.notice}</Notice>}
      {...rest}
    >
      {children}
    </OfficePage>,
    errors.length > 0 ? 422 : 200,
  );
}

/** A posting form of this visit: each showing of it can be taken once. `action` is an address inside the ward. */
export function PostForm(props: {
  visit: Visit;
  action: string;
  errors?: FieldError[];
  multipart?: boolean;
  label?: string;
  children?: Child;
}) {
  const { visit, action, children, ...rest } = props;
  return (
    <Form action={visit.url(action)} idempotencyKey={visit.runtime.newId()} {...rest}>
      {children}
    </Form>
  );
}
