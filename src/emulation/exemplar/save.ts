import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { Refusal, found } from '../../platform/refusal.ts';
import { type Tx, fresh, freshRow } from '../../platform/tenancy.ts';
import { copiesOf, findExemplar } from './exemplar.ts';
import type { ExemplarStage } from './exemplar.ts';

export interface ExemplarInput {
  year: number;
  /** The model or the deed; may be left out where somebody is named. */
  name: string | null;
  /** At most one of the three. */
  person_id: string | null;
  unit_id: string | null;
  household_id: string | null;
  movement_id: string | null;
  field: string | null;
  story: string | null;
  stage: ExemplarStage;
}

const subjects = { person_id: 'person', unit_id: 'unit', household_id: 'household', movement_id: 'movement' } as const;

async function check(tx: Tx, input: ExemplarInput): Promise<void> {
  const named = [input.person_id, input.unit_id, input.household_id].filter((id) => id !== null);
  if (named.length > 1) throw new Refusal('one_subject', 'Mỗi điển hình là một cá nhân, một đơn vị hoặc một hộ.', 'subject');
  if (named.length === 0 && input.name === null)
    throw new Refusal('exemplar_unnamed', 'Đặt tên cho điển hình, mô hình hoặc chọn cá nhân, đơn vị, hộ.', 'name');
  for (const [column, table] of Object.entries(subjects) as [keyof typeof subjects, (typeof subjects)[keyof typeof subjects]][]) {
    const id = input[column];
    const row = id === null ? true : await tx.db.selectFrom(table).select('id').where('id', '=', id).executeTakeFirst();
    if (!row) throw new Refusal('choice_gone', 'Lựa chọn này không còn; chọn lại.', column === 'movement_id' ? 'movement' : 'subject');
  }
}

/** Records an exemplar in the stage it is in. Returns its id. */
export async function createExemplar(tx: Tx, actor: Actor, input: ExemplarInput): Promise<string> {
  await check(tx, input);
  const row = fresh(tx);
  await tx.db
    .insertInto('exemplar')
    .values({ ...row, ...input })
    .execute();
  await recordEvent(tx, actor, 'exemplar.created', { subject: row.id, detail: { year: input.year, name: input.name, stage: input.stage } });
  return row.id;
}

/** Changes an exemplar; one that units have copied stays replicated. */
export async function editExemplar(tx: Tx, actor: Actor, id: string, input: ExemplarInput): Promise<void> {
  const before = await findExemplar(tx, { id });
  await check(tx, input);
  if (input.stage !== 'replicated' && Number(before.copies) > 0)
    throw new Refusal(
      'exemplar_copied',
      'Đã có đơn vị làm theo nên điển hình đang ở bước nhân rộng. Bỏ các đơn vị ghi nhầm trước.',
      'stage',
    );
  await tx.db.updateTable('exemplar').set(input).where('id', '=', id).execute();
  await recordEvent(tx, actor, 'exemplar.edited', { subject: id, detail: { name: input.name, stage: input.stage, before: before.stage } });
}

/** Records that a unit copied the exemplar, or anew what came of it there; the exemplar is replicated from then on. */
export async function recordCopy(tx: Tx, actor: Actor, id: string, copy: { unitId: string; result: string | null }): Promise<void> {
  await tx.db.selectFrom('exemplar').select('id').where('id', '=', id).forUpdate().execute();
  const exemplar = await findExemplar(tx, { id });
  if (exemplar.unit_id === copy.unitId) throw new Refusal('own_copy', 'Đơn vị này chính là điển hình; chọn đơn vị làm theo.', 'unit');
  const unit = await tx.db.selectFrom('unit').select('id').where('id', '=', copy.unitId).executeTakeFirst();
  if (!unit) throw new Refusal('choice_gone', 'Lựa chọn này không còn; chọn lại.', 'unit');
  const known = (await copiesOf(tx, id)).find(({ unit_id }) => unit_id === copy.unitId);
  if (known) await tx.db.updateTable('exemplar_copy').set({ result: copy.result }).where('id', '=', known.id).execute();
  else await addCopy(tx, id, copy);
  await tx.db.updateTable('exemplar').set({ stage: 'replicated' }).where('id', '=', id).execute();
  await recordEvent(tx, actor, 'exemplar.copied', {
    subject: id,
    detail: { unit: copy.unitId, result: copy.result, before: known?.result ?? null },
  });
}

async function addCopy(tx: Tx, id: string, { unitId, result }: { unitId: string; result: string | null }): Promise<void> {
  const { last } = await tx.db
    .selectFrom('exemplar_copy')
    .select((eb) => eb.fn.max('position').as('last'))
    .where('exemplar_id', '=', id)
    .executeTakeFirstOrThrow();
  const position = last === null ? 0 : last + 1;
  await tx.db
    .insertInto('exemplar_copy')
    .values({ ...freshRow(tx), exemplar_id: id, position, unit_id: unitId, result })
    .execute();
}

/** Takes back a unit recorded by mistake; the journal keeps what was said of it. */
export async function removeCopy(tx: Tx, actor: Actor, id: string, copyId: string): Promise<void> {
  const copy = found((await copiesOf(tx, id)).find((row) => row.id === copyId));
  await tx.db.deleteFrom('exemplar_copy').where('id', '=', copyId).execute();
  await recordEvent(tx, actor, 'exemplar.copy_removed', { subject: id, detail: { unit: copy.unit_id, result: copy.result } });
}
