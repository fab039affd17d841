import { curlyQuotes } from '../../platform/text/normalize.ts';

/** The record a figure, a date or a name was read from. */
export interface Source {
  table: string;
  id: string;
}

/** A stretch of a drafted text; one with a source states a fact of that record. */
export interface Run {
  text: string;
  source?: Source;
}

type Part = string | Run | readonly Run[] | null;

export const fact = (text: string, table: string, id: string): Run => ({ text: curlyQuotes(text), source: { table, id } });

/** Text with facts in it: say`Sáng nay có ${fact(…)}`. An absent part leaves nothing behind. */
export function say(texts: TemplateStringsArray, ...parts: Part[]): Run[] {
  return texts.flatMap((text, index) => [...runsOf(text), ...runsOf(parts[index] ?? null)]);
}

function runsOf(part: Part): readonly Run[] {
  if (part === null || part === '') return [];
  if (typeof part === 'string') return [{ text: curlyQuotes(part) }];
  return 'text' in part ? [part] : part;
}

/** Several stretches one after another with a mark between them, another before the last. */
export function joined(items: readonly (readonly Run[])[], mark: string, last = mark): Run[] {
  return items.flatMap((item, index) => {
    if (index === 0) return [...item];
    return [{ text: index === items.length - 1 ? last : mark }, ...item];
  });
}

export const textOf = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('');

export const lowerFirst = (text: string): string =>
  /^\p{Lu}[\p{Lu}\p{N}]/u.test(text) ? text : text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
export const upperFirst = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);

/** Without the mark that ends a sentence, so that the text can stand inside another; "v.v." and "…" stay. */
export const inner = (text: string): string => (/(?:v\.v\.|…|\.{3})\s*$/.test(text) ? text.trim() : text.trim().replace(/[.;,]+$/, ''));

/** A whole sentence: capital first, a mark at its end. */
export function sentence(runs: readonly Run[]): Run[] {
  const [first, ...rest] = runs;
  if (!first) return [];
  const closed = /[.!?…:]["”’)]?\s*$/u.test(textOf(runs));
  return [{ ...first, text: upperFirst(first.text.trimStart()) }, ...rest, ...(closed ? [] : [{ text: '.' }])];
}

/** Sentences of one paragraph. */
export const sentences = (all: readonly (readonly Run[])[]): Run[] => joined(all.filter((runs) => runs.length > 0).map(sentence), ' ');
