/** One electronic signature of a PDF as its bytes lie: what it signs, its CMS, and whether it signs the file to its end. */
export interface RawSignature {
  /** The bytes it says it signs: the file without the hole that holds the signature itself. */
  signed: Uint8Array<ArrayBuffer>;
  cms: Uint8Array<ArrayBuffer>;
  /** False where bytes outside the signature are not signed: added later, or left out. */
  whole: boolean;
  /** The time in the signature dictionary (/M); the signer's machine wrote it. */
  claimedAt: Date | null;
}

const latin1 = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');

/** Every signature of the file, in the order in which they were made. A hole that is not exactly one hex string is none. */
export function rawSignatures(pdf: Uint8Array): RawSignature[] {
  const text = latin1(pdf);
  const found = [...text.matchAll(/\/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/g)];
  const all = found.flatMap((match) => {
    const [start = 0, before = 0, after = 0, rest = 0] = match.slice(1).map(Number);
    const raw = readOne(pdf, text, { start, before, after, rest });
    return raw ? [{ ...raw, claimedAt: timeNear(text, match.index), end: after + rest }] : [];
  });
  return all.toSorted((a, b) => a.end - b.end).map(({ end: _, ...raw }) => raw);
}

interface Range {
  start: number;
  before: number;
  after: number;
  rest: number;
}

function readOne(pdf: Uint8Array, text: string, { start, before, after, rest }: Range): Omit<RawSignature, 'claimedAt'> | null {
  const from = start + before;
  if (after < from + 2 || after + rest > pdf.length) return null;
  const hex = /^<([0-9A-Fa-f\s]*)>$/.exec(text.slice(from, after))?.[1]?.replace(/\s/g, '');
  if (!hex) return null;
  const cms = derOf(Uint8Array.from(Buffer.from(hex, 'hex')));
  if (!cms) return null;
  const signed = new Uint8Array(before + rest);
  signed.set(pdf.subarray(start, from), 0);
  signed.set(pdf.subarray(after, after + rest), before);
  return { signed, cms, whole: start === 0 && after + rest === pdf.length };
}

/** The CMS ends where its DER length says; zeros after it are the rest of the room kept for it. */
function derOf(bytes: Uint8Array): Uint8Array<ArrayBuffer> | null {
  const first = bytes[1] ?? 0;
  if (bytes[0] !== 0x30 || first === 0x80) return null;
  const count = first < 0x80 ? 0 : first & 0x7f;
  if (count > 4) return null;
  let length = count === 0 ? first : 0;
  for (let index = 0; index < count; index++) length = length * 256 + (bytes[2 + index] ?? 0);
  const end = 2 + count + length;
  return end <= bytes.length ? bytes.slice(0, end) : null;
}

/** /M (D:20261122080000+07'00') of the dictionary around a place of the file. */
function timeNear(text: string, at: number): Date | null {
  const from = text.lastIndexOf(' obj', at);
  const to = text.indexOf('endobj', at);
  const [, year, month, day, hour, minute, second, zone = 'Z'] =
    /\/M\s*\(D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)([+-]\d\d'?\d\d|Z)?/.exec(text.slice(from, to < 0 ? undefined : to)) ?? [];
  if (!year) return null;
  const offset = zone.startsWith('Z') ? 'Z' : `${zone.slice(0, 3)}:${zone.replace("'", '').slice(3, 5)}`;
  const moment = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${offset}`);
  return Number.isNaN(moment.getTime()) ? null : moment;
}
