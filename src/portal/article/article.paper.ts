import type { Block, Paper } from '../../platform/documents/paper.ts';
import { type Draft, draftLead } from '../draft.ts';
import { textOf } from '../draft/run.ts';
import { type TextBlock, textBlocks } from './text.ts';

export interface PrintedArticle {
  title: string;
  lead: string | null;
  blocks: readonly TextBlock[];
  /** Captions of its pictures in order; the pictures go along as files. */
  captions: readonly string[];
  /** Author, organisation; empty where nobody signs. */
  byline: string;
}

const body = (block: TextBlock): Block => {
  if (block.kind === 'heading') return { kind: 'heading', text: block.text };
  if (block.kind === 'paragraph') return { kind: 'paragraph', text: block.text };
  return { kind: block.ordered ? 'numbered' : 'bullets', items: block.items };
};

/** An article as the editor hands it in: title, lead, text, captions, author; without the head of an administrative paper. */
export function articlePaper({ title, lead, blocks, captions, byline }: PrintedArticle): Paper {
  const note: Block[] =
    captions.length > 0
      ? [
          { kind: 'heading', text: 'Chú thích ảnh' },
          { kind: 'numbered', items: [...captions] },
        ]
      : [];
  return {
    form: 'article',
    bare: true,
    issuer: { name: byline },
    symbol: null,
    number: null,
    place: '',
    date: null,
    kind: null,
    summary: title,
    bases: [],
    blocks: [
      ...(lead ? [{ kind: 'paragraph' as const, text: [{ text: lead, bold: true }] }] : []),
      ...blocks.map(body),
      ...(byline ? [{ kind: 'paragraph' as const, align: 'right' as const, text: [{ text: byline, bold: true }] }] : []),
      ...note,
    ],
    recipients: [],
    signature: [],
  };
}

/** The text of a draft as blocks without the sources of its figures. */
const drafted = ({ blocks }: Draft): TextBlock[] =>
  blocks.map((block) => {
    if (block.kind === 'heading') return { kind: 'heading', text: block.text };
    if (block.kind === 'paragraph') return { kind: 'paragraph', text: textOf(block.runs) };
    return { kind: 'list', ordered: block.ordered, items: block.items.map(textOf) };
  });

/** What is printed of an article: its own words, and those of the draft where it has none. */
export const printedArticle = (
  article: { title: string; lead: string | null; body: string | null },
  draft: Draft | null,
  byline: string,
): PrintedArticle => ({
  title: article.title,
  lead: article.lead ?? (draft && draftLead(draft)),
  blocks: draft ? drafted(draft) : textBlocks(article.body ?? ''),
  captions: draft?.captions ?? [],
  byline,
});

/** The article of a conference before anybody has taken it up; the captions go with its pictures. */
export const draftPaper = (draft: Draft): Paper =>
  articlePaper({ title: draft.title, lead: draftLead(draft), blocks: drafted(draft), captions: [], byline: '' });
