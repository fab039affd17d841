import type { Block } from '../../platform/documents/paper.ts';
import { qrSvgPath } from '../../platform/documents/qr.ts';
import { printInviteCode } from '../guest/code.ts';
import type { Guest } from '../guest/guest.ts';
import { printSeats } from '../seating/seating.ts';

const escape = (text: string) => text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);

/** The QR symbol with the words beside it, as wide as the text of the paper. */
export function codeSymbol(address: string, code: string): Block {
  const { size, path } = qrSvgPath(`${address}/${code}`, 'L');
  const scale = 110 / size;
  const words = [
    'Trả lời dự họp và điểm danh bằng mã này:',
    `quét mã QR, hoặc mở ${address.replace(/^https?:\/\//, '')}`,
    `và nhập mã ${printInviteCode(code)}.`,
  ];
  const lines = words.map(
    (line, index) => `<text x="126" y="${40 + index * 22}" font-family="Tinos" font-size="15" fill="#000">${escape(line)}</text>`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 116"><path transform="translate(6 3) scale(${scale.toFixed(4)})" d="${path}" fill="#000"/>${lines.join('')}</svg>`;
  return { kind: 'picture', svg, alt: `Mã QR của giấy mời, mã ${printInviteCode(code)}` };
}

/** What an invitation says to this one guest: the seat, whom to answer, the code. */
export function guestBlocks(guest: Guest | undefined, contact: string | null, address: string): Block[] {
  const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
  if (!guest) return contact ? [paragraph(`Liên hệ: ${contact}.`)] : [];
  return [
    ...(guest.seatsAt.length > 0
      ? [paragraph(`Chỗ ngồi: ${printSeats(guest.seatsAt)} (${guest.group}).`)]
      : [paragraph(`Khu vực: ${guest.group}.`)]),
    ...(contact ? [paragraph(`Liên hệ: ${contact}.`)] : []),
    ...(guest.code ? [codeSymbol(address, guest.code)] : []),
  ];
}
