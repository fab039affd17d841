import { sql } from 'kysely';
import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { formatDate, localDate } from '../../platform/calendar/date.ts';
import { Refusal } from '../../platform/refusal.ts';
import { type Tx, fresh } from '../../platform/tenancy.ts';
import { heldOn } from '../../organization/people/protocol.ts';
import { livingUnits } from '../choices.ts';
import { boardDay } from '../registration/registration.ts';
import { findSet, holdSet } from './set.ts';

/** The units a set of a year and bloc scores: the members of the bloc, or every unit of the first level. */
export async function scoredUnits(tx: Tx, year: number, blocId: string | null): Promise<string[]> {
  const day = boardDay(year, localDate(tx.now));
  const units = await livingUnits(tx, day);
  if (blocId === null) return units.filter(({ parent_id }) => parent_id === null).map(({ id }) => id);
  const members = await tx.db.selectFrom('bloc_member').selectAll().where('bloc_id', '=', blocId).orderBy('position').execute();
  const own = new Set(heldOn(members, day).map(({ unit_id }) => unit_id));
  return units.filter(({ id }) => own.has(id)).map(({ id }) => id);
}

async function refuseTwins(tx: Tx, id: string, year: number, unitIds: readonly string[]): Promise<void> {
  const twins = await tx.db
    .selectFrom('score_sheet')
    .innerJoin('criteria_set', 'criteria_set.id', 'score_sheet.criteria_set_id')
    .innerJoin('unit', 'unit.id', 'score_sheet.unit_id')
    .select(['unit.name', 'criteria_set.title'])
    .where('criteria_set.year', '=', year)
    .where('criteria_set.id', '<>', id)
    .where('score_sheet.unit_id', 'in', unitIds as string[])
    .executeTakeFirst();
  if (twins)
    throw new Refusal(
      'unit_scored_twice',
      `${twins.name} đã có phiếu theo “${twins.title}” năm ${year}. Mỗi đơn vị chỉ chấm theo một bộ tiêu chí trong năm; chọn khối khác.`,
    );
}

/** Opens a set for scoring: from now on nobody changes it, and each unit has its sheet. */
export async function openSet(tx: Tx, actor: Actor, id: string): Promise<void> {
  const row = await holdSet(tx, id);
  if (row.opened_at !== null) throw new Refusal('set_opened', 'Bộ tiêu chí đã được mở chấm điểm. Tải lại trang để xem các phiếu.');
  const today = localDate(tx.now);
  if (row.self_due_on !== null && row.self_due_on < today)
    throw new Refusal(
      'due_before_start',
      `Hạn tự chấm ${formatDate(row.self_due_on)} đã qua trước khi mở. Sửa hạn ở quy tắc của bộ tiêu chí rồi mở lại.`,
    );
  const { faults } = await findSet(tx, id);
  const [fault] = faults;
  if (fault) throw new Refusal('set_faulty', `Chưa mở được. ${fault} Sửa rồi mở lại.`);
  await sql`select pg_advisory_xact_lock(hashtextextended(${`scoring ${tx.authorityId} ${row.year}`}, 0))`.execute(tx.db);
  const units = await scoredUnits(tx, row.year, row.bloc_id);
  if (units.length === 0) throw new Refusal('no_unit', 'Khối chưa có đơn vị nào. Thêm đơn vị vào khối ở mục Tổ chức rồi mở lại.');
  await refuseTwins(tx, id, row.year, units);
  await tx.db.updateTable('criteria_set').set({ opened_at: tx.now, opened_by: actor.name }).where('id', '=', id).execute();
  await tx.db
    .insertInto('score_seal')
    .values({ authority_id: tx.authorityId, criteria_set_id: id, kind: 'opened', sealed_at: tx.now })
    .execute();
  const sheets = units.map((unit_id) => ({ ...fresh(tx), criteria_set_id: id, unit_id }));
  await tx.db.insertInto('score_sheet').values(sheets).execute();
  await recordEvent(tx, actor, 'criteria.opened', { subject: id, detail: { title: row.title, year: row.year, units: units.length } });
}
