import { sql } from 'kysely';
import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { type CalendarDate, localDate } from '../../platform/calendar/date.ts';
import { readStoredFile } from '../../platform/files.ts';
import { NotFound, Refusal, found } from '../../platform/refusal.ts';
import { type Tx, freshRow } from '../../platform/tenancy.ts';
import { mayActFor } from '../../organization/access.ts';
import { findHeading } from '../../organization/spreadsheet/heading.ts';
import { dataRows } from '../../organization/spreadsheet/rows.ts';
import { readSheet } from '../../organization/spreadsheet/sheet.ts';
import { householdColumns, planHouseholds } from './household-plan.ts';

/** The pledge of one unit that its households make their own. */
export async function pledgeOfUnit(tx: Tx, id: string) {
  const pledge = found(await tx.db.selectFrom('pledge').select(['id', 'title', 'year', 'due_on']).where('id', '=', id).executeTakeFirst());
  const parties = await tx.db
    .selectFrom('pledge_party')
    .leftJoin('unit', 'unit.id', 'pledge_party.unit_id')
    .select(['pledge_party.unit_id', 'unit.name'])
    .where('pledge_id', '=', id)
    .execute();
  const [party] = parties;
  return { ...pledge, unitId: parties.length === 1 ? (party?.unit_id ?? null) : null, unitName: party?.name ?? null };
}

export type UnitPledge = Awaited<ReturnType<typeof pledgeOfUnit>>;

export const mayRecordFor = (actor: Actor, pledge: Pick<UnitPledge, 'unitId'>) => pledge.unitId !== null && mayActFor(actor, pledge.unitId);

async function ownPledge(tx: Tx, actor: Actor, id: string): Promise<UnitPledge> {
  found(await tx.db.selectFrom('pledge').select('id').where('id', '=', id).forUpdate().executeTakeFirst());
  const pledge = await pledgeOfUnit(tx, id);
  if (pledge.unitId === null)
    throw new Refusal('not_of_one_unit', 'Chỉ bản cam kết của một đơn vị mới có danh sách hộ. Lập mỗi đơn vị một bản từ mẫu.');
  if (!mayRecordFor(actor, pledge)) throw new NotFound();
  return pledge;
}

export interface HouseholdFilter {
  /** Only those signed, or not yet. */
  signed?: boolean;
  search?: string;
}

const rows = (tx: Tx, pledgeId: string, { signed, search }: HouseholdFilter) => {
  let query = tx.db.selectFrom('pledge_household').where('pledge_id', '=', pledgeId);
  if (signed !== undefined) query = query.where('signed_on', signed ? 'is not' : 'is', null);
  if (search)
    query = query.where((eb) => eb.or([eb('head', 'ilike', `%${escaped(search)}%`), eb('address', 'ilike', `%${escaped(search)}%`)]));
  return query;
};

const escaped = (text: string) => text.replaceAll(/[\\%_]/g, String.raw`\$&`);

/** One page of the households, in the order they were entered, and how many the filter finds. */
export async function listPledgeHouseholds(tx: Tx, pledgeId: string, filter: HouseholdFilter, page: number, size: number) {
  const { count } = await rows(tx, pledgeId, filter)
    .select(sql<number>`count(*)::int`.as('count'))
    .executeTakeFirstOrThrow();
  const households = await rows(tx, pledgeId, filter)
    .selectAll()
    .orderBy('position')
    .limit(size)
    .offset((page - 1) * size)
    .execute();
  return { count, households };
}

/** Signed n of N, for each of the year's pledges that has households. */
export async function householdProgress(tx: Tx, year: number): Promise<Map<string, { signed: number; total: number }>> {
  const counts = await tx.db
    .selectFrom('pledge_household')
    .innerJoin('pledge', 'pledge.id', 'pledge_household.pledge_id')
    .select('pledge_id')
    .select([sql<number>`count(*)::int`.as('total'), sql<number>`count(pledge_household.signed_on)::int`.as('signed')])
    .where('pledge.year', '=', year)
    .groupBy('pledge_id')
    .execute();
  return new Map(counts.map(({ pledge_id, signed, total }) => [pledge_id, { signed, total }]));
}

/** Where the households come from: the ward's own list of the unit, or an uploaded or pasted sheet. */
export type HouseholdSource = { kind: 'list' } | { kind: 'file'; fileId: string };

