import type { Tx } from '../../platform/tenancy.ts';
import { isId } from '../identifier.ts';

const appealRows = (tx: Tx) =>
  tx.db
    .selectFrom('appeal')
    .innerJoin('decision', (join) =>
      join.onRef('decision.id', '=', 'appeal.decision_id').onRef('decision.authority_id', '=', 'appeal.authority_id'),
    )
    .leftJoin('award', (join) => join.onRef('award.id', '=', 'appeal.award_id').onRef('award.authority_id', '=', 'appeal.authority_id'))
    .selectAll('appeal')
    .select(['decision.number', 'decision.symbol', 'decision.issued_on', 'award.recipient']);

async function withAnswers(tx: Tx, rows: Awaited<ReturnType<ReturnType<typeof appealRows>['execute']>>) {
  const ids = rows.map(({ id }) => id);
  const answers =
    ids.length === 0
      ? []
      : await tx.db
          .selectFrom('appeal_answer')
          .selectAll()
          .where('appeal_id', 'in', ids)
          .orderBy('appeal_id')
          .orderBy('position')
          .execute();
  return rows.map((row) => ({ ...row, answer: answers.find(({ appeal_id }) => appeal_id === row.id) ?? null }));
}

export interface Part {
  decisionId?: string;
  limit: number;
  offset?: number;
}

/** Appeals, newest first, each with its decision and its answer; of one decision where it is named. Two queries. */
export const listAppeals = async (tx: Tx, { decisionId, limit, offset = 0 }: Part) =>
  withAnswers(
    tx,
    await appealRows(tx)
      .$if(decisionId !== undefined, (qb) => qb.where('appeal.decision_id', '=', decisionId ?? ''))
      .orderBy('received_on', 'desc')
      .orderBy('appeal.id', 'desc')
      .limit(limit)
      .offset(offset)
      .execute(),
  );

export type Appeal = Awaited<ReturnType<typeof listAppeals>>[number];

export async function countAppeals(tx: Tx, decisionId?: string): Promise<number> {
  const { n } = await tx.db
    .selectFrom('appeal')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .$if(decisionId !== undefined, (qb) => qb.where('decision_id', '=', decisionId ?? ''))
    .executeTakeFirstOrThrow();
  return n;
}

/** How many nobody has answered yet. */
export async function waitingAppeals(tx: Tx): Promise<number> {
  const { n } = await tx.db
    .selectFrom('appeal')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('appeal_answer').select('appeal_answer.id').whereRef('appeal_answer.appeal_id', '=', 'appeal.id'))),
    )
    .executeTakeFirstOrThrow();
  return n;
}

export async function findAppeal(tx: Tx, id: string): Promise<Appeal | undefined> {
  return isId(id) ? (await withAnswers(tx, await appealRows(tx).where('appeal.id', '=', id).execute()))[0] : undefined;
}

/** The newest answers anybody may read: what was decided and why, never who appealed. */
export const publishedAnswers = (tx: Tx, decisionId: string, limit = 100) =>
  tx.db
    .selectFrom('appeal_answer')
    .innerJoin('appeal', (join) =>
      join.onRef('appeal.id', '=', 'appeal_answer.appeal_id').onRef('appeal.authority_id', '=', 'appeal_answer.authority_id'),
    )
    .select(['appeal.received_on', 'answered_on', 'result', 'appeal_answer.content'])
    .where('decision_id', '=', decisionId)
    .where('published', '=', true)
    .orderBy('answered_on', 'desc')
    .orderBy('appeal_answer.id', 'desc')
    .limit(limit)
    .execute();
