import { lawAward } from '../law/award-code.ts';
import type { LawBook } from '../law/book.ts';
import { type Rule, citeText } from '../law/rule.ts';
import { authorityOn } from './catalogue.ts';
import type { CatalogueEntry } from './entry.ts';
import { catalogueList } from './list.ts';

export interface DatedEntry {
  entry: CatalogueEntry;
  /** Who decides on the day; null where neither the catalogue nor the law says. */
  decider: string | null;
  /** The rules of the law book in force on the day, one for each kind of recipient they tell apart. */
  rules: { id: string; quoted: string; from: string; to: string | null; toConfirm: boolean }[];
  /** False where the law knows the award and holds no rule for the day. */
  inForce: boolean;
}

const dated = (book: LawBook, rule: Rule) => ({
  id: rule.id,
  quoted: citeText(rule.cite),
  from: rule.from,
  to: rule.to ?? null,
  toConfirm: book.needsConfirmation(rule),
});

/** The catalogue as it stands on a day (ISO), the highest honour first, with the rules behind every award. */
export function catalogueOn(book: LawBook, day: string): DatedEntry[] {
  return catalogueList.map((entry) => {
    const award = lawAward(entry.code);
    const known = book.rules.filter((rule) => award !== null && rule.award === award);
    const holding = known.filter(({ from, to }) => from <= day && (to === undefined || day <= to));
    return {
      entry,
      decider: authorityOn(entry.code, day)?.decider ?? null,
      rules: holding.map((rule) => dated(book, rule)),
      inForce: known.length === 0 || holding.length > 0,
    };
  });
}
