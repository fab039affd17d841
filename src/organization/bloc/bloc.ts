import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { localDate } from '../../platform/calendar/date.ts';
import { Refusal, found } from '../../platform/refusal.ts';
import { type Tx, fresh } from '../../platform/tenancy.ts';
import { isId } from '../known.ts';
import { heldOn } from '../people/protocol.ts';
import { listMembers } from './member.ts';

export interface BlocInput {
  name: string;
  /** The year it is for; null for a bloc that goes on from year to year. */
  year: number | null;
}

async function refuseTakenName(tx: Tx, input: BlocInput, except: string | null): Promise<void> {
  const taken = await tx.db
    .selectFrom('bloc')
    .select('id')
    .where('name', '=', input.name)
    .where('year', 'is not distinct from', input.year)
    .executeTakeFirst();
  if (taken && taken.id !== except)
    throw new Refusal('bloc_taken', `Đã có “${input.name}” của năm này. Sửa khối đó hoặc đặt tên khác.`, 'name');
}

export async function createBloc(tx: Tx, actor: Actor, input: BlocInput): Promise<string> {
  await refuseTakenName(tx, input, null);
  const row = fresh(tx);
  await tx.db
    .insertInto('bloc')
    .values({ ...row, ...input })
    .execute();
  await recordEvent(tx, actor, 'bloc.created', { subject: row.id, detail: { ...input } });
  return row.id;
}

export async function changeBloc(tx: Tx, actor: Actor, id: string, input: BlocInput): Promise<void> {
  const before = found(await findBloc(tx, id));
  await refuseTakenName(tx, input, id);
  await tx.db.updateTable('bloc').set(input).where('id', '=', id).execute();
  await recordEvent(tx, actor, 'bloc.changed', { subject: id, detail: { before: before.name, ...input } });
}

/** Passes the lead of the bloc to another of its units; who led before stays in the journal. */
export async function rotateLeader(tx: Tx, actor: Actor, id: string, unitId: string): Promise<void> {
  const bloc = found(await findBloc(tx, id));
  const members = heldOn(await listMembers(tx, [id]), localDate(tx.now));
  if (!members.some(({ unit_id }) => unit_id === unitId)) {
    throw new Refusal('leader_outside', 'Trưởng khối phải là một đơn vị đang ở trong khối. Thêm đơn vị vào khối trước.', 'leader');
  }
  await tx.db.updateTable('bloc').set({ leader_id: unitId }).where('id', '=', id).execute();
  await recordEvent(tx, actor, 'bloc.leader_rotated', { subject: id, detail: { before: bloc.leader_id, leader: unitId } });
}

const blocs = (tx: Tx) =>
  tx.db.selectFrom('bloc').leftJoin('unit', 'unit.id', 'bloc.leader_id').selectAll('bloc').select('unit.name as leader_name');

export const findBloc = async (tx: Tx, id: string) => (isId(id) ? blocs(tx).where('bloc.id', '=', id).executeTakeFirst() : undefined);

/** Every bloc with its members of all times, in the ward's own order. */
export async function listBlocs(tx: Tx) {
  const rows = await blocs(tx).orderBy('bloc.position').orderBy('bloc.id').execute();
  const members = Map.groupBy(
    await listMembers(
      tx,
      rows.map(({ id }) => id),
    ),
    ({ bloc_id }) => bloc_id,
  );
  return rows.map((row) => ({ ...row, members: members.get(row.id) ?? [] }));
}

/** The blocs a unit is a member of today. */
export async function blocsOfUnit(tx: Tx, unitId: string): Promise<{ id: string; name: string }[]> {
  const rows = await tx.db
    .selectFrom('bloc_member')
    .innerJoin('bloc', 'bloc.id', 'bloc_member.bloc_id')
    .select(['bloc.id', 'bloc.name', 'bloc_member.valid_from', 'bloc_member.valid_to'])
    .where('bloc_member.unit_id', '=', unitId)
    .orderBy('bloc.position')
    .execute();
  return heldOn(rows, localDate(tx.now));
}
