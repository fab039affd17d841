import { createHash } from 'node:crypto';
import type { Actor } from '../../platform/actor.ts';
import { recordEvent } from '../../platform/audit.ts';
import { Refusal } from '../../platform/refusal.ts';
import { type Tx, fresh } from '../../platform/tenancy.ts';
import { lockPledge } from '../pledge/sign.ts';
import { type SealedContent, canonicalJson, contentOf, minute } from './content.ts';

export const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

/** The hash as it is read aloud and printed: its first 16 digits in fours. */
export const shortHash = (hash: string) => (hash.slice(0, 16).match(/.{4}/g) ?? []).join(' ').toUpperCase();

/** The seals of a pledge, oldest first: a further one covers who signed later. */
export const sealsOf = (tx: Tx, pledgeId: string) =>
  tx.db
    .selectFrom('pledge_seal')
    .select(['id', 'pledge_id', 'ordinal', 'sealed_at', 'sealed_by', 'content', 'sha256'])
    .where('pledge_id', '=', pledgeId)
    .orderBy('ordinal')
    .execute();

export type Seal = Awaited<ReturnType<typeof sealsOf>>[number];

export async function lastSeal(tx: Tx, pledgeId: string): Promise<Seal | null> {
  return (await sealsOf(tx, pledgeId)).at(-1) ?? null;
}

/** The seal of that hash, or of the hash that begins so (16 digits at least). */
export async function findSeal(tx: Tx, hash: string): Promise<Seal | null> {
  const asked = hash.toLowerCase();
  if (!/^[0-9a-f]{16,64}$/.test(asked)) return null;
  const rows = await tx.db
    .selectFrom('pledge_seal')
    .select(['id', 'pledge_id', 'ordinal', 'sealed_at', 'sealed_by', 'content', 'sha256'])
    .where('sha256', '>=', asked)
    .where('sha256', '<', `${asked}g`)
    .limit(2)
    .execute();
  return rows.length === 1 ? (rows[0] ?? null) : null;
}

export const readContent = (seal: Pick<Seal, 'content'>) => JSON.parse(seal.content) as SealedContent;

function refuseOpen({ title, parties, witnesses }: SealedContent): void {
  const waiting = parties.filter(({ signature, absent }) => !signature && !absent).map(({ name }) => name);
  if (waiting.length > 0) throw new Refusal('not_all_signed', `“${title}” còn chờ: ${waiting.join(', ')}. Chờ ký, hoặc ghi vắng mặt.`);
  if (!parties.some(({ signature }) => signature))
    throw new Refusal('nobody_signed', `“${title}” chưa có ai ký nên không niêm phong được.`);
  const silent = witnesses.filter(({ confirmed, absent }) => !confirmed && !absent).map(({ name }) => name);
  if (silent.length > 0) throw new Refusal('not_witnessed', `“${title}” còn chờ người chứng kiến xác nhận: ${silent.join(', ')}.`);
}

/**
 * Seals the exact content with all signatures. Refuses while a party or a witness is still waited for, and when nothing
 * was signed since the last seal. The session it is sealed in takes no further signature for it. Returns the hash.
 */
export async function sealPledge(tx: Tx, actor: Actor, pledgeId: string, sessionId: string): Promise<string> {
  await lockPledge(tx, pledgeId);
  const before = await lastSeal(tx, pledgeId);
  const ordinal = (before?.ordinal ?? 0) + 1;
  const content = await contentOf(tx, pledgeId, { ordinal, at: minute(tx.now), by: actor.name, previous: before?.sha256 ?? null });
  refuseOpen(content);
  if (before && signatures(readContent(before)) === signatures(content))
    throw new Refusal('already_sealed', `“${content.title}” đã niêm phong; từ đó chưa có chữ ký mới.`);
  const text = canonicalJson(content);
  const hash = sha256(text);
  await tx.db
    .insertInto('pledge_seal')
    .values({
      ...fresh(tx),
      pledge_id: pledgeId,
      ordinal,
      sealed_at: tx.now,
      sealed_by: actor.name,
      session_id: sessionId,
      content: text,
      sha256: hash,
      fingerprint: '{}',
    })
    .execute();
  await recordEvent(tx, actor, 'pledge.sealed', { subject: pledgeId, detail: { title: content.title, ordinal, sha256: hash } });
  return hash;
}

const signatures = ({ parties, witnesses }: SealedContent) =>
  [...parties.map((one) => one.signature), ...witnesses.map((one) => one.confirmed)].filter(Boolean).length;
