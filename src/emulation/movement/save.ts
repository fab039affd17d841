import { sql } from 'kysely';
import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import type { Figure } from '../../platform/records/figure.ts';
import { figureColumn } from '../../platform/records/figure-column.ts';
import { Refusal } from '../../platform/refusal.ts';
import { type Tx, fresh, freshRow } from '../../platform/tenancy.ts';
import { findMovement } from './movement.ts';
import { standingOf } from './plan-act.ts';
import { type Plan, missing, missingWords } from './readiness.ts';

export interface Basis {
  title: string;
  number: string | null;
  issued_on: string | null;
  issuer: string | null;
  /** Of the party congress the document belongs to: 22 for “lần thứ XXII”. */
  congress_ordinal?: number | null;
}

export interface MovementInput extends Plan {
  name: string;
  short_name: string | null;
  nature: string;
  form: string;
  origin: string;
  launched_by: string | null;
  parent_id: string | null;
  owner_id: string | null;
  year: number;
  year_to: number | null;
  occasion: string | null;
  theme: string | null;
  motto: string | null;
  purpose: string | null;
  interim_due_on: string | null;
  final_due_on: string | null;
  participation: Figure | null;
  subjects: string[];
  contents: string[];
  reach?: string | null;
  supervision?: string | null;
  communication?: string | null;
  awards?: string | null;
  budget?: string | null;
  catalogue_entry?: string | null;
  /** Absent: the classes stay as they are. */
  classes?: readonly string[];
}

function check(input: MovementInput): void {
  if (input.starts_on && input.ends_on && input.ends_on < input.starts_on)
    throw new Refusal('term_reversed', 'Ngày kết thúc đứng trước ngày bắt đầu. Xem lại hai ngày.', 'ends_on');
  if (input.year_to !== null && input.year_to < input.year)
    throw new Refusal('term_reversed', 'Năm cuối đứng trước năm đầu. Xem lại hai năm.', 'year_to');
  if (input.interim_due_on && input.final_due_on && input.final_due_on < input.interim_due_on)
    throw new Refusal('term_reversed', 'Hạn tổng kết đứng trước hạn sơ kết.', 'final_due_on');
  if (input.interim_due_on && input.starts_on && input.interim_due_on < input.starts_on)
    throw new Refusal('term_reversed', 'Hạn sơ kết đứng trước ngày bắt đầu.', 'interim_due_on');
  if (input.final_due_on && input.starts_on && input.final_due_on < input.starts_on)
    throw new Refusal('term_reversed', 'Hạn tổng kết đứng trước ngày bắt đầu.', 'final_due_on');
}

const columns = ({ participation, classes: _, ...input }: MovementInput) => ({
  ...input,
  participation: participation === null ? null : figureColumn(participation),
});

async function writeBases(tx: Tx, movementId: string, bases: readonly Basis[]): Promise<void> {
  await tx.db.deleteFrom('movement_basis').where('movement_id', '=', movementId).execute();
  if (bases.length === 0) return;
  await tx.db
    .insertInto('movement_basis')
    .values(bases.map((basis, position) => ({ ...freshRow(tx), movement_id: movementId, position, ...basis })))
    .execute();
}

async function writeClasses(tx: Tx, movementId: string, classes: readonly string[] | undefined): Promise<void> {
  if (classes === undefined) return;
  await tx.db.deleteFrom('movement_class').where('movement_id', '=', movementId).execute();
  if (classes.length === 0) return;
  await tx.db
    .insertInto('movement_class')
    .values(classes.map((each, position) => ({ ...freshRow(tx), movement_id: movementId, position, class: each })))
    .execute();
}

/** Enters a movement as a draft and returns its id. The plan may be incomplete until the launch. */
export async function createMovement(tx: Tx, actor: Actor, input: MovementInput, bases: readonly Basis[]): Promise<string> {
  check(input);
  const row = fresh(tx);
  await tx.db
    .insertInto('movement')
    .values({ ...row, ...columns(input) })
    .execute();
  await writeBases(tx, row.id, bases);
  await writeClasses(tx, row.id, input.classes);
  await recordEvent(tx, actor, 'movement.created', { subject: row.id, detail: { name: input.name, year: input.year } });
  return row.id;
}

/** Whether `ancestor` stands over `id`, or is it: a parent chosen so would close a circle. */
async function standsUnder(tx: Tx, ancestor: string, id: string): Promise<boolean> {
  const parents = new Map((await tx.db.selectFrom('movement').select(['id', 'parent_id']).execute()).map((row) => [row.id, row.parent_id]));
  for (let at: string | null | undefined = ancestor; at; at = parents.get(at)) if (at === id) return true;
  return false;
}

/** Changes the plan. Once launched, no field of Điều 17 may be emptied: units already work by it. */
export async function changeMovement(tx: Tx, actor: Actor, id: string, input: MovementInput, bases: readonly Basis[]): Promise<void> {
  await sql`select from movement where id = ${id} for update`.execute(tx.db);
  const before = await findMovement(tx, id);
  check(input);
  if ((await standingOf(tx, before)).state === 'submitted')
    throw new Refusal('plan_waiting', 'Kế hoạch đang chờ Chủ tịch duyệt nên không sửa được. Rút lại, sửa rồi trình lại.');
  if (input.parent_id && (await standsUnder(tx, input.parent_id, id)))
    throw new Refusal('parent_circle', 'Phong trào không thể trực thuộc chính nó hay phong trào cấp dưới của nó.', 'parent_id');
  const gaps = before.launched && missing(before).length === 0 ? missing(input) : [];
  if (gaps.length > 0)
    throw new Refusal(
      'plan_incomplete',
      `Phong trào đã phát động, không được bỏ trống: ${missingWords(gaps)} (Điều 17 Luật TĐKT 2022).`,
      gaps[0]?.field,
    );
  await tx.db.updateTable('movement').set(columns(input)).where('id', '=', id).execute();
  await writeBases(tx, id, bases);
  await writeClasses(tx, id, input.classes);
  await recordEvent(tx, actor, 'movement.changed', { subject: id, detail: { name: input.name } });
}
