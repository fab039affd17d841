import { Document, HeadingLevel, Packer, Paragraph, TextRun } from 'docx';
import type { Block } from '../../portal/draft.ts';
import { type Draft, draftLead } from '../../portal/draft.ts';

const textOf = (runs: readonly { text: string }[]): string => runs.map(({ text }) => text).join('');
const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => signs[sign] ?? '');

function blockHtml(block: Block): string {
  if (block.kind === 'heading') return `<h2>${escape(block.text)}</h2>`;
  if (block.kind === 'paragraph') return `<p>${escape(textOf(block.runs))}</p>`;
  const list = block.ordered ? 'ol' : 'ul';
  return `<${list}>${block.items.map((item) => `<li>${escape(textOf(item))}</li>`).join('')}</${list}>`;
}

/** The drafted article as a page to paste into another portal. */
export const articleHtml = (draft: Draft): string =>
  `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${escape(draft.title)}</title></head><body><article><h1>${escape(draft.title)}</h1><p><strong>${escape(draftLead(draft))}</strong></p>${draft.blocks.map(blockHtml).join('\n')}</article></body></html>\n`;

const paragraph = (text: string, bold = false): Paragraph =>
  new Paragraph({ spacing: { after: 120 }, children: [new TextRun({ text, bold })] });

function blockDocx(block: Block): Paragraph[] {
  if (block.kind === 'heading') return [new Paragraph({ heading: HeadingLevel.HEADING_2, children: [new TextRun(block.text)] })];
  if (block.kind === 'paragraph') return [paragraph(textOf(block.runs))];
  return block.items.map((item) => new Paragraph({ bullet: { level: 0 }, children: [new TextRun(textOf(item))] }));
}

/** The drafted article as a Word file to go on with. */
export async function articleDocx(draft: Draft): Promise<Uint8Array> {
  const document = new Document({
    title: draft.title,
    styles: { default: { document: { run: { font: 'Times New Roman', size: 28, language: { value: 'vi-VN' } } } } },
    sections: [
      {
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(draft.title)] }),
          paragraph(draftLead(draft), true),
          ...draft.blocks.flatMap(blockDocx),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}
