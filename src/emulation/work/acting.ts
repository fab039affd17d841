import type { Actor } from '../../platform/actor.ts';
import { NotFound, found } from '../../platform/refusal.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { type WorkRecord, findWork, mayActForWork } from './work.ts';

/** The work, held for this act, if the actor may act for one of its owners; anybody else's is not found. */
export async function actingOn(tx: Tx, actor: Actor, id: string): Promise<WorkRecord> {
  found(await tx.db.selectFrom('work').select('id').where('id', '=', id).forUpdate().executeTakeFirst());
  const work = await findWork(tx, id);
  if (!mayActForWork(actor, work)) throw new NotFound();
  return work;
}

/** The place of the next row of a list. */
export const nextPlace = (rows: readonly { position: number }[]) => Math.max(-1, ...rows.map(({ position }) => position)) + 1;
