import { sql } from 'kysely';
import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { type CalendarDate, localDate } from '../../platform/calendar/date.ts';
import { NotFound, Refusal, found } from '../../platform/refusal.ts';
import { type Tx, fresh } from '../../platform/tenancy.ts';

/** What a unit is urged to do, in the emulation year it belongs to. */
export interface ReminderInput {
  unitId: string;
  year: number;
  /** The matter; a unit is not urged twice on one day for the same one. */
  subject: string;
  text: string;
  dueOn: CalendarDate | null;
}

/** Writes the reminders that were not sent today already; returns how many that were. */
async function write(tx: Tx, actor: Actor, inputs: readonly ReminderInput[]): Promise<number> {
  if (actor.accountId === null) throw new NotFound();
  const { accountId } = actor;
  if (inputs.length === 0) return 0;
  const rows = inputs.map(({ unitId, year, subject, text, dueOn }) => ({
    ...fresh(tx),
    unit_id: unitId,
    year,
    subject,
    text,
    due_on: dueOn,
    sent_at: tx.now,
    account_id: accountId,
  }));
  const written = await tx.db
    .insertInto('reminder')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute();
  return written.length;
}

/** Urges one unit about all its matters; those urged today already are passed over. Returns how many were sent. */
export async function remindUnit(tx: Tx, actor: Actor, unitId: string, inputs: readonly ReminderInput[]): Promise<number> {
  const unit = found(await tx.db.selectFrom('unit').select('name').where('id', '=', unitId).executeTakeFirst());
  if (inputs.length === 0) throw new Refusal('nothing_late', 'Đơn vị không còn việc nào chậm; không cần nhắc.');
  const sent = await write(tx, actor, inputs);
  if (sent === 0) throw new Refusal('already_reminded', 'Hôm nay đã nhắc đơn vị về việc này. Mỗi việc chỉ nhắc một lần trong ngày.');
  await recordEvent(tx, actor, 'reminder.sent', {
    subject: unitId,
    detail: { unit: unit.name, sent, subjects: inputs.map(({ subject }) => subject) },
  });
  return sent;
}

/** Urges every unit about every matter; those urged today already are passed over. Returns how many were sent. */
export async function remindEveryone(tx: Tx, actor: Actor, inputs: readonly ReminderInput[]): Promise<number> {
  if (inputs.length === 0) throw new Refusal('nothing_late', 'Không đơn vị nào chậm; không cần nhắc.');
  const sent = await write(tx, actor, inputs);
  if (sent === 0) throw new Refusal('already_reminded', 'Hôm nay đã nhắc mọi đơn vị chậm. Mỗi việc chỉ nhắc một lần trong ngày.');
  await recordEvent(tx, actor, 'reminder.sent_to_all', { detail: { sent, units: new Set(inputs.map(({ unitId }) => unitId)).size } });
  return sent;
}

/** How often each unit had to be urged about the year, most often first; units never urged are left out. */
export async function remindersOf(tx: Tx, year: number): Promise<{ unitId: string; unitName: string; count: number; last: Date }[]> {
  const rows = await tx.db
    .selectFrom('reminder')
    .innerJoin('unit', 'unit.id', 'reminder.unit_id')
    .innerJoin('unit_kind', 'unit_kind.id', 'unit.kind_id')
    .select(({ fn }) => ['reminder.unit_id', fn.countAll<number>().as('count'), fn.max('reminder.sent_at').as('last')])
    .select(sql<string>`coalesce(unit.name, concat_ws(' ', unit_kind.name, unit.number))`.as('unit_name'))
    .where('reminder.year', '=', year)
    .$narrowType<{ unit_id: string }>()
    .groupBy(['reminder.unit_id', 'unit.name', 'unit.number', 'unit.position', 'unit_kind.name'])
    .orderBy('count', 'desc')
    .orderBy('unit.position')
    .orderBy('reminder.unit_id')
    .execute();
  return rows.map(({ unit_id, unit_name, count, last }) => ({ unitId: unit_id, unitName: unit_name, count, last }));
}

/** "unit subject" of everything that was sent today about the year. */
export async function remindedToday(tx: Tx, year: number): Promise<ReadonlySet<string>> {
  const rows = await tx.db
    .selectFrom('reminder')
    .select(['unit_id', 'subject'])
    .where('year', '=', year)
    .where(sql<boolean>`(sent_at at time zone 'Asia/Ho_Chi_Minh')::date = ${localDate(tx.now)}`)
    .execute();
  return new Set(rows.map(({ unit_id, subject }) => `${unit_id ?? ''} ${subject}`));
}
