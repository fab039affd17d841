import type { Field, Fields } from '../../platform/records/field.ts';
import type { BundleObject, Path } from './bundle.ts';
import { columnOf, linkColumn } from './tables.ts';

/** One row to write, and the place of the file it comes from. */
export interface PlacedRow {
  readonly place: Path;
  readonly values: Readonly<Record<string, unknown>>;
}

export interface RowSource {
  readonly authorityId: string;
  readonly newId: () => string;
  /** The database's id of the record that a bundle calls by `key`. */
  readonly idOf: (section: string, key: string) => string;
}

function columnValue(source: RowSource, field: Field, value: unknown): unknown {
  if (field.kind === 'ref' && typeof value === 'string') return source.idOf(field.section, value);
  // Bundles tell the hour of Việt Nam, which has had no summer time since its present zone began in 1975.
  if (field.kind === 'moment' && typeof value === 'string') return `${value}:00+07`;
  if (field.kind === 'boolean') return value ?? false;
  if (field.kind === 'texts') return value ?? [];
  return value ?? null;
}

function ownValues(source: RowSource, fields: Fields, object: BundleObject) {
  const columns = Object.entries(fields).flatMap(([name, field]) => {
    const column = columnOf(name, field);
    return column === null ? [] : [[column, columnValue(source, field, object[name])] as const];
  });
  return Object.fromEntries(columns);
}

/** Collects the rows of one object and of everything in it, under the table each belongs to. */
export function addRows(
  rows: Map<string, PlacedRow[]>,
  source: RowSource,
  table: string,
  fields: Fields,
  object: BundleObject,
  start: Readonly<Record<string, unknown>>,
  place: Path,
) {
  push(rows, table, { place, values: { ...start, ...ownValues(source, fields, object) } });
  addListRows(rows, source, table, fields, object, { [`${table}_id`]: start['id'] }, place);
}

/** The rows of an object's lists alone; `parent` is the column that ties them to it. */
export function addListRows(
  rows: Map<string, PlacedRow[]>,
  source: RowSource,
  table: string,
  fields: Fields,
  object: BundleObject,
  parent: Readonly<Record<string, unknown>>,
  place: Path,
) {
  for (const [name, field] of Object.entries(fields)) {
    if ((field.kind !== 'list' && field.kind !== 'refs') || field.table === '') continue;
    const items = (object[name] ?? []) as readonly (string | BundleObject)[];
    items.forEach((item, position) => {
      const start = { authority_id: source.authorityId, id: source.newId(), ...parent, position };
      const at = [...place, name, position];
      if (field.kind === 'list') addRows(rows, source, field.table, field.fields, item as BundleObject, start, at);
      else
        push(rows, field.table, {
          place: at,
          values: { ...start, [linkColumn(table, field.section)]: source.idOf(field.section, item as string) },
        });
    });
  }
}

function push(rows: Map<string, PlacedRow[]>, table: string, row: PlacedRow) {
  const list = rows.get(table);
  if (list) list.push(row);
  else rows.set(table, [row]);
}
