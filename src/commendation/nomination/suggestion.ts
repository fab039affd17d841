import type { Actor } from '../../platform/actor.ts';
import { localDate } from '../../platform/calendar/date.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { barredSubjects } from '../council/conflict.ts';
import { awardEntry } from '../catalogue/catalogue.ts';
import { lawAward } from '../law/award-code.ts';
import { conditionText } from '../law/condition-text.ts';
import { examine } from '../law/examine.ts';
import type { Findings } from '../law/findings.ts';
import type { WardLaw } from '../law/ward-law.ts';
import { wardLaw } from '../law/ward-law.ts';
import { type Named } from '../subject/names.ts';
import { nominable } from '../subject/choices.ts';
import type { SubjectColumns } from '../subject/subject.ts';
import { factText } from './fact-text.ts';
import { factsOf } from './facts-of.ts';
import { type Known, type Nominated, knownOf } from './known.ts';

/** How near somebody comes: nothing fails; one condition fails or is not known to be met. */
export type Nearness = 'qualifies' | 'short';

export interface Suggestion extends SubjectColumns, Named {
  nearness: Nearness;
  /** The facts that speak for it. */
  why: string[];
  /** What is missing, each with the fact it was held against. */
  lacks: string[];
}

/** What the conditions say about a subject, people's judgement left aside. */
function weigh({ judgements = [] }: Findings, facts: ReturnType<typeof factsOf>) {
  const asked = judgements.filter(
    ({ condition }) => condition.is !== 'weighed' && condition.is !== 'not_on_hold' && condition.is !== 'undisciplined',
  );
  const said = ({ condition }: (typeof asked)[number]) => `${conditionText(condition)}: ${factText(condition, facts)}`;
  return {
    passed: asked.filter(({ state }) => state === 'pass').map(said),
    failed: asked.filter(({ state }) => state === 'fail').map(said),
    unknown: asked.filter(({ state }) => state === 'unknown').map(said),
  };
}

/** One subject held against the conditions of an award; null when it is far from it or nothing speaks for it. Pure. */
export function suggest(
  subject: SubjectColumns & Named,
  award: string,
  year: number,
  known: Known,
  law: WardLaw,
  today: string,
): Suggestion | null {
  const imagined: Nominated = {
    ...subject,
    id: '',
    year,
    award,
    ground: 'merit',
    movement_id: null,
    citation: null,
    achievement: null,
    proposed_on: today,
  };
  const facts = factsOf(imagined, known, law.settings, today);
  const findings = examine(law.book, facts);
  if (findings.outcome === 'HOLD' || findings.outcome === 'OUT_OF_POWER' || facts.disciplineStatus === 'IN_FORCE') return null;
  const { passed, failed, unknown } = weigh(findings, facts);
  const lacks = [...failed, ...unknown];
  if (passed.length === 0 || lacks.length > 1) return null;
  return { ...subject, nearness: lacks.length === 0 ? 'qualifies' : 'short', why: passed, lacks };
}

/**
 * Who qualifies for an award of a year as the records stand, and who falls short by one condition. Those who are
 * nominated or hold it already are left out. A constant number of queries.
 */
export async function suggestionsFor(tx: Tx, actor: Actor, award: string, year: number): Promise<Suggestion[]> {
  const entry = awardEntry(award);
  if (!entry || !lawAward(award)) return [];
  const hidden = await barredSubjects(tx, actor);
  const subjects = (await nominable(tx, actor)).filter(
    (row) => row.kind !== null && entry.subjects.includes(row.kind) && !row.whole_authority && !hidden(row),
  );
  const law = await wardLaw(tx);
  const known = await knownOf(
    tx,
    subjects.map((subject) => ({
      ...subject,
      id: '00000000-0000-0000-0000-000000000000',
      year,
      award,
      ground: 'merit',
      movement_id: null,
      citation: null,
      achievement: null,
      proposed_on: null,
    })),
  );
  const taken = await takenUp(tx, award, year);
  const today = localDate(tx.now);
  const own = ({ person_id, unit_id, body_id, household_id }: SubjectColumns) => person_id ?? unit_id ?? body_id ?? household_id ?? '';
  return subjects
    .filter((subject) => !taken.has(own(subject)))
    .flatMap((subject) => suggest(subject, award, year, known, law, today) ?? [])
    .toSorted((a, b) => Number(a.nearness === 'short') - Number(b.nearness === 'short'));
}

/** Whoever is nominated for the award in the year, or has it. */
async function takenUp(tx: Tx, award: string, year: number): Promise<Set<string>> {
  const columns = ['person_id', 'unit_id', 'body_id', 'household_id'] as const;
  const rows = await tx.db
    .selectFrom('nomination')
    .select(columns)
    .where('award', '=', award)
    .where('year', '=', year)
    .where('withdrawn_on', 'is', null)
    .unionAll(tx.db.selectFrom('award').select(columns).where('award', '=', award).where('year', '=', year))
    .execute();
  return new Set(rows.flatMap((row) => columns.map((column) => row[column]).filter((id) => id !== null)));
}
