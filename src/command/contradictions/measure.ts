import { contradictions } from '../../review/contradiction/check.ts';
import { type Finding, type Known, type SlipKind } from '../../review/contradiction/finding.ts';
import { plantSlips } from './plant.ts';

/** A planted slip with what the check said of its place. */
export interface Planted {
  document: string;
  kind: SlipKind;
  what: string;
  found: Finding | null;
}

export interface Measured {
  planted: Planted[];
  /** What the check says of the same texts as they were, and of places in the spoilt ones that were not spoilt. */
  falseAlarms: { document: string; finding: Finding }[];
  /** What stands in a document because the article its record was taken from says it so, and is marked there too. */
  inherited: { document: string; finding: Finding }[];
}

/** The article behind a ward's records, in lower case, with the kinds of slip found in it, by the ward's address. */
export type Sources = ReadonlyMap<string, { text: string; kinds: ReadonlySet<SlipKind> }>;

/** One thing seen from two sides: a part larger than its total may be a wrong unit, a wrong figure a wrong sum. */
const alike: Partial<Record<SlipKind, readonly SlipKind[]>> = {
  fact: ['total', 'share'],
  money: ['total'],
  total: ['money'],
  share: ['total'],
  target: ['share'],
  ordinal: ['list', 'repeated'],
};

/**
 * Plants `count` slips by a seed and looks for them. Unspoilt findings count as false alarms, whatever their reason, unless
 * they are words of the ward's own article that the check marks there too.
 */
export function measure(
  texts: readonly { name: string; text: string; known: Known }[],
  count: number,
  seed: number,
  own: Sources = new Map(),
): Measured {
  const clean = texts.map(({ name, text, known }) => ({ name, findings: contradictions(text, known) }));
  const falseAlarms = clean.flatMap(({ name, findings }) => findings.map((finding) => ({ document: name, finding })));
  const planted = plantSlips(texts, count, seed).flatMap(({ text, known, places }, index) => {
    const document = clean[index]?.name ?? '';
    const findings = contradictions(text, known);
    const near = (finding: Finding) => places.some(({ start, end }) => finding.start < end + 1 && start < finding.end + 1);
    const before = new Set(clean[index]?.findings.map(({ kind, found }) => `${kind} ${found}`));
    falseAlarms.push(
      ...findings
        .filter((finding) => !near(finding) && !before.has(`${finding.kind} ${finding.found}`))
        .map((finding) => ({ document, finding })),
    );
    return places.map(({ start, end, kind, what }): Planted => {
      const kinds = [kind, ...(alike[kind] ?? [])];
      const found = findings.find((finding) => finding.start < end && start < finding.end && kinds.includes(finding.kind)) ?? null;
      return { document, kind, what: what.trim(), found };
    });
  });
  const inherits = ({ document, finding }: { document: string; finding: Finding }) => {
    const article = own.get(document.split(':')[0] ?? '');
    return article !== undefined && article.kinds.has(finding.kind) && article.text.includes(finding.found.toLocaleLowerCase('vi'));
  };
  return { planted, falseAlarms: falseAlarms.filter((one) => !inherits(one)), inherited: falseAlarms.filter(inherits) };
}
