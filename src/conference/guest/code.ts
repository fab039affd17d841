import { randomBytes } from 'node:crypto';

/** No letter here reads as another or as a digit: no I, L, O, U, 0, 1. */
const alphabet = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';
const length = 10;
/** Bytes from here on would make the first letters likelier than the others. */
const fair = 256 - (256 % alphabet.length);

/** The code of one invitation: about 49 bits, short enough to be typed. */
export function newInviteCode(): string {
  let code = '';
  while (code.length < length)
    for (const byte of randomBytes(16)) if (byte < fair && code.length < length) code += alphabet[byte % alphabet.length];
  return code;
}

/** As it is printed: "K7Q29-MXAPD". */
export const printInviteCode = (code: string) => `${code.slice(0, 5)}-${code.slice(5)}`;

/** What was typed or scanned (also a whole address) as the code it means, or '' when it cannot be one. */
export function readInviteCode(typed: string): string {
  const code = (typed.split('/').at(-1) ?? '').toUpperCase().replaceAll(/[\s.–-]/g, '');
  return code.length === length && [...code].every((letter) => alphabet.includes(letter)) ? code : '';
}
