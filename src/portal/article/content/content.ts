import { z } from 'zod';

const key = z.string().regex(/^k\d{1,4}$/);
const inline = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), text: z.string() }),
  z.strictObject({ kind: z.literal('fact'), key, words: z.string() }),
]);
const inlines = z.array(inline);
const blockShape = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('paragraph'), inlines }),
  z.strictObject({ kind: z.literal('heading'), inlines }),
  z.strictObject({ kind: z.literal('list'), ordered: z.boolean(), items: z.array(inlines) }),
]);

/** Where the words of a locked fact were read: the `nth` fact of a record in a part of the draft. */
const locked = z.strictObject({ part: z.string(), table: z.string(), id: z.uuid(), nth: z.int().min(0), words: z.string() });

/** The text of an article as it is stored; nothing that is not named here can be part of one. */
export const articleContent = z.strictObject({ lead: inlines, blocks: z.array(blockShape), facts: z.record(key, locked) });

export type Content = z.infer<typeof articleContent>;
export type ContentBlock = z.infer<typeof blockShape>;
export type Inline = z.infer<typeof inline>;
export type LockedFact = z.infer<typeof locked>;
export type Facts = Content['facts'];

const words = (one: Inline) => (one.kind === 'text' ? one.text : one.words);
const marked = (one: Inline) => (one.kind === 'text' ? one.text : `[[${one.key}|${one.words}]]`);

type Print = (one: Inline) => string;
const line = (print: Print, all: readonly Inline[]) => all.map(print).join('');

function blockWith(print: Print, block: ContentBlock): string {
  if (block.kind === 'heading') return `## ${line(print, block.inlines)}`;
  if (block.kind === 'paragraph') return line(print, block.inlines);
  return block.items.map((item, index) => `${block.ordered ? `${index + 1}.` : '-'} ${line(print, item)}`).join('\n');
}

const bodyWith = (print: Print, { blocks }: Content) => blocks.map((block) => blockWith(print, block)).join('\n\n');

/** The words alone, as `lead` and `body` keep them. */
export const plainLead = (content: Content): string => line(words, content.lead);
export const plainBody = (content: Content): string => bodyWith(words, content);

/** With every locked fact marked, as an editor types around it: "đã tặng cho [[k3|67 tập thể]]". */
export const markedLead = (content: Content): string => line(marked, content.lead);
export const markedBody = (content: Content): string => bodyWith(marked, content);

const ofBlock = (block: ContentBlock): Inline[] => (block.kind === 'list' ? block.items.flat() : block.inlines);

/** The keys of the facts that stand in the text. */
export const keysUsed = ({ lead, blocks }: Pick<Content, 'lead' | 'blocks'>): Set<string> =>
  new Set([...lead, ...blocks.flatMap(ofBlock)].flatMap((one) => (one.kind === 'fact' ? [one.key] : [])));

/** Facts that somebody took out of the text, in the order of the draft. */
export function droppedFacts(content: Content): { key: string; words: string }[] {
  const used = keysUsed(content);
  return Object.entries(content.facts).flatMap(([name, { words: printed }]) => (used.has(name) ? [] : [{ key: name, words: printed }]));
}

interface StoredText {
  lead: string | null;
  body: string | null;
  content: unknown;
}

/** The stored content of an article; null where there is none, or where its plain words were written anew from elsewhere. */
export function contentOf({ lead, body, content }: StoredText): Content | null {
  const parsed = articleContent.safeParse(content);
  if (!parsed.success) return null;
  return plainLead(parsed.data) === (lead ?? '') && plainBody(parsed.data) === (body ?? '') ? parsed.data : null;
}
