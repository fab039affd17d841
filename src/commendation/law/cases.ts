import { parseAllDocuments } from 'yaml';
import { z } from 'zod';
import type { LawBook } from './book.ts';
import { compared } from './compare.ts';
import { examine } from './examine.ts';
import { type Facts, factNames, factsSchema } from './facts.ts';

/** Words of a case that are remarks for its readers. */
const remarks = new Set(['note', 'wrong', 'name', 'seed', 'ward']);

const loose = z.record(z.string(), z.unknown());
const subSchema = z.looseObject({ id: z.string(), facts: loose.default({}), expect: loose.default({}) });
const caseSchema = z.looseObject({
  id: z.string(),
  given: loose.default({}),
  expect: loose.optional(),
  sub: z.array(subSchema).default([]),
});

/** One case or sub-case held against the engine; `problems` is empty when it came out as expected. */
export interface CaseResult {
  id: string;
  outcome: string;
  problems: string[];
}

/** The worked cases of a file: YAML documents, one case each. Throws with place and reason when a case is not readable. */
export function readCases(text: string): { id: string; facts: Record<string, unknown>; expect: Record<string, unknown> }[] {
  return parseAllDocuments(text).flatMap((document) => {
    const [fault] = document.errors;
    if (fault) throw fault;
    const value: unknown = document.toJS();
    if (value === null) return [];
    const parsed = caseSchema.parse(value);
    const whole = parsed.expect ? [{ id: parsed.id, facts: parsed.given, expect: parsed.expect }] : [];
    return [...whole, ...parsed.sub.map(({ id, facts, expect }) => ({ id, facts: { ...parsed.given, ...facts }, expect }))];
  });
}

/** Asks the engine and compares every expectation the case has. Facts the engine does not know are named and fail the case. */
export function checkCase(book: LawBook, given: ReturnType<typeof readCases>[number]): CaseResult {
  const facts = Object.fromEntries(Object.entries(given.facts).filter(([name]) => !remarks.has(name)));
  const strange = Object.keys(facts).filter((name) => !factNames.has(name));
  if (strange.length > 0) return { id: given.id, outcome: '', problems: strange.map((name) => `fact not known: ${name}`) };
  const parsed = factsSchema.safeParse(facts);
  if (!parsed.success)
    return { id: given.id, outcome: '', problems: parsed.error.issues.map(({ path, message }) => `fact ${path.join('.')}: ${message}`) };
  const found = examine(book, parsed.data satisfies Facts);
  const problems = Object.entries(given.expect)
    .filter(([key]) => !remarks.has(key))
    .flatMap(([key, expected]) => compared(found, key, expected));
  return { id: given.id, outcome: [found.regime, found.outcome, found.reason].filter(Boolean).join(' '), problems };
}
