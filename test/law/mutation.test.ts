import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LawBook, loadLaw } from '../../src/commendation/law/book.ts';
import { checkCase, readCases } from '../../src/commendation/law/cases.ts';
import type { Condition, Rule } from '../../src/commendation/law/rule.ts';
import { ratings, scopes } from '../../src/commendation/law/vocabulary.ts';
import { addDays } from '../../src/platform/calendar/date.ts';
import { fromRoot } from '../../src/platform/root.ts';

/*
 * Every part of a rule that decides something is changed in turn; some case of the bank must come out otherwise.
 *
 * Exempt, because nothing the engine answers rests on them:
 * - title, statements, cite, source, evidence, note, verified of the bonus, proposer, frequency, deadline: told to people
 *   beside a result; the fields of a movement's plan are the one list of statements that decides, and is changed below;
 * - `weighed`, `leads_district_movement`, `review_finished`: the law leaves them to people, the engine never says yes or no;
 * - `not_on_hold`, `first_award_for_achievement`: shown among the conditions, decided before them for every award by
 *   X-HOLD and X-ONE-ACHIEVEMENT, which are changed below;
 * - years of Chiến sĩ thi đua cấp tỉnh: no fact tells them;
 * - `vote` of Gia đình văn hóa: the same shares stand in its conditions, which are changed below; ballot, absent,
 *   denominator, verified, parameter: how a vote is taken, which the engine does not take;
 * - first days of general rules: older decrees held the same; first days of base salaries before any rule is held;
 *   days of the rounding rules and of rules on several awards at once: the three decrees round and add up alike;
 * - `verified` outside regime 4: told to people, only a text that was not loaded keeps the engine from deciding;
 * - X-WOMEN-LEADER: no fact tells the years in a post; X-TRANSITION-2026 and X-ONE-ACHIEVEMENT-R4: the text is not
 *   loaded, the day of regime 4 itself is tried by the first days of its awards.
 */
const exemptRules = new Set(['X-WOMEN-LEADER', 'X-TRANSITION-2026', 'X-ONE-ACHIEVEMENT-R4', 'X-BONUS-COMBINE-R2', 'X-HIGHEST-BONUS']);
const toldOnly = new Set(['weighed', 'leads_district_movement', 'review_finished', 'not_on_hold', 'first_award_for_achievement']);

interface Change {
  name: string;
  rule: Rule | null;
}

const book = loadLaw();
const folder = fromRoot('test', 'law', 'cases');
const cases = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .flatMap((name) => readCases(readFileSync(`${folder}/${name}`, 'utf8')));
const confirmed = [{ scope: 'R4', document: 'Luật 06/2026/QH16', confirmedOn: '2026-12-01', person: 'Người thử' }];

/** All that the bank shows of a book: as it stands, and with regime 4 confirmed. */
const shown = (of: LawBook): string[] =>
  [of, of.with(confirmed)].flatMap((each) => cases.map((one) => JSON.stringify(attempt(() => checkCase(each, one)))));
function attempt<T>(act: () => T): T | string {
  try {
    return act();
  } catch (fault) {
    return String(fault);
  }
}
const before = shown(book);

function caught({ rule }: Change, original: Rule): boolean {
  const rules = book.rules.flatMap((each) => (each.id === original.id ? (rule ? [rule] : []) : [each]));
  const changed = new LawBook(rules);
  const differs = (each: LawBook, pack: number, at: number) => {
    const one = cases[at];
    return one !== undefined && JSON.stringify(attempt(() => checkCase(each, one))) !== before[pack * cases.length + at];
  };
  // Cases of the same award first: most changes show there at once.
  const order = cases.keys().toArray();
  const near = order.filter((at) => original.award !== undefined && cases[at]?.facts['award'] === original.award);
  const packs = [changed, changed.with(confirmed)];
  return [near, order].some((list) => packs.some((each, pack) => list.some((at) => differs(each, pack, at))));
}

const next = <T>(list: readonly T[], value: T): T | undefined => list[list.indexOf(value) + 1];

