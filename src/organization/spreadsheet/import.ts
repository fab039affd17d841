import { sql } from 'kysely';
import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { type StoredFile, storeFile } from '../../platform/files.ts';
import { figureColumn } from '../../platform/records/figure-column.ts';
import type { Figure } from '../../platform/records/figure.ts';
import { Refusal } from '../../platform/refusal.ts';
import type { Tx } from '../../platform/tenancy.ts';
import type { PersonPlan } from './person-plan.ts';
import { type ImportRequest, type Preview, previewImport } from './preview.ts';
import { readSheet, spreadsheetType } from './sheet.ts';
import type { KnownUnit, UnitPlan } from './unit-plan.ts';

/** PostgreSQL takes 65,535 values in one statement. */
const batch = 2000;
const namedFaults = 5;

/** Keeps an uploaded spreadsheet for the preview and the import. Refuses what cannot be read as one. */
export async function uploadSheet(
  tx: Tx,
  actor: Actor,
  filesDir: string,
  upload: { name: string; bytes: Uint8Array },
): Promise<StoredFile> {
  const mediaType = await spreadsheetType(upload.bytes);
  await readSheet(upload.bytes);
  const file = await storeFile(tx, filesDir, { name: upload.name, mediaType, bytes: upload.bytes });
  await recordEvent(tx, actor, 'spreadsheet.uploaded', { subject: file.id, detail: { name: file.name, sha256: file.sha256 } });
  return file;
}

/**
 * Writes everything the preview showed, or nothing: one wrong row refuses the whole. What is already there as the
 * sheet says stays untouched, so importing again changes nothing.
 */
export async function importSheet(tx: Tx, actor: Actor, filesDir: string, request: ImportRequest): Promise<Preview['counts']> {
  await sql`select pg_advisory_xact_lock(hashtext(${`spreadsheet:${tx.authorityId}`}))`.execute(tx.db);
  const preview = await previewImport(tx, filesDir, request);
  refuseFaults(preview);
  if (preview.plan.subject === 'don-vi') await writeUnits(tx, preview.plan.plan);
  else await writePeople(tx, preview.plan.plan);
  await recordEvent(tx, actor, 'spreadsheet.imported', {
    subject: request.fileId,
    detail: { what: request.subject, name: preview.fileName, ...preview.counts },
  });
  return preview.counts;
}

function refuseFaults({ missing, rows }: Preview): void {
  if (missing.length > 0) throw new Refusal('column_missing', `Chưa biết cột nào là ${missing.join(', ')}. Chọn cột rồi xem trước lại.`);
  if (rows.length === 0) throw new Refusal('no_rows', 'Dưới dòng tiêu đề không có dòng nào để nhập.');
  const wrong = rows.filter(({ state }) => state === 'wrong');
  if (wrong.length === 0) return;
  const named = wrong.slice(0, namedFaults).map(({ line, reason }) => `dòng ${line}: ${reason}`);
  const rest = wrong.length > namedFaults ? `; và ${wrong.length - namedFaults} dòng khác` : '';
  throw new Refusal('rows_wrong', `Có ${wrong.length} dòng chưa đúng nên chưa nhập dòng nào: ${named.join('; ')}${rest}.`);
}

const batches = <T>(rows: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(rows.length / batch) }, (_, index) => rows.slice(index * batch, (index + 1) * batch));

const start = (tx: Tx, id: string) => ({ authority_id: tx.authorityId, id, key: `r-${id}` });
const figure = (value: Figure | null) => (value === null ? null : figureColumn(value));
const numberIn = (name: string | null) => Number(/(\d{1,4})$/.exec(name ?? '')?.[1]) || null;

async function writeUnits(tx: Tx, { added, changed }: UnitPlan): Promise<void> {
  const row = (unit: KnownUnit) => ({
    ...start(tx, unit.id),
    ...unit,
    number: numberIn(unit.name),
    households: figure(unit.households),
    population: figure(unit.population),
  });
  for (const units of batches(added)) await tx.db.insertInto('unit').values(units.map(row)).execute();
  for (const { id, address, households, population } of changed) {
    const columns = { address, households: figure(households), population: figure(population) };
    await tx.db.updateTable('unit').set(columns).where('id', '=', id).execute();
  }
}

async function writePeople(tx: Tx, { people, posts }: PersonPlan): Promise<void> {
  for (const rows of batches(people.added)) {
    await tx.db
      .insertInto('person')
      .values(rows.map((person) => ({ ...start(tx, person.id), ...person })))
      .execute();
  }
  for (const { id, honorific } of people.changed) await tx.db.updateTable('person').set({ honorific }).where('id', '=', id).execute();
  for (const rows of batches(posts.added)) {
    await tx.db
      .insertInto('post')
      .values(rows.map((post) => ({ ...start(tx, post.id), ...post })))
      .execute();
  }
  for (const { id, level, rank } of posts.changed) await tx.db.updateTable('post').set({ level, rank }).where('id', '=', id).execute();
}
