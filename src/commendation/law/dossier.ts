import type { Facts } from './facts.ts';
import type { Findings } from './findings.ts';
import type { Rule } from './rule.ts';

const minutes = /^bien_ban/;
/** Cases of the simplified procedure: one set, a proposal and a summary (NĐ 98/2023 Điều 40). */
const simplified = new Set(['DOT_XUAT', 'CONG_HIEN', 'NIEN_HAN', 'DOI_NGOAI']);
export const isSimplified = ({ type }: Facts) => type !== undefined && simplified.has(type);

/** Papers the rule asks for; the certificate of an initiative only where the way through it was taken. */
export function papersNeeded(rule: Rule, facts: Facts, branch: string | undefined): string[] {
  if (isSimplified(facts)) return ['to_trinh', 'bao_cao_tom_tat_thanh_tich'];
  return rule.dossier.flatMap((paper) => {
    const [name = paper, when] = paper.split('?when');
    return when && branch !== 'SANG_KIEN' ? [] : [name];
  });
}

const answers = (has: readonly string[], paper: string) =>
  has.includes(paper) ||
  (minutes.test(paper) && has.some((name) => minutes.test(name))) ||
  (paper.startsWith('bao_cao') && has.some((name) => name.startsWith('bao_cao')));

/** What is missing from the dossier; null when nothing is said about it or it is whole. */
export function incomplete(rule: Rule, facts: Facts, branch: string | undefined): Findings | null {
  const { dossier, minutesOfReview } = facts;
  const absent = minutesOfReview === 'absent' || minutesOfReview === false;
  const lacks = dossier ? papersNeeded(rule, facts, branch).filter((paper) => !answers(dossier, paper)) : [];
  const noMinutes = (absent && !isSimplified(facts)) || lacks.some((paper) => minutes.test(paper));
  if (!noMinutes && lacks.length === 0) return null;
  return { outcome: 'INCOMPLETE', lacks, ...(noMinutes ? { reason: 'MINUTES_MISSING' } : {}) };
}
