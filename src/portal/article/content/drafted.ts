import type { Draft, Run, Source } from '../../draft.ts';
import type { Content, ContentBlock, Facts, Inline, LockedFact } from './content.ts';
import { piecesOf } from './pieces.ts';

const tidied = (text: string) => text.normalize('NFC').replaceAll(/\s+/g, ' ');

/** The draft as content: every fact of a record locked under a key of its own, in the order of the text. */
export function contentOfDraft(draft: Draft): Content {
  const facts: Facts = {};
  const counted = new Map<string, number>();
  const lock = (part: string, source: Source, words: string): Inline => {
    const group = groupOf({ part, ...source });
    const nth = counted.get(group) ?? 0;
    counted.set(group, nth + 1);
    const key = `k${Object.keys(facts).length + 1}`;
    facts[key] = { part, ...source, nth, words };
    return { kind: 'fact', key, words };
  };
  const inlines = (part: string, { text, source }: Run): Inline[] =>
    source === undefined
      ? [{ kind: 'text', text: tidied(text) }]
      : piecesOf(tidied(text).trim()).map((piece) => (piece.locked ? lock(part, source, piece.text) : { kind: 'text', text: piece.text }));
  const all = (part: string, runs: readonly Run[]) => runs.flatMap((run) => inlines(part, run));
  const lead = all('lead', draft.lead);
  const blocks = draft.blocks.map((block): ContentBlock => {
    if (block.kind === 'heading') return { kind: 'heading', inlines: [{ kind: 'text', text: block.text }] };
    if (block.kind === 'paragraph') return { kind: 'paragraph', inlines: all(block.part, block.runs) };
    return { kind: 'list', ordered: block.ordered, items: block.items.map((item) => all(block.part, item)) };
  });
  return { lead, blocks, facts };
}

const groupOf = ({ part, table, id }: Pick<LockedFact, 'part' | 'table' | 'id'>) => `${part} ${table} ${id}`;

/** A fact of the text that its record states otherwise by now; `now` is null where no record states it any more. */
export interface ChangedFact {
  key: string;
  printed: string;
  now: string | null;
}

/**
 * What the records say by now of every fact of the content. A fact whose words are still stated is unchanged, wherever its
 * record states them; of the others each takes what stands in its own place, else what no fact of that record has taken.
 */
export function changedFacts({ facts }: Pick<Content, 'facts'>, draft: Draft): ChangedFact[] {
  const current = Map.groupBy(Object.values(contentOfDraft(draft).facts), groupOf);
  return [...Map.groupBy(Object.entries(facts), ([, fact]) => groupOf(fact))].flatMap(([group, own]) => {
    const stated = current.get(group) ?? [];
    const known = new Set(own.map(([, { words }]) => words));
    const free = stated.filter(({ words }) => !known.has(words));
    const still = new Set(stated.map(({ words }) => words));
    const changed = own.filter(([, { words }]) => !still.has(words));
    return changed.map(([key, fact]) => {
      const place = free.findIndex(({ nth }) => nth === fact.nth);
      const [now] = free.splice(Math.max(place, 0), 1);
      return { key, printed: fact.words, now: now?.words ?? null };
    });
  });
}

/** The content with the words the records state now; facts that no record states any more keep theirs. */
export function withCurrentFacts(content: Content, changed: readonly ChangedFact[]): Content {
  const now = new Map(changed.flatMap(({ key, now: words }) => (words === null ? [] : [[key, words] as const])));
  const inline = (one: Inline): Inline => (one.kind === 'fact' ? { ...one, words: now.get(one.key) ?? one.words } : one);
  return {
    lead: content.lead.map(inline),
    blocks: content.blocks.map((block) =>
      block.kind === 'list'
        ? { ...block, items: block.items.map((item) => item.map(inline)) }
        : { ...block, inlines: block.inlines.map(inline) },
    ),
    facts: Object.fromEntries(Object.entries(content.facts).map(([key, fact]) => [key, { ...fact, words: now.get(key) ?? fact.words }])),
  };
}
