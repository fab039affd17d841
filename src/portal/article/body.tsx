import { abbreviationsIn } from '../../platform/text/abbreviation.ts';
import { Abbr, Prose } from '../../platform/web/ui/text.tsx';
import type { Child } from '../../platform/web/ui/types.ts';
import type { Block } from '../draft.ts';
import { textOf } from '../draft/run.ts';
import type { TextBlock } from './text.ts';

/** Text whose abbreviations tell their full form. */
export function Explained({ text }: { text: string }) {
  const parts: Child[] = [];
  let at = 0;
  for (const { start, end, full } of abbreviationsIn(text)) {
    parts.push(text.slice(at, start), <Abbr short={text.slice(start, end)} full={full} />);
    at = end;
  }
  return <>{[...parts, text.slice(at)]}</>;
}

/** The drafted blocks as plain blocks of text. */
export const plainBlocks = (blocks: readonly Block[]): TextBlock[] =>
  blocks.map((block) => {
    if (block.kind === 'heading') return { kind: 'heading', text: block.text };
    if (block.kind === 'paragraph') return { kind: 'paragraph', text: textOf(block.runs) };
    return { kind: 'list', ordered: block.ordered, items: block.items.map(textOf) };
  });

const BlockView = ({ block }: { block: TextBlock }) => {
  if (block.kind === 'heading') return <h2>{block.text}</h2>;
  if (block.kind === 'paragraph')
    return (
      <p>
        <Explained text={block.text} />
      </p>
    );
  const items = block.items.map((item) => (
    <li>
      <Explained text={item} />
    </li>
  ));
  return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
};

export const Body = ({ blocks }: { blocks: readonly TextBlock[] }) => (
  <Prose>
    {blocks.map((block) => (
      <BlockView block={block} />
    ))}
  </Prose>
);
