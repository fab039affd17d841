import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { Refusal, found } from '../../platform/refusal.ts';
import { type Tx, fresh } from '../../platform/tenancy.ts';
import { isId } from '../known.ts';
import type { BodyKind, Level } from '../words.ts';

export interface BodyInput {
  name: string;
  shortName: string | null;
  kind: BodyKind;
  level: Level | null;
  /** The body above it, in words: it often stands outside the ward. */
  superior: string | null;
}

const columns = (input: BodyInput) => ({
  name: input.name,
  short_name: input.shortName,
  kind: input.kind,
  level: input.level,
  superior: input.superior,
});

async function refuseTakenName(tx: Tx, input: BodyInput, except: string | null): Promise<void> {
  const taken = await tx.db
    .selectFrom('body')
    .select('id')
    .where('name', '=', input.name)
    .where('level', 'is not distinct from', input.level)
    .executeTakeFirst();
  if (taken && taken.id !== except)
    throw new Refusal('body_taken', `Đã có “${input.name}” ở cấp này. Sửa tên hoặc dùng mục đã có.`, 'name');
}

/** Adds a body or organization: of the ward, or of another level whose people come as guests. Returns its id. */
export async function createBody(tx: Tx, actor: Actor, input: BodyInput): Promise<string> {
  await refuseTakenName(tx, input, null);
  const row = fresh(tx);
  await tx.db
    .insertInto('body')
    .values({ ...row, ...columns(input) })
    .execute();
  await recordEvent(tx, actor, 'body.created', { subject: row.id, detail: { name: input.name } });
  return row.id;
}

export async function changeBody(tx: Tx, actor: Actor, id: string, input: BodyInput): Promise<void> {
  const before = found(await findBody(tx, id));
  await refuseTakenName(tx, input, id);
  await tx.db.updateTable('body').set(columns(input)).where('id', '=', id).execute();
  await recordEvent(tx, actor, 'body.changed', { subject: id, detail: { before: before.name, name: input.name } });
}

export const findBody = async (tx: Tx, id: string) =>
  isId(id) ? tx.db.selectFrom('body').selectAll().where('id', '=', id).executeTakeFirst() : undefined;

/** Every body in the ward's own order. */
export const listBodies = (tx: Tx) => tx.db.selectFrom('body').selectAll().orderBy('position').orderBy('id').execute();

/** The bodies as options of a list. */
export const bodyOptions = async (tx: Tx) => (await listBodies(tx)).map(({ id, name }) => ({ value: id, label: name }));
