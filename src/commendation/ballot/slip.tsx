import { formatDate } from '../../platform/calendar/date.ts';
import { Document } from '../../platform/web/ui/layout.tsx';

/** A teller's code on a slip to print and keep apart; shown here and never again. */
export const TellerSlip = (props: { ward: string; name: string; heldOn: string; code: string; back: string }) => (
  <Document scope="plain" title="Phiếu mã kiểm phiếu">
    <main id="noi-dung" class="slips" tabindex={-1}>
      <div class="slips-head">
        <h1>Phiếu mã kiểm phiếu</h1>
        <p>Mã chỉ hiện ở đây một lần. In trang này hoặc chép lại, gấp kín và tự cất giữ; không chụp gửi cho ai.</p>
        <p>
          <a class="button button-secondary" href={props.back}>
            Đã cất mã, về phiên họp
          </a>
        </p>
      </div>
      <section class="ballot-slip" aria-label="Phiếu mã">
        <p class="slip-name">{props.name}</p>
        <p>
          Tổ kiểm phiếu, Hội đồng Thi đua – Khen thưởng {props.ward}, phiên họp ngày {formatDate(props.heldOn)}
        </p>
        <p class="ballot-code">{props.code}</p>
        <p>Nhập mã này khi mở hòm phiếu, cùng mã của một người kiểm phiếu khác. Mở hòm xong thì hủy phiếu mã.</p>
      </section>
    </main>
  </Document>
);
