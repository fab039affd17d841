import {
  AlignmentType,
  HeadingLevel,
  ImageRun,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
  type FileChild,
} from 'docx';
import { chartPng } from '../charts/picture.ts';
import { CELL_SIDE, columnWidths } from './column-widths.ts';
import { invisibleTable } from './docx-head.ts';
import { listed } from './docx-lists.ts';
import { centred, halfPoints, mm, plain, textRuns } from './docx-text.ts';
import type { Run } from './paper.ts';
import type { PaperView, ViewBlock, ViewColumn, ViewRow } from './paper-view.ts';

const ALIGNMENT = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT, justify: AlignmentType.BOTH };
const HEADINGS = { 1: HeadingLevel.HEADING_2, 2: HeadingLevel.HEADING_3, 3: HeadingLevel.HEADING_4 };
// Room for the signature and the seal over it, in twentieths of a point.
const SIGNATURE_ROOM = { upright: 1500, landscape: 1000 };
const TABLE_SIZE = 13;

/** The blocks of the text; `width` is that of the printed area in mm. */
export function body(blocks: ViewBlock[], width: number): FileChild[] {
  return blocks.flatMap((block, index): FileChild[] => {
    if (block.kind === 'heading') return [new Paragraph({ heading: HEADINGS[block.level], children: textRuns(block.runs) })];
    if (block.kind === 'paragraph') return [paragraph(block, index === blocks.length - 1)];
    if (block.kind === 'picture') return picture(block, width);
    const caption = block.caption
      ? [centred(block.caption, { bold: true, size: 13, keepNext: true, spacing: { before: 60, after: 60 } })]
      : [];
    return [...caption, listing(block.columns, block.rows, width), plain('', { size: 6 })];
  });
}

// The last words stay with the signature: a signature alone on a page could be put under anything.
function paragraph(block: Extract<ViewBlock, { kind: 'paragraph' }>, isLast: boolean): Paragraph {
  const look = block.align === 'justify' ? { style: 'NoiDung' } : { alignment: ALIGNMENT[block.align] };
  const { runs, options } = listed(block);
  return new Paragraph({ ...look, ...options, keepNext: isLast, keepLines: isLast, children: textRuns(runs) });
}

// Word reckons pictures at 96 dots an inch.
const DOTS_IN_MM = 96 / 25.4;

function picture({ svg, alt, caption }: Extract<ViewBlock, { kind: 'picture' }>, width: number): Paragraph[] {
  const [, across = '1', down = '1'] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  const wide = Math.round(width * DOTS_IN_MM);
  const transformation = { width: wide, height: Math.round((wide * Number(down)) / Number(across)) };
  const image = new ImageRun({ type: 'png', data: chartPng(svg), transformation, altText: { name: caption ?? alt, description: alt } });
  return [
    new Paragraph({ alignment: AlignmentType.CENTER, keepNext: caption !== null, spacing: { before: 120 }, children: [image] }),
    ...(caption === null ? [] : [centred(caption, { size: 13, italic: true, spacing: { before: 40, after: 120 } })]),
  ];
}

function listing(columns: Required<ViewColumn>[], rows: ViewRow[], width: number): Table {
  const widths = columnWidths(columns, rows, width, TABLE_SIZE).map((each) => Math.round(mm(each)));
  const header = columns.map((column, index) => tableCell([{ text: column.title, bold: true }], 'center', widths[index]));
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: mm(width), type: WidthType.DXA },
    columnWidths: widths,
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: header }),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: cells(row, columns, widths) })),
    ],
  });
}

function cells(row: ViewRow, columns: Required<ViewColumn>[], widths: number[]): TableCell[] {
  // A group is never the last line of a page.
  if ('group' in row) return [tableCell([{ text: row.group, bold: true }], 'left', undefined, columns.length, true)];
  return row.cells.map((runs, index) => tableCell(runs, columns[index]?.align ?? 'left', widths[index]));
}

function tableCell(runs: Run[], align: 'left' | 'center' | 'right', width?: number, columnSpan?: number, keepNext = false): TableCell {
  const children = runs.map((run) => new TextRun({ text: run.text, bold: run.bold, italics: run.italic, size: halfPoints(TABLE_SIZE) }));
  return new TableCell({
    columnSpan,
    ...(width ? { width: { size: width, type: WidthType.DXA } } : {}),
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { top: mm(0.8), bottom: mm(0.8), left: mm(CELL_SIDE), right: mm(CELL_SIDE) },
    children: [new Paragraph({ alignment: ALIGNMENT[align], keepNext, spacing: { before: 0, after: 0 }, children })],
  });
}

/** Recipients at the left and the signature at the right; several signatures stand in rows above the recipients. */
export function signing(view: PaperView, width: number): FileChild[] {
  const blocks = view.signatures.map((each) => signatureBlock(each, view.landscape ? SIGNATURE_ROOM.landscape : SIGNATURE_ROOM.upright));
  const [only, ...others] = blocks;
  if (!only) return [];
  const gap = plain('', { keepNext: true, ...(view.landscape ? { size: 6 } : {}) });
  if (others.length === 0) return [gap, invisibleTable([width * 0.46, width * 0.54], [[recipients(view), only]])];
  const across = blocks.length === 4 ? 2 : Math.min(blocks.length, 3);
  const rows = Array.from({ length: Math.ceil(blocks.length / across) }, (_, row) => {
    const inRow = blocks.slice(row * across, (row + 1) * across);
    return [...inRow, ...Array.from({ length: across - inRow.length }, () => [plain('')])];
  });
  return [
    gap,
    invisibleTable(
      Array.from({ length: across }, () => width / across),
      rows,
    ),
    plain('', { size: 6 }),
    ...recipients(view),
  ];
}

function signatureBlock({ lines, name }: { lines: string[]; name: string }, room: number): Paragraph[] {
  return [
    ...lines.map((line) => centred(line, { bold: true, keepNext: true })),
    centred(name, { bold: true, spacing: { before: room, after: 120 } }),
  ];
}

function recipients(view: PaperView): Paragraph[] {
  if (view.recipients.length === 0) return [plain('')];
  return [plain('Nơi nhận:', { size: 12, bold: true, italic: true }), ...view.recipients.map((line) => plain(line, { size: 11 }))];
}
