import type { Tx } from '../../platform/tenancy.ts';
import { awardDecisions, issuedPapers } from './issued.ts';
import { decisionNumber, paperTitle } from './words.ts';

export interface LatestDocument {
  path: string;
  title: string;
  on: string;
  number: string | null;
}

/** The newest papers of the ward, of any kind. */
export async function latestDocuments(tx: Tx, limit: number): Promise<LatestDocument[]> {
  const papers = (await issuedPapers(tx)).map((row) => ({
    path: row.id ? `/van-ban/${row.id}` : '/van-ban',
    title: paperTitle(row),
    on: row.issuedOn,
    number: row.number,
  }));
  const decisions = (await awardDecisions(tx, { limit, offset: 0 })).map((row) => ({
    path: `/bang-vang?nam=${row.year}`,
    title: `Quyết định ${row.title.charAt(0).toLocaleLowerCase('vi')}${row.title.slice(1)}`,
    on: row.issued_on ?? '',
    number: decisionNumber(row),
  }));
  return [...papers, ...decisions].toSorted((a, b) => b.on.localeCompare(a.on)).slice(0, limit);
}
