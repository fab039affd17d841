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
