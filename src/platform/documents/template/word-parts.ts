import { Document, type FileChild, Packer } from 'docx';
import PizZip from 'pizzip';
import { body } from '../docx-body.ts';
import { annexTitle } from '../docx-head.ts';
import { STYLES } from '../docx-styles.ts';
import type { PaperView } from '../paper-view.ts';
import { withTypedLists } from './fields.ts';

// The printed width of A4 with the margins of NĐ 30/2020, in mm.
const WIDTH = 160;

/** Finished Word paragraphs and tables as they stand inside a document, and the styles they are set in. */
async function inner(children: FileChild[]): Promise<{ xml: string; styles: string }> {
  const zip = new PizZip(await Packer.toBuffer(new Document({ styles: STYLES, sections: [{ children }] })));
  const document = zip.file('word/document.xml')?.asText() ?? '';
  const xml = document.slice(document.indexOf('<w:body>') + '<w:body>'.length, document.lastIndexOf('<w:sectPr'));
  return { xml, styles: zip.file('word/styles.xml')?.asText() ?? '' };
}

/** The text and the annexes of a paper for the raw fields of a template. */
export async function wordParts(view: PaperView): Promise<{ noi_dung: string; phu_luc: string; styles: string }> {
  const text = await inner(body(withTypedLists(view.blocks), WIDTH));
  const annexes = await inner(view.annexes.flatMap((annex) => [...annexTitle(annex, WIDTH), ...body(withTypedLists(annex.blocks), WIDTH)]));
  return { noi_dung: text.xml, phu_luc: annexes.xml, styles: text.styles };
}

const styleIds = /<w:style\b[^>]*w:styleId="([^"]+)"[^>]*>.*?<\/w:style>/gs;

/** The ward's styles with those of ours that it lacks: its own "Heading 1" stays as it is. */
export function mergeStyles(theirs: string, ours: string): string {
  const known = new Set([...theirs.matchAll(styleIds)].map(([, id]) => id));
  const missing = [...ours.matchAll(styleIds)].filter(([, id]) => !known.has(id)).map(([style]) => style);
  return theirs.replace('</w:styles>', `${missing.join('')}</w:styles>`);
}
