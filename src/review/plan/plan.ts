import type { Actor } from '../../platform/actor.ts';
import { type AuditName, recordEvent } from '../../platform/audit.ts';
import { found } from '../../platform/refusal.ts';
import { type Tx, freshRow } from '../../platform/tenancy.ts';
import { listLessons } from '../entry/lesson.ts';
import { listRecommendations } from '../entry/recommendation.ts';
import { listShortcomings } from '../entry/shortcoming.ts';

const tables = {
  shortcoming: { answers: 'shortcoming_answer', parent: 'shortcoming_id' },
  lesson: { answers: 'lesson_answer', parent: 'lesson_id' },
} as const;
export type AnsweredKind = keyof typeof tables;

/** What the year before leaves to the plan of `year`: its shortcomings and lessons with the answers given so far, and its directions. */
export async function planDraft(tx: Tx, year: number) {
  const [shortcomings, lessons, recommendations] = [
    await listShortcomings(tx, { year: year - 1 }),
    await listLessons(tx, { year: year - 1 }),
    await listRecommendations(tx, { year: year - 1 }),
  ];
  const given = await tx.db
    .selectFrom('shortcoming_answer')
    .select(['id', 'shortcoming_id as of', 'text'])
    .where('year', '=', year)
    .unionAll(tx.db.selectFrom('lesson_answer').select(['id', 'lesson_id as of', 'text']).where('year', '=', year))
    .execute();
  const answer = (id: string) => {
    const own = given.find((row) => row.of === id);
    return { answer: own?.text ?? null, answerId: own?.id ?? null };
  };
  return {
    year,
    shortcomings: shortcomings.map((row) => ({ ...row, ...answer(row.id) })),
    lessons: lessons.map((row) => ({ ...row, ...answer(row.id) })),
    directions: recommendations.filter(({ kind }) => kind === 'direction'),
  };
}
export type PlanDraft = Awaited<ReturnType<typeof planDraft>>;

/** How many shortcomings and lessons of the year before have no answer in the plan of `year`. */
export async function unanswered(tx: Tx, year: number): Promise<number> {
  const { shortcomings, lessons } = await planDraft(tx, year);
  return [...shortcomings, ...lessons].filter(({ answer }) => answer === null).length;
}

/** Answers one shortcoming ("biện pháp") or lesson ("vận dụng") for the plan of a year; a later answer replaces the earlier draft. */
export async function answerPlan(tx: Tx, actor: Actor, kind: AnsweredKind, id: string, year: number, text: string): Promise<void> {
  const { answers, parent } = tables[kind];
  found(
    await tx.db
      .selectFrom(kind)
      .select('id')
      .where('id', '=', id)
      .where('year', '=', year - 1)
      .executeTakeFirst(),
  );
  const before = await tx.db
    .selectFrom(answers)
    .select(['id', 'position', 'year'])
    .where(parent as 'shortcoming_id', '=', id)
    .orderBy('position')
    .execute();
  const own = before.find((row) => row.year === year);
  if (own) await tx.db.updateTable(answers).set({ text }).where('id', '=', own.id).execute();
  else
    await tx.db
      .insertInto(answers)
      .values({ ...freshRow(tx), [parent]: id, position: (before.at(-1)?.position ?? -1) + 1, year, text })
      .execute();
  await recordEvent(tx, actor, `${kind}.answered` satisfies AuditName, { subject: id, detail: { year, text } });
}
