import { qrSvgPath } from '../../platform/documents/qr.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Document } from '../../platform/web/ui/layout.tsx';
import type { Slip } from './issue.ts';
import type { Session } from './session.ts';

export const QrSymbol = ({ text, label }: { text: string; label: string }) => {
  const { size, path } = qrSvgPath(text);
  return (
    <svg class="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <rect width="100%" height="100%" fill="#ffffff" />
      <path d={path} fill="#000000" />
    </svg>
  );
};

const SlipCard = ({ slip, base }: { slip: Slip; base: string }) => (
  <li class="slip">
    <a href={`${base}/${slip.token}`}>
      <QrSymbol text={`${base}/${slip.token}`} label={`Mã QR ký của ${slip.name}`} />
    </a>
    <div>
      <p class="slip-name">{slip.name}</p>
      <p>{slip.who}</p>
      {slip.pledge && <p class="slip-pledge">{slip.pledge}</p>}
      <p class="slip-code">{slip.code}</p>
      <p class="slip-address">
        Quét mã bằng điện thoại, hoặc mở <strong>{base.replace(/^https?:\/\//, '')}</strong> rồi nhập mã trên.
      </p>
    </div>
  </li>
);

/** One slip for each who signs or witnesses, eight on a sheet. The codes are shown here and never again. */
export const SlipSheet = ({ visit, session, slips, back }: { visit: Visit; session: Session; slips: Slip[]; back: string }) => (
  <Document scope="plain" title={`Phiếu mã ký: ${session.name}`}>
    <main id="noi-dung" class="slips" tabindex={-1}>
      <div class="slips-head">
        <h1>Phiếu mã ký</h1>
        <p>
          {session.name}: {String(slips.length)} phiếu. Mã chỉ hiện ở đây một lần: in trang này (A4), cắt và phát cho từng người. Mỗi mã chỉ
          ký được cho một bên.
        </p>
        <p>
          <a class="button button-secondary" href={back}>
            Về phiên ký
          </a>
        </p>
      </div>
      <ul>
        {slips.map((slip) => (
          <SlipCard slip={slip} base={`${visit.origin}${visit.url('/ky')}`} />
        ))}
      </ul>
    </main>
  </Document>
);
