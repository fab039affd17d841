import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  Table,
  TableBorders,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
  type FileChild,
  type Paragraph,
} from 'docx';
import { centred, mm, plain, rule } from './docx-text.ts';
import { wrapText } from './letter-width.ts';
import type { PaperView, ViewAnnex } from './paper-view.ts';

/** Rows of cells without any border, for the head and the foot of a paper; widths in mm. */
export function invisibleTable(widths: number[], rows: Paragraph[][][]): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    borders: TableBorders.NONE,
    width: { size: mm(widths.reduce((sum, each) => sum + each, 0)), type: WidthType.DXA },
    columnWidths: widths.map((each) => mm(each)),
    rows: rows.map(
      (cells) => new TableRow({ cantSplit: true, children: cells.map((children, index) => cell(children, widths[index] ?? 0)) }),
    ),
  });
}

function cell(children: Paragraph[], width: number): TableCell {
  return new TableCell({ children, width: { size: mm(width), type: WidthType.DXA }, margins: { left: 0, right: 0 } });
}

/** Issuing body and number at the left, national name, place and date at the right. */
export function head(view: PaperView, width: number): Table {
  const left = Math.round(width * 0.43);
  const right = width - left;
  return invisibleTable(
    [left, right],
    [
      [
        [
          ...view.parent.map((line) => centred(line, { size: 12 })),
          ...view.issuer.map((line) => centred(line, { size: 12, bold: true })),
          rule(left, 22),
        ],
        [
          centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { size: 12, bold: true }),
          centred('Độc lập - Tự do - Hạnh phúc', { size: 13, bold: true }),
          rule(right, 56),
        ],
      ],
      [numberCell(view, left), [centred(view.placeDate, { size: 13, italic: true })]],
    ],
  );
}

function numberCell(view: PaperView, width: number): Paragraph[] {
  const edge = { style: BorderStyle.SINGLE, size: 8, space: 2, color: '000000' };
  const side = mm((width - 30) / 2);
  return [
    centred(view.numberLine ?? '', { size: 13 }),
    ...(view.subject ? [centred(view.subject, { size: 12 })] : []),
    ...(view.draft
      ? [
          centred('DỰ THẢO', {
            size: 13,
            bold: true,
            spacing: { before: 120, after: 60 },
            indent: { left: side, right: side },
            border: { top: edge, bottom: edge, left: edge, right: edge },
          }),
        ]
      : []),
  ];
}

const TITLE_SIZE = 14;
const POINTS_IN_MM = 72 / 25.4;

/** Indents that break a centred title into lines of about the same length: the narrowest that needs no further line. In mm. */
function balanced(text: string, width: number, side = 0): { left: number; right: number } {
  const lines = (millimetres: number) => wrapText(text, 'serif', TITLE_SIZE, millimetres * POINTS_IN_MM).length;
  const most = lines(width);
  const narrow = [0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95].find((share) => lines(width * share) <= most) ?? 1;
  const indent = most === 1 ? side : side + (width * (1 - narrow)) / 2;
  return { left: mm(indent), right: mm(indent) };
}

/** The title of a speech or an article, over its text. */
export function bareTitle(view: PaperView, width: number): Paragraph[] {
  const after = { spacing: { before: 0, after: 240 } };
  const indent = balanced(view.summary, width);
  if (view.kind === null) return [centred(view.summary, { heading: HeadingLevel.HEADING_1, size: 16, indent, ...after })];
  return [centred(view.kind, { heading: HeadingLevel.HEADING_1 }), centred(view.summary, { bold: true, indent, ...after })];
}

/** Type, summary, addressees and the line of the deciding authority. */
export function title(view: PaperView, width: number): FileChild[] {
  return [
    ...(view.kind
      ? [
          centred(view.kind, { heading: HeadingLevel.HEADING_1, spacing: { before: 240, after: 80 } }),
          centred(view.summary, { bold: true, indent: balanced(view.summary, width - 16, 8) }),
          rule(width, 50, 120),
        ]
      : []),
    ...addressees(view, width),
    ...(view.authority ? [centred(view.authority, { bold: true, spacing: { before: 120, after: 180 } })] : []),
  ];
}

function addressees(view: PaperView, width: number): FileChild[] {
  const [first, ...others] = view.addressees;
  if (!first) return [];
  if (others.length === 0) return [centred(`Kính gửi: ${first}`, { spacing: { before: 180, after: 180 } })];
  const list = view.addressees.map((each) => plain(`- ${each}`));
  return [centred(''), invisibleTable([60, width - 60], [[[plain('Kính gửi:', { alignment: AlignmentType.RIGHT })], list]]), centred('')];
}

/** Label, title and the line that ties an annex to its paper. */
export function annexTitle(annex: ViewAnnex, width: number): Paragraph[] {
  return [
    ...(annex.label ? [centred(annex.label, { bold: true })] : []),
    centred(annex.title, { heading: HeadingLevel.HEADING_1 }),
    ...(annex.summary
      ? [centred(annex.summary, { bold: true, spacing: { before: 60, after: 60 }, indent: balanced(annex.summary, width) })]
      : []),
    centred(annex.reference, { italic: true, indent: balanced(annex.reference, width) }),
    rule(width, 50, 160),
  ];
}
