import { z } from 'zod';
import { system } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { type CalendarDate, dateParts, localDate } from '../../platform/calendar/date.ts';
import { isQuiet } from '../../platform/calendar/waking-hours.ts';
import type { JobKind } from '../../platform/jobs.ts';
import { type Runtime, type Tx, fresh, inTenant } from '../../platform/tenancy.ts';
import { livingUnits, unitName } from '../choices.ts';
import { digestOf } from './digest.tsx';
import { matterKey, urgedBefore } from './history.ts';
import { openMatters } from './late.ts';
import { type Matter, addresseeKey } from './matter.ts';
import { type Draft, channelsOf, post } from './outbox.ts';
import { readersOn } from './recipients.ts';
import { rulesOn } from './rules.ts';
import { siteOf } from './site.ts';
import { isUrged, whyWords } from './timing.ts';

type Reminded = Matter & { why: string };

/** What the rules urge on a day. */
async function urgedOn(tx: Tx, day: CalendarDate): Promise<Reminded[]> {
  const { year } = dateParts(day);
  const rules = await rulesOn(tx, day);
  const before = await urgedBefore(tx, [year - 1, year]);
  const matters = [...(await openMatters(tx, year - 1)), ...(await openMatters(tx, year))];
  return matters.flatMap((matter) => {
    const rule = rules.get(matter.rule);
    const earlier = before.get(matterKey(matter));
    if (!rule || !isUrged(rule, matter, earlier, day)) return [];
    return [{ ...matter, why: whyWords(rule, matter, (earlier?.count ?? 0) + 1) }];
  });
}

/** Writes the reminders; one that was sent today already, by whomever, is passed over. */
async function write(tx: Tx, matters: readonly Reminded[]): Promise<Reminded[]> {
  if (matters.length === 0) return [];
  const rows = matters.map(({ unitId, bodyId, personId, dueOn, since: _, ...rest }) => ({
    ...fresh(tx),
    ...rest,
    unit_id: unitId,
    body_id: unitId === null ? bodyId : null,
    person_id: unitId === null && bodyId === null ? personId : null,
    due_on: dueOn,
    sent_at: tx.now,
  }));
  const written = await tx.db
    .insertInto('reminder')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute();
  const ids = new Set(written.map(({ id }) => id));
  return matters.filter((_, index) => ids.has(rows[index]?.id ?? ''));
}

/** One letter a person, with everything it reads for and nothing of others. */
async function draftsFor(runtime: Runtime, tx: Tx, day: CalendarDate, written: readonly Reminded[]): Promise<Draft[]> {
  const names = new Map((await livingUnits(tx, day)).map((unit) => [unit.id, unitName(unit)]));
  const ward = await tx.db.selectFrom('authority').select('name').where('authority_id', '=', tx.authorityId).executeTakeFirstOrThrow();
  const site = await siteOf(runtime, tx);
  const channels = channelsOf(runtime);
  return (await readersOn(tx, day)).flatMap((reader) => {
    const own = written.filter((matter) => reader.reads.has(addresseeKey(matter)));
    if (own.length === 0) return [];
    const lines = own.map((matter) => ({ ...matter, place: matter.unitId === null ? null : (names.get(matter.unitId) ?? null) }));
    const digest = digestOf({ wardName: ward.name, day, reader: reader.name, lines, site });
    return channels
      .filter((channel) => channel.reaches(reader) && !reader.muted.has(channel.name))
      .map((channel) => ({ accountId: reader.accountId, channel: channel.name, day, ...digest }));
  });
}

/** Applies the rules for one day, once: whoever comes second finds the day done. */
export async function runReminders(runtime: Runtime, authorityId: string, day: CalendarDate): Promise<void> {
  await inTenant(runtime, authorityId, async (tx) => {
    const run = await tx.db.selectFrom('reminder_run').selectAll().where('day', '=', day).forUpdate().executeTakeFirst();
    if (!run || run.finished_at !== null) return;
    // A day that was missed is not made up for: the rules of today know what is still open.
    const written = localDate(tx.now) === day ? await write(tx, await urgedOn(tx, day)) : [];
    const drafts = await draftsFor(runtime, tx, day, written);
    await post(tx, drafts);
    await tx.db.updateTable('reminder_run').set({ finished_at: tx.now, written: written.length }).where('day', '=', day).execute();
    if (written.length === 0) return;
    const people = new Set(drafts.map(({ accountId }) => accountId)).size;
    await recordEvent(tx, system, 'reminder.sent_by_rule', { detail: { day, reminders: written.length, people } });
  });
}

export const reminderRun: JobKind<{ day: string }> = {
  name: 'reminder-run',
  data: z.object({ day: z.iso.date() }),
  run: (runtime, authorityId, { day }) => runReminders(runtime, authorityId, day),
};

/** Opens the run of today when people may be written to and nobody has opened it yet. Returns whether this call did. */
export async function openRun(tx: Tx): Promise<boolean> {
  if (isQuiet(tx.now)) return false;
  const day = localDate(tx.now);
  const known = await tx.db.selectFrom('reminder_run').select('day').where('day', '=', day).executeTakeFirst();
  if (known) return false;
  const opened = await tx.db
    .insertInto('reminder_run')
    .values({ authority_id: tx.authorityId, day, opened_at: tx.now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('day')
    .executeTakeFirst();
  if (!opened) return false;
  await tx.jobs.enqueue(tx, reminderRun, { day });
  return true;
}
