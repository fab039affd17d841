import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { localDate } from '../../platform/calendar/date.ts';
import { Refusal, found } from '../../platform/refusal.ts';
import { type Tx, fresh } from '../../platform/tenancy.ts';
import { boardDay, registrationBoard, unregistered } from '../registration/registration.ts';
import type { StoredSet } from './set.ts';
import { type Sheet, findSheet } from './sheet.ts';

/** The exclusion that is reckoned from the registrations of the year and never typed. */
export const notRegistered = 'chua-dang-ky';

/** The units that have not registered for the year, neither themselves nor through their bloc. */
export async function unregisteredUnits(tx: Tx, year: number): Promise<ReadonlySet<string>> {
  const board = await registrationBoard(tx, year, boardDay(year, localDate(tx.now)));
  return new Set(unregistered(board).flatMap(({ kind, id }) => (kind === 'unit' ? [id] : [])));
}

/** Why a sheet is not ranked: what was entered and not lifted, and the missing registration. */
export function exclusionsOf(stored: StoredSet, sheet: Sheet, missing: ReadonlySet<string>): { key: string; note?: string }[] {
  const known = new Set(stored.set.exclusions.map(({ key }) => key));
  const entered = sheet.exclusions
    .filter(({ code, lifted_at }) => lifted_at === null && known.has(code))
    .map(({ code, reason, document }) => ({ key: code, note: [reason, document].filter(Boolean).join(', ') }));
  return known.has(notRegistered) && missing.has(sheet.unit_id) ? [{ key: notRegistered }, ...entered] : entered;
}

export interface ExclusionInput {
  code: string;
  reason: string;
  document: string | null;
}

/** Takes a unit out of the ranking; the paper or conclusion it rests on is named. */
export async function excludeUnit(tx: Tx, actor: Actor, sheetId: string, input: ExclusionInput): Promise<void> {
  found(await tx.db.selectFrom('score_sheet').select('id').where('id', '=', sheetId).forUpdate().executeTakeFirst());
  const { sheet, stored } = await findSheet(tx, sheetId);
  const known = stored.set.exclusions.filter(({ key }) => key !== notRegistered).map(({ key }) => key);
  if (!known.includes(input.code)) throw new Refusal('exclusion_unknown', 'Chọn một trường hợp có trong bộ tiêu chí.', 'code');
  if (sheet.exclusions.some(({ code, lifted_at }) => code === input.code && lifted_at === null))
    throw new Refusal('already_excluded', `${sheet.unit_name} đã được ghi trường hợp này. Bỏ lần ghi cũ trước khi ghi lại.`, 'code');
  await tx.db
    .insertInto('score_exclusion')
    .values({ ...fresh(tx), score_sheet_id: sheetId, ...input, recorded_by: actor.name, recorded_at: tx.now, recorded_here: true })
    .execute();
  await recordEvent(tx, actor, 'score.excluded', { subject: sheetId, detail: { unit: sheet.unit_name, ...input } });
}

/** Takes an exclusion back with a reason; both stay on record. */
export async function liftExclusion(tx: Tx, actor: Actor, sheetId: string, exclusionId: string, reason: string): Promise<void> {
  found(await tx.db.selectFrom('score_sheet').select('id').where('id', '=', sheetId).forUpdate().executeTakeFirst());
  const { sheet } = await findSheet(tx, sheetId);
  const exclusion = found(sheet.exclusions.find(({ id }) => id === exclusionId));
  if (exclusion.lifted_at !== null) throw new Refusal('already_lifted', 'Trường hợp này đã được bỏ. Tải lại trang để xem.');
  await tx.db
    .updateTable('score_exclusion')
    .set({ lifted_reason: reason, lifted_by: actor.name, lifted_at: tx.now })
    .where('id', '=', exclusionId)
    .execute();
  await recordEvent(tx, actor, 'score.exclusion_lifted', {
    subject: sheetId,
    detail: { unit: sheet.unit_name, code: exclusion.code, reason },
  });
}
