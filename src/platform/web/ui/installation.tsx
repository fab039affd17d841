import { Document } from './document.tsx';
import { Mark } from './ornament.tsx';

/** The first page of an installation: its wards. */
export const InstallationPage = ({ wards }: { wards: { href: string; name: string; place: string }[] }) => (
  <Document scope="plain" title="Bảng Vàng">
    <main id="noi-dung" class="message-page" tabindex={-1}>
      <p class="message-brand">
        <Mark size={40} />
        <span>Bảng Vàng</span>
      </p>
      <h1>Phường, xã, đặc khu</h1>
      {wards.length === 0 ? (
        <p>Chưa có phường, xã nào. Người quản trị nhập gói dữ liệu đầu tiên bằng lệnh bangvang import.</p>
      ) : (
        <ul class="link-list">
          {wards.map((ward) => (
            <li>
              <a href={ward.href}>{ward.name}</a> <span class="hint">{ward.place}</span>
            </li>
          ))}
        </ul>
      )}
    </main>
  </Document>
);
