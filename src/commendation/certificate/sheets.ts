import { wordType } from '../../organization/paper/reply.ts';
import { renderCertificatesDocx } from '../../platform/documents/certificate-docx.ts';
import { found } from '../../platform/refusal.ts';
import { type Reply, download } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { visitedAddress } from '../credential/address.ts';
import { findDecision } from '../decision/decision.ts';
import { linesOf } from '../decision/line.ts';
import { fileName } from '../decision/number-text.ts';
import { certificatesOf } from './content.ts';
import { offeredLines } from './offered.ts';
import { certificatesPdf } from './print.ts';

async function offeredOf(visit: Visit) {
  const decision = found(await findDecision(visit.tx, visit.param('id')));
  return { decision, offered: offeredLines(await linesOf(visit.tx, decision)).offered };
}

/** The certificates of a decision, or the one named "<line>.pdf", as PDF. */
export async function certificateSheets(visit: Visit, only: string | null): Promise<Reply> {
  const { decision, offered } = await offeredOf(visit);
  const chosen = only === null ? offered : offered.filter(({ id }) => `${id}.pdf` === only);
  found(chosen[0]);
  const pdf = await certificatesPdf(visit.tx, visit.ward, decision, chosen, visitedAddress(visit));
  return download(pdf, 'application/pdf', `giay-khen-${fileName(decision)}.pdf`, true);
}

/** The certificates of a decision as a Word file. */
export async function certificateWords(visit: Visit): Promise<Reply> {
  const { decision, offered } = await offeredOf(visit);
  found(offered[0]);
  const made = await certificatesOf(visit.tx, visit.ward, decision, offered, visitedAddress(visit));
  return download(await renderCertificatesDocx(made), wordType, `giay-khen-${fileName(decision)}.docx`);
}
