import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { Refusal } from '../../platform/refusal.ts';
import { type Tx, fresh } from '../../platform/tenancy.ts';
import { holdColumn } from './enter.ts';
import type { Scorer } from './rules/sheet.ts';
import type { StoredSet } from './set.ts';
import { type Sheet, columnOf } from './sheet.ts';

const first = (titles: readonly string[]) =>
  `“${titles.slice(0, 3).join('”, “')}”${titles.length > 3 ? ` và ${titles.length - 3} mục khác` : ''}`;

/** Items without an entry in the column. */
export function unscored(stored: StoredSet, sheet: Pick<Sheet, 'entries'>, column: Scorer): string[] {
  const entered = columnOf(sheet, column);
  return stored.set.groups.flatMap((group) => group.items.filter(({ key }) => !entered.has(key)).map(({ title }) => title));
}

/** Items that demand evidence and have none; what comes from the ward's own records needs none. */
export function unproven(stored: StoredSet, sheet: Pick<Sheet, 'entries' | 'proofs'>): string[] {
  const entered = columnOf(sheet, 'self');
  const all = [...stored.set.groups.flatMap(({ items }) => items), ...stored.set.bonus];
  return all
    .filter(
      ({ key, evidence }) => evidence && entered.has(key) && !hasProof(entered.get(key)) && !sheet.proofs.some(({ line }) => line === key),
    )
    .map(({ title }) => title);
}

const hasProof = (entry: Sheet['entries'][number] | undefined) => entry === undefined || entry.evidence !== null || entry.from_records;

/** Locks a column of a sheet: nothing is entered in it any more. */
export async function submitScores(tx: Tx, actor: Actor, sheetId: string, column: Scorer): Promise<void> {
  const { sheet, stored } = await holdColumn(tx, actor, sheetId, column);
  const open = unscored(stored, sheet, column);
  if (open.length > 0) throw new Refusal('lines_missing', `Còn ${open.length} mục chưa có điểm: ${first(open)}. Nhập đủ, lưu rồi nộp.`);
  const bare = column === 'self' ? unproven(stored, sheet) : [];
  if (bare.length > 0)
    throw new Refusal('evidence_missing', `Còn ${bare.length} mục chưa nêu minh chứng: ${first(bare)}. Ghi minh chứng, lưu rồi nộp.`);
  await tx.db
    .insertInto('score_submission')
    .values({
      ...fresh(tx),
      score_sheet_id: sheetId,
      stage: column,
      submitted_by: actor.name,
      submitted_at: tx.now,
      account_id: actor.accountId,
      recorded_here: true,
    })
    .execute();
  await recordEvent(tx, actor, `score.${column}_submitted`, { subject: sheetId, detail: { unit: sheet.unit_name } });
}
