import type { Paper } from '../../platform/documents/paper.ts';
import type { Tx } from '../../platform/tenancy.ts';
import type { Issuer } from '../issuer.ts';
import { responsibilitySentences } from '../law/responsibility.ts';
import { amendedAwards, amendmentsOf } from '../revocation/amendment.ts';
import { amendmentPaper } from '../revocation/amendment-paper.ts';
import { type Decision, type DraftLine, draftLines, isDraft } from './decision.ts';
import { decisionPaper } from './decision-paper.ts';
import { linesOf } from './line.ts';

/** A decision as it was signed, or as its draft stands: who answers for what the law could not confirm is printed on drafts. */
export async function paperOf(tx: Tx, issuer: Issuer, decision: Decision): Promise<Paper> {
  const amendments = await amendmentsOf(tx, decision.id);
  if (amendments.length > 0) return amendmentPaper(issuer, decision, amendments, await amendedAwards(tx, amendments));
  const notes = isDraft(decision) ? await answeredFor(tx, await draftLines(tx, decision.id)) : [];
  return decisionPaper(issuer, decision, await linesOf(tx, decision, 'signed'), notes);
}

const answeredFor = (tx: Tx, lines: readonly DraftLine[]) =>
  responsibilitySentences(
    tx,
    lines.map(({ nomination_id }) => nomination_id),
  );
