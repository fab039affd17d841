import { bars } from './bars.ts';
import type { LawBook } from './book.ts';
import { bonusOf } from './bonus.ts';
import { type Judgement, judge } from './condition.ts';
import { incomplete, isSimplified } from './dossier.ts';
import type { Facts } from './facts.ts';
import type { Findings } from './findings.ts';
import { papersOf } from './paper.ts';
import { decider, lacksPower, powerBasis } from './power.ts';
import { publicity } from './publicity.ts';
import { quota } from './quota.ts';
import { type Rule, citeText } from './rule.ts';
import { ldttCount, percent } from './share.ts';
import type { Regime } from './vocabulary.ts';
import { longestRun, yearsOf } from './years.ts';

/** Everything the law says about one nomination. Null when the facts name no award or the book has no rule for it. */
export function eligibility(book: LawBook, facts: Facts, day: string, regime: Regime | null): Findings | null {
  const { award, subject } = facts;
  if (!award) return null;
  const barred = bars.map((bar) => bar(book, facts, day)).filter((found) => found !== null);
  const stop = barred.find(({ outcome }) => outcome !== undefined);
  const rule = book.award(award, subject, day, regime ?? undefined);
  if (!rule) return { ...Object.assign({}, ...barred), ...stop };
  const { authority, rule: decidedBy } = decider(book, facts, rule);
  const judgements = judged(book, rule, facts);
  const result = stop ?? weigh(book, rule, facts, judgements, authority);
  return {
    ...Object.assign({}, ...barred),
    ...measures(facts),
    ...comparison(book, facts, regime),
    ...papersOf(award),
    ...money(book, facts, authority),
    ...quota(rule, facts),
    ...(isSimplified(facts) ? { route: 'SIMPLIFIED' } : {}),
    ...(facts.type ? { ground: facts.type } : {}),
    ...initiativeNeeded(facts, rule, judgements),
    authority,
    legalBasis: [citeText(rule.cite), ...powerBasis(decidedBy, authority)],
    powerBasis: powerBasis(decidedBy, authority),
    bangKhenTinhBefore: false,
    judgements,
    rule,
    ...result,
  };
}

export const judged = (book: LawBook, rule: Rule, facts: Facts): Judgement[] =>
  book.conditions(rule).map((condition) => judge(condition, facts, { book, rule }));

const branchOf = (judgements: readonly Judgement[]) => judgements.find(({ branch }) => branch !== undefined)?.branch;

/** In the order in which an officer would stop: power, text of the law, conditions, quota, papers, publicity. */
function weigh(book: LawBook, rule: Rule, facts: Facts, judgements: readonly Judgement[], authority: string): Findings {
  const branch = branchOf(judgements);
  const taken = branch ? { branch } : {};
  if (lacksPower(facts, authority) || authority === 'CONG_AN' || authority === 'THU_TRUONG_DON_VI')
    return { outcome: 'OUT_OF_POWER', authority };
  if (book.needsConfirmation(rule)) return { outcome: 'NEEDS_LEGAL_CONFIRMATION' };
  const failed = judgements.find(({ state }) => state === 'fail');
  if (failed) return failure(failed, rule, facts);
  const full = quota(rule, facts);
  if (full?.outcome) return full;
  if (full && onlyQuota(facts)) return { ...full, outcome: 'OK' };
  const stopped = incomplete(rule, facts, branch) ?? publicity(rule, facts);
  if (stopped) return { ...taken, ...stopped };
  if (leavesOpen(facts)) return { outcome: 'NOT_AUTO_EXCLUDED' };
  return { ...taken, outcome: authority === 'CT_UBND_XA' ? 'ELIGIBLE_DECIDE' : 'ELIGIBLE_SUBMIT' };
}

function failure({ condition, reason }: Judgement, rule: Rule, facts: Facts): Findings {
  const meeting = condition.is === 'meeting_attendance';
  return { outcome: meeting ? 'BLOCKED' : 'INELIGIBLE', ...(reason ? { reason } : {}), ...quota(rule, facts) };
}

const onlyQuota = ({ rating, meetsLDTT, initiatives }: Facts) =>
  rating === undefined && meetsLDTT === undefined && initiatives === undefined;

/** Not excluded by any rule, and no yes either: long sick leave, a fine that no list names. The criteria weigh it. */
const leavesOpen = ({ sickLeaveWorkingDays = 0, memberFinedFor }: Facts) => sickLeaveWorkingDays >= 40 || memberFinedFor !== undefined;

/** A certificate of the initiative belongs to the dossier only where the way through it is taken (Điều 84 khoản 1). */
function initiativeNeeded({ award }: Facts, rule: Rule, judgements: readonly Judgement[]): Findings {
  const needs = rule.dossier.some((paper) => paper.startsWith('xac_nhan_sang_kien'));
  if (!needs) return {};
  return { initiativeCertificateRequired: award !== 'CSTDCS' || rule.regime === 'R1' || branchOf(judgements) !== 'HTXSNV' };
}

function measures(facts: Facts): Findings {
  const count = ldttCount(facts);
  const { members } = facts;
  const run = longestRun(yearsOf(facts, facts.award === 'BANG_KHEN_TINH' && facts.htxsnvYears ? 'HTXSNV' : 'CSTDCS'));
  return {
    ...(count === undefined ? {} : { ldttCountUsed: count }),
    ...(count === undefined || !members ? {} : { sharePct: percent(count, members) }),
    ...(facts.maternityLeave || facts.sickLeaveWorkingDays !== undefined ? { monthsDeducted: 0 } : {}),
    ...(run.length > 0 ? { longestChain: run.length } : {}),
  };
}

/** Under a regime whose text is not loaded: what the old text and the draft of the new one would each say. */
function comparison(book: LawBook, facts: Facts, regime: Regime | null): Findings {
  if (regime !== 'R4' || !facts.award) return {};
  const stands = (of: Regime) => {
    const rule = book.rules.find(
      (each) => each.award === facts.award && each.regime === of && (!facts.subject || each.subject === facts.subject),
    );
    return rule ? judged(book, rule, facts).every(({ state }) => state !== 'fail') : undefined;
  };
  const [r3, r4] = [stands('R3'), stands('R4')];
  return { ...(r3 === undefined ? {} : { passesUnderR3: r3 }), ...(r4 === undefined ? {} : { passesUnderDraftR4: r4 }) };
}

/** The level of whoever decides pays (Điều 11 khoản 4). */
function money(book: LawBook, facts: Facts, authority: string): Findings {
  const bonus = facts.award ? bonusOf(book, facts.award, facts.subject, facts) : null;
  const own = authority === 'CT_UBND_XA';
  return {
    payer: authority,
    ...(own ? {} : { communePays: 0 }),
    ...(bonus
      ? {
          amount: bonus.amount,
          calc: [bonus.multiplier, bonus.base] as const,
          base: bonus.base,
          bonus: bonus.multiplier,
          ...(own ? { communePays: bonus.amount } : {}),
        }
      : {}),
  };
}
