import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import type { Signature } from './paper.ts';
import { longDate, signatureLines } from './paper-view.ts';
import { renderPdf } from './pdf.ts';
import { qrSvgPath } from './qr.ts';
import { paperFolder } from './typesetter.ts';

/** One giấy khen. The citation must be the words of the decision's list. */
export type Certificate = {
  /** “CHỦ TỊCH ỦY BAN NHÂN DÂN PHƯỜNG TÂN BÌNH”. */
  authority: string;
  /** “TẶNG GIẤY KHEN” when absent. */
  title?: string;
  /** With the form of address: “Bà Nguyễn Thị Ẩn”, “Hộ gia đình ông Đỗ Văn Nam”. */
  recipient: string;
  /** Post and unit, or address. */
  unit?: string;
  citation: string;
  place: string;
  /** Number, symbol and ISO date of the decision; a certificate without them prints as a draft. */
  decision: { number: string; symbol: string; date: string } | null;
  /** Entry in the golden book. */
  registerNumber: string | null;
  signature: Signature;
  /** Full address in the QR symbol (none where it is not known), and the lines printed beside it. */
  verify?: { url: string | null; lines: string[]; token: string };
};

export type CertificateOptions = {
  /** A4 when absent; A3 is the same design, larger by √2. */
  paper?: 'a4' | 'a3';
  /** A second page after each with the signed credential as a large QR symbol. */
  back?: boolean;
  /** False for stock that already carries frame and emblem. */
  frame?: boolean;
  /** The official emblem an administrator has uploaded, sanitised SVG; the placeholder when absent. */
  emblemSvg?: string;
};

const EMBLEM_FILE = 'emblem.png';
// 20 mm at 600 dpi.
const EMBLEM_PIXELS = 472;
const DOTS = '……………';

/** All certificates in one PDF/A-2a, a page each, in the order given. Throws `UnprintableText`. */
export async function renderCertificates(list: Certificate[], createdAt: Date, options: CertificateOptions = {}): Promise<Uint8Array> {
  if (list.length === 0) throw new Error('no certificate to print');
  const data = {
    frame: options.frame ?? true,
    paper: options.paper ?? 'a4',
    emblem: EMBLEM_FILE,
    certificates: list.map((each) => ({
      ...certificateView(each),
      token: options.back && each.verify ? qrSvgPath(each.verify.token, 'L') : null,
    })),
  };
  const files = { [EMBLEM_FILE]: rasterised(options.emblemSvg ?? (await placeholder())) };
  return renderPdf('certificate.typ', data, { standard: 'a-2a', title: 'Giấy khen', createdAt, files });
}

/** The words of a certificate as paper bears them. */
export function certificateView(each: Certificate) {
  const { decision } = each;
  return {
    draft: decision === null,
    authority: each.authority,
    title: each.title ?? 'TẶNG GIẤY KHEN',
    recipient: each.recipient,
    unit: each.unit ?? null,
    citation: each.citation,
    placeDate: `${each.place}, ${longDate(decision?.date ?? null)}`,
    decision: decision
      ? `Quyết định số ${decision.number.padStart(2, '0')}/${decision.symbol} ${longDate(decision.date)}`
      : `Quyết định số ${DOTS} ${longDate(null)}`,
    register: `Vào sổ vàng số ${each.registerNumber ?? DOTS}`,
    signature: signatureLines(each.signature),
    qr: each.verify?.url ? qrSvgPath(each.verify.url) : null,
    address: each.verify?.lines ?? null,
  };
}

/** The emblem at the head of a certificate where no official one was put in, as PNG. */
export const placeholderEmblem = async (): Promise<Uint8Array> => rasterised(await placeholder());

function placeholder(): Promise<string> {
  return readFile(join(paperFolder(), 'emblem-placeholder.svg'), 'utf8');
}

// A PNG is stored once in the file; an SVG would be written again on every page.
function rasterised(svg: string): Uint8Array {
  return new Resvg(svg, { fitTo: { mode: 'height', value: EMBLEM_PIXELS }, font: { loadSystemFonts: false } }).render().asPng();
}
