import { sql } from 'kysely';
import pg from 'pg';
import type { Tx } from '../../platform/tenancy.ts';
import type { BundleFault, Path } from './bundle.ts';
import { fault } from './rules.ts';
import type { TableShape } from './tables.ts';

/** A rule of the database that a row broke: a unique key, a check, a value its column cannot hold. */
export interface DatabaseComplaint {
  readonly kind: 'unique' | 'check' | 'value';
  readonly constraint: string;
  readonly message: string;
}

export function complaintOf(error: unknown): DatabaseComplaint | null {
  if (!(error instanceof pg.DatabaseError)) return null;
  const { code = '', constraint = '', message } = error;
  if (code === '23505') return { kind: 'unique', constraint, message };
  if (code === '23514') return { kind: 'check', constraint, message };
  return code.startsWith('22') ? { kind: 'value', constraint: code, message } : null;
}

async function definitionOf({ db }: Tx, table: string, constraint: string): Promise<string> {
  const { rows } = await sql<{ definition: string }>`
    select pg_get_constraintdef(oid) as definition from pg_constraint where conname = ${constraint} and conrelid = ${table}::regclass
    union all
    select indexdef from pg_indexes where schemaname = current_schema() and tablename = ${table} and indexname = ${constraint}`.execute(db);
  return rows[0]?.definition ?? constraint;
}

/** The table's fields that a definition speaks of: "UNIQUE (authority_id, slug)" gives `slug`. */
function fieldsIn(definition: string, { columns }: TableShape): string {
  const words = new Set(definition.replace(/^.* USING /, '').match(/\w+/g));
  const named = columns.filter((column) => words.has(column) && !['authority_id', 'id', 'position'].includes(column));
  return named.map((column) => (column === 'key' ? 'id' : column.replace(/_id$/, ''))).join(', ');
}

/** The complaint as a fault of the file. The transaction must be able to answer questions again. */
export async function complaintFault(tx: Tx, shape: TableShape, place: Path, complaint: DatabaseComplaint): Promise<BundleFault> {
  if (complaint.kind === 'value')
    return fault(
      place,
      'giá trị ngoài khả năng lưu',
      `Cơ sở dữ liệu không lưu được giá trị này (${complaint.message}): hãy sửa lại.`,
      undefined,
    );
  const definition = await definitionOf(tx, shape.table, complaint.constraint);
  const fields = fieldsIn(definition, shape);
  if (complaint.kind === 'check')
    return fault(place, 'ràng buộc', `Các trường ${fields} trái ràng buộc ${definition}: hãy sửa lại.`, undefined);
  return fault(place, 'trùng lặp', `Đã có bản ghi khác cùng ${fields}: hãy sửa cho khác nhau, hoặc gộp hai bản ghi làm một.`, undefined);
}
