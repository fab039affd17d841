import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  AlignmentType,
  Document,
  HeadingLevel,
  HorizontalPositionRelativeFrom,
  ImageRun,
  type ISectionOptions,
  Packer,
  PageOrientation,
  Paragraph,
  TextRun,
  VerticalPositionRelativeFrom,
} from 'docx';
import { type Certificate, certificateView, placeholderEmblem } from './certificate.ts';
import { cleanJson } from './clean-text.ts';
import { invisibleTable } from './docx-head.ts';
import { STYLES } from './docx-styles.ts';
import { centred, halfPoints, mm, plain, rule } from './docx-text.ts';
import { paperFolder } from './typesetter.ts';

type View = ReturnType<typeof certificateView>;

const RED = 'B3131A';
const A4 = { width: 210, height: 297 };
const WIDTH = 297 - 2 * 42;
// Word reckons pictures at 96 dots an inch.
const dots = (millimetres: number) => Math.round((millimetres * 96) / 25.4);

const red = (text: string, size: number, before: number): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before, after: 0 },
    children: [new TextRun({ text, bold: true, color: RED, size: halfPoints(size) })],
  });

interface Pictures {
  frame: Uint8Array;
  emblem: Uint8Array;
}

const head = (emblem: Uint8Array) =>
  new ImageRun({
    type: 'png',
    data: emblem,
    transformation: { width: dots(20), height: dots(20) },
    altText: { name: 'Biểu trưng', description: 'Biểu trưng ở đầu giấy khen' },
  });

/** The frame lies behind the words over the whole sheet. */
const behind = (frame: Uint8Array) =>
  new ImageRun({
    type: 'png',
    data: frame,
    transformation: { width: dots(A4.height), height: dots(A4.width) },
    floating: {
      horizontalPosition: { relative: HorizontalPositionRelativeFrom.PAGE, offset: 0 },
      verticalPosition: { relative: VerticalPositionRelativeFrom.PAGE, offset: 0 },
      behindDocument: true,
    },
    altText: { name: 'Khung giấy khen', description: 'Khung giấy khen' },
  });

const citationSize = ({ length }: string) => (length > 260 ? 12 : length > 170 ? 14 : 16);

function award(title: string): Paragraph[] {
  const [first = '', ...rest] = title.split('\n');
  const heading = new Paragraph({
    heading: HeadingLevel.HEADING_1,
    alignment: AlignmentType.CENTER,
    spacing: { before: 120, after: 0 },
    children: [new TextRun({ text: first, bold: true, color: RED, size: halfPoints(rest.length > 0 ? 24 : 34) })],
  });
  return [heading, ...rest.map((line) => red(line, 24, 0))];
}

function praise(view: View): Paragraph[] {
  return [
    red(view.authority, 17, 220),
    ...award(view.title),
    centred(view.recipient, { bold: true, size: view.recipient.length > 40 ? 22 : 28, spacing: { before: 160, after: 80 } }),
    ...(view.unit ? [centred(view.unit, { bold: true, size: 15 })] : []),
    centred(view.citation, {
      size: citationSize(view.citation),
      spacing: { before: 200, after: 260 },
      indent: { left: mm(16), right: mm(16) },
    }),
  ];
}

const record = (view: View): Paragraph[] => [
  plain('', { spacing: { before: 1750, after: 0 } }),
  plain(view.decision, { size: 12 }),
  plain(view.register, { size: 12 }),
  ...(view.address ?? []).map((line) => plain(line, { size: 9 })),
];

const signature = ({ placeDate, signature: { lines, name } }: View): Paragraph[] => [
  centred(placeDate, { italic: true, size: 13 }),
  ...lines.map((line) => centred(line, { bold: true, size: 13 })),
  centred(name, { bold: true, size: 15, spacing: { before: 1450, after: 0 } }),
];

function sheet(view: View, { frame, emblem }: Pictures): ISectionOptions {
  const size = { width: mm(A4.width), height: mm(A4.height), orientation: PageOrientation.LANDSCAPE };
  const margin = { top: mm(26), bottom: mm(18), left: mm(42), right: mm(42), header: 0, footer: 0 };
  return {
    properties: { page: { size, margin } },
    children: [
      new Paragraph({ alignment: AlignmentType.CENTER, spacing: { before: 0, after: 0 }, children: [behind(frame), head(emblem)] }),
      centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { bold: true, size: 14 }),
      centred('Độc lập - Tự do - Hạnh phúc', { bold: true, size: 15 }),
      rule(WIDTH, 40),
      ...(view.draft ? [centred('DỰ THẢO', { bold: true, size: 14 })] : []),
      ...praise(view),
      invisibleTable([WIDTH - 84, 84], [[record(view), signature(view)]]),
    ],
  };
}

/** Certificates as a Word file to go on with, a landscape sheet each in our own design; stock of the ward takes the PDF. */
export async function renderCertificatesDocx(list: readonly Certificate[]): Promise<Uint8Array> {
  if (list.length === 0) throw new Error('no certificate to print');
  const frame = new Uint8Array(await readFile(join(paperFolder(), 'certificate-frame.png')));
  const pictures = { frame, emblem: await placeholderEmblem() };
  const views = (JSON.parse(cleanJson(list)) as Certificate[]).map(certificateView);
  const document = new Document({ title: 'Giấy khen', styles: STYLES, sections: views.map((view) => sheet(view, pictures)) });
  return new Uint8Array(await Packer.toBuffer(document));
}