/** A condition a step stricter, and a step laxer where there is one. */
function moved(condition: Condition): Condition[] {
  switch (condition.is) {
    case 'rating':
    case 'unit_rating':
      return [next(ratings, condition.atLeast), next(ratings.toReversed(), condition.atLeast)]
        .filter((atLeast) => atLeast !== undefined)
        .map((atLeast) => ({ ...condition, atLeast }));
    case 'initiative_scope':
      return [next(scopes, condition.atLeast)].filter((atLeast) => atLeast !== undefined).map((atLeast) => ({ ...condition, atLeast }));
    case 'movement_years':
    case 'service_months':
    case 'initiatives':
    case 'cstdcs_count':
    case 'consecutive':
      return [1, -1].map((step) => ({ ...condition, atLeast: condition.atLeast + step }));
    case 'ldtt_share':
      return [0.01, -0.01].map((step) =>
        condition.above === undefined
          ? { ...condition, atLeast: (condition.atLeast ?? 0) + step }
          : { ...condition, above: condition.above + step },
      );
    case 'meeting_attendance':
    case 'meeting_approval':
      return [0.01, -0.01].map((step) => ({ ...condition, atLeast: condition.atLeast + step }));
    case 'no_member_fined':
      return condition.for.map((ground) => ({ ...condition, for: condition.for.filter((each) => each !== ground) }));
    case 'any_of':
      return [
        ...condition.branches.map((gone) => ({ ...condition, branches: condition.branches.filter((each) => each !== gone) })),
        ...condition.branches.flatMap((way) =>
          way.all.flatMap((one) =>
            moved(one).map((other) => ({
              ...condition,
              branches: condition.branches.map((each) =>
                each === way ? { ...way, all: way.all.map((x) => (x === one ? other : x)) } : each,
              ),
            })),
          ),
        ),
      ] as Condition[];
    default:
      return [];
  }
}

const untold = (condition: Condition) => toldOnly.has(condition.is) || (condition.is === 'consecutive' && condition.of === 'CSTD_TINH');

function conditionChanges(rule: Rule): Change[] {
  return rule.conditions.flatMap((condition, at) => {
    if (untold(condition)) return [];
    const others = rule.conditions.filter((_, index) => index !== at);
    const place = (other: Condition) => rule.conditions.map((each, index) => (index === at ? other : each));
    return [
      { name: `without ${condition.is}`, rule: { ...rule, conditions: others } },
      ...moved(condition).map((other) => ({
        name: `${condition.is} as ${JSON.stringify(other).slice(0, 300)}`,
        rule: { ...rule, conditions: place(other) },
      })),
    ];
  });
}

function dayChanges(rule: Rule): Change[] {
  const first = rule.kind === 'award' || (rule.kind === 'base_salary' && rule.from > '2017-10-01');
  const last = first || rule.kind === 'base_salary' || rule.id === 'X-ONE-ACHIEVEMENT';
  return [
    ...(first ? [{ name: 'from a day later', rule: { ...rule, from: addDays(rule.from, 1) } }] : []),
    ...(last && rule.to ? [{ name: 'to a day earlier', rule: { ...rule, to: addDays(rule.to, -1) } }] : []),
  ];
}

function amountChanges(rule: Rule): Change[] {
  const numbers = Object.entries(rule.params).filter(([key, value]) => typeof value === 'number' && key !== 'sets');
  const words = Object.entries(rule.params).filter(([, value]) => value === 'CT_UBND_TINH');
  return [
    ...numbers.map(([key, value]) => ({
      name: `param ${key}`,
      rule: { ...rule, params: { ...rule.params, [key]: Number(value) * 1.02 } },
    })),
    ...words.map(([key]) => ({ name: `param ${key}`, rule: { ...rule, params: { ...rule.params, [key]: 'CT_UBND_XA' } } })),
    ...(rule.bonus ? [{ name: 'bonus', rule: { ...rule, bonus: { ...rule.bonus, multiplier: rule.bonus.multiplier + 0.1 } } }] : []),
  ];
}

