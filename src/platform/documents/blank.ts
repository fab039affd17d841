import { Resvg } from '@resvg/resvg-js';
import { type Certificate, certificateView } from './certificate.ts';
import { renderPdf, renderSvg } from './pdf.ts';
import type { qrSvgPath } from './qr.ts';

/** What a place on a blank can be filled with. */
export const blankContents = {
  authority: 'Chức danh người tặng',
  title: 'Hình thức, danh hiệu (TẶNG …)',
  recipient: 'Tên người, tập thể, hộ được tặng',
  unit: 'Chức vụ, đơn vị hoặc địa chỉ',
  citation: 'Thành tích',
  decision: 'Cả dòng “Quyết định số … ngày …”',
  decision_number: 'Số quyết định',
  register: 'Cả dòng “Vào sổ vàng số …”',
  register_number: 'Số sổ vàng',
  place_date: 'Địa danh, ngày tháng năm',
  day: 'Ngày',
  month: 'Tháng',
  year: 'Năm',
  signer_title: 'Chức vụ người ký',
  signer_name: 'Họ tên người ký',
  code: 'Mã xác minh',
  qr: 'Mã QR tra cứu',
} as const;
export type BlankContent = keyof typeof blankContents;

export const blankFonts = ['Tinos', 'Charm', 'Be Vietnam Pro'] as const;

/** One text on a blank. `x` is the left edge of its box, `y` the baseline of its first line (the upper edge of a QR symbol): mm. */
export interface BlankBlock {
  content: BlankContent;
  x: number;
  y: number;
  width: number;
  align: 'left' | 'center' | 'right';
  font: (typeof blankFonts)[number];
  /** In points. */
  size: number;
  bold: boolean;
  italic: boolean;
  colour: string;
}

/** A sheet that comes printed; sizes in mm. */
export interface Blank {
  width: number;
  height: number;
  blocks: BlankBlock[];
}

/** How far everything is moved for one printer, in mm. */
export interface Offset {
  dx: number;
  dy: number;
}

type Words = Record<Exclude<BlankContent, 'qr'>, string | null> & { qr: ReturnType<typeof qrSvgPath> | null };

function wordsOf(each: Certificate): Words {
  const view = certificateView(each);
  const [year = null, month = null, day = null] = each.decision?.date.split('-') ?? [];
  return {
    authority: view.authority,
    title: view.title.replace('\n', ' '),
    recipient: view.recipient,
    unit: view.unit,
    citation: view.citation,
    decision: view.decision,
    decision_number: each.decision ? `${each.decision.number.padStart(2, '0')}/${each.decision.symbol}` : null,
    register: view.register,
    register_number: each.registerNumber,
    place_date: view.placeDate,
    day,
    month,
    year,
    signer_title: view.signature.lines.join('\n'),
    signer_name: view.signature.name,
    code: each.verify?.lines.join('\n') ?? null,
    qr: view.qr,
  };
}

const sheets = (list: Certificate[], { width, height, blocks }: Blank, { dx, dy }: Offset, guide: boolean) => ({
  width,
  height,
  blocks,
  dx,
  dy,
  guide,
  sheets: list.map(wordsOf),
});

/** Only the words of certificates, a page each, where the blank wants them. Throws `UnprintableText`. */
export async function renderOnBlank(list: Certificate[], blank: Blank, offset: Offset, createdAt: Date): Promise<Uint8Array> {
  if (list.length === 0) throw new Error('no certificate to print');
  return renderPdf('certificate-blank.typ', sheets(list, blank, offset, false), { title: 'Giấy khen trên phôi', createdAt });
}

/** A picture of one certificate on the blank with the boxes of its texts, `pixels` wide. */
export async function previewOnBlank(example: Certificate, blank: Blank, createdAt: Date, pixels: number): Promise<Uint8Array> {
  const svg = await renderSvg('certificate-blank.typ', sheets([example], blank, { dx: 0, dy: 0 }, true), { createdAt });
  return new Resvg(svg, { fitTo: { mode: 'width', value: pixels }, font: { loadSystemFonts: false } }).render().asPng();
}

/** Where the crosses of the alignment sheet stand: 20 mm inside the corners, and in the middle. */
export const crossesOf = ({ width, height }: Blank) => [
  { x: 20, y: 20 },
  { x: width - 20, y: 20 },
  { x: width / 2, y: height / 2 },
  { x: 20, y: height - 20 },
  { x: width - 20, y: height - 20 },
];

const comma = (value: number) => String(value).replace('.', ',');

/** A sheet to find how far a printer is off: held with a blank against the light. */
export function renderAlignmentSheet(blank: Blank, { dx, dy }: Offset, createdAt: Date): Promise<Uint8Array> {
  const { width, height, blocks } = blank;
  const data = {
    width,
    height,
    dx,
    dy,
    crosses: crossesOf(blank),
    blocks: blocks.map(({ content, x, y, width: box }) => ({
      x,
      y,
      width: box,
      label: `${blankContents[content]} (${comma(x)}; ${comma(y)})`,
    })),
    words: `Tờ căn chỉnh ${comma(width)} × ${comma(height)} mm, đã dịch ngang ${comma(dx)} mm, dọc ${comma(dy)} mm. In đúng cỡ 100%. Chữ thập đen cách mép 20 mm: đo lệch bao nhiêu thì nhập bấy nhiêu, ngược chiều.`,
  };
  return renderPdf('certificate-align.typ', data, { title: 'Tờ căn chỉnh phôi giấy khen', createdAt });
}
