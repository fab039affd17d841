import { honourOf } from '../../commendation/catalogue/catalogue.ts';
import { compareListed } from '../../commendation/subject/order.ts';
import type { SubjectKind } from '../../commendation/catalogue/entry.ts';
import { kindOrder } from '../../commendation/subject/subject.ts';

export interface Honour {
  id: string;
  /** Code of the catalogue. */
  award: string;
  awardName: string;
  kind: SubjectKind;
  name: string;
}

/** How many stand on a stage at once. */
export const largestBatch = 10;

const kindWords: Readonly<Record<SubjectKind, string>> = { collective: 'tập thể', household: 'hộ gia đình', individual: 'cá nhân' };

/** Highest form first; within a form collectives, households, individuals; then by name. */
export function compareHonours(a: Honour, b: Honour): number {
  return (
    honourOf(a.award) - honourOf(b.award) ||
    a.award.localeCompare(b.award) ||
    kindOrder.indexOf(a.kind) - kindOrder.indexOf(b.kind) ||
    compareListed(a, b)
  );
}

/** As few parts as fit on the stage, of sizes that differ by one at most: 17 become 9 and 8. */
export function evenParts<T>(list: readonly T[], most = largestBatch): T[][] {
  const parts = Math.ceil(list.length / most);
  return Array.from({ length: parts }, (_, index) =>
    list.slice(Math.floor((index * list.length) / parts), Math.floor(((index + 1) * list.length) / parts)),
  );
}

export interface Batch {
  title: string;
  honours: Honour[];
}

/** Who goes up together, in the order in which they are called. Nobody stands beside another form or kind. */
export function batchesOf(honours: readonly Honour[], most = largestBatch): Batch[] {
  const groups = Map.groupBy(honours.toSorted(compareHonours), ({ award, kind }) => `${award} ${kind}`);
  return [...groups.values()].flatMap((group) => {
    const parts = evenParts(group, most);
    return parts.map((part, index): Batch => {
      const [first] = part;
      const name = first ? `${first.awardName}: ${kindWords[first.kind]}` : '';
      return { title: parts.length === 1 ? name : `${name} (${index + 1}/${parts.length})`, honours: part };
    });
  });
}
