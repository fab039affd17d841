import { localDate } from '../../platform/calendar/date.ts';
import { readStoredFile } from '../../platform/files.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { listBodies } from '../body/body.ts';
import { heldOn } from '../people/protocol.ts';
import { listUnitKinds, listUnits, livingOn } from '../unit/unit.ts';
import { type Subject, importColumns } from './columns.ts';
import { type Heading, findHeading } from './heading.ts';
import { type PersonPlan, PersonPlanner } from './person-plan.ts';
import { type PlannedRow, type RowState, type SheetRow, dataRows } from './rows.ts';
import { readSheet } from './sheet.ts';
import { type UnitPlan, UnitPlanner } from './unit-plan.ts';

export interface ImportRequest {
  subject: Subject;
  /** The uploaded spreadsheet. */
  fileId: string;
  /** What the user corrected of the headings found; null keeps what was found. */
  heading: Heading | null;
}

export type ImportPlan = { subject: 'don-vi'; plan: UnitPlan } | { subject: 'ca-nhan'; plan: PersonPlan };

export interface Preview {
  fileName: string;
  sheet: string[][];
  heading: Heading;
  /** Labels of required columns that were not found. */
  missing: string[];
  rows: PlannedRow[];
  counts: Record<RowState, number>;
  plan: ImportPlan;
}

async function planUnits(tx: Tx, rows: SheetRow[]): Promise<UnitPlan> {
  const { name } = await tx.db.selectFrom('authority').select('name').where('authority_id', '=', tx.authorityId).executeTakeFirstOrThrow();
  const units = livingOn(await listUnits(tx), localDate(tx.now));
  return new UnitPlanner({ ward: name, kinds: await listUnitKinds(tx), units }, rows, tx.newId).plan(rows);
}

async function planPeople(tx: Tx, rows: SheetRow[]): Promise<PersonPlan> {
  const today = localDate(tx.now);
  const people = await tx.db.selectFrom('person').select(['id', 'name', 'honorific']).execute();
  const posts = heldOn(await tx.db.selectFrom('post').selectAll().execute(), today);
  const units = livingOn(await listUnits(tx), today);
  return new PersonPlanner({ people, posts, units, bodies: await listBodies(tx) }, tx.newId).plan(rows);
}

/** Reads an uploaded spreadsheet and says, row by row, what importing it would do. Refuses what is no spreadsheet. */
export async function previewImport(tx: Tx, filesDir: string, request: ImportRequest): Promise<Preview> {
  const file = await readStoredFile(tx, filesDir, request.fileId);
  const sheet = await readSheet(file.content);
  const columns = importColumns[request.subject];
  const heading = request.heading ?? findHeading(sheet, columns) ?? { row: 0, mapping: {} };
  const missing = columns.filter(({ field, required }) => required && !(field in heading.mapping)).map(({ label }) => label);
  const data = missing.length > 0 ? [] : dataRows(sheet, heading);
  const plan: ImportPlan =
    request.subject === 'don-vi'
      ? { subject: 'don-vi', plan: await planUnits(tx, data) }
      : { subject: 'ca-nhan', plan: await planPeople(tx, data) };
  const { rows } = plan.plan;
  const count = (state: RowState) => rows.filter((row) => row.state === state).length;
  const counts = { wrong: count('wrong'), added: count('added'), changed: count('changed'), unchanged: count('unchanged') };
  return { fileName: file.name, sheet, heading, missing, rows, counts, plan };
}
