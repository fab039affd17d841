import { type Exemplar, exemplarTitle, listExemplars } from '../../emulation/exemplar/exemplar.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { folded } from '../search/query.ts';

/** Exemplars whose name, person, unit, household, field or story holds the folded words side by side. A ward has some dozens: they are folded here. */
export async function findExemplars(tx: Tx, words: string, limit: number): Promise<Exemplar[]> {
  if (words === '') return [];
  const says = (row: Exemplar) =>
    [exemplarTitle(row), row.subject, row.field, row.story].some((text) => ` ${folded(text ?? '')} `.includes(` ${words} `));
  return (await listExemplars(tx)).filter(says).slice(0, limit);
}
