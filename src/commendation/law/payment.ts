import type { LawBook } from './book.ts';
import { bonusOf, roundedUp } from './bonus.ts';
import type { Facts } from './facts.ts';
import type { Findings } from './findings.ts';
import { payerOf } from './payer.ts';
import { type Award, type Reason, type Subject, isTitle } from './vocabulary.ts';

interface Due {
  award: Award;
  amount: number;
  payer: string;
  /** What the achievement was, where it is told. */
  achievement: string;
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
  const rule = book.award(facts.award ?? 'GIAY_KHEN', undefined, facts.decision ?? facts.date ?? '');
  return { each, total, ...(rule?.authority ? { payer: payerOf(book, rule.authority) } : {}) };
}

/**
 * Several awards to one recipient: a title and a form are both paid where each rests on its own achievement, titles of
 * different periods each; of one period and achievement the highest only (NĐ 91/2017 Điều 66 khoản 2; NĐ 98/2023 Điều 53
 * khoản 5–7; Luật 06/2022 Điều 5 khoản 2 điểm c). Null when no list is given.
 */
export function several(book: LawBook, facts: Facts): Findings | null {
  if (!facts.awards || facts.awards.length === 0) return null;
  const dues = facts.awards.flatMap((entry) => due(book, facts, entry));
  const combines = combining.some((id) => book.general(id, facts.decision ?? facts.date ?? facts.dossierReceived ?? ''));
  const paid = combines ? paidOf(dues) : dues;
  const own = paid.filter(({ payer }) => payer === 'CT_UBND_XA');
  const reason = combines ? why(dues, paid) : undefined;
  return {
    pay: paid.map(({ award }) => award),
    each: Object.fromEntries(paid.map(({ award, amount }) => [award, amount])),
    payers: [...new Set(paid.map(({ payer }) => payer))],
    payerOf: Object.fromEntries(paid.map(({ award, payer }) => [award, payer])),
    communePays: sum(own),
    total: sum(paid),
    ...(reason ? { reason } : {}),
  };
}

/** The rules of the three decrees on several awards at once. */
const combining = ['X-HIGHEST-BONUS', 'X-BONUS-COMBINE-R2', 'X-BONUS-COMBINE-R3PLUS'];
const sum = (dues: readonly Due[]) => dues.reduce((total, { amount }) => total + amount, 0);

function paidOf(dues: readonly Due[]): readonly Due[] {
  const titles = highestOfEach(dues.filter(({ award }) => isTitle(award)));
  const forms = highestOfEach(dues.filter(({ award }) => !isTitle(award)));
  const apart = [...titles, ...forms].filter(({ achievement }) => achievement === '');
  const told = highestOfEach([...titles, ...forms].filter(({ achievement }) => achievement !== ''));
  return dues.filter((each) => apart.includes(each) || told.includes(each));
}

type Told = Exclude<NonNullable<Facts['awards']>[number], string>;

function due(book: LawBook, facts: Facts, entry: Told | Award): Due[] {
  const told: Told = typeof entry === 'string' ? { award: entry } : entry;
  const award = told.award ?? told.form ?? told.title;
  if (!award) return [];
  const own: Facts = { ...facts, ...(told.decision ? { decision: told.decision } : {}) };
  const collective = /^(TTLD|CO_THI|TDP|XA_TIEU)/.test(award);
  const subject = told.subject ?? facts.subject ?? (collective ? 'collective' : award === 'GIA_DINH_VAN_HOA' ? 'household' : 'individual');
  const bonus = bonusOf(book, award, subject, own);
  if (!bonus) return [];
  const rule = book.award(award, subject, own.decision ?? own.date ?? '');
  const { achievement = '', year, period, achievementPeriod, from, to } = told as Record<string, unknown>;
  const key = JSON.stringify([achievement, year ?? '', period ?? achievementPeriod ?? [from, to]]);
  return [{ award, amount: bonus.amount, payer: payerOf(book, rule?.authority ?? ''), achievement: String(achievement), key }];
}

const highestOfEach = (dues: readonly Due[]): Due[] =>
  [...Map.groupBy(dues, ({ key }) => key).values()].map((same) => same.reduce((best, each) => (each.amount > best.amount ? each : best)));

function why(dues: readonly Due[], paid: readonly Due[]): Reason {
  if (paid.length < dues.length) return 'SAME_ACHIEVEMENT_HIGHEST_ONLY';
  const titles = paid.filter(({ award }) => isTitle(award)).length;
  return titles > 0 && titles < paid.length ? 'TITLE_PLUS_FORM_BOTH_PAID' : 'DIFFERENT_PERIODS_EACH_PAID';
}
