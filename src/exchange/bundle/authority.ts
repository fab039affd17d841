import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { NewId } from '../../platform/clock.ts';
import type { DB } from '../../platform/database/schema.generated.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { authorityFields } from '../../organization/records.ts';
import type { BundleObject } from './bundle.ts';
import { BundleRefusal } from './bundle.ts';
import { complaintOf } from './complaint.ts';
import type { FieldChange } from './difference.ts';
import type { PlacedRow } from './rows.ts';
import { addListRows } from './rows.ts';
import { fault } from './rules.ts';
import { authorityColumns, authorityTables } from './tables.ts';
import { writeRows } from './write.ts';

function refuseTakenHost(error: unknown, host: unknown): never {
  if (complaintOf(error)?.kind !== 'unique') throw error;
  throw new BundleRefusal([
    fault(['authority', 'host'], 'trùng lặp', `Tên miền «${host}» đã thuộc đơn vị khác: hãy sửa hoặc bỏ trường này.`, host),
  ]);
}

/**
 * The authority of that slug in the register, added (`added`) when it is not there yet. `admin` is a connection, or a
 * transaction, that may add to the register. Throws BundleRefusal when another authority holds the host name.
 */
export async function ensureAuthority(
  admin: Kysely<DB>,
  authority: BundleObject,
  newId: NewId,
): Promise<{ authorityId: string; added: boolean }> {
  const known = (slug: unknown) => admin.selectFrom('authority').select('authority_id').where('slug', '=', String(slug)).executeTakeFirst();
  const before = await known(authority['slug']);
  if (before) return { authorityId: before.authority_id, added: false };
  const columns = sql.join(authorityColumns.map((column) => sql.ref(column)));
  const values = sql.join(authorityColumns.map((column) => sql`${authority[column] ?? null}`));
  await sql`insert into authority (authority_id, ${columns}) values (${newId()}, ${values}) on conflict (slug) do nothing`
    .execute(admin)
    .catch((error: unknown) => refuseTakenHost(error, authority['host']));
  const after = await known(authority['slug']);
  if (!after) throw new Error('the authority was not added');
  return { authorityId: after.authority_id, added: true };
}

async function writeLists(tx: Tx, authority: BundleObject): Promise<void> {
  const rows = new Map<string, PlacedRow[]>();
  const source = { authorityId: tx.authorityId, newId: tx.newId, idOf: () => '' };
  addListRows(rows, source, 'authority', authorityFields, authority, {}, ['authority']);
  for (const shape of authorityTables) {
    await sql`delete from ${sql.table(shape.table)} where authority_id = ${tx.authorityId}`.execute(tx.db);
    await writeRows(tx, shape, rows.get(shape.table) ?? []);
  }
}

/** Brings the authority's own row and its lists to what the bundle says; the slug is its identity and stays. */
export async function writeAuthority(tx: Tx, authority: BundleObject, changes: readonly FieldChange[]): Promise<void> {
  const columns = changes.map(({ field }) => field).filter((field) => authorityColumns.includes(field));
  const assignments = columns.map((column) => sql`${sql.ref(column)} = ${authority[column] ?? null}`);
  if (columns.length > 0) {
    await sql`update authority set ${sql.join(assignments)} where authority_id = ${tx.authorityId}`
      .execute(tx.db)
      .catch((error: unknown) => refuseTakenHost(error, authority['host']));
  }
  if (columns.length < changes.length) await writeLists(tx, authority);
}
