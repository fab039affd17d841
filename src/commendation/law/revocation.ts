import type { LawBook } from './book.ts';
import type { Facts } from './facts.ts';
import type { Findings } from './findings.ts';
import { folded } from './spelling.ts';

/**
 * Whether a decision is cancelled and object and money recovered (Điều 93 khoản 2): by a judgment or conclusion on a
 * violation in the time counted (điểm d), or by what was found after it was signed (điểm a–c). The record itself stays.
 * Null when nothing was judged or found. `examined` is what the same facts would have led to in the first place.
 */
export function revocation(book: LawBook, facts: Facts, examined: Findings | undefined): Findings | null {
  if (!book.stands('X-REVOKE', facts.found ?? facts.judgmentDate ?? '')) return null;
  if (facts.violationPeriod || facts.judgmentDate) return byJudgment(facts);
  if (!facts.found || (facts.decision !== undefined && facts.found < facts.decision)) return null;
  const ground = groundOf(facts) ?? (examined && unlawful.has(examined.outcome ?? '') ? 'c' : undefined);
  return ground ? cancelled(ground, facts, examined?.reason) : null;
}

const unlawful = new Set(['INELIGIBLE', 'INCOMPLETE', 'BLOCKED', 'OUT_OF_POWER']);

function byJudgment(facts: Facts): Findings {
  const { violationPeriod, achievementPeriod, year, standardStillMet } = facts;
  const counted = achievementPeriod ?? (year === undefined ? undefined : ([`${year}-01-01`, `${year}-12-31`] as const));
  const outside =
    counted !== undefined && violationPeriod !== undefined && (violationPeriod[1] < counted[0] || violationPeriod[0] > counted[1]);
  if (outside) return { outcome: 'NOT_REVOKED', reason: 'VIOLATION_OUTSIDE_ACHIEVEMENT_PERIOD', originalRecordDeleted: false };
  if (standardStillMet === true) return { outcome: 'NOT_REVOKED', originalRecordDeleted: false };
  return cancelled('d', facts);
}

/** Điểm a: fraud in declaring the achievement; b: false information or forged papers; c: handled against the law. */
function groundOf({ event, criterion }: Facts): string | undefined {
  const text = folded([event, criterion].map((each) => (each === undefined ? '' : JSON.stringify(each))).join(' '));
  if (/DECLAR|KE_KHAI|GIAN_DOI|GIAN_LAN|FRAUD|CHEAT/.test(text)) return 'a';
  if (/FORG|FAKE|FALSI|FALSE|GIA_MAO|LAM_GIA|SAI_SU_THAT|THONG_TIN_SAI/.test(text)) return 'b';
  return /PROCEDUR|TRAI_LUAT|TRAI_PHAP_LUAT|TRAI_QUY_DINH|UNLAWFUL|WRONGLY|AGAINST_THE_LAW|AGAINST_LAW/.test(text) ? 'c' : undefined;
}

const cancelled = (ground: string, { paid }: Facts, reason?: Findings['reason']): Findings => ({
  outcome: 'REVOKE',
  ...(reason ? { reason } : {}),
  ground,
  recover: ['OBJECT', 'MONEY'],
  ...(paid === undefined ? {} : { recoverAmount: paid }),
  originalRecordDeleted: false,
  portal: 'REVOKED',
  laterAwards: 'REVIEW',
});
