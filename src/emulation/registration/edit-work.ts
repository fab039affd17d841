import pg from 'pg';
import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { type CalendarDate, formatDate } from '../../platform/calendar/date.ts';
import { NotFound, Refusal, found } from '../../platform/refusal.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { linkDocuments } from './basis.ts';
import { changing } from './changing.ts';
import { type WorkFields, checkWork, workColumns } from './work-check.ts';

/** A registered work with who registered it. */
export async function registeredWork(tx: Tx, id: string) {
  const work = found(
    await tx.db
      .selectFrom('work')
      .innerJoin('registration', 'registration.id', 'work.registration_id')
      .selectAll('work')
      .select(['registration.unit_id', 'registration.bloc_id', 'registration.year as registered_year'])
      .where('work.id', '=', id)
      .executeTakeFirst(),
  );
  const registrantId = work.unit_id ?? work.bloc_id;
  if (registrantId === null) throw new NotFound();
  const documents = await tx.db.selectFrom('superior_document_work').select('superior_document_id').where('work_id', '=', id).execute();
  return { ...work, registrantId, documentIds: documents.map((link) => link.superior_document_id) };
}

export type RegisteredWork = Awaited<ReturnType<typeof registeredWork>>;

/** A work that was begun cannot have been due before that day. */
async function refuseDueBeforeStart(tx: Tx, id: string, dueOn: CalendarDate): Promise<void> {
  const started = await tx.db
    .selectFrom('work_milestone')
    .select('happened_on')
    .where('work_id', '=', id)
    .where('kind', '=', 'started')
    .where('happened_on', '>', dueOn)
    .executeTakeFirst();
  if (started?.happened_on)
    throw new Refusal(
      'due_before_start',
      `Hạn ${formatDate(dueOn)} trước ngày khởi công ${formatDate(started.happened_on)}. Sửa hạn, hoặc sửa mốc khởi công ở trang công trình.`,
      'due_on',
    );
}

/** Changes what is registered of a work; after acceptance with a reason. */
export async function editWork(
  tx: Tx,
  actor: Actor,
  id: string,
  input: WorkFields & { documentIds: readonly string[] },
  reason: string | null,
): Promise<void> {
  const before = await registeredWork(tx, id);
  const { documentIds, ...fields } = input;
  await changing(tx, actor, before.registrantId, before.registered_year, reason, async () => {
    checkWork(fields, before.year);
    if (fields.due_on !== before.due_on) await refuseDueBeforeStart(tx, id, fields.due_on);
    await tx.db.updateTable('work').set(workColumns(fields)).where('id', '=', id).execute();
    await linkDocuments(tx, id, documentIds);
    await recordEvent(tx, actor, 'work.edited', {
      subject: id,
      detail: {
        title: fields.title,
        before: { title: before.title, target: before.target, due_on: before.due_on },
        due_on: fields.due_on,
        reason,
      },
    });
  });
}

const begun = () =>
  new Refusal(
    'work_begun',
    'Việc này đã có báo cáo, đóng góp, minh chứng hoặc phương án khác gắn vào nên không rút được. Báo cáo lý do không làm ở trang công trình.',
  );

/** Takes a work out of the registration while nothing else hangs on it. */
export async function withdrawWork(tx: Tx, actor: Actor, id: string, reason: string | null): Promise<void> {
  const work = await registeredWork(tx, id);
  await changing(tx, actor, work.registrantId, work.registered_year, reason, async () => {
    const acted = await tx.db.selectFrom('work_progress').select('id').where('work_id', '=', id).executeTakeFirst();
    const moved = await tx.db
      .selectFrom('work_milestone')
      .select('id')
      .where('work_id', '=', id)
      .where('kind', '!=', 'registered')
      .executeTakeFirst();
    if (acted || moved) throw begun();
    try {
      await tx.db.deleteFrom('work').where('id', '=', id).execute();
    } catch (error) {
      // A contribution, a photo or an alternative still points here.
      if (error instanceof pg.DatabaseError && error.code === '23503') throw begun();
      throw error;
    }
    await recordEvent(tx, actor, 'work.withdrawn', { subject: id, detail: { title: work.title, reason } });
  });
}
