import { inflateRawSync } from 'node:zlib';
import type PizZip from 'pizzip';

/** The file would take more room than it may. */
export class Overfull extends Error {}

/** What the library keeps of a part that nobody has unpacked yet; its own reading trusts the sizes the file states. */
interface Packed {
  uncompressedSize: number;
  compressionMethod: string;
  getCompressedContent(): Uint8Array;
}

const DEFLATED = '\x08\x00';

function sizeOf({ compressionMethod, getCompressedContent }: Packed, room: number): number {
  const packed = getCompressedContent();
  return compressionMethod === DEFLATED ? inflateRawSync(packed, { maxOutputLength: Math.max(1, room) }).length : packed.length;
}

/** Measures every part of a zip, stopping at `most` bytes together. Throws Overfull beyond that, another Error for a part that is damaged or lies. */
export function checkParts(zip: PizZip, entries: number, most: number): void {
  const parts = Object.values(zip.files).filter(({ dir }) => !dir);
  if (parts.length > entries) throw new Overfull();
  let room = most;
  for (const part of parts) {
    const { _data: packed } = part as unknown as { _data: Packed };
    room -= measured(packed, room);
    if (room < 0) throw new Overfull();
  }
}

function measured(packed: Packed, room: number): number {
  try {
    const size = sizeOf(packed, room);
    if (size !== packed.uncompressedSize) throw new Error('the part is not as large as the file says');
    return size;
  } catch (error) {
    throw (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? new Overfull() : error;
  }
}
