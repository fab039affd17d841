import { Document } from './document.tsx';
import { Mark } from './ornament.tsx';
import type { Child, LinkAction, WardChrome } from './types.ts';

export { SignInPage } from './sign-in.tsx';

interface MessagePageProps {
  ward?: WardChrome;
  title: string;
  action?: LinkAction;
  children?: Child;
}

const MessagePage = ({ ward, title, action, children }: MessagePageProps) => {
  const home = { href: ward?.base || '/', label: 'Về trang chủ' };
  const next = action ?? home;
  return (
    <Document scope="plain" title={`${title} | ${ward?.fullName ?? 'Bảng Vàng'}`}>
      <main id="noi-dung" class="message-page" tabindex={-1}>
        <p class="message-brand">
          <Mark size={40} />
          <span>{ward?.fullName ?? 'Bảng Vàng'}</span>
        </p>
        <h1>{title}</h1>
        {children}
        <div class="actions">
          <a class="button button-primary" href={next.href}>
            {next.label}
          </a>
          {action && <a href={home.href}>{home.label}</a>}
        </div>
      </main>
    </Document>
  );
};

/** Not there, or not for this reader: both look the same. */
export const NotFoundPage = ({ ward }: { ward?: WardChrome }) => (
  <MessagePage ward={ward} title="Không tìm thấy trang">
    <p>Địa chỉ có thể đã gõ nhầm, trang đã chuyển chỗ, hoặc trang không dành cho tài khoản đang dùng.</p>
  </MessagePage>
);

/** A refusal: why, and what to do next. */
export const RefusedPage = (props: { ward?: WardChrome; reason: string; next?: string; action?: LinkAction }) => (
  <MessagePage ward={props.ward} title="Chưa thực hiện được" action={props.action}>
    <p class="lead">{props.reason}</p>
    {props.next && <p>{props.next}</p>}
  </MessagePage>
);

/** A fault of ours, with the code that finds it in the log. */
export const BugPage = ({ ward, incident }: { ward?: WardChrome; incident: string }) => (
  <MessagePage ward={ward} title="Hệ thống gặp lỗi">
    <p>Việc vừa làm chưa được lưu. Xin thử lại sau ít phút.</p>
    <p>
      Nếu lỗi lặp lại, báo người quản trị mã sự cố <strong class="incident">{incident}</strong>.
    </p>
  </MessagePage>
);

/** The database is away for a moment: what was sent was not kept. */
export const BusyPage = ({ ward }: { ward?: WardChrome }) => (
  <MessagePage ward={ward} title="Hệ thống đang tạm nghỉ">
    <p>Dữ liệu đã lưu trước đó vẫn còn nguyên; việc vừa gửi chưa được lưu. Xin chờ ít phút rồi mở lại trang.</p>
  </MessagePage>
);
