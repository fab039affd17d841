import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { addDays } from '../../platform/calendar/date.ts';
import { type Figure } from '../../platform/records/figure.ts';
import { figureColumn } from '../../platform/records/figure-column.ts';
import { Refusal, found } from '../../platform/refusal.ts';
import { type Tx, fresh, freshRow } from '../../platform/tenancy.ts';
import { isId, refuseReversed, refuseUnknown } from '../known.ts';

export interface UnitInput {
  kindId: string;
  name: string;
  number: number | null;
  parentId: string | null;
  address: string | null;
  households: Figure | null;
  population: Figure | null;
  validFrom: string | null;
}

const columns = (input: UnitInput) => ({
  kind_id: input.kindId,
  name: input.name,
  number: input.number,
  parent_id: input.parentId,
  address: input.address,
  valid_from: input.validFrom,
  households: input.households === null ? null : figureColumn(input.households),
  population: input.population === null ? null : figureColumn(input.population),
});

/** Adds a unit to the tree. Two living units of one kind and parent do not share a name. */
export async function createUnit(tx: Tx, actor: Actor, input: UnitInput): Promise<string> {
  await refuseUnknown(tx, 'unit_kind', input.kindId, 'kind');
  await refuseUnknown(tx, 'unit', input.parentId, 'parent');
  await refuseTakenName(tx, input, null);
  const row = fresh(tx);
  await tx.db
    .insertInto('unit')
    .values({ ...row, ...columns(input) })
    .execute();
  await recordEvent(tx, actor, 'unit.created', { subject: row.id, detail: { name: input.name } });
  return row.id;
}

export async function changeUnit(tx: Tx, actor: Actor, id: string, input: UnitInput): Promise<void> {
  const before = found(await findUnit(tx, id));
  await refuseUnknown(tx, 'unit_kind', input.kindId, 'kind');
  await refuseUnknown(tx, 'unit', input.parentId, 'parent');
  await refuseTakenName(tx, input, id);
  refuseReversed(input.validFrom, before.valid_to, 'valid_from');
  if (input.parentId && (await isBelow(tx, input.parentId, id))) {
    throw new Refusal('unit_circle', 'Đơn vị cấp trên đang chọn lại nằm dưới chính đơn vị này. Chọn đơn vị khác.', 'parent');
  }
  await tx.db.updateTable('unit').set(columns(input)).where('id', '=', id).execute();
  await recordEvent(tx, actor, 'unit.changed', { subject: id, detail: { before: before.name, name: input.name } });
}

/**
 * Ends units and puts their successor in their place: a merger has several predecessors, a split one predecessor for
 * several successors. The old units stay, with their history.
 */
export async function succeedUnit(
  tx: Tx,
  actor: Actor,
  input: UnitInput,
  change: { predecessorIds: string[]; kind: 'merge' | 'split' | 'rename'; happenedOn: string },
): Promise<string> {
  if (change.predecessorIds.length === 0)
    throw new Refusal('no_predecessor', 'Chọn đơn vị được sáp nhập, chia tách hay đổi tên.', 'predecessors');
  if (change.kind === 'merge' && change.predecessorIds.length < 2)
    throw new Refusal('one_predecessor', 'Sáp nhập cần ít nhất hai đơn vị.', 'predecessors');
  const lastDay = addDays(change.happenedOn, -1);
  const ended = await tx.db
    .updateTable('unit')
    .set({ valid_to: lastDay })
    .where('id', 'in', change.predecessorIds)
    .where((eb) => eb.or([eb('valid_from', 'is', null), eb('valid_from', '<=', lastDay)]))
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '=', lastDay)]))
    .returning('id')
    .execute();
  if (ended.length !== change.predecessorIds.length)
    throw new Refusal(
      'unknown_predecessor',
      'Có đơn vị cũ không còn hoạt động trước ngày có hiệu lực. Xem lại ngày và các đơn vị đã chọn.',
      'predecessors',
    );
  const id = await createUnit(tx, actor, { ...input, validFrom: change.happenedOn });
  await tx.db
    .insertInto('unit_succession')
    .values(
      change.predecessorIds.map((from, position) => ({
        ...freshRow(tx),
        unit_id: id,
        position,
        from_id: from,
        kind: change.kind,
        happened_on: change.happenedOn,
      })),
    )
    .execute();
  await recordEvent(tx, actor, 'unit.succeeded', { subject: id, detail: { kind: change.kind, predecessors: change.predecessorIds } });
  return id;
}

