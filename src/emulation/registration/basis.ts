import { sql } from 'kysely';
import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import type { CalendarDate } from '../../platform/calendar/date.ts';
import { Refusal, found } from '../../platform/refusal.ts';
import { type Tx, fresh, freshRow } from '../../platform/tenancy.ts';

export interface DocumentInput {
  number: string;
  title: string;
  issuer: string | null;
  issued_on: CalendarDate | null;
}

/** The documents of superiors that works are registered under, newest first. */
export const listDocuments = (tx: Tx) =>
  tx.db
    .selectFrom('superior_document')
    .selectAll()
    .select(
      sql<number>`(select count(*)::int from superior_document_work l where l.authority_id = superior_document.authority_id
        and l.superior_document_id = superior_document.id)`.as('works'),
    )
    .orderBy('issued_on', (order) => order.desc().nullsLast())
    .orderBy('number')
    .execute();

export type SuperiorDocument = Awaited<ReturnType<typeof listDocuments>>[number];

export const findDocument = async (tx: Tx, id: string) =>
  found(await tx.db.selectFrom('superior_document').selectAll().where('id', '=', id).executeTakeFirst());

/** The works registered under a document, in the order they were linked. */
export const documentWorks = async (tx: Tx, id: string) =>
  (
    await tx.db.selectFrom('superior_document_work').select('work_id').where('superior_document_id', '=', id).orderBy('position').execute()
  ).map(({ work_id }) => work_id);

/** Enters a document once; works then point to it. `id` null makes a new one. */
export async function saveDocument(tx: Tx, actor: Actor, id: string | null, input: DocumentInput): Promise<string> {
  const twin = await tx.db
    .selectFrom('superior_document')
    .select('id')
    .where('number', '=', input.number)
    .where('issuer', 'is not distinct from', input.issuer)
    .executeTakeFirst();
  if (twin && twin.id !== id) throw new Refusal('document_exists', 'Văn bản số này của cơ quan này đã có. Dùng lại văn bản ấy.', 'number');
  if (id !== null) await findDocument(tx, id);
  const row = fresh(tx);
  if (id === null)
    await tx.db
      .insertInto('superior_document')
      .values({ ...row, ...input })
      .execute();
  else await tx.db.updateTable('superior_document').set(input).where('id', '=', id).execute();
  await recordEvent(tx, actor, 'superior_document.saved', { subject: id ?? row.id, detail: { ...input } });
  return id ?? row.id;
}

/** Says which documents a work carries out; replaces what was said before. */
export async function linkDocuments(tx: Tx, work_id: string, documentIds: readonly string[]): Promise<void> {
  await tx.db.deleteFrom('superior_document_work').where('work_id', '=', work_id).execute();
  for (const superior_document_id of new Set(documentIds)) {
    await findDocument(tx, superior_document_id);
    await tx.db.selectFrom('superior_document').select('id').where('id', '=', superior_document_id).forUpdate().execute();
    const { last } = await tx.db
      .selectFrom('superior_document_work')
      .select(sql<number>`coalesce(max(position), -1)`.as('last'))
      .where('superior_document_id', '=', superior_document_id)
      .executeTakeFirstOrThrow();
    await tx.db
      .insertInto('superior_document_work')
      .values({ ...freshRow(tx), superior_document_id, work_id, position: last + 1 })
      .execute();
  }
}
