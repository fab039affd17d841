import {
  AlignmentType,
  Document,
  Header,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
  type FileChild,
  type ISectionOptions,
} from 'docx';
import { cleanJson } from './clean-text.ts';
import { body, signing } from './docx-body.ts';
import { annexTitle, bareTitle, head, title } from './docx-head.ts';
import { NUMBERING } from './docx-lists.ts';
import { STYLES } from './docx-styles.ts';
import { centred, halfPoints, mm, plain } from './docx-text.ts';
import type { Paper } from './paper.ts';
import { paperView, type PaperView } from './paper-view.ts';

const A4 = { width: mm(210), height: mm(297) };
const MARGINS = { top: mm(20), bottom: mm(20), left: mm(30), right: mm(20), header: mm(10), footer: mm(10) };
const PRINTED_MM = { portrait: 160, landscape: 247 };

/** The same paper as an editable Word file, Times New Roman, with the words of the PDF. */
export const renderPaperDocx = (paper: Paper): Promise<Uint8Array> => renderViewDocx(paperView(paper));

/** Finished lines as a Word file. */
export const renderViewDocx = (lines: PaperView): Promise<Uint8Array> => packed([lines]);

/** Papers one after the other in one Word file, each from a new sheet on. */
export const renderPapersDocx = (papers: readonly Paper[]): Promise<Uint8Array> => packed(papers.map(paperView));

async function packed(list: readonly PaperView[]): Promise<Uint8Array> {
  const views = JSON.parse(cleanJson(list)) as PaperView[];
  const document = new Document({
    title: [views[0]?.kind, views[0]?.summary].filter(Boolean).join(' '),
    creator: (views[0]?.issuer ?? []).join(' '),
    styles: STYLES,
    numbering: NUMBERING,
    sections: views.flatMap((view) => [mainSection(view), ...view.annexes.map((annex) => annexSection(view, annex))]),
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function mainSection(view: PaperView): ISectionOptions {
  const width = view.landscape ? PRINTED_MM.landscape : PRINTED_MM.portrait;
  const children: FileChild[] = [
    ...(view.bare ? bareTitle(view, width) : [head(view, width), ...title(view, width)]),
    ...view.bases.map(basis),
    ...(view.decides ? [centred('QUYẾT ĐỊNH:', { bold: true, keepNext: true, spacing: { before: 180, after: 180 } })] : []),
    ...body(view.blocks, width),
    ...signing(view, width),
    ...view.endnotes.map((text) => plain(text, { size: 9 })),
  ];
  return {
    properties: { ...page(view.landscape), titlePage: true },
    headers: { default: pageHeader(view), first: draftHeader(view) },
    children,
  };
}

function annexSection(view: PaperView, annex: PaperView['annexes'][number]): ISectionOptions {
  const width = annex.landscape ? PRINTED_MM.landscape : PRINTED_MM.portrait;
  const { page: sheet } = page(annex.landscape ?? false);
  return {
    // Each annex counts its own pages (NĐ 30/2020, annex I).
    properties: { page: { ...sheet, pageNumbers: { start: 1 } }, titlePage: true },
    headers: { default: pageHeader(view), first: draftHeader(view) },
    children: [...annexTitle(annex, width), ...body(annex.blocks, width)],
  };
}

function page(landscape: boolean) {
  const orientation = landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
  return { page: { size: { ...A4, orientation }, margin: MARGINS } };
}

function basis(text: string): Paragraph {
  return new Paragraph({ style: 'CanCu', text });
}

// The number stands in the top margin from page 2 on (NĐ 30/2020).
function pageHeader(view: PaperView): Header {
  const number = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT], size: halfPoints(13) })],
  });
  return new Header({ children: [number, ...draftMark(view)] });
}

function draftHeader(view: PaperView): Header {
  return new Header({ children: view.draft ? draftMark(view) : [new Paragraph({})] });
}

function draftMark(view: PaperView): Paragraph[] {
  return view.draft
    ? [new Paragraph({ alignment: AlignmentType.RIGHT, children: [new TextRun({ text: 'DỰ THẢO', bold: true, color: '808080' })] })]
    : [];
}
