import type { Tx } from '../../platform/tenancy.ts';
import { readableArticles } from '../article/article.ts';
import { folded } from './query.ts';
import { oneSlipApart } from './near.ts';

/** How often a word or two neighbours stand in what a ward publishes, and how they are written most often. */
interface Seen {
  count: number;
  written: Map<string, number>;
}

export interface Vocabulary {
  words: ReadonlyMap<string, Seen>;
  pairs: ReadonlyMap<string, Seen>;
}

const mostTexts = 20_000;

function note(seen: Map<string, Seen>, key: string, written: string): void {
  const known = seen.get(key) ?? { count: 0, written: new Map<string, number>() };
  known.count += 1;
  known.written.set(written, (known.written.get(written) ?? 0) + 1);
  seen.set(key, known);
}

/** The words of some texts with their neighbours. */
export function vocabularyOf(texts: readonly string[]): Vocabulary {
  const words = new Map<string, Seen>();
  const pairs = new Map<string, Seen>();
  for (const text of texts) {
    let before: [key: string, written: string] | null = null;
    for (const written of text.toLocaleLowerCase('vi').match(/[\p{L}\p{N}]+/gu) ?? []) {
      const key = folded(written);
      note(words, key, written);
      if (before) note(pairs, `${before[0]} ${key}`, `${before[1]} ${written}`);
      before = [key, written];
    }
  }
  return { words, pairs };
}

/** The words of everything a ward shows by a title: news with their leads, works, exemplars, movements, units, categories. */
export async function readVocabulary(tx: Tx): Promise<Vocabulary> {
  const { db } = tx;
  const news = await readableArticles(tx).select(['article.title', 'article.lead']).limit(mostTexts).execute();
  const works = await db.selectFrom('work').select(['title', 'place']).limit(mostTexts).execute();
  const exemplars = await db.selectFrom('exemplar').select(['name', 'field']).limit(mostTexts).execute();
  const movements = await db.selectFrom('movement').select(['name', 'short_name']).limit(mostTexts).execute();
  const units = await db.selectFrom('unit').select('name').limit(mostTexts).execute();
  const texts = [news, works, exemplars, movements, units].flat().flatMap((row) => Object.values(row));
  return vocabularyOf(texts.filter((text) => text !== null));
}

const mostWritten = ({ written }: Seen): string => [...written].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? '';
const mostWords = 8;
const mostCandidates = 12;

/** The word itself if it is known, and the words one slip away from it, the commonest first. */
function candidates({ words }: Vocabulary, word: string): string[] {
  if (word.length < 3 || /\d/.test(word)) return [word];
  const near = [...words].filter(([each]) => each.length > 1 && each !== word && oneSlipApart(word, each));
  const common = near.toSorted((a, b) => b[1].count - a[1].count).slice(0, mostCandidates);
  return [...(words.has(word) ? [word] : []), ...common.map(([each]) => each)];
}

interface Way {
  words: string[];
  /** Neighbours that stand side by side somewhere, words changed, how common the words are. */
  score: [pairs: number, changed: number, count: number];
}

const better = (a: Way, b: Way) => b.score[0] - a.score[0] || a.score[1] - b.score[1] || b.score[2] - a.score[2];

function longer(vocabulary: Vocabulary, way: Way, typed: string, word: string): Way {
  const before = way.words.at(-1);
  const pair = before !== undefined && vocabulary.pairs.has(`${before} ${word}`) ? 1 : 0;
  const [pairs, changed, count] = way.score;
  const common = vocabulary.words.get(word)?.count ?? 0;
  return { words: [...way.words, word], score: [pairs + pair, changed + (typed === word ? 0 : 1), count + common] };
}

/** With diacritics, as its neighbours are written most often. */
function inWords({ words, pairs }: Vocabulary, chosen: readonly string[]): string {
  return chosen
    .map((word, at) => {
      const [before, after] = [pairs.get(`${chosen[at - 1]} ${word}`), pairs.get(`${word} ${chosen[at + 1]}`)];
      if (after && (!before || after.count >= before.count)) return mostWritten(after).split(' ')[0];
      if (before) return mostWritten(before).split(' ')[1];
      const alone = words.get(word);
      return alone ? mostWritten(alone) : word;
    })
    .join(' ');
}

/** What somebody may have meant who typed words nobody wrote; null where nothing near is known. */
export function meant(vocabulary: Vocabulary, text: string): string | null {
  const typed = folded(text).split(' ').filter(Boolean);
  if (typed.length === 0 || typed.length > mostWords) return null;
  let ways: Way[] = [{ words: [], score: [0, 0, 0] }];
  for (const word of typed) {
    const next = candidates(vocabulary, word);
    if (next.length === 0) return null;
    ways = ways
      .flatMap((way) => next.map((each) => longer(vocabulary, way, word, each)))
      .toSorted(better)
      .slice(0, 30);
  }
  const best = ways[0]?.words ?? typed;
  return best.join(' ') === typed.join(' ') ? null : inWords(vocabulary, best);
}
