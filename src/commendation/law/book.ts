import { readFileSync, readdirSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { fromRoot } from '../../platform/root.ts';
import { type Rule, ruleSchema } from './rule.ts';
import type { Award, Regime, Subject } from './vocabulary.ts';

/** A person with the right has said that a rule whose text was not loaded may be used: document, date, person. */
export interface Confirmation {
  /** The id of one rule, or a regime for the whole pack. */
  scope: string;
  document: string;
  confirmedOn: string;
  person: string;
}

/** First and last day of each regime; the date a complete dossier is received chooses it. */
const regimeDays: readonly [Regime, string][] = [
  ['R4', '2026-10-01'],
  ['R3', '2025-07-01'],
  ['R2', '2024-01-01'],
  ['R1', '2017-10-01'],
];

/** The regime of a day; null before 01/10/2017, where no rules are held. */
export const regimeOf = (day: string): Regime | null => regimeDays.find(([, from]) => day >= from)?.[0] ?? null;

const covers = (rule: Rule, day: string) => rule.from <= day && (rule.to === undefined || day <= rule.to);

/** The dated rules of the law with what people confirmed: all the engine knows besides the facts. */
export class LawBook {
  readonly rules: readonly Rule[];
  readonly confirmations: readonly Confirmation[];

  constructor(rules: readonly Rule[], confirmations: readonly Confirmation[] = []) {
    this.rules = rules;
    this.confirmations = confirmations;
  }

  with(confirmations: readonly Confirmation[]): LawBook {
    return new LawBook(this.rules, confirmations);
  }

  find(id: string): Rule {
    const rule = this.rules.find((each) => each.id === id);
    if (!rule) throw new Error(`no rule ${id}`);
    return rule;
  }

  /** The rule of an award for a subject on a day; where two are in force the one of the regime (NĐ 122/2018 outlived R1 by a month). */
  award(award: Award, subject: Subject | undefined, day: string, regime?: Regime): Rule | null {
    const fits = this.rules.filter((rule) => rule.award === award && (!subject || rule.subject === subject));
    const inForce = fits.filter((rule) => covers(rule, day));
    return inForce.find((rule) => !regime || rule.regime === regime) ?? inForce[0] ?? null;
  }

  /** A general rule when it is in force on a day. */
  general(id: string, day: string): Rule | null {
    return this.rules.find((rule) => rule.id === id && covers(rule, day)) ?? null;
  }

  /** A principle that older decrees held too: it stands until its last day. */
  stands(id: string, day: string): Rule | null {
    return this.rules.find((rule) => rule.id === id && (rule.to === undefined || day <= rule.to)) ?? null;
  }

  /** Conditions of a rule, through the rule it inherits from. */
  conditions(rule: Rule): Rule['conditions'] {
    const inherited = rule.inherits ? this.conditions(this.find(rule.inherits)) : [];
    return [...inherited, ...rule.conditions];
  }

  /** Who confirmed the rule or its regime; null when nobody did. */
  confirmation(rule: Rule): Confirmation | null {
    return this.confirmations.find(({ scope }) => scope === rule.id || scope === rule.regime) ?? null;
  }

  /** Whether a result of this rule must say "cần xác nhận pháp lý": its text is not loaded and nobody vouches for it. */
  needsConfirmation(rule: Rule): boolean {
    return rule.regime === 'R4' && !rule.verified && this.confirmation(rule) === null;
  }

  /** Base salary in đồng per month on a day. */
  baseSalary(day: string): { amount: number; rule: Rule } | null {
    const rule = this.rules.find((each) => each.kind === 'base_salary' && covers(each, day));
    return rule ? { amount: z.number().parse(rule.params['amount']), rule } : null;
  }
}

/** Rules out of the files of `data/law`; each is checked, ids are unique. */
export function loadLaw(folder = fromRoot('data', 'law')): LawBook {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort();
  const rules = files.flatMap((name) => z.array(ruleSchema).parse(parse(readFileSync(`${folder}/${name}`, 'utf8'))));
  if (new Set(rules.map(({ id }) => id)).size !== rules.length) throw new Error(`${folder} holds one rule twice`);
  return new LawBook(rules);
}
