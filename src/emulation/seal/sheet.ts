import { formatDate } from '../../platform/calendar/date.ts';
import { longDate } from '../../platform/documents/paper-view.ts';
import { renderPdf } from '../../platform/documents/pdf.ts';
import { qrSvgPath } from '../../platform/documents/qr.ts';
import { sayFigure } from '../figures.ts';
import type { SealedContent } from './content.ts';
import { type Seal, readContent, shortHash } from './seal.ts';

const wayWords: Readonly<Record<string, string>> = { phone: 'ký tại phiên ký', paper: 'ký trên giấy', account: 'ký bằng tài khoản' };
const clock = (at: string) => at.slice(11);

const stateOf = ({ signature, absent }: SealedContent['parties'][number]) => {
  if (!signature) return absent ? `Vắng: ${absent.reason}` : 'Chưa ký';
  const when = `Đã ký ngày ${formatDate(signature.on)}${signature.at ? ` lúc ${clock(signature.at)}` : ''}`;
  return signature.way === 'phone' ? when : `${when}, ${wayWords[signature.way] ?? ''}`;
};

const witnessState = ({ confirmed, absent }: SealedContent['witnesses'][number]) =>
  confirmed
    ? `Đã xác nhận lúc ${clock(confirmed.at)}${confirmed.way === 'paper' ? ', trên giấy' : ''}`
    : absent
      ? `Vắng: ${absent.reason}`
      : '';

const kinds: Readonly<Record<string, string>> = { agreement: 'BẢN GIAO ƯỚC THI ĐUA', commitment: 'BẢN CAM KẾT' };

function sheetView(content: SealedContent, hash: string, check: { url: string; short: string }) {
  const place = content.ward.replace(/^(Phường|Xã|Thị trấn|Đặc khu) /, '');
  return {
    issuer: ['ỦY BAN NHÂN DÂN', content.ward.toLocaleUpperCase('vi')],
    placeDate: `${place}, ${longDate(content.sealed.at.slice(0, 10))}`,
    kind: kinds[content.kind] ?? 'BẢN CAM KẾT',
    summary: content.title,
    text: content.text,
    due: content.due_on ? `Thực hiện đến ${formatDate(content.due_on)}.` : null,
    items: content.items.map((item) =>
      [
        item.text,
        item.target === null ? '' : `: ${sayFigure(item.target, item.measure)}`,
        item.due_on && item.due_on !== content.due_on ? ` (đến ${formatDate(item.due_on)})` : '',
      ].join(''),
    ),
    parties: content.parties.map((party) => ({
      name: party.name,
      post: party.post,
      who: party.representative,
      state: stateOf(party),
      signed: party.signature !== null,
    })),
    witnesses: content.witnesses.map((witness) => ({
      name: witness.name,
      post: witness.post,
      state: witnessState(witness),
      signed: witness.confirmed !== null,
    })),
    seal: `Niêm phong lần ${content.sealed.ordinal} lúc ${clock(content.sealed.at)} ngày ${formatDate(content.sealed.at.slice(0, 10))}, ${content.sealed.by} lập.`,
    hash: `Mã băm SHA-256: ${shortHash(hash)} …`,
    check: `Kiểm tra: ${check.short}`,
    qr: qrSvgPath(check.url),
  };
}

/** The sealed pledge as one A4 sheet (more only where the parties do not fit). `check` is where its hash is looked up. */
export function sealedSheet(seal: Seal, check: { url: string; short: string }): Promise<Uint8Array> {
  const content = readContent(seal);
  return renderPdf('pledge.typ', sheetView(content, seal.sha256, check), {
    standard: 'a-2a',
    title: content.title,
    createdAt: seal.sealed_at,
  });
}
