import { compareNames } from '../../platform/text/names.ts';
import { honourOf } from '../catalogue/catalogue.ts';
import type { SubjectKind } from '../catalogue/entry.ts';
import { kindOrder } from './subject.ts';

const collator = new Intl.Collator('vi', { numeric: true });
const rank = (kind: SubjectKind | null) => (kind === null ? kindOrder.length : kindOrder.indexOf(kind));

interface Listed {
  kind: SubjectKind | null;
  award: string;
  name: string;
}

/** The order in which a list is printed and called: kind of recipient, highest honour first, then name ("Khu phố 2" before "Khu phố 10"). */
export function compareListed(a: Listed, b: Listed): number {
  const byName = a.kind === 'individual' ? compareNames(a.name, b.name) : collator.compare(a.name, b.name);
  return rank(a.kind) - rank(b.kind) || honourOf(a.award) - honourOf(b.award) || byName;
}
