import { certificatesOf } from '../../commendation/certificate/content.ts';
import { offeredLines } from '../../commendation/certificate/offered.ts';
import { visitedAddress } from '../../commendation/credential/address.ts';
import { findDecision } from '../../commendation/decision/decision.ts';
import { linesOf } from '../../commendation/decision/line.ts';
import { type Certificate, renderCertificates } from '../../platform/documents/certificate.ts';
import { Refusal, found } from '../../platform/refusal.ts';
import { download } from '../../platform/web/reply.ts';
import type { Reply } from '../../platform/web/reply.ts';
import type { Visit } from '../../platform/web/route.ts';
import { findStage } from './stage.ts';

/** Beyond this the print of the decision itself is the way: it works in parts. */
const most = 300;

/** The certificates in exactly the order of the run of show; awards that have none are left out. */
export async function pileReply(visit: Visit, eventId: string): Promise<Reply> {
  const { batches } = await findStage(visit.tx, eventId);
  const called = batches.flatMap(({ entries }) => entries.map(({ honour }) => honour));
  if (called.length > most)
    throw new Refusal('too_many', `Kịch bản có ${called.length} khen thưởng: in theo từng quyết định, ở trang In giấy khen.`);
  const ready = new Map<string, Certificate>();
  for (const id of new Set(called.flatMap(({ decisionId }) => decisionId ?? []))) {
    const decision = found(await findDecision(visit.tx, id));
    const { offered } = offeredLines(await linesOf(visit.tx, decision));
    const made = await certificatesOf(visit.tx, visit.ward, decision, offered, visitedAddress(visit));
    offered.forEach((line, index) => ready.set(line.id, found(made[index])));
  }
  const pile = called.flatMap(({ id }) => ready.get(id) ?? []);
  if (pile.length === 0) throw new Refusal('nothing_to_print', 'Không khen thưởng nào trong kịch bản có giấy, bằng để in.');
  return download(await renderCertificates(pile, visit.tx.now), 'application/pdf', 'giay-khen-theo-kich-ban.pdf', true);
}
