import { createHash, hkdfSync, randomBytes } from 'node:crypto';
import { inGroups, readBase32, toBase32 } from './base32.ts';
import { publicOf } from './seal.ts';

/** 100 secret bits, then four letters that catch a slip of the pen. */
const secretLetters = 20;

const check = (secret: string) => toBase32(createHash('sha256').update(`bangvang-teller-1 ${secret}`).digest()).slice(0, 4);

/** A code for one teller, "K7M2 9QXF …": six groups of four. Shown once, kept nowhere. */
export function newTellerCode(random = randomBytes(13)): string {
  const secret = toBase32(random).slice(0, secretLetters);
  return inGroups(secret + check(secret));
}

/** The code as it was given out, or null when it was mistyped. */
export function readTellerCode(typed: string): string | null {
  const code = readBase32(typed);
  if (code?.length !== secretLetters + 4) return null;
  return check(code.slice(0, secretLetters)) === code.slice(secretLetters) ? code : null;
}

/** The key a code stands for in one meeting; only its public half is ever stored. */
export function tellerKey(typed: string, meetingId: string): { privateKey: Buffer; publicKey: Buffer } | null {
  const code = readTellerCode(typed);
  if (code === null) return null;
  const privateKey = Buffer.from(hkdfSync('sha256', code, meetingId, 'bangvang-teller-key-1', 32));
  return { privateKey, publicKey: publicOf(privateKey) };
}
