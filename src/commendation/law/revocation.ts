import type { Facts } from './facts.ts';
import type { Findings } from './findings.ts';

/**
 * A conclusion or judgment of a violation within the time the achievement was counted for, so that the standard was not
 * met, cancels the decision and recovers object and money (Điều 93 khoản 2 điểm d). The record itself stays.
 */
export function revocation(facts: Facts): Findings | null {
  const { violationPeriod, achievementPeriod, year, standardStillMet, judgmentDate } = facts;
  if (!violationPeriod && !judgmentDate) return null;
  const counted = achievementPeriod ?? (year === undefined ? undefined : ([`${year}-01-01`, `${year}-12-31`] as const));
  const outside =
    counted !== undefined && violationPeriod !== undefined && (violationPeriod[1] < counted[0] || violationPeriod[0] > counted[1]);
  if (outside) return { outcome: 'NOT_REVOKED', reason: 'VIOLATION_OUTSIDE_ACHIEVEMENT_PERIOD', originalRecordDeleted: false };
  if (standardStillMet === true) return { outcome: 'NOT_REVOKED', originalRecordDeleted: false };
  return {
    outcome: 'REVOKE',
    recover: ['OBJECT', 'MONEY'],
    originalRecordDeleted: false,
    portal: 'REVOKED',
    laterAwards: 'REVIEW',
  };
}
