import { randomBytes } from 'node:crypto';
import { lock, newKeyPair, openSealed, sealFor, unlock } from './seal.ts';
import { joinTwo, splitInTwoOf } from './shares.ts';
import { tellerKey } from './teller-code.ts';

/** How many tellers a group has, and how many of them open the box. */
export const tellerCount = 3;
export const tellersNeeded = 2;

export interface TellerLock {
  /** The public half of the teller's code. */
  publicKey: Uint8Array;
  /** The teller's share of the box's secret, sealed for that code. */
  share: Uint8Array;
}

export interface Box {
  publicKey: Uint8Array;
  /** The private key, locked under the secret the tellers share. */
  lockedKey: Uint8Array;
  tellers: TellerLock[];
}

const place = (meetingId: string, at: number | 'key') => `bangvang-box-1 ${meetingId} ${at}`;

/** A box of one meeting for three tellers, known by the public halves of their codes. The private key leaves only locked. */
export function makeBox(meetingId: string, tellers: readonly Uint8Array[]): Box {
  if (tellers.length !== tellerCount) throw new Error(`${tellerCount} tellers expected`);
  const [pair, secret] = [newKeyPair(), randomBytes(32)];
  const shares = splitInTwoOf(tellerCount, secret, randomBytes(32));
  return {
    publicKey: pair.publicKey,
    lockedKey: lock(secret, pair.privateKey, place(meetingId, 'key')),
    tellers: shares.map(({ at, bytes }, index) => ({
      publicKey: tellers[index] ?? new Uint8Array(),
      share: sealFor(tellers[index] ?? new Uint8Array(), bytes, place(meetingId, at)),
    })),
  };
}

export type Opened = { privateKey: Uint8Array } | { refused: 'mistyped' | 'not_a_teller' | 'same_teller' };

/** The private key, with the codes of two different tellers. */
export function openBox(meetingId: string, box: Box, codes: readonly [string, string]): Opened {
  const keys = codes.map((code) => tellerKey(code, meetingId));
  if (keys.includes(null)) return { refused: 'mistyped' };
  const shares = keys.map((key) => {
    const index = box.tellers.findIndex((teller) => key?.publicKey.equals(teller.publicKey));
    const teller = box.tellers[index];
    const bytes = key && teller ? openSealed(key.privateKey, teller.share, place(meetingId, index + 1)) : null;
    return bytes && { at: index + 1, bytes };
  });
  const [one, other] = shares;
  if (!one || !other) return { refused: 'not_a_teller' };
  if (one.at === other.at) return { refused: 'same_teller' };
  const privateKey = unlock(joinTwo(one, other), box.lockedKey, place(meetingId, 'key'));
  return privateKey ? { privateKey } : { refused: 'not_a_teller' };
}