async function sourceRows(tx: Tx, filesDir: string, pledge: UnitPledge, source: HouseholdSource) {
  if (source.kind === 'file') {
    const sheet = await readSheet((await readStoredFile(tx, filesDir, source.fileId)).content);
    const heading = findHeading(sheet, householdColumns);
    if (!heading || !('head' in heading.mapping))
      throw new Refusal('column_missing', 'Bảng chưa có cột Chủ hộ. Đặt tên cột là “Chủ hộ” và “Địa chỉ” rồi tải lên lại.', 'file');
    return dataRows(sheet, heading);
  }
  const listed = await tx.db
    .selectFrom('household')
    .select(['id', 'head', 'address'])
    .where('unit_id', '=', pledge.unitId)
    .orderBy('position')
    .orderBy('id')
    .execute();
  return listed.map(({ id, head, address }, index) => ({ id, line: index + 1, cells: { head, address: address ?? '' } }));
}

/** What bringing the households in would do, row by row. Writes nothing. */
export async function previewHouseholds(tx: Tx, filesDir: string, pledge: UnitPledge, source: HouseholdSource) {
  const known = await tx.db.selectFrom('pledge_household').select(['head', 'address']).where('pledge_id', '=', pledge.id).execute();
  return planHouseholds(known, await sourceRows(tx, filesDir, pledge, source));
}

/** PostgreSQL takes 65,535 values in one statement. */
const batch = 5000;

/** Brings all the households in, or none: one wrong row refuses the whole. Returns how many are new. */
export async function addHouseholds(tx: Tx, actor: Actor, filesDir: string, pledgeId: string, source: HouseholdSource): Promise<number> {
  const pledge = await ownPledge(tx, actor, pledgeId);
  const { added, wrong } = await previewHouseholds(tx, filesDir, pledge, source);
  const [first] = wrong;
  if (first)
    throw new Refusal('rows_wrong', `Có ${wrong.length} dòng chưa đúng nên chưa đưa hộ nào vào; dòng ${first.line}: ${first.reason}.`);
  if (added.length === 0) throw new Refusal('no_rows', 'Không có hộ mới nào: các hộ trong danh sách đều đã có trong bản cam kết.');
  const { last } = await tx.db
    .selectFrom('pledge_household')
    .select(sql<number>`coalesce(max(position), -1)`.as('last'))
    .where('pledge_id', '=', pledgeId)
    .executeTakeFirstOrThrow();
  const lines = added.map((line, index) => ({ ...freshRow(tx), pledge_id: pledgeId, position: last + 1 + index, ...line }));
  for (let at = 0; at < lines.length; at += batch)
    await tx.db
      .insertInto('pledge_household')
      .values(lines.slice(at, at + batch))
      .execute();
  await recordEvent(tx, actor, 'pledge.households_added', { subject: pledgeId, detail: { title: pledge.title, households: added.length } });
  return added.length;
}

/** Records who signed on paper, and the day: the named places of the list, or all that have not signed yet. Nobody signs twice. */
export async function signHouseholds(
  tx: Tx,
  actor: Actor,
  pledgeId: string,
  positions: readonly number[] | 'all',
  signed_on: CalendarDate,
): Promise<number> {
  const pledge = await ownPledge(tx, actor, pledgeId);
  if (signed_on > localDate(tx.now)) throw new Refusal('signing_in_future', 'Ngày ký còn ở phía trước. Ghi khi đã ký.', 'signed_on');
  if (positions !== 'all' && positions.length === 0) throw new Refusal('no_household', 'Chọn ít nhất một hộ đã ký.', 'households');
  let update = tx.db
    .updateTable('pledge_household')
    .set({ signed_on, recorded_by: actor.name })
    .where('pledge_id', '=', pledgeId)
    .where('signed_on', 'is', null);
  if (positions !== 'all') update = update.where('position', 'in', [...positions]);
  const { numUpdatedRows } = await update.executeTakeFirstOrThrow();
  const signed = Number(numUpdatedRows);
  if (signed === 0)
    throw new Refusal('already_signed', 'Các hộ này đã được ghi là đã ký. Tải lại trang để xem danh sách hiện nay.', 'households');
  await recordEvent(tx, actor, 'pledge.households_signed', {
    subject: pledgeId,
    detail: { title: pledge.title, households: signed, signed_on },
  });
  return signed;
}
