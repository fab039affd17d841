import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { localDate } from '../../platform/calendar/date.ts';
import { NotFound } from '../../platform/refusal.ts';
import type { Tx } from '../../platform/tenancy.ts';
import { matterKey } from './history.ts';
import { openMatters } from './late.ts';
import { readerOf } from './recipients.ts';

export interface OwnReminder {
  subject: string;
  /** The unit it concerns; null for the person, a body or the office. */
  unit: string | null;
  text: string;
  why: string | null;
  href: string | null;
  dueOn: string | null;
  last: Date;
  count: number;
  /** Not done yet. */
  open: boolean;
}

const nothing = ['00000000-0000-0000-0000-000000000000'];

/** What the person who looks was reminded of, each matter once with its last reminder, what is still open first. A fixed number of queries. */
export async function ownReminders(tx: Tx, actor: Actor): Promise<OwnReminder[]> {
  const reader = await readerOf(tx, actor, localDate(tx.now));
  if (reader === null) return [];
  const ids = [...reader.reads].filter((key) => key !== 'office');
  const own = ids.length > 0 ? ids : nothing;
  const rows = await tx.db
    .selectFrom('reminder')
    .leftJoin('unit', 'unit.id', 'reminder.unit_id')
    .selectAll('reminder')
    .select('unit.name as unit')
    .where((eb) =>
      eb.or([
        eb('reminder.unit_id', 'in', own),
        eb('reminder.body_id', 'in', own),
        eb('reminder.person_id', 'in', own),
        ...(reader.reads.has('office')
          ? [eb.and([eb('reminder.unit_id', 'is', null), eb('reminder.body_id', 'is', null), eb('reminder.person_id', 'is', null)])]
          : []),
      ]),
    )
    .orderBy('sent_at', 'desc')
    .orderBy('reminder.id')
    .limit(2000)
    .execute();
  const keyOf = (row: (typeof rows)[number]) => matterKey({ unitId: row.unit_id, bodyId: row.body_id, personId: row.person_id, ...row });
  const years = [...new Set(rows.map(({ year }) => year))].sort((a, b) => b - a).slice(0, 2);
  const open = new Map<string, string>();
  for (const year of years) for (const matter of await openMatters(tx, year)) open.set(matterKey(matter), matter.href);
  return [...Map.groupBy(rows, keyOf)]
    .flatMap(([key, group]) => {
      const [last] = group;
      if (!last) return [];
      const href = open.get(key) ?? null;
      const { subject, unit, text, why, due_on, sent_at } = last;
      return [{ subject, unit, text, why, href, dueOn: due_on, last: sent_at, count: group.length, open: open.has(key) }];
    })
    .toSorted((a, b) => Number(b.open) - Number(a.open) || b.last.getTime() - a.last.getTime());
}

/** Whether the person gets letters. */
export async function hasMuted(tx: Tx, actor: Actor, channel: string): Promise<boolean> {
  const row = await tx.db
    .selectFrom('channel_mute')
    .select('channel')
    .where('account_id', '=', actor.accountId ?? nothing[0] ?? '')
    .where('channel', '=', channel)
    .executeTakeFirst();
  return row !== undefined;
}

/** The person stops letters of a channel, or wants them again. */
export async function chooseChannel(tx: Tx, actor: Actor, channel: string, wanted: boolean): Promise<void> {
  const { accountId } = actor;
  if (accountId === null) throw new NotFound();
  if (wanted) await tx.db.deleteFrom('channel_mute').where('account_id', '=', accountId).where('channel', '=', channel).execute();
  else
    await tx.db
      .insertInto('channel_mute')
      .values({ authority_id: tx.authorityId, account_id: accountId, channel, muted_at: tx.now })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  await recordEvent(tx, actor, 'reminder.channel_chosen', { detail: { channel, wanted } });
}
