import type { Tx } from '../../platform/tenancy.ts';

/** What everybody may read of a comment. The address of its sender is never asked for here (S2-26). */
export interface PublicComment {
  id: string;
  name: string;
  text: string;
  sent_at: Date;
  reply: string | null;
  replied_on: string | null;
}

const passed = (tx: Tx, articleId: string) =>
  tx.db.selectFrom('article_comment').where('article_id', '=', articleId).where('outcome', '=', 'passed').where('hidden_on', 'is', null);

/** Comments somebody has passed, the oldest first. */
export const listComments = (
  tx: Tx,
  articleId: string,
  { limit, offset = 0 }: { limit: number; offset?: number },
): Promise<PublicComment[]> =>
  passed(tx, articleId)
    .select(['id', 'name', 'text', 'sent_at', 'reply', 'replied_on'])
    .orderBy('sent_at')
    .orderBy('id')
    .limit(limit)
    .offset(offset)
    .execute();

export async function countComments(tx: Tx, articleId: string): Promise<number> {
  const { count } = await passed(tx, articleId)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

/** How many comments each article shows that shows any. */
export async function countsOfComments(tx: Tx): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.db
    .selectFrom('article_comment')
    .select((eb) => ['article_id', eb.fn.countAll<number>().as('count')])
    .where('outcome', '=', 'passed')
    .where('hidden_on', 'is', null)
    .groupBy('article_id')
    .execute();
  return new Map(rows.map(({ article_id, count }) => [article_id, count]));
}
