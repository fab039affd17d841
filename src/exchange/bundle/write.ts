import { sql } from 'kysely';
import type { Tx } from '../../platform/tenancy.ts';
import { BundleRefusal } from './bundle.ts';
import type { DatabaseComplaint } from './complaint.ts';
import { complaintFault, complaintOf } from './complaint.ts';
import type { PlacedRow } from './rows.ts';
import type { TableShape } from './tables.ts';

const list = (columns: readonly string[]) => sql.join(columns.map((column) => sql.ref(column)));

async function insertRows({ db }: Tx, { table, columns }: TableShape, rows: readonly PlacedRow[]): Promise<void> {
  const json = JSON.stringify(rows.map((row) => row.values));
  const updated = columns
    .filter((column) => !['authority_id', 'id', 'key'].includes(column))
    .map((column) => sql`${sql.ref(column)} = ${sql.ref(`excluded.${column}`)}`);
  const replace = columns.includes('key') ? sql`on conflict (authority_id, key) do update set ${sql.join(updated)}` : sql``;
  await sql`insert into ${sql.table(table)} (${list(columns)}) select ${list(columns)} from jsonb_populate_recordset(null::${sql.table(table)}, ${json}::jsonb) ${replace}`.execute(
    db,
  );
}

/** The database's complaint about these rows, if it has one; nothing of them stays written after a complaint. */
async function tryRows(tx: Tx, shape: TableShape, rows: readonly PlacedRow[]): Promise<DatabaseComplaint | null> {
  await sql`savepoint bundle_rows`.execute(tx.db);
  try {
    await insertRows(tx, shape, rows);
    return null;
  } catch (error) {
    const complaint = complaintOf(error);
    if (!complaint) throw error;
    await sql`rollback to savepoint bundle_rows`.execute(tx.db);
    return complaint;
  }
}

/**
 * The first row of those refused. The database hides the values of a refused row behind row-level security, so it is
 * found by halving: rules on values are held against each row in turn, before any reference is.
 */
async function refusedRow(
  tx: Tx,
  shape: TableShape,
  rows: readonly PlacedRow[],
  { constraint }: DatabaseComplaint,
): Promise<PlacedRow | undefined> {
  let [taken, refused] = [0, rows.length];
  while (refused - taken > 1) {
    const middle = Math.floor((taken + refused) / 2);
    const complaint = await tryRows(tx, shape, rows.slice(0, middle));
    await sql`rollback to savepoint bundle_rows`.execute(tx.db);
    if (complaint?.constraint === constraint) refused = middle;
    else taken = middle;
  }
  return rows[refused - 1];
}

/** Writes the rows of one table in one statement; new keys are added, known keys changed. Throws BundleRefusal naming the row. */
export async function writeRows(tx: Tx, shape: TableShape, rows: readonly PlacedRow[]): Promise<void> {
  if (rows.length === 0) return;
  const complaint = await tryRows(tx, shape, rows);
  if (!complaint) {
    await sql`release savepoint bundle_rows`.execute(tx.db);
    return;
  }
  const refused = await refusedRow(tx, shape, rows, complaint);
  throw new BundleRefusal([await complaintFault(tx, shape, refused?.place ?? [], complaint)]);
}

/** Takes away the list rows of the given records, to be written anew. */
export async function clearLists(
  { db, authorityId }: Tx,
  shapes: readonly TableShape[],
  recordTable: string,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  for (const { table, parentColumn } of shapes.filter((shape) => shape.parentColumn === `${recordTable}_id`)) {
    await sql`delete from ${sql.table(table)} where authority_id = ${authorityId} and ${sql.ref(parentColumn ?? '')} = any(${ids}::uuid[])`.execute(
      db,
    );
  }
}

/** Puts the records in the file's order without touching anything else of them. */
export async function writePositions(
  { db, authorityId }: Tx,
  table: string,
  positions: readonly { id: unknown; position: number }[],
): Promise<void> {
  if (positions.length === 0) return;
  await sql`update ${sql.table(table)} as record set position = wanted.position
    from jsonb_to_recordset(${JSON.stringify(positions)}::jsonb) as wanted (id uuid, position integer)
    where record.authority_id = ${authorityId} and record.id = wanted.id`.execute(db);
}
