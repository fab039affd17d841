import { sql } from 'kysely';
import type { Field, Fields } from '../../platform/records/field.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { authorityFields } from '../../organization/records.ts';
import type { Bundle } from './bundle.ts';
import { canonicalFile } from './canonical.ts';
import { sections } from './sections.ts';
import type { TableShape } from './tables.ts';
import { authorityColumns, authorityTables, columnOf, linkColumn, sectionFields, sectionTable, sectionTables } from './tables.ts';

export type Row = Readonly<Record<string, unknown>>;

/** The rows of every table of the authority, in the order they are printed. */
export type Stored = ReadonlyMap<string, readonly Row[]>;

const list = (columns: readonly string[]) => sql.join(columns.map((column) => sql.ref(column)));

const rowsOf = ({ table, columns }: Pick<TableShape, 'table' | 'columns'>) =>
  sql`select ${table} as name, (select coalesce(json_agg(row order by row.position, row.id), '[]') from (select ${list(columns)} from ${sql.table(table)}) as row) as rows`;

/** All tables in one statement: what is written meanwhile is seen everywhere or nowhere. */
export async function readStored({ db, authorityId }: Tx): Promise<Stored> {
  const own = sql`select 'authority' as name, (select json_agg(row) from (select ${list(authorityColumns)} from authority where authority_id = ${authorityId}) as row) as rows`;
  const others = [...authorityTables, ...sections.flatMap(sectionTables)].map(rowsOf);
  const { rows: tables } = await sql<{ name: string; rows: Row[] }>`${sql.join([own, ...others], sql` union all `)}`.execute(db);
  return new Map(tables.map(({ name, rows }) => [name, rows]));
}

type ChildrenOf = (table: string, parentColumn: string, parentId: unknown) => readonly Row[];
type KeyOf = (section: string, id: unknown) => unknown;

function childIndex(stored: Stored): ChildrenOf {
  const indexes = new Map<string, Map<unknown, Row[]>>();
  return (table, parentColumn, parentId) => {
    const index = indexes.get(table) ?? Map.groupBy(stored.get(table) ?? [], (row) => row[parentColumn]);
    indexes.set(table, index);
    return index.get(parentId) ?? [];
  };
}

function keyIndex(stored: Stored): KeyOf {
  const keys = new Map(sections.map(({ name, table }) => [name, new Map((stored.get(table) ?? []).map((row) => [row['id'], row['key']]))]));
  return (section, id) => keys.get(section)?.get(id);
}

/** "2026-11-22 08:00" on the clocks of Việt Nam. */
export function printMoment(moment: Date): string {
  return new Date(moment.getTime() + 7 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
}

interface Reader {
  readonly children: ChildrenOf;
  readonly key: KeyOf;
}

function fieldValue(reader: Reader, table: string, row: Row, name: string, field: Field): unknown {
  const value = row[columnOf(name, field) ?? ''];
  if (field.kind === 'ref') return value === null ? null : reader.key(field.section, value);
  if (field.kind === 'moment') return typeof value === 'string' ? printMoment(new Date(value)) : null;
  if (field.kind === 'refs')
    return reader
      .children(field.table, `${table}_id`, row['id'])
      .map((link) => reader.key(field.section, link[linkColumn(table, field.section)]));
  if (field.kind !== 'list' || field.table === '') return value;
  // The authority's lists hang on no column: all of them are its own.
  const items =
    table === 'authority' ? reader.children(field.table, 'authority', undefined) : reader.children(field.table, `${table}_id`, row['id']);
  return items.map((item) => objectOf(reader, field.table, field.fields, item));
}

function objectOf(reader: Reader, table: string, fields: Fields, row: Row): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, fieldValue(reader, table, row, name, field)]));
}

/** The bundle that the rows hold, in its one form. */
export function bundleOf(stored: Stored): Bundle {
  const reader = { children: childIndex(stored), key: keyIndex(stored) };
  const records = sections.map((section) => {
    const rows = stored.get(sectionTable(section.name)) ?? [];
    return [
      section.name,
      rows.map((row) => ({ id: row['key'], ...objectOf(reader, section.table, sectionFields(section), row) })),
    ] as const;
  });
  const authority = objectOf(reader, 'authority', authorityFields, stored.get('authority')?.[0] ?? {});
  return canonicalFile({ authority, ...Object.fromEntries(records) });
}
