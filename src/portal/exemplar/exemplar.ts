import { type Exemplar, exemplarTitle, listExemplars } from '../../emulation/exemplar/exemplar.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { holdsOneOf, phrases } from '../search/query.ts';

/** Exemplars whose name, person, unit, household, field or story holds the typed words side by side, or another form of them. A ward has some dozens: they are folded here. */
export async function findExemplars(tx: Tx, typed: string, limit: number): Promise<Exemplar[]> {
  const wanted = phrases(typed);
  if (wanted.length === 0) return [];
  const says = (row: Exemplar) => [exemplarTitle(row), row.subject, row.field, row.story].some((text) => holdsOneOf(text ?? '', wanted));
  return (await listExemplars(tx)).filter(says).slice(0, limit);
}
