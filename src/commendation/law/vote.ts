import type { LawBook } from './book.ts';
import type { Facts } from './facts.ts';
import type { Findings } from './findings.ts';
import { percent } from './share.ts';

interface Threshold {
  share: number;
  /** More than the share, not just as much. */
  exclusive: boolean;
}

/** "2/3", 0.66, ">0.5 of all", 0.9. */
function readShare(text: string | number): Threshold {
  if (typeof text === 'number') return { share: text, exclusive: false };
  const [, sign = '', left = '0', right] = /^\s*(>=?|≥|)\s*([\d.]+)\s*(?:\/\s*(\d+))?/.exec(text) ?? [];
  const divided = right ? Number(left) / Number(right) : Number(left);
  return { share: divided > 1 ? divided / 100 : divided, exclusive: sign === '>' };
}

/** Members who must be there: the share of all, rounded up. */
export const quorumOf = (members: number, quorum: string | number) => Math.ceil(members * readShare(quorum).share - 1e-9);

/** Whether yes votes suffice; the share is always of all members, written votes of the absent count (NĐ 91/2017 Điều 45 khoản 8). */
export function passes(yes: number, members: number, threshold: string | number): boolean {
  const { share, exclusive } = readShare(threshold);
  return exclusive ? yes > members * share + 1e-9 : yes >= members * share - 1e-9;
}

/** A council's quorum and vote. Null when there is no council in the facts. */
export function vote(book: LawBook, facts: Facts, day: string): Findings | null {
  const { councilMembers: members, present, yesPresent, award } = facts;
  if (!members) return null;
  const rule = award ? book.award(award, facts.subject, day, facts.regime) : null;
  const commune = book.find('X-COUNCIL-COMMUNE').vote;
  const quorum = facts.quorum ?? rule?.vote?.quorum ?? (rule?.authority === 'CT_UBND_XA' ? commune?.quorum : undefined);
  const needed = quorum === undefined ? {} : { quorumNeeded: quorumOf(members, quorum) };
  if (needed.quorumNeeded !== undefined && present !== undefined && present < needed.quorumNeeded)
    return { ...needed, passed: false, outcome: 'BLOCKED', reason: 'NO_QUORUM' };
  if (yesPresent === undefined) return needed;
  const yes = yesPresent + (facts.writtenYesFromAbsent ?? 0);
  const set = rule?.vote ?? commune;
  const passed = passes(yes, members, facts.threshold ?? `${set?.minExclusive ? '>' : '>='}${set?.min ?? 1}`);
  return { ...needed, ratioPct: percent(yes, members), passed, ...(passed ? {} : { outcome: 'BLOCKED' as const }) };
}

/** The meeting of residents for Gia đình văn hóa: shares of the invited and of those present. */
export function residents({ invited, attended, approve }: Facts): Findings | null {
  if (attended === undefined) return null;
  return {
    ...(invited ? { ratioPct: percent(attended, invited) } : {}),
    ...(approve === undefined || attended === 0 ? {} : { approvalPct: percent(approve, attended) }),
  };
}
