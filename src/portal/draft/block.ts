import type { Run } from './run.ts';
import { sentence, textOf } from './run.ts';

/** What a block of a drafted article tells, in the order of the article. */
export type DraftPart =
  | 'lead'
  | 'opening'
  | 'delegates'
  | 'results'
  | 'works'
  | 'exemplars'
  | 'received'
  | 'shortcomings'
  | 'lessons'
  | 'report'
  | 'speeches'
  | 'directive'
  | 'acceptance'
  | 'launch'
  | 'signing'
  | 'registered'
  | 'awards'
  | 'directions'
  | 'closing';

export type Block =
  | { kind: 'paragraph'; part: DraftPart; runs: Run[] }
  | { kind: 'heading'; part: DraftPart; text: string }
  | { kind: 'list'; part: DraftPart; ordered: boolean; items: Run[][] };

export const paragraph = (part: DraftPart, runs: Run[]): Block[] => (runs.length === 0 ? [] : [{ kind: 'paragraph', part, runs }]);

/** A line that announces a list, and the list; nothing at all when there is nothing to list. */
export function announced(part: DraftPart, announcement: Run[], items: readonly (readonly Run[])[], ordered = false): Block[] {
  if (items.length === 0) return [];
  const lines = items.map((runs) => sentence(runs));
  const [only] = lines;
  if (lines.length === 1 && only) return paragraph(part, [...announcement, { text: ' ' }, ...only]);
  return [
    { kind: 'paragraph', part, runs: announcement },
    { kind: 'list', part, ordered, items: lines },
  ];
}

/** The block as it stands in a text file: what an editor starts from, what search reads. */
export function blockText(block: Block): string {
  if (block.kind === 'heading') return `## ${block.text}`;
  if (block.kind === 'paragraph') return textOf(block.runs);
  return block.items.map((item, index) => `${block.ordered ? `${index + 1}.` : '-'} ${textOf(item)}`).join('\n');
}

export const runsOfBlock = (block: Block): Run[] =>
  block.kind === 'heading' ? [] : block.kind === 'paragraph' ? block.runs : block.items.flat();
