import type { LawBook } from './book.ts';
import type { Facts } from './facts.ts';
import type { Condition, Rule, SimpleCondition } from './rule.ts';
import { monthsDeducted, movementYears, serviceMonths } from './service.ts';
import { ldttCount } from './share.ts';
import { fineKinds, folded, signsAs } from './spelling.ts';
import { type Rating, type Reason, type Scope, ratings, scopes } from './vocabulary.ts';
import { initiativesIn, knowsYears, longestRun, toldYearByYear, yearsOf } from './years.ts';

/** `unknown` is no yes: the facts do not say, or the law leaves it to people. */
export type State = 'pass' | 'fail' | 'unknown';
export interface Judgement {
  condition: Condition;
  state: State;
  reason?: Reason;
  /** Which way of several was taken, where a condition offers several. */
  branch?: string;
}

interface Verdict {
  state: State;
  reason?: Reason;
  branch?: string;
}
const pass: Verdict = { state: 'pass' };
const unknown: Verdict = { state: 'unknown' };
const fail = (reason: Reason): Verdict => ({ state: 'fail', reason });
const test = (known: boolean | undefined, reason: Reason): Verdict => (known === undefined ? unknown : known ? pass : fail(reason));

const rated = (rating: Rating | undefined, atLeast: Rating): boolean | undefined =>
  rating && ratings.indexOf(rating) >= ratings.indexOf(atLeast);

type Of<K> = Extract<SimpleCondition, { is: K }>;
type Judges = { [K in SimpleCondition['is']]: (condition: Of<K>, facts: Facts, context: Context) => Verdict };
interface Context {
  book: LawBook;
  rule: Rule;
}

const judges: Judges = {
  rating: ({ atLeast }, { rating }) => test(rated(rating, atLeast), 'STANDARD_NOT_MET'),
  unit_rating: ({ atLeast }, { unitRating }) => test(rated(unitRating, atLeast), 'STANDARD_NOT_MET'),
  service_months: ({ atLeast }, facts, { book }) => {
    const months = serviceMonths(facts, monthsDeducted(book, facts));
    return test(
      months === undefined ? undefined : months >= atLeast,
      atLeast === 10 ? 'SERVICE_UNDER_10_MONTHS' : 'SERVICE_UNDER_6_MONTHS',
    );
  },
  undisciplined: (_, { disciplineStatus, disciplineCompletedOn, year }) => {
    if (disciplineStatus === 'IN_FORCE' || disciplineCompletedOn === null) return fail('DISCIPLINE_PERIOD_NOT_COMPLETED');
    if (!disciplineCompletedOn || !year) return unknown;
    return test(disciplineCompletedOn < `${year}-01-01`, 'DISCIPLINE_PERIOD_NOT_COMPLETED');
  },
  // Asked before everything else, see hold.ts; here only whether it is known.
  not_on_hold: (_, { denunciationBeingVerified }) =>
    test(denunciationBeingVerified === undefined ? undefined : !denunciationBeingVerified, 'DENUNCIATION_UNDER_VERIFICATION'),
  first_award_for_achievement: (_, { priorAward, achievement }) => (priorAward && achievement ? pass : unknown),
  meets_ldtt: (_, facts, context) => {
    if (facts.meetsLDTT === false) return fail('STANDARD_NOT_MET');
    const standard = asLdtt(facts, context);
    return facts.meetsLDTT && standard.state !== 'fail' ? pass : standard;
  },
  initiatives: ({ atLeast }, facts) => enough(initiativesIn(facts, longestRun(yearsOf(facts, 'HTXSNV'))), atLeast),
  initiative_scope: (condition, facts) => scopeWide(condition.atLeast, facts),
  consecutive: ({ of, atLeast }, facts) => {
    if (!knowsYears(facts) || of === 'CSTD_TINH') return unknown;
    const run = longestRun(yearsOf(facts, of));
    if (run.length < atLeast) return fail(toldYearByYear(facts) ? 'CHAIN_BROKEN' : 'YEARS_NOT_CONSECUTIVE');
    // A nomination follows its chain at once: the last year of it is the year considered, or the one before.
    return test(facts.year === undefined || (run.at(-1) ?? 0) >= facts.year - 1, 'CHAIN_BROKEN');
  },
  ldtt_share: ({ atLeast, above }, facts) => {
    const count = ldttCount(facts);
    if (count === undefined || !facts.members) return unknown;
    const share = count / facts.members;
    return above === undefined ? test(share >= (atLeast ?? 0), 'LDTT_SHARE_BELOW_70') : test(share > above, 'LDTT_SHARE_NOT_ABOVE_50');
  },
  all_completed: (_, { completed, members }) =>
    test(completed === undefined || members === undefined ? undefined : completed >= members, 'NOT_ALL_COMPLETED'),
  cstdcs_count: ({ atLeast }, { cstdcs }) => test(cstdcs === undefined ? undefined : cstdcs >= atLeast, 'NO_CSTDCS'),
  no_member_disciplined: (_, { memberDiscipline }) =>
    test(memberDiscipline === undefined ? undefined : mild.has(folded(memberDiscipline ?? 'NONE')), 'MEMBER_DISCIPLINED_CANH_CAO'),
  meeting_attendance: ({ atLeast }, { attended, invited }) =>
    test(attended === undefined || !invited ? undefined : attended / invited >= atLeast, 'MEETING_BELOW_60_PERCENT'),
  meeting_approval: ({ atLeast }, { approve, attended }) =>
    test(approve === undefined || !attended ? undefined : approve / attended >= atLeast, 'APPROVAL_BELOW_60_PERCENT_OF_PRESENT'),
  no_member_fined: ({ for: grounds, reason }, { memberFinedFor }) =>
    test(
      memberFinedFor === undefined
        ? undefined
        : ![memberFinedFor].flat().some((fine) => fineKinds(fine).some((kind) => grounds.includes(kind))),
      reason,
    ),
  review_finished: ({ before }, { date, year }) => (date && year ? (date <= `${year}-${before}` ? pass : unknown) : unknown),
  leads_district_movement: () => unknown,
  // Leading a cụm, khối is the other way to the same flag (Điều 25, 26).
  movement_years: ({ atLeast, owner }, { movementPeriod, movementOwner, criterion }) => {
    if (/CUM|KHOI|CLUSTER|BLOC/.test(folded(String(criterion ?? '')))) return pass;
    if (owner && movementOwner && signsAs(movementOwner) !== owner) return fail('STANDARD_NOT_MET');
    const years = movementPeriod === undefined ? undefined : movementYears(movementPeriod);
    return test(years === undefined ? undefined : years >= atLeast, 'STANDARD_NOT_MET');
  },
  weighed: () => unknown,
};

