import type { Section } from '../../platform/records/field.ts';
import type { Tx } from '../../platform/tenancy.ts';
import type { Bundle } from './bundle.ts';
import { recordsOf } from './bundle.ts';
import type { SectionDifference } from './difference.ts';
import type { PlacedRow } from './rows.ts';
import { addRows } from './rows.ts';
import { sections } from './sections.ts';
import type { Stored } from './stored.ts';
import { sectionFields, sectionTables } from './tables.ts';
import { clearLists, writePositions, writeRows } from './write.ts';

/** The database's id of every record of the bundle: the one it has, or a new one. */
export type IdBook = (section: string, key: string) => string;

export function idBook(tx: Tx, stored: Stored, wanted: Bundle): IdBook {
  const book = new Map(
    sections.map(({ name, table }) => {
      const known = new Map((stored.get(table) ?? []).map((row) => [String(row['key']), String(row['id'])]));
      for (const { id } of recordsOf(wanted, name)) if (!known.has(id)) known.set(id, tx.newId());
      return [name, known] as const;
    }),
  );
  return (section, key) => {
    const id = book.get(section)?.get(key);
    if (!id) throw new Error(`no record ${key} in ${section}`);
    return id;
  };
}

function changedRows(tx: Tx, idOf: IdBook, section: Section, wanted: Bundle, keys: ReadonlySet<string>): Map<string, PlacedRow[]> {
  const rows = new Map<string, PlacedRow[]>();
  const source = { authorityId: tx.authorityId, newId: tx.newId, idOf };
  recordsOf(wanted, section.name).forEach((record, position) => {
    if (!keys.has(record.id)) return;
    const start = { authority_id: tx.authorityId, id: idOf(section.name, record.id), key: record.id, position };
    addRows(rows, source, section.table, sectionFields(section), record, start, [section.name, position]);
  });
  return rows;
}

/** Records whose place in the file is not the one the database has. */
function movedRecords(idOf: IdBook, section: Section, wanted: Bundle, stored: Stored, written: ReadonlySet<string>) {
  const places = new Map((stored.get(section.table) ?? []).map((row) => [row['key'], row['position']]));
  return recordsOf(wanted, section.name).flatMap(({ id }, position) =>
    written.has(id) || places.get(id) === position ? [] : [{ id: idOf(section.name, id), position }],
  );
}

/** Writes the added and the changed records of one section with everything in them; a query per table. */
export async function writeSection(
  tx: Tx,
  idOf: IdBook,
  section: Section,
  wanted: Bundle,
  change: SectionDifference,
  stored: Stored,
): Promise<void> {
  const changed = change.changed.map(({ id }) => id);
  const written = new Set([...change.added, ...changed]);
  const rows = changedRows(tx, idOf, section, wanted, written);
  const shapes = sectionTables(section);
  await clearLists(
    tx,
    shapes,
    section.table,
    changed.map((key) => idOf(section.name, key)),
  );
  for (const shape of shapes) await writeRows(tx, shape, rows.get(shape.table) ?? []);
  await writePositions(tx, section.table, movedRecords(idOf, section, wanted, stored, written));
}
