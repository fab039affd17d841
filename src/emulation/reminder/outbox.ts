import type { CalendarDate } from '../../platform/calendar/date.ts';
import { isQuiet, nextWaking } from '../../platform/calendar/waking-hours.ts';
import { z } from 'zod';
import type { JobKind } from '../../platform/jobs.ts';
import { type Channel, type Delivery, type OutgoingMessage, appChannel } from '../../platform/mail/channel.ts';
import { emailChannel } from '../../platform/mail/email.ts';
import { type Runtime, type Tx, freshRow, inTenant } from '../../platform/tenancy.ts';
import { ownPath } from './digest.tsx';
import { siteOf } from './site.ts';

/** Every way this installation can reach people. */
export const channelsOf = (runtime: Pick<Runtime, 'mail'>): Channel[] => [
  appChannel,
  ...(runtime.mail ? [emailChannel(runtime.mail)] : []),
];

export interface Draft {
  accountId: string;
  channel: string;
  day: CalendarDate;
  subject: string;
  text: string;
  html: string;
}

/** Puts messages into the outbox, each person once a day on each channel, and has them sent. */
export async function post(tx: Tx, drafts: readonly Draft[]): Promise<void> {
  if (drafts.length === 0) return;
  const rows = drafts.map(({ accountId, ...draft }) => ({ ...freshRow(tx), account_id: accountId, written_at: tx.now, ...draft }));
  const written = await tx.db
    .insertInto('message')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['authority_id', 'account_id', 'channel', 'day']).doNothing())
    .returning('id')
    .execute();
  for (const { id } of written) await tx.jobs.enqueue(tx, messageDelivery, { messageId: id });
}

const minute = 60_000;
/** Minutes until the next try. */
const pauses = [1, 5, 15, 60, 180, 360];

/** What stands in the way of sending for good; null when nothing does. */
async function obstacle(tx: Tx, message: { account_id: string; channel: string; day: CalendarDate }): Promise<string | null> {
  const of = { account_id: message.account_id, channel: message.channel };
  const later = await tx.db
    .selectFrom('message')
    .select('id')
    .where((eb) => eb.and(of))
    .where('day', '>', message.day)
    .executeTakeFirst();
  if (later) return 'Đã có thư của ngày sau thay thế.';
  const muted = await tx.db
    .selectFrom('channel_mute')
    .select('channel')
    .where((eb) => eb.and(of))
    .executeTakeFirst();
  return muted ? 'Người nhận đã thôi nhận thư.' : null;
}

interface Claim {
  nth: number;
  message: OutgoingMessage;
  channel: Channel;
}

/**
 * Writes the attempt down before anything is sent, so that it is known of even when the machine stops in the middle. Null
 * when there is nothing to do: sent, given up, under way, or not now.
 */
async function claim(runtime: Runtime, tx: Tx, messageId: string): Promise<Claim | null> {
  const row = await tx.db.selectFrom('message').selectAll().where('id', '=', messageId).forUpdate().executeTakeFirst();
  const channel = channelsOf(runtime).find(({ name }) => name === row?.channel);
  if (!row || !channel) return null;
  const attempts = await tx.db.selectFrom('delivery_attempt').select('outcome').where('message_id', '=', messageId).execute();
  if (attempts.some(({ outcome }) => outcome !== 'temporary')) return null;
  if (channel.name !== appChannel.name && isQuiet(tx.now)) {
    await tx.jobs.enqueue(tx, messageDelivery, { messageId }, { startAfter: nextWaking(tx.now) });
    return null;
  }
  const nth = attempts.length + 1;
  const barred = await obstacle(tx, row);
  const ended = barred === null ? {} : { ended_at: tx.now, outcome: 'permanent', reason: barred };
  await tx.db
    .insertInto('delivery_attempt')
    .values({ authority_id: tx.authorityId, message_id: messageId, nth, started_at: tx.now, ...ended })
    .execute();
  if (barred !== null) return null;
  const to = await tx.db.selectFrom('account').select(['name', 'email']).where('id', '=', row.account_id).executeTakeFirstOrThrow();
  const site = await siteOf(runtime, tx);
  const { subject, text, html } = row;
  return { nth, channel, message: { id: messageId, to, subject, text, html, stopAt: site && `${site}${ownPath}` } };
}

async function conclude(tx: Tx, messageId: string, nth: number, delivery: Delivery): Promise<void> {
  const reason = 'reason' in delivery ? delivery.reason : null;
  await tx.db
    .updateTable('delivery_attempt')
    .set({ ended_at: tx.now, outcome: delivery.outcome, reason })
    .where('message_id', '=', messageId)
    .where('nth', '=', nth)
    .execute();
  const pause = pauses[nth - 1];
  if (delivery.outcome !== 'temporary' || pause === undefined) return;
  const startAfter = nextWaking(new Date(tx.now.getTime() + pause * minute));
  await tx.jobs.enqueue(tx, messageDelivery, { messageId }, { startAfter });
}

/** Tries one message once; safe to run twice and by two workers. */
export async function deliver(runtime: Runtime, authorityId: string, messageId: string): Promise<void> {
  const claimed = await inTenant(runtime, authorityId, (tx) => claim(runtime, tx, messageId));
  if (claimed === null) return;
  const delivery = await claimed.channel.send(claimed.message);
  await inTenant(runtime, authorityId, (tx) => conclude(tx, messageId, claimed.nth, delivery));
}

export const messageDelivery: JobKind<{ messageId: string }> = {
  name: 'message-delivery',
  data: z.object({ messageId: z.uuid() }),
  run: (runtime, authorityId, { messageId }) => deliver(runtime, authorityId, messageId),
};
