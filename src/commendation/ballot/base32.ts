/** Crockford's letters: no I, L, O or U, so that what is read aloud or off paper is not mistaken. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** As many whole letters as the bytes fill; 5 bytes give 8 letters. */
export function toBase32(bytes: Uint8Array): string {
  let [text, bits, held] = ['', 0, 0];
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xffff;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += letters[(held >> bits) & 31];
    }
  }
  return text;
}

/** What was typed, without spaces and hyphens; O reads as 0, I and L as 1. Null when a letter is none of ours. */
export function readBase32(typed: string): string | null {
  const text = typed
    .toUpperCase()
    .replaceAll(/[\s–-]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  return [...text].every((letter) => letters.includes(letter)) ? text : null;
}

/** "K7M2 9QXF 3T5W 8HDA": in groups of four, for the eye. */
export const inGroups = (code: string) => code.replaceAll(/(.{4})(?=.)/g, '$1 ');
