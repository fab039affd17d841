import { awardName } from '../catalogue/catalogue.ts';
import type { DecisionLine } from '../decision/line.ts';

/** Why an award comes without a certificate, or null: no pattern of one exists for Lao động tiên tiến (NĐ 98/2023, patterns of award papers). */
export const whyNoCertificate = (award: string): string | null =>
  award === 'lao_dong_tien_tien'
    ? `${awardName(award)}: không có mẫu giấy, bằng chứng nhận; được công nhận trong quyết định và nhận tiền thưởng kèm theo.`
    : null;

/** The lines for which certificates are printed, in the order of the decision: call order, highest honour first. */
export function offeredLines(lines: readonly DecisionLine[]): {
  offered: DecisionLine[];
  without: { reason: string; lines: DecisionLine[] }[];
} {
  const named = lines.filter(({ kind }) => kind !== null);
  const reasons = Map.groupBy(named, ({ award }) => whyNoCertificate(award));
  return {
    offered: reasons.get(null) ?? [],
    without: [...reasons].flatMap(([reason, own]) => (reason === null ? [] : [{ reason, lines: own }])),
  };
}
