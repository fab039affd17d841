import { createHash } from 'node:crypto';
import { inGroups, readBase32, toBase32 } from './base32.ts';

const digest = (...parts: string[]) => createHash('sha256').update(parts.join('\n')).digest();

/** Letters of a receipt: 80 bits, so that nobody tries them all. */
const receiptLetters = 16;

/**
 * The receipt of a ballot: of the form's own random salt, so that a form sent twice by an unsteady hand shows the same
 * receipt twice. The salt is stored nowhere.
 */
export const receiptFrom = (salt: string, meetingId: string, personId: string) =>
  toBase32(digest('bangvang-receipt-1', salt, meetingId, personId)).slice(0, receiptLetters);

/** What a voter or a teller typed, or null when it can be no receipt. */
export function readReceipt(typed: string): string | null {
  const receipt = readBase32(typed);
  return receipt?.length === receiptLetters ? receipt : null;
}

export const printReceipt = inGroups;

/**
 * The code under which this ballot's vote on one nomination stands in the published list. Each nomination has codes of
 * its own: lines of one ballot cannot be put together without the receipt, so neither a name left out for a conflict of
 * interest nor a pattern of votes over many names gives the voter away.
 */
export const lineCode = (receipt: string, nominationKey: string) =>
  toBase32(digest('bangvang-line-1', receipt, nominationKey)).slice(0, 10);
