import { createHash, randomBytes } from 'node:crypto';

/** No letter here reads as another or as a digit: no I, L, O, U, 0, 1. Thirty of them. */
const alphabet = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';
const length = 8;

/** Bytes from here on would make the first letters likelier than the others. */
const fair = 256 - (256 % alphabet.length);

/** A short code to be typed: about 39 bits. */
export function newCode(): string {
  let code = '';
  while (code.length < length)
    for (const byte of randomBytes(16)) if (byte < fair && code.length < length) code += alphabet[byte % alphabet.length];
  return code;
}

/** The last part of an address that cannot be guessed: 128 bits. */
export const newToken = () => randomBytes(16).toString('base64url');

/** As it is printed: "K7Q2-9MXA". */
export const printCode = (code: string) => `${code.slice(0, 4)}-${code.slice(4)}`;

/** What was typed as the code it means, or '' when it cannot be one. */
export function readCode(typed: string): string {
  const code = typed.toUpperCase().replaceAll(/[\s.–-]/g, '');
  return code.length === length && [...code].every((letter) => alphabet.includes(letter)) ? code : '';
}

/** All that is kept of a code or a token. */
export const codeHash = (secret: string) => createHash('sha256').update(`signing ${secret}`).digest();
