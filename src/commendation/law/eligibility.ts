import { bars } from './bars.ts';
import type { LawBook } from './book.ts';
import { bonusOf } from './bonus.ts';
import { type Judgement, judge } from './condition.ts';
import { incomplete, isSimplified } from './dossier.ts';
import type { Facts } from './facts.ts';
import type { Findings } from './findings.ts';
import { papersOf } from './paper.ts';
import { payerOf } from './payer.ts';
import { decider, lacksPower, powerBasis } from './power.ts';
import { publicity } from './publicity.ts';
import { quota } from './quota.ts';
import { type Rule, citeText } from './rule.ts';
import { monthsDeducted } from './service.ts';
import { folded } from './spelling.ts';
import { ldttCount, percent } from './share.ts';
import { type Award, type Regime, isTitle } from './vocabulary.ts';
import { longestRun, yearsOf } from './years.ts';

/** Everything the law says about one nomination. Null when the facts name no award or the book has no rule for it. */
export function eligibility(book: LawBook, facts: Facts, day: string, regime: Regime | null): Findings | null {
  const { award, subject } = facts;
  if (!award) return null;
  const barred = bars.map((bar) => bar(book, facts, day)).filter((found) => found !== null);
  const stop = barred.find(({ outcome }) => outcome !== undefined);
  const rule = book.award(award, subject, day, regime ?? undefined);
  if (!rule) return { ...Object.assign({}, ...barred), ...someOther(book, facts, day, regime), ...stop };
  const { authority, rule: decidedBy } = decider(book, facts, rule);
  const judgements = judged(book, rule, facts);
  const result = stop ?? weigh(book, rule, facts, judgements, authority);
  return {
    ...Object.assign({}, ...barred),
    ...measures(book, facts),
    ...comparison(book, facts, regime),
    ...papersOf(award),
    ...money(book, facts, authority),
    ...quota(rule, facts),
    route: isSimplified(facts) ? 'SIMPLIFIED' : 'ORDINARY',
    ...(facts.type ? { ground: facts.type } : {}),
    ...initiativeNeeded(facts, rule, judgements),
    authority,
    legalBasis: [citeText(rule.cite), ...powerBasis(decidedBy, authority)],
    powerBasis: powerBasis(decidedBy, authority),
    ...(book.stands('X-NO-LADDER', day) ? { bangKhenTinhBefore: false } : {}),
    ...(result.outcome?.startsWith('ELIGIBLE') ? { stillShownInConferenceProgramme: true } : {}),
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
  if (book.needsConfirmation(rule) || namesNoDistrict(rule, facts)) return { outcome: 'NEEDS_LEGAL_CONFIRMATION' };
  const failed = judgements.find(({ state }) => state === 'fail');
  if (failed) return { ...failure(failed, rule, facts), ...lowerTitle(book, rule, facts) };
  const full = quota(rule, facts);
  if (full?.outcome) return full;
  if (full && onlyQuota(facts)) return { ...full, outcome: 'OK' };
  const stopped = incomplete(book, rule, facts, branch) ?? publicity(rule, facts);
  if (stopped) return { ...taken, ...stopped };
  if (leavesOpen(rule, facts)) return { outcome: 'NOT_AUTO_EXCLUDED' };
  return { ...taken, outcome: authority === 'CT_UBND_XA' ? 'ELIGIBLE_DECIDE' : 'ELIGIBLE_SUBMIT' };
}

function failure({ condition, reason }: Judgement, rule: Rule, facts: Facts): Findings {
  const meeting = condition.is === 'meeting_attendance';
  return { outcome: meeting ? 'BLOCKED' : 'INELIGIBLE', ...(reason ? { reason } : {}), ...quota(rule, facts) };
}

const onlyQuota = ({ rating, meetsLDTT, initiatives }: Facts) =>
  rating === undefined && meetsLDTT === undefined && initiatives === undefined;

/** Điều 29 asks to lead the movement of a district, and since 01/07/2025 there is none: people must say how it is read. */
const namesNoDistrict = ({ conditions, regime }: Rule, { criterion }: Facts) =>
  regime === 'R3' &&
  conditions.some(({ is }) => is === 'leads_district_movement') &&
  /HUYEN|DISTRICT/.test(folded(String(criterion ?? '')));

/** Not excluded by any rule, and no yes either: long sick leave, a fine that no list names. The criteria weigh it. */
function leavesOpen({ params }: Rule, { sickLeaveWorkingDays = 0, memberFinedFor }: Facts): boolean {
  const long = params['weighAbsenceFromDays'];
  return (typeof long === 'number' && sickLeaveWorkingDays >= long) || memberFinedFor !== undefined;
}

/** The title one step below, where the facts show its standard met: only a word to the officer. */
const below: Readonly<Partial<Record<Award, Award>>> = { TTLDXS: 'TTLDTT', CSTDCS: 'LDTT' };

function lowerTitle(book: LawBook, { award, from }: Rule, facts: Facts): Findings {
  const lower = award && below[award];
  const rule = lower && book.award(lower, facts.subject, from);
  if (!rule || facts.meetsLDTT === false) return {};
  const states = judged(book, rule, facts);
  const fails = states.some(({ state }) => state === 'fail');
  return fails || !states.some(({ state }) => state === 'pass') ? {} : { suggest: [rule.award ?? lower] };
}

/** A form to a subject no rule speaks of: who decides is known all the same. */
function someOther(book: LawBook, facts: Facts, day: string, regime: Regime | null): Findings {
  const rule = facts.award && !isTitle(facts.award) ? book.award(facts.award, undefined, day, regime ?? undefined) : null;
  if (!rule) return {};
  const { authority } = decider(book, facts, rule);
  if (lacksPower(facts, authority)) return { authority, outcome: 'OUT_OF_POWER' };
  if (book.needsConfirmation(rule)) return { authority, outcome: 'NEEDS_LEGAL_CONFIRMATION' };
  return { authority, outcome: authority === 'CT_UBND_XA' ? 'ELIGIBLE_DECIDE' : 'ELIGIBLE_SUBMIT' };
}

/** A certificate of the initiative belongs to the dossier only where the way through it is taken (Điều 84 khoản 1). */
function initiativeNeeded({ award }: Facts, rule: Rule, judgements: readonly Judgement[]): Findings {
  const needs = rule.dossier.some((paper) => paper.startsWith('xac_nhan_sang_kien'));
  if (!needs) return {};
  return { initiativeCertificateRequired: award !== 'CSTDCS' || rule.regime === 'R1' || branchOf(judgements) !== 'HTXSNV' };
}

function measures(book: LawBook, facts: Facts): Findings {
  const count = ldttCount(facts);
  const { members } = facts;
  const run = longestRun(yearsOf(facts, facts.award === 'BANG_KHEN_TINH' && facts.htxsnvYears ? 'HTXSNV' : 'CSTDCS'));
  return {
    ...(count === undefined ? {} : { ldttCountUsed: count }),
    ...(count === undefined || !members ? {} : { sharePct: percent(count, members) }),
    ...(facts.maternityLeave || facts.sickLeaveWorkingDays !== undefined ? { monthsDeducted: monthsDeducted(book, facts) } : {}),
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

/** What is paid, and by whom. */
function money(book: LawBook, facts: Facts, authority: string): Findings {
  const bonus = facts.award ? bonusOf(book, facts.award, facts.subject, facts) : null;
  const payer = payerOf(book, authority);
  const own = payer === 'CT_UBND_XA';
  return {
    payer,
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