const mild = new Set(['NONE', 'NO', 'KHONG', '', 'KHIEN_TRACH']);

function enough(count: number | undefined, atLeast: number): Verdict {
  return test(count === undefined ? undefined : count >= atLeast, count === 1 ? 'ONLY_ONE_INITIATIVE' : 'NO_INITIATIVE');
}

const wideEnough = /TINH$|TINH_|PROVINC|^BO_|BO_TRUONG|THU_TUONG|CHINH_PHU|TRUNG_UONG|THANH_PHO/;

/** The effect of an initiative in a province is recognised by its head, nobody below (Điều 22). */
function scopeWide(atLeast: Scope, facts: Facts): Verdict {
  const { initiativeScope, scopeRecognisedBy, initiatives } = facts;
  if (initiatives === 0) return fail('NO_INITIATIVE');
  if (!initiativeScope) return unknown;
  if (scopes.indexOf(initiativeScope) < scopes.indexOf(atLeast)) return fail('INITIATIVE_SCOPE_TOO_SMALL');
  const by = folded(scopeRecognisedBy ?? 'CT_UBND_TINH');
  return !wideEnough.test(by) ? fail('SCOPE_RECOGNISED_BY_WRONG_LEVEL') : pass;
}

/** The standard of Lao động tiên tiến of the same time, asked of the same facts. */
function asLdtt(facts: Facts, { book, rule }: Context): Verdict {
  const ldtt = book.award('LDTT', 'individual', rule.from, rule.regime);
  if (!ldtt) return unknown;
  const judged = book.conditions(ldtt).map((condition) => judge(condition, facts, { book, rule: ldtt }));
  const failed = judged.find(({ state }) => state === 'fail');
  if (failed?.reason) return fail(failed.reason);
  return facts.rating === undefined ? unknown : pass;
}

const judgeSimple = (condition: SimpleCondition, facts: Facts, context: Context): Verdict =>
  (judges[condition.is] as (condition: SimpleCondition, facts: Facts, context: Context) => Verdict)(condition, facts, context);

/** Of several ways one suffices; when none is open the one that came furthest says why. */
function anyOf(condition: Extract<Condition, { is: 'any_of' }>, facts: Facts, context: Context): Verdict {
  const ways = condition.branches.map(({ branch, all }) => ({ branch, verdicts: all.map((each) => judgeSimple(each, facts, context)) }));
  const open = ways.find(({ verdicts }) => verdicts.every(({ state }) => state === 'pass'));
  if (open) return { state: 'pass', branch: open.branch };
  if (ways.some(({ verdicts }) => verdicts.every(({ state }) => state !== 'fail'))) return unknown;
  const progress = (verdicts: readonly Verdict[]) => verdicts.filter(({ state }) => state === 'pass').length;
  const furthest = ways.toReversed().toSorted((a, b) => progress(b.verdicts) - progress(a.verdicts))[0];
  const reason = furthest?.verdicts.find(({ state }) => state === 'fail')?.reason;
  return { state: 'fail', ...(reason ? { reason } : {}) };
}

/** Holds one condition of a rule against the facts. */
export function judge(condition: Condition, facts: Facts, context: Context): Judgement {
  const verdict = condition.is === 'any_of' ? anyOf(condition, facts, context) : judgeSimple(condition, facts, context);
  return { condition, ...verdict };
}
