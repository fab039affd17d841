import type { Visit } from '../../platform/web/route.ts';
import { Notice } from '../../platform/web/ui/text.tsx';
import { meetingAt } from './address.ts';
import { lineCode, printReceipt } from './receipt.ts';

/** The receipt, shown this once; what stands here is kept nowhere. */
export const Receipt = ({ visit, receipt, items }: { visit: Visit; receipt: string; items: { key: string; label: string }[] }) => (
  <section class="ballot-receipt" aria-label="Mã phiếu">
    <p class="ballot-receipt-title">Mã phiếu của bạn</p>
    <p class="ballot-code">{printReceipt(receipt)}</p>
    <p>
      Mã chỉ hiện lần này. Ghi lại hoặc in trang này và giữ kín: sau khi công bố, mã này cho bạn tìm đúng lá phiếu của mình trong danh sách
      phiếu. Ai có mã cũng xem được lá phiếu đó; hệ thống không lưu mã.
    </p>
    <details class="fold">
      <summary>Mã của từng mục trong danh sách phiếu</summary>
      <dl class="ballot-lines">
        {items.map(({ key, label }) => (
          <div>
            <dt>{label}</dt>
            <dd>{lineCode(receipt, key)}</dd>
          </div>
        ))}
      </dl>
    </details>
    <p>
      <a class="button button-secondary" href={visit.url(meetingAt(visit.param('id')))}>
        Về phiên họp
      </a>
    </p>
  </section>
);

/** The same form came twice: the first was taken, its receipt is told again. */
export const SentAgain = ({ receipt }: { receipt: string }) => (
  <Notice tone="warning" title="Phiếu đã được nhận trước đó">
    Mỗi người bỏ phiếu một lần. Nếu bạn bấm gửi hai lần trên cùng một trang thì mã phiếu là{' '}
    <strong class="ballot-code-inline">{printReceipt(receipt)}</strong>. Nếu trước đó bạn gửi từ trang khác, chỉ mã hiện ở trang ấy là đúng.
  </Notice>
);
