import type { LawBook } from './book.ts';
import { bonusOf, roundedUp } from './bonus.ts';
import type { Facts } from './facts.ts';
import type { Findings } from './findings.ts';
import { type Award, type Reason, type Subject, isTitle } from './vocabulary.ts';

interface Due {
  award: Award;
  amount: number;
  authority: string;
  /** What the achievement was and when; two awards with one key rest on the same. */
  key: string;
}

/** A multiplier and a base salary on their own. */
export function computed(book: LawBook, { calc }: Facts, day: string): Findings | null {
  return calc ? { calc, amount: roundedUp(book, calc[0] * calc[1], day) } : null;
}

/** Giấy khen for so many collectives, individuals and households of one decision. Null when no counts are given. */
export function batch(book: LawBook, facts: Facts): Findings | null {
  const counts = { collective: facts.collectives, individual: facts.individuals, household: facts.households };
  const asked = (Object.entries(counts) as [Subject, number | undefined][]).filter(([, count]) => count !== undefined);
  if (asked.length === 0) return null;
  const each: Record<string, number> = {};
  let total = 0;
  for (const [subject, count] of asked) {
    const bonus = bonusOf(book, facts.award ?? 'GIAY_KHEN', subject, facts);
    if (!bonus) return null;
    each[subject] = bonus.amount;
    total += bonus.amount * (count ?? 0);
  }
  return { each, total };
}

/**
 * Several awards to one recipient: a title and a form are both paid, titles of different periods each; of one period and
 * achievement the highest only (NĐ 91/2017 Điều 66 khoản 2; NĐ 98/2023 Điều 53 khoản 5–7). Null when no list is given.
 */
export function several(book: LawBook, facts: Facts): Findings | null {
  if (!facts.awards || facts.awards.length === 0) return null;
  const dues = facts.awards.flatMap((entry) => due(book, facts, entry));
  const titles = dues.filter(({ award }) => isTitle(award));
  const forms = dues.filter(({ award }) => !isTitle(award));
  const paid = [...highestOfEach(titles), ...highestOfEach(forms)];
  const ordered = dues.filter((each) => paid.includes(each));
  return {
    pay: ordered.map(({ award }) => award),
    each: Object.fromEntries(ordered.map(({ award, amount }) => [award, amount])),
    payers: [...new Set(ordered.map(({ authority }) => authority))],
    total: ordered.reduce((sum, { amount }) => sum + amount, 0),
    reason: why(dues, paid, titles, forms),
  };
}

function due(book: LawBook, facts: Facts, entry: NonNullable<Facts['awards']>[number]): Due[] {
  const told = typeof entry === 'string' ? { award: entry } : entry;
  const own: Facts = { ...facts, ...(told.decision ? { decision: told.decision } : {}) };
  const collective = /^(TTLD|CO_THI|TDP|XA_TIEU)/.test(told.award);
  const subject =
    told.subject ?? facts.subject ?? (collective ? 'collective' : told.award === 'GIA_DINH_VAN_HOA' ? 'household' : 'individual');
  const bonus = bonusOf(book, told.award, subject, own);
  if (!bonus) return [];
  const rule = book.award(told.award, subject, own.decision ?? own.date ?? '');
  const { achievement, year, period, achievementPeriod } = told as Record<string, unknown>;
  const key = JSON.stringify([achievement ?? '', year ?? '', period ?? achievementPeriod ?? '']);
  return [{ award: told.award, amount: bonus.amount, authority: rule?.authority ?? '', key }];
}

const highestOfEach = (dues: readonly Due[]): Due[] =>
  [...Map.groupBy(dues, ({ key }) => key).values()].map((same) => same.reduce((best, each) => (each.amount > best.amount ? each : best)));

function why(dues: readonly Due[], paid: readonly Due[], titles: readonly Due[], forms: readonly Due[]): Reason {
  if (paid.length < dues.length) return 'SAME_ACHIEVEMENT_HIGHEST_ONLY';
  return titles.length > 0 && forms.length > 0 ? 'TITLE_PLUS_FORM_BOTH_PAID' : 'DIFFERENT_PERIODS_EACH_PAID';
}
