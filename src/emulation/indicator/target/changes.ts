import type { Tx } from '../../../platform/tenancy.ts';

/** What a target was before it changed, and why it did; the newest change first. */
export const changesOf = (tx: Tx, targetId: string) =>
  tx.db.selectFrom('target_change').selectAll().where('target_id', '=', targetId).orderBy('position', 'desc').execute();

export type TargetChange = Awaited<ReturnType<typeof changesOf>>[number];
