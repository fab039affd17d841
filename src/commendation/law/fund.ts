import { z } from 'zod';
import type { LawBook } from './book.ts';
import type { Facts } from './facts.ts';
import type { Findings } from './findings.ts';
import { folded } from './spelling.ts';

const caps = z.object({ capPlain: z.number(), capMountain: z.number() });
const mountain = /MIEN_NUI|TRUNG_DU|TAY_NGUYEN|VUNG_SAU|VUNG_XA|DAO|BIEN_GIOI|MOUNTAIN|MIDLAND|HIGHLAND|REMOTE|ISLAND/;

/**
 * The commune's award fund: at most 1,0 % of regular expenditure in the plains and central cities, 1,5 % in the
 * mountains and on islands, and whatever is contributed (NĐ 152/2025 Điều 46 khoản 3 điểm b). Amounts in đồng.
 */
export function fund(book: LawBook, facts: Facts, day: string): Findings | null {
  const { regularExpenditure, area, planned, contributions = 0, paid = 0 } = facts;
  if (regularExpenditure === undefined) return null;
  const rule = book.general('X-FUND-CAP', day) ?? book.find('X-FUND-CAP');
  const { capPlain, capMountain } = caps.parse(rule.params);
  const cap = Math.round(regularExpenditure * (area && mountain.test(folded(area)) ? capMountain : capPlain));
  const available = cap + contributions - paid;
  const excess = Math.max(0, (planned ?? 0) - available);
  if (excess > 0) return { cap, available, excess, outcome: 'BLOCKED', reason: 'FUND_CAP_EXCEEDED' };
  return { cap, available, excess, outcome: 'OK' };
}
