import type { Tx } from '../../platform/tenancy.ts';
import { Refusal } from '../../platform/refusal.ts';
import { examine } from '../law/examine.ts';
import type { Findings } from '../law/findings.ts';
import { type Responsibility, responsibilitiesOf } from '../law/responsibility.ts';
import { wardLaw } from '../law/ward-law.ts';
import { authorityNames } from '../law/words.ts';
import { standingsOf } from '../nomination/standing.ts';

export interface PowerCheck {
  nominationId: string;
  name: string;
  findings: Findings;
  /** Who answered for going on where the law could not be confirmed. */
  responsibility: Responsibility | null;
  /** Why this line may not be signed; null when it may. */
  obstacle: { reason: string; text: string } | null;
}

const own = 'CT_UBND_XA';
const orders = 'Bỏ dòng này khỏi dự thảo';

function obstacleOf(findings: Findings, responsibility: Responsibility | null): PowerCheck['obstacle'] {
  const { outcome, authority, legalBasis = [] } = findings;
  const basis = legalBasis.length > 0 ? ` (${legalBasis.join('; ')})` : '';
  if (outcome === 'OUT_OF_POWER' || (authority !== undefined && authority !== own))
    return {
      reason: 'out_of_power',
      text: `thuộc thẩm quyền của ${authorityNames[authority ?? ''] ?? 'cấp khác'}${basis}. ${orders} và lập tờ trình`,
    };
  if (outcome === 'HOLD') return { reason: 'held', text: `đang có vụ việc xem xét, xác minh nên tạm dừng. ${orders}` };
  if (outcome === 'NEEDS_LEGAL_CONFIRMATION' && !responsibility)
    return { reason: 'unsettled', text: 'cần xác nhận pháp lý và chưa có người ghi nhận trách nhiệm để tiếp tục' };
  return null;
}

/** Asks the law again about each line for a decision of the chair of the ward signed on `date` (ISO). A constant number of queries. */
export async function powerOver(tx: Tx, lines: readonly { nomination_id: string; name: string }[], date: string): Promise<PowerCheck[]> {
  if (lines.length === 0) return [];
  const ids = lines.map(({ nomination_id }) => nomination_id);
  const nominations = await tx.db.selectFrom('nomination').selectAll().where('id', 'in', ids).execute();
  const standings = await standingsOf(tx, nominations);
  const { book } = await wardLaw(tx);
  const last = new Map((await responsibilitiesOf(tx, ids)).map((row) => [row.nomination_id, row]));
  return lines.map(({ nomination_id, name }) => {
    const standing = standings.get(nomination_id);
    const findings = standing ? examine(book, { ...standing.facts, decision: date, signer: own }) : {};
    const responsibility = last.get(nomination_id) ?? null;
    return { nominationId: nomination_id, name, findings, responsibility, obstacle: obstacleOf(findings, responsibility) };
  });
}

/** Refuses by name and article what the signer may not decide. */
export function refuseObstacles(checks: readonly PowerCheck[]): void {
  const stopped = checks.filter(({ obstacle }) => obstacle !== null);
  const [first] = stopped;
  if (!first?.obstacle) return;
  throw new Refusal(
    first.obstacle.reason,
    `Chưa ký được. ${stopped.map(({ name, obstacle }) => `${name}: ${obstacle?.text}`).join('. ')}.`,
  );
}
