import { sql } from 'kysely';
import type { Actor } from '../../platform/actor.ts';
import { NotFound, found } from '../../platform/refusal.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { mayActFor } from '../../organization/access.ts';

/** Who registers: a unit or a bloc. */
export interface Registrant {
  unitId: string | null;
  blocId: string | null;
}

export interface RegistrantRecord extends Registrant {
  id: string;
  name: string;
  /** The unit whose head acts: itself, or the leader of the bloc. */
  actingId: string | null;
  residential: boolean;
}

/** The unit or bloc of that id. */
export async function findRegistrant(tx: Tx, id: string): Promise<RegistrantRecord> {
  const unit = await tx.db
    .selectFrom('unit')
    .innerJoin('unit_kind', 'unit_kind.id', 'unit.kind_id')
    .select(['unit.id', 'unit_kind.residential'])
    .select(sql<string>`coalesce(unit.name, unit_kind.name || ' ' || unit.number, unit_kind.name)`.as('name'))
    .where('unit.id', '=', id)
    .executeTakeFirst();
  if (unit) return { ...unit, unitId: unit.id, blocId: null, actingId: unit.id };
  const bloc = found(await tx.db.selectFrom('bloc').select(['id', 'name', 'leader_id']).where('id', '=', id).executeTakeFirst());
  return { id, name: bloc.name, unitId: null, blocId: bloc.id, actingId: bloc.leader_id, residential: false };
}

export const mayRegisterFor = (actor: Actor, { actingId }: Pick<RegistrantRecord, 'actingId'>) => mayActFor(actor, actingId);

/** Heads of units see their own registration only; whoever works for the whole ward sees all. */
export const mayReadFor = (actor: Actor, registrant: Pick<RegistrantRecord, 'actingId'>) =>
  mayRegisterFor(actor, registrant) || actor.roles.some(({ role }) => role !== 'unit_head');

/** The registrant, if the actor acts for it. */
export async function ownRegistrant(tx: Tx, actor: Actor, id: string): Promise<RegistrantRecord> {
  const registrant = await findRegistrant(tx, id);
  if (!mayRegisterFor(actor, registrant)) throw new NotFound();
  return registrant;
}
