import { sql } from 'kysely';
import type { Actor } from '../../platform/actor.ts';
import { NotFound, found } from '../../platform/refusal.ts';
import { type Tx, once } from '../../platform/tenancy.ts';
import { allows, mayActFor } from '../../organization/access.ts';
import { answerOf, linesByKey } from './answer.ts';
import type { Stage } from './records.ts';
import type { CriteriaSet } from './rules/scheme.ts';
import type { Answers, Scorer, SheetScore } from './rules/sheet.ts';
import { scoreSheet } from './rules/sheet-score.ts';
import { type StoredSet, findSet } from './set.ts';

const unitWords = (unit: string, kind: string) =>
  sql<string>`coalesce(${sql.ref(`${unit}.name`)}, concat_ws(' ', ${sql.ref(`${kind}.name`)}, ${sql.ref(`${unit}.number`)}))`;

const sheets = (tx: Tx) =>
  tx.db
    .selectFrom('score_sheet')
    .innerJoin('unit', 'unit.id', 'score_sheet.unit_id')
    .innerJoin('unit_kind', 'unit_kind.id', 'unit.kind_id')
    .leftJoin('unit as crosser', 'crosser.id', 'score_sheet.crosser_id')
    .leftJoin('unit_kind as crosser_kind', 'crosser_kind.id', 'crosser.kind_id')
    .selectAll('score_sheet')
    .select(['unit.key as unit_key', unitWords('unit', 'unit_kind').as('unit_name')])
    .select(sql<string | null>`case when crosser.id is null then null else ${unitWords('crosser', 'crosser_kind')} end`.as('crosser_name'))
    .orderBy('unit.position')
    .orderBy('unit.id');

async function withActs(tx: Tx, rows: Awaited<ReturnType<ReturnType<typeof sheets>['execute']>>) {
  // No sheet has the authority's own id: an empty list is asked for all the same.
  const ids = [...rows.map(({ id }) => id), tx.authorityId];
  const { db } = tx;
  const of = <R extends { score_sheet_id: string }>(acts: R[]) => Map.groupBy(acts, (act) => act.score_sheet_id);
  const entries = of(
    await db.selectFrom('score_entry').selectAll().where('score_sheet_id', 'in', ids).orderBy('position').orderBy('id').execute(),
  );
  const submissions = of(await db.selectFrom('score_submission').selectAll().where('score_sheet_id', 'in', ids).orderBy('id').execute());
  const exclusions = of(
    await db.selectFrom('score_exclusion').selectAll().where('score_sheet_id', 'in', ids).orderBy('position').orderBy('id').execute(),
  );
  const appeals = of(
    await db.selectFrom('score_appeal').selectAll().where('score_sheet_id', 'in', ids).orderBy('position').orderBy('id').execute(),
  );
  const proofs = of(
    await db.selectFrom('score_evidence').selectAll().where('score_sheet_id', 'in', ids).orderBy('position').orderBy('id').execute(),
  );
  return rows.map((row) => ({
    ...row,
    proofs: proofs.get(row.id) ?? [],
    entries: entries.get(row.id) ?? [],
    submissions: submissions.get(row.id) ?? [],
    exclusions: exclusions.get(row.id) ?? [],
    appeals: appeals.get(row.id) ?? [],
  }));
}

export type Sheet = Awaited<ReturnType<typeof withActs>>[number];
export type Entry = Sheet['entries'][number];
export type Appeal = Sheet['appeals'][number];
export type Exclusion = Sheet['exclusions'][number];

/** Every sheet of some sets with all that was entered; six queries. */
export const sheetsOf = (tx: Tx, setIds: readonly string[]): Promise<Sheet[]> =>
  once(tx, `sheetsOf ${setIds.join()}`, () => readSheets(tx, setIds));

async function readSheets(tx: Tx, setIds: readonly string[]): Promise<Sheet[]> {
  if (setIds.length === 0) return [];
  return withActs(
    tx,
    await sheets(tx)
      .where('score_sheet.criteria_set_id', 'in', setIds as string[])
      .execute(),
  );
}

