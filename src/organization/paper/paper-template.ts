import { sql } from 'kysely';
import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { fillTemplate } from '../../platform/documents/template/fill.ts';
import { TemplateFault } from '../../platform/documents/template/open.ts';
import { type StoredFile, readStoredFile, storeFile } from '../../platform/files.ts';
import { NotFound, Refusal } from '../../platform/refusal.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { type PaperForm, isPaperForm, withoutTemplate } from './forms.ts';
import { samplePaper } from './sample.ts';

export const templateLimit = 5 * 1024 * 1024;
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The kind of paper an address names. */
export function formOf(text: string): PaperForm {
  if (!isPaperForm(text) || withoutTemplate.includes(text)) throw new NotFound();
  return text;
}

const templates = (tx: Tx) =>
  tx.db
    .selectFrom('paper_template')
    .innerJoin('stored_file', 'stored_file.id', 'paper_template.file_id')
    .select([
      'paper_template.id',
      'paper_template.form',
      'paper_template.file_id',
      'paper_template.put_in_at',
      'paper_template.put_in_by',
      'paper_template.retired_at',
      'stored_file.name',
    ]);

/** The templates in use, by kind of paper. */
export const templatesInUse = (tx: Tx) => templates(tx).where('retired_at', 'is', null).execute();

/** Every template a kind of paper has had, the newest first. */
export const templateHistory = (tx: Tx, form: PaperForm) =>
  templates(tx).where('form', '=', form).orderBy('put_in_at', 'desc').orderBy('paper_template.id', 'desc').limit(50).execute();

/** The ward's own template for a kind of paper; null where the prescribed layout serves. */
export async function templateFor(tx: Tx, filesDir: string, form: string | undefined): Promise<Uint8Array | null> {
  if (form === undefined) return null;
  const row = await templates(tx).where('form', '=', form).where('retired_at', 'is', null).executeTakeFirst();
  return row ? (await readStoredFile(tx, filesDir, row.file_id)).content : null;
}

/** A template that was once put in, as the file that was sent. */
export async function templateFile(tx: Tx, filesDir: string, form: PaperForm, id: string): Promise<StoredFile & { content: Uint8Array }> {
  const row = (await templateHistory(tx, form)).find((each) => each.id === id);
  if (!row) throw new NotFound();
  return readStoredFile(tx, filesDir, row.file_id);
}

/** Puts a template in after filling it once with a sample; one that cannot be filled is refused with every fault. */
export async function putInTemplate(
  tx: Tx,
  actor: Actor,
  filesDir: string,
  input: { form: PaperForm; name: string; bytes: Uint8Array },
): Promise<void> {
  await fillTemplate(input.bytes, samplePaper).catch((error: unknown) => {
    if (!(error instanceof TemplateFault)) throw error;
    throw new Refusal('template_faulty', `Chưa nhận mẫu; mẫu đang dùng vẫn giữ nguyên. ${error.sentences.join(' ')}`, 'file');
  });
  const file = await storeFile(tx, filesDir, { name: input.name, mediaType: wordType, bytes: input.bytes });
  await retire(tx, input.form);
  const id = tx.newId();
  await tx.db
    .insertInto('paper_template')
    .values({ authority_id: tx.authorityId, id, form: input.form, file_id: file.id, put_in_at: tx.now, put_in_by: actor.name })
    .execute();
  await recordEvent(tx, actor, 'paper_template.put_in', { subject: id, detail: { form: input.form, sha256: file.sha256 } });
}

/** Goes back to the prescribed layout. */
export async function retireTemplate(tx: Tx, actor: Actor, form: PaperForm): Promise<void> {
  if ((await retire(tx, form)) === 0)
    throw new Refusal('none_in_use', 'Loại văn bản này đang dùng thể thức chung, không có mẫu riêng để bỏ.');
  await recordEvent(tx, actor, 'paper_template.retired', { detail: { form } });
}

async function retire(tx: Tx, form: PaperForm): Promise<number> {
  // Two who put a template in at once follow each other.
  await sql`select pg_advisory_xact_lock(hashtext(${`paper_template:${tx.authorityId}:${form}`}))`.execute(tx.db);
  const { numUpdatedRows } = await tx.db
    .updateTable('paper_template')
    .set({ retired_at: tx.now })
    .where('form', '=', form)
    .where('retired_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}
