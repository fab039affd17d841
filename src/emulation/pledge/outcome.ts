import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { Refusal } from '../../platform/refusal.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { findPledge, signedCount } from './pledge.ts';

export interface Outcome {
  /** Place of the item in the pledge, from 0. */
  position: number;
  outcome: 'met' | 'missed';
  evidence: string;
}

/** At the end of the year: what became of each item, with what shows it. A later outcome replaces an earlier one; the journal keeps both. */
export async function recordOutcomes(tx: Tx, actor: Actor, pledgeId: string, outcomes: readonly Outcome[]): Promise<void> {
  const pledge = await findPledge(tx, pledgeId);
  if (signedCount(pledge) === 0) throw new Refusal('pledge_unsigned', 'Bản này chưa ai ký nên chưa có gì để đánh giá.');
  if (outcomes.length === 0) throw new Refusal('no_outcome', 'Chọn kết quả cho ít nhất một nội dung.');
  const bare = outcomes.find(({ evidence }) => evidence.trim() === '');
  if (bare) throw new Refusal('evidence_missing', 'Ghi căn cứ của kết quả: số liệu, báo cáo hoặc biên bản.', `evidence_${bare.position}`);
  for (const { position, outcome, evidence } of outcomes) {
    await tx.db
      .updateTable('pledge_item')
      .set({ outcome, evidence: evidence.trim() })
      .where('pledge_id', '=', pledgeId)
      .where('position', '=', position)
      .execute();
  }
  const before = pledge.items
    .filter((item) => item.outcome !== null)
    .map(({ position, outcome, evidence }) => ({ position, outcome, evidence }));
  await recordEvent(tx, actor, 'pledge.evaluated', { subject: pledgeId, detail: { title: pledge.title, outcomes, before } });
}
