import { readBase32 } from './base32.ts';

export const choices = ['for', 'against', 'blank'] as const;
export type Choice = (typeof choices)[number];
export const choiceNames: Readonly<Record<Choice, string>> = { for: 'Đồng ý', against: 'Không đồng ý', blank: 'Phiếu trắng' };

/** One ballot, opened: a choice for each nomination of the agenda in its order, null where the voter takes no part. */
export interface Sheet {
  receipt: string;
  /** A paper ballot that counts for nothing: torn, marked beyond reading. */
  invalid: boolean;
  choices: (Choice | null)[];
}

const marks = { for: 'f', against: 'a', blank: 'b' } as const;
const meaning: Readonly<Record<string, Choice>> = { f: 'for', a: 'against', b: 'blank' };
const shape = /^(.{16})([vi])([fabx]*)$/;

/** As bytes: every ballot of one meeting has the same length, whatever it says. */
export function packSheet({ receipt, invalid, choices: made }: Sheet): Uint8Array {
  const votes = made.map((choice) => (choice === null ? 'x' : marks[choice])).join('');
  return Buffer.from(`${receipt.padEnd(16)}${invalid ? 'i' : 'v'}${votes}`, 'ascii');
}

/** What was packed; null when it is no ballot of `length` nominations. */
export function unpackSheet(bytes: Uint8Array, length: number): Sheet | null {
  const [, receipt, state, votes] = shape.exec(Buffer.from(bytes).toString('ascii')) ?? [];
  if (receipt === undefined || votes?.length !== length || readBase32(receipt) === null) return null;
  return { receipt, invalid: state === 'i', choices: [...votes].map((mark) => meaning[mark] ?? null) };
}