function procedureChanges(rule: Rule): Change[] {
  const { vote, quota } = rule;
  const votes = vote && rule.award !== 'GIA_DINH_VAN_HOA' ? vote : undefined;
  return [
    ...rule.dossier.map((paper) => ({
      name: `without ${paper}`,
      rule: { ...rule, dossier: rule.dossier.filter((each) => each !== paper) },
    })),
    ...(rule.authority ? [{ name: 'authority', rule: { ...rule, authority: 'CHU_TICH_NUOC' } }] : []),
    ...(rule.publicDays
      ? [1, -1].map((step) => ({ name: `publicDays ${step}`, rule: { ...rule, publicDays: (rule.publicDays ?? 0) + step } }))
      : []),
    ...(quota ? [{ name: 'quota', rule: { ...rule, quota: { ...quota, max: quota.max === null ? 0.05 : quota.max - 0.01 } } }] : []),
    ...(quota?.max ? [{ name: 'no quota', rule: { ...rule, quota: { ...quota, max: null } } }] : []),
    ...(votes ? [0.02, -0.02].map((step) => ({ name: `vote ${step}`, rule: { ...rule, vote: { ...votes, min: votes.min + step } } })) : []),
    ...(votes?.minExclusive ? [{ name: 'vote not exclusive', rule: { ...rule, vote: { ...votes, minExclusive: false } } }] : []),
    ...(votes?.quorum ? [{ name: 'quorum', rule: { ...rule, vote: { ...votes, quorum: 0.5 } } }] : []),
  ];
}

function changesOf(rule: Rule): Change[] {
  if (exemptRules.has(rule.id)) return [];
  const fields = rule.kind === 'plan' ? rule.statements : [];
  return [
    { name: 'gone', rule: null },
    ...fields.map((field) => ({
      name: `without ${field}`,
      rule: { ...rule, statements: rule.statements.filter((each) => each !== field) },
    })),
    ...(rule.regime === 'R4' && rule.kind === 'award' ? [{ name: 'taken as loaded', rule: { ...rule, verified: true } }] : []),
    ...(rule.inherits ? [{ name: 'inherits nothing', rule: { ...rule, inherits: undefined } }] : []),
    ...conditionChanges(rule),
    ...dayChanges(rule),
    ...amountChanges(rule),
    ...procedureChanges(rule),
  ];
}

/** Takes over nothing but what is told to people, or what is decided before conditions are asked. */
const carriesNothing = (rule: Rule, { name }: Change) =>
  name === 'inherits nothing' && rule.inherits !== undefined && book.conditions(book.find(rule.inherits)).every(untold);
/** Drugs are social evils: a list that names both refuses a member fined for drugs twice over. */
const namedTwice = ({ award }: Rule, { name, rule }: Change) =>
  award === 'GIA_DINH_VAN_HOA' &&
  name.startsWith('no_member_fined as') &&
  rule?.conditions.some(
    (each) =>
      each.is === 'no_member_fined' &&
      each.for.includes('SOCIAL_EVILS') &&
      each.for.includes('UNLAWFUL_ASSEMBLY') &&
      !each.for.includes('DRUGS'),
  );
/** The three decrees round alike; without the rule of one the next stands in. */
const sameAsNext = (rule: Rule, { name }: Change) => /^X-ROUND-R[12]$/.test(rule.id) && name === 'gone';

describe('a change of the law is noticed by the bank of cases', () => {
  const kinds = [...new Set(book.rules.map(({ kind, regime }) => `${kind} ${regime ?? ''}`.trim()))];
  it.each(kinds)('of every deciding part of the rules of %s', (kind) => {
    const rules = book.rules.filter((rule) => `${rule.kind} ${rule.regime ?? ''}`.trim() === kind);
    const unnoticed = rules.flatMap((rule) =>
      changesOf(rule)
        .filter((change) => ![carriesNothing, sameAsNext, namedTwice].some((exempt) => exempt(rule, change)) && !caught(change, rule))
        .map(({ name }) => `${rule.id}: ${name}`),
    );
    expect(unnoticed).toEqual([]);
  });
});
