import { z } from 'zod';
import type { Tx } from '../../platform/tenancy.ts';
import { type SealedContent, canonicalJson, contentOf } from './content.ts';
import { type Seal, lastSeal, readContent, sha256, sealsOf } from './seal.ts';

/** One place where two contents differ: "parties[2].name". */
export interface Difference {
  place: string;
  sealed: string;
  now: string;
}

const print = (value: unknown) => (value === undefined ? 'không có' : canonicalJson(value));

/** Every place where two values differ, in order. */
export function differences(sealed: unknown, now: unknown, place = ''): Difference[] {
  if (canonicalJson(sealed) === canonicalJson(now) && (sealed === undefined) === (now === undefined)) return [];
  const both = [sealed, now];
  if (both.some((each) => each === null || typeof each !== 'object') || Array.isArray(sealed) !== Array.isArray(now))
    return [{ place, sealed: print(sealed), now: print(now) }];
  const [a, b] = both as [Record<string, unknown>, Record<string, unknown>];
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return keys.flatMap((key) =>
    differences(a[key], b[key], Array.isArray(sealed) ? `${place}[${Number(key) + 1}]` : place ? `${place}.${key}` : key),
  );
}

/** The file that is downloaded from the page. */
export const sealFile = (seal: Seal) => `${JSON.stringify({ sha256: seal.sha256, content: readContent(seal) }, null, 2)}\n`;

const fileShape = z.object({ sha256: z.string(), content: z.looseObject({ format: z.literal('bangvang-pledge-1'), pledge: z.string() }) });

export interface Verdict {
  title: string;
  hash: string;
  /** The content gives the hash that stands beside it. */
  intact: boolean;
  differences: Difference[];
  /** Something to say besides, or null. */
  remark: string | null;
}

/**
 * Holds the rows of today against what was sealed. Who signed or confirmed after the seal is no difference: such an act
 * is added, and sealed anew.
 */
export async function verifySeal(tx: Tx, seal: Seal): Promise<Verdict> {
  const sealed = readContent(seal);
  const now = await contentOf(tx, seal.pledge_id, sealed.sealed);
  return {
    title: sealed.title,
    hash: seal.sha256,
    intact: sha256(seal.content) === seal.sha256 && canonicalJson(sealed) === seal.content,
    differences: differences(sealed, asSealed(sealed, now)),
    remark: laterSignatures(sealed, now),
  };
}

/** Whoever was absent then may have signed or been absent again since: acts of later, not changes of what was sealed. */
function asSealed(sealed: SealedContent, now: SealedContent): SealedContent {
  return {
    ...now,
    parties: now.parties.map((party, index) => {
      const before = sealed.parties[index];
      return before?.absent && !before.signature ? { ...party, signature: null, absent: before.absent } : party;
    }),
    witnesses: now.witnesses.map((witness, index) => {
      const before = sealed.witnesses[index];
      return before?.absent && !before.confirmed ? { ...witness, confirmed: null, absent: before.absent } : witness;
    }),
  };
}

function laterSignatures(sealed: SealedContent, now: SealedContent): string | null {
  const names = now.parties.filter((party, index) => party.signature && sealed.parties[index]?.signature === null).map(({ name }) => name);
  return names.length === 0 ? null : `Ký bổ sung sau niêm phong này: ${names.join(', ')}.`;
}

/** Checks the last seal of a pledge; null when it has none. */
export async function verifyPledge(tx: Tx, pledgeId: string): Promise<Verdict | null> {
  const seal = await lastSeal(tx, pledgeId);
  return seal && verifySeal(tx, seal);
}

/** Checks a downloaded file by itself, and against the seal this ward keeps. Null when it is no such file. */
export async function verifyFile(tx: Tx, text: string): Promise<Verdict | null> {
  const file = fileShape.safeParse(safeJson(text));
  if (!file.success) return null;
  const content = file.data.content as unknown as SealedContent;
  const verdict = { title: content.title, hash: file.data.sha256, intact: sha256(canonicalJson(content)) === file.data.sha256 };
  const pledge = await tx.db.selectFrom('pledge').select('id').where('key', '=', content.pledge).executeTakeFirst();
  const seals = pledge ? await sealsOf(tx, pledge.id) : [];
  const own = seals.find((seal) => seal.sha256 === file.data.sha256) ?? seals.find((seal) => seal.ordinal === content.sealed?.ordinal);
  if (!own) return { ...verdict, differences: [], remark: 'Phường, xã này không giữ bản niêm phong nào như trong tệp.' };
  const kept = readContent(own);
  const remark = own.sha256 === file.data.sha256 ? null : `Mã băm trong tệp không phải mã băm phường, xã giữ (${own.sha256}).`;
  return { ...verdict, differences: differences(kept, content), remark };
}

function safeJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
