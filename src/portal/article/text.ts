/** A written body: paragraphs parted by blank lines, headings that begin with '## ', lists whose lines begin with '- ' or '1. '. */
export type TextBlock =
  | { kind: 'paragraph'; text: string }
  | { kind: 'heading'; text: string }
  | { kind: 'list'; ordered: boolean; items: string[] };

const bullet = /^(?:-|•|\*)\s+/;
const numbered = /^\d{1,3}\.\s+/;

function textBlock(chunk: string): TextBlock {
  const lines = chunk
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  for (const [mark, ordered] of [
    [bullet, false],
    [numbered, true],
  ] as const) {
    if (lines.length > 0 && lines.every((line) => mark.test(line)))
      return { kind: 'list', ordered, items: lines.map((line) => line.replace(mark, '')) };
  }
  if (lines.length === 1 && lines[0]?.startsWith('## ')) return { kind: 'heading', text: lines[0].slice(3).trim() };
  return { kind: 'paragraph', text: lines.join(' ') };
}

export const textBlocks = (body: string): TextBlock[] =>
  body
    .split(/\n\s*\n/)
    .filter((chunk) => chunk.trim() !== '')
    .map(textBlock);
