import type { Scorer } from './rules/sheet.ts';
import type { StoredSet } from './set.ts';
import { type Sheet, columnOf, scoreOfColumn } from './sheet.ts';
import { columnNames } from './words.ts';

export interface ColumnSaid {
  name: string;
  points: number | undefined;
  why: string | undefined;
  note: string | null;
}

/** What the columns say of each line. */
export function columnsSaid(stored: StoredSet, sheet: Sheet, columns: readonly Scorer[]): ReadonlyMap<string, ColumnSaid[]> {
  const read = columns.flatMap((column) => {
    const score = scoreOfColumn(stored, sheet, column);
    if (!score) return [];
    const lines = new Map([...score.items, ...score.bonuses, ...score.penalties].map((line) => [line.key, line]));
    return [{ column, lines, entries: columnOf(sheet, column) }];
  });
  const keys = [...stored.set.groups.flatMap(({ items }) => items), ...stored.set.bonus, ...stored.set.penalties].map(({ key }) => key);
  return new Map(
    keys.map((key) => [
      key,
      read.flatMap(({ column, lines, entries }) => {
        const entry = entries.get(key);
        if (!entry) return [];
        const note = [entry.evidence && `Minh chứng: ${entry.evidence}`, entry.reason && `Lý do: ${entry.reason}`]
          .filter(Boolean)
          .join('. ');
        return [{ name: columnNames[column], points: lines.get(key)?.points, why: lines.get(key)?.why, note: note || null }];
      }),
    ]),
  );
}
