import type { Tx } from '../../platform/tenancy.ts';
import { rankingsOf, rowsOf } from './ranking.ts';
import type { RankRow, Scorer } from './rules/sheet.ts';
import { type StoredSet, setsOfYear } from './set.ts';
import { type Sheet, scoreOfColumn, sheetsOf } from './sheet.ts';

export interface UnitScoreOfYear {
  stored: StoredSet;
  sheet: Sheet;
  /** Totals of the columns; null where nothing was entered. */
  totals: Record<Scorer, number | null>;
  /** Where the last announcement puts it; null before any. */
  row: RankRow | null;
  /** Of the last announcement. */
  announced: 'provisional' | 'final' | 'correction' | null;
}

const totalOf = (stored: StoredSet, sheet: Sheet, column: Scorer) => scoreOfColumn(stored, sheet, column)?.total ?? null;

export const totalsOf = (stored: StoredSet, sheet: Sheet): Record<Scorer, number | null> => ({
  self: totalOf(stored, sheet, 'self'),
  cross: totalOf(stored, sheet, 'cross'),
  council: totalOf(stored, sheet, 'council'),
});

/** The sheet of a unit in a year with its totals and place; null where the year has no opened set for it. */
export async function scoreOf(tx: Tx, unitId: string, year: number): Promise<UnitScoreOfYear | null> {
  const sets = (await setsOfYear(tx, year)).filter(({ opened }) => opened);
  const sheet = (
    await sheetsOf(
      tx,
      sets.map(({ id }) => id),
    )
  ).find(({ unit_id }) => unit_id === unitId);
  const stored = sets.find(({ id }) => id === sheet?.criteria_set_id);
  if (!sheet || !stored) return null;
  const last = (await rankingsOf(tx, [stored.id])).at(-1);
  const row = last ? (rowsOf(last).find(({ unit }) => unit === sheet.unit_key) ?? null) : null;
  const announced = (last?.kind ?? null) as UnitScoreOfYear['announced'];
  return { stored, sheet, totals: totalsOf(stored, sheet), row, announced };
}