export async function findSheet(tx: Tx, id: string): Promise<{ sheet: Sheet; stored: StoredSet }> {
  const [sheet] = await withActs(tx, await sheets(tx).where('score_sheet.id', '=', id).execute());
  const known = found(sheet);
  return { sheet: known, stored: await findSet(tx, known.criteria_set_id) };
}

/** Own sheets and those to be crossed for heads of units; every sheet for those who judge. */
export const maySee = (actor: Actor, sheet: Pick<Sheet, 'unit_id' | 'crosser_id'>) =>
  allows(actor, 'score.judge') || mayActFor(actor, sheet.unit_id) || mayActFor(actor, sheet.crosser_id);

/** A sheet that the actor may see; any other is not found. */
export async function findOwnSheet(tx: Tx, actor: Actor, id: string): Promise<{ sheet: Sheet; stored: StoredSet }> {
  const one = await findSheet(tx, id);
  if (!maySee(actor, one.sheet)) throw new NotFound();
  return one;
}

/** The entries that make up each column: what the council decided later stands for its own. */
const columnStages: Record<Scorer, readonly Stage[]> = {
  self: ['self'],
  cross: ['cross'],
  council: ['council', 'appeal', 'correction'],
};

/** The last entry of each line in a column. */
export function columnOf(sheet: Pick<Sheet, 'entries'>, column: Scorer): ReadonlyMap<string, Entry> {
  const stages: readonly string[] = columnStages[column];
  return new Map(sheet.entries.filter(({ stage }) => stages.includes(stage)).map((entry) => [entry.line, entry]));
}

const answersRead = new WeakMap<readonly Entry[], { set: CriteriaSet; columns: Map<Scorer, Answers> }>();

/** The answers of a column, the same object every time: what was reckoned from them need not be reckoned again. */
export function answersOf(stored: StoredSet, { entries }: Pick<Sheet, 'entries'>, column: Scorer): Answers {
  const known = answersRead.get(entries);
  const { columns } = known?.set === stored.set ? known : { columns: new Map<Scorer, Answers>() };
  const answers = columns.get(column) ?? readAnswers(stored, { entries }, column);
  answersRead.set(entries, { set: stored.set, columns: columns.set(column, answers) });
  return answers;
}

function readAnswers(stored: StoredSet, sheet: Pick<Sheet, 'entries'>, column: Scorer): Answers {
  const lines = linesByKey(stored.set);
  return Object.fromEntries(
    [...columnOf(sheet, column)].flatMap(([key, entry]) => {
      const line = lines.get(key);
      return line ? [[key, answerOf(line, entry)]] : [];
    }),
  );
}

export const submissionOf = (sheet: Pick<Sheet, 'submissions'>, stage: Scorer) => sheet.submissions.find((each) => each.stage === stage);

/** The score of one column; null where nobody has entered anything. */
export function scoreOfColumn(stored: StoredSet, sheet: Sheet, column: Scorer): SheetScore | null {
  const answers = answersOf(stored, sheet, column);
  if (Object.keys(answers).length === 0) return null;
  return scoreSheet(stored.set, answers, { by: column, ...(sheet.place ? { place: sheet.place } : {}) });
}

/** Points of every line of a score, by key. */
export const pointsByLine = (score: SheetScore | null): ReadonlyMap<string, number> =>
  new Map([...(score?.items ?? []), ...(score?.bonuses ?? []), ...(score?.penalties ?? [])].map(({ key, points }) => [key, points]));

/** The column a scorer starts from: the one before, where it was handed in. */
export function columnBefore(sheet: Pick<Sheet, 'submissions'>, column: Scorer): Scorer | null {
  if (column === 'self') return null;
  if (column === 'council' && submissionOf(sheet, 'cross')) return 'cross';
  return submissionOf(sheet, 'self') ? 'self' : null;
}