/** A new kind of unit: the list is the ward's own. */
export async function createUnitKind(tx: Tx, actor: Actor, name: string, residential: boolean): Promise<string> {
  const taken = await tx.db.selectFrom('unit_kind').select('id').where('name', 'ilike', name).executeTakeFirst();
  if (taken) throw new Refusal('kind_taken', 'Loại đơn vị này đã có.', 'name');
  const row = fresh(tx);
  await tx.db
    .insertInto('unit_kind')
    .values({ ...row, name, residential })
    .execute();
  await recordEvent(tx, actor, 'unit_kind.created', { subject: row.id, detail: { name } });
  return row.id;
}

async function refuseTakenName(tx: Tx, input: UnitInput, except: string | null): Promise<void> {
  // Who adds to one kind takes turns: two who ask at once would both find the name free.
  await tx.db.selectFrom('unit_kind').select('id').where('id', '=', input.kindId).forNoKeyUpdate().execute();
  const taken = await tx.db
    .selectFrom('unit')
    .select('id')
    .where('kind_id', '=', input.kindId)
    .where('name', '=', input.name)
    .where('valid_to', 'is', null)
    .where('parent_id', 'is not distinct from', input.parentId)
    .executeTakeFirst();
  if (taken && taken.id !== except)
    throw new Refusal('unit_taken', `Đã có đơn vị tên “${input.name}” cùng loại ở cùng chỗ. Sửa đơn vị đó hoặc đặt tên khác.`, 'name');
}

/** Whether `id` stands somewhere below `above` (or is it). */
async function isBelow(tx: Tx, id: string, above: string): Promise<boolean> {
  const units = await tx.db.selectFrom('unit').select(['id', 'parent_id']).execute();
  const parents = new Map(units.map((unit) => [unit.id, unit.parent_id]));
  for (let at: string | null | undefined = id; at; at = parents.get(at)) if (at === above) return true;
  return false;
}

export const findUnit = async (tx: Tx, id: string) =>
  isId(id)
    ? tx.db
        .selectFrom('unit')
        .innerJoin('unit_kind', 'unit_kind.id', 'unit.kind_id')
        .selectAll('unit')
        .select('unit_kind.name as kind_name')
        .where('unit.id', '=', id)
        .executeTakeFirst()
    : undefined;

export const listUnitKinds = (tx: Tx) => tx.db.selectFrom('unit_kind').selectAll().orderBy('position').orderBy('id').execute();

/** Every unit with the name of its kind, in the order of the tree. */
export const listUnits = (tx: Tx) =>
  tx.db
    .selectFrom('unit')
    .innerJoin('unit_kind', 'unit_kind.id', 'unit.kind_id')
    .selectAll('unit')
    .select(['unit_kind.name as kind_name', 'unit_kind.residential'])
    .orderBy('unit.position')
    .orderBy('unit.id')
    .execute();

export type UnitRow = Awaited<ReturnType<typeof listUnits>>[number];

/** How a unit is called; one whose name no source gives is called by its kind. */
export const unitName = (unit: { name: string | null; kind_name: string }) => unit.name ?? `${unit.kind_name} (không nêu tên)`;

/** The units that are alive on a day (ISO). */
export const livingOn = <U extends { valid_from: string | null; valid_to: string | null }>(units: readonly U[], day: string) =>
  units.filter((unit) => (unit.valid_from ?? '') <= day && (unit.valid_to === null || unit.valid_to >= day));

/** Where a unit came from and what became of it, through any number of mergers. */
export async function unitLineage(tx: Tx, id: string) {
  return tx.db
    .selectFrom('unit_succession')
    .innerJoin('unit as before', 'before.id', 'unit_succession.from_id')
    .innerJoin('unit as after', 'after.id', 'unit_succession.unit_id')
    .where((eb) => eb.or([eb('unit_succession.unit_id', '=', id), eb('unit_succession.from_id', '=', id)]))
    .select([
      'unit_succession.kind',
      'unit_succession.happened_on',
      'before.id as beforeId',
      'before.name as beforeName',
      'after.id as afterId',
      'after.name as afterName',
    ])
    .execute();
}
