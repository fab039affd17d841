import type { JSONContent } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';

/** The words of every fact the article may state, by key. */
export type Known = Readonly<Record<string, string>>;

const token = /\[\[(k\d{1,4})\|(.*?)\]\](?!\])/gu;

/** Text with marks as pieces: a mark that states other words than its record stays text, for the server to refuse. */
function inlines(text: string, known: Known): JSONContent[] {
  const parts: JSONContent[] = [];
  const said = (plain: string) => plain !== '' && parts.push({ type: 'text', text: plain });
  let at = 0;
  for (const match of text.matchAll(token)) {
    const [whole, key = '', stated = ''] = match;
    if (known[key] !== stated) continue;
    said(text.slice(at, match.index));
    parts.push({ type: 'fact', attrs: { key } });
    at = match.index + whole.length;
  }
  said(text.slice(at));
  return parts;
}

const paragraph = (text: string, known: Known): JSONContent => ({ type: 'paragraph', content: inlines(text, known) });

function list(lines: readonly string[], mark: RegExp, type: 'bulletList' | 'orderedList', known: Known): JSONContent {
  return { type, content: lines.map((line) => ({ type: 'listItem', content: [paragraph(line.replace(mark, ''), known)] })) };
}

const bullet = /^(?:-|•|\*)\s+/;
const numbered = /^\d{1,3}\.\s+/;

function block(chunk: string, known: Known): JSONContent {
  const lines = chunk
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  if (lines.every((line) => bullet.test(line))) return list(lines, bullet, 'bulletList', known);
  if (lines.every((line) => numbered.test(line))) return list(lines, numbered, 'orderedList', known);
  const [first = ''] = lines;
  if (lines.length === 1 && first.startsWith('## '))
    return { type: 'heading', attrs: { level: 2 }, content: inlines(first.slice(3).trim(), known) };
  return paragraph(lines.join(' '), known);
}

/** What the area holds as a document; `short` texts are paragraphs only. */
export function documentOf(text: string, known: Known, short: boolean): JSONContent {
  const chunks = text.split(/\n\s*\n/).filter((chunk) => chunk.trim() !== '');
  const content = chunks.map((chunk) => (short ? paragraph(chunk.replaceAll(/\s+/g, ' ').trim(), known) : block(chunk, known)));
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] };
}

function words(node: Node, known: Known): string {
  let text = '';
  node.forEach((child) => {
    const key = child.attrs['key'] as string | undefined;
    text += child.type.name === 'fact' && key ? `[[${key}|${known[key] ?? ''}]]` : (child.text ?? '');
  });
  return text.trim();
}

/** The lines of a list, those of lists inside it among them. */
function items(node: Node, known: Known): string[] {
  const found: string[] = [];
  node.descendants((child) => {
    if (!child.isTextblock) return true;
    const text = words(child, known);
    if (text !== '') found.push(text);
    return false;
  });
  return found;
}

/** The document as the area holds it. */
export function markedText(doc: Node, known: Known): string {
  const chunks: string[] = [];
  doc.forEach((node) => {
    const name = node.type.name;
    if (name === 'bulletList')
      chunks.push(
        items(node, known)
          .map((text) => `- ${text}`)
          .join('\n'),
      );
    else if (name === 'orderedList')
      chunks.push(
        items(node, known)
          .map((text, index) => `${index + 1}. ${text}`)
          .join('\n'),
      );
    else if (words(node, known) !== '') chunks.push(name === 'heading' ? `## ${words(node, known)}` : words(node, known));
  });
  return chunks.filter((chunk) => chunk !== '').join('\n\n');
}

export function countFacts(doc: Node): number {
  let count = 0;
  doc.descendants((node) => {
    if (node.type.name === 'fact') count += 1;
  });
  return count;
}
