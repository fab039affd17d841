import type { Tx } from '../../platform/tenancy.ts';
import type { SubjectKind } from '../catalogue/entry.ts';
import type { AwardStanding } from '../revocation/standing.ts';
import { awardsOfDecision } from '../register/awards.ts';
import { type Decision, draftLines, isDraft } from './decision.ts';

/** One line of a decision's list, drafted or signed. */
export interface DecisionLine {
  id: string;
  award: string;
  name: string;
  post: string | null;
  kind: SubjectKind | null;
  person_id: string | null;
  citation: string;
  /** Only when it differs from the decision's. */
  ownCitation: string | null;
  register_number: number | null;
  posthumous: boolean;
  /** What later decisions made of it; a draft's lines are valid. */
  standing: AwardStanding['standing'];
}

/**
 * The list in the order it is printed and called: tập thể, hộ, cá nhân; highest honour first; then by name. `signed` gives
 * the words the decision was signed with, otherwise later corrections are in them.
 */
export async function linesOf(tx: Tx, decision: Decision, words: 'now' | 'signed' = 'now'): Promise<DecisionLine[]> {
  const rows = isDraft(decision)
    ? (await draftLines(tx, decision.id)).map((row) => ({ ...row, register_number: null, posthumous: false, standing: 'valid' as const }))
    : (await awardsOfDecision(tx, decision.id)).map((row) => (words === 'signed' ? { ...row, ...row.signed } : row));
  return rows.map(({ id, award, name, post, kind, person_id, citation, register_number, posthumous, standing }) => ({
    id,
    award,
    name,
    post,
    kind,
    person_id,
    register_number,
    posthumous,
    standing,
    citation: citation ?? decision.citation ?? '',
    ownCitation: citation === decision.citation ? null : citation,
  }));
}
