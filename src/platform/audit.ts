import { createHash } from 'node:crypto';
import type { Actor } from './actor.ts';
import type { Tx } from './tenancy.ts';

/** `noun.verb`; every slice lists its own with a Vietnamese title in its events.ts. */
export type AuditName = `${string}.${string}`;

export interface EventInput {
  /** The record the act was done to. */
  subject?: string;
  detail?: Record<string, unknown>;
}

const genesis = '0'.repeat(64);

export const chainHash = (previous: string, content: string) =>
  createHash('sha256').update(previous).update('\n').update(content).digest('hex');

/**
 * Adds one event to the authority's chain, in the same transaction as the act. Writers of one authority take turns on
 * its head, so the chain never forks; the order is the sequence, never the clock.
 */
export async function recordEvent(tx: Tx, actor: Actor, name: AuditName, input: EventInput = {}): Promise<void> {
  const { db, authorityId, now } = tx;
  await db
    .insertInto('audit_head')
    .values({ authority_id: authorityId, sequence: 0, hash: genesis })
    .onConflict((oc) => oc.doNothing())
    .execute();
  const head = await db.selectFrom('audit_head').selectAll().forUpdate().executeTakeFirstOrThrow();
  const sequence = head.sequence + 1;
  const content = JSON.stringify({
    sequence,
    at: now.toISOString(),
    name,
    actor: actor.accountId ?? actor.kind,
    actorName: actor.name,
    subject: input.subject ?? null,
    detail: input.detail ?? {},
  });
  const hash = chainHash(head.hash, content);
  await db
    .insertInto('audit_event')
    .values({
      authority_id: authorityId,
      sequence,
      content,
      previous_hash: head.hash,
      hash,
      name,
      happened_at: now,
      account_id: actor.accountId,
      subject_id: input.subject ?? null,
    })
    .execute();
  await db.updateTable('audit_head').set({ sequence, hash }).execute();
}

export interface ChainFault {
  sequence: number;
  fault: string;
}

/** Reads the authority's whole chain again and names every place where it does not hold. */
export async function verifyChain(tx: Tx): Promise<{ events: number; head: string; faults: ChainFault[] }> {
  const events = await tx.db.selectFrom('audit_event').selectAll().orderBy('sequence').execute();
  const head = await tx.db.selectFrom('audit_head').selectAll().executeTakeFirst();
  const faults: ChainFault[] = [];
  let previous = genesis;
  events.forEach((event, index) => {
    const { sequence } = event;
    if (sequence !== index + 1) faults.push({ sequence, fault: 'số thứ tự bị đứt quãng' });
    if (event.previous_hash !== previous || chainHash(previous, event.content) !== event.hash)
      faults.push({ sequence, fault: 'nội dung không khớp mã băm' });
    const content = JSON.parse(event.content) as { name: string; at: string; sequence: number };
    if (content.name !== event.name || content.sequence !== sequence || content.at !== event.happened_at.toISOString()) {
      faults.push({ sequence, fault: 'cột không khớp nội dung' });
    }
    previous = event.hash;
  });
  if (head && (head.sequence !== events.length || head.hash !== previous))
    faults.push({ sequence: head.sequence, fault: 'đầu chuỗi không khớp' });
  if (!head && events.length > 0) faults.push({ sequence: 0, fault: 'mất đầu chuỗi' });
  return { events: events.length, head: previous, faults };
}
