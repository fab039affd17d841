import { promisify } from 'node:util';
import { brotliCompress, constants, crc32, deflateRaw } from 'node:zlib';

export type Encoding = 'br' | 'gzip';

const brotli = promisify(brotliCompress);
const deflate = promisify(deflateRaw);
const gzipHeader = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]);
/** Both formats hold at most so many plain bytes in one block. */
const block = 65_535;

/** The compressed beginning of a page, to which any plain end may be joined. It ends at a whole byte. */
export async function compressed(head: Buffer, encoding: Encoding): Promise<Buffer> {
  if (encoding === 'gzip') return Buffer.concat([gzipHeader, await deflate(head, { level: 9, finishFlush: constants.Z_SYNC_FLUSH })]);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 6, [constants.BROTLI_PARAM_SIZE_HINT]: head.length };
  return brotli(head, { params, finishFlush: constants.BROTLI_OPERATION_FLUSH });
}

function* blocks(tail: Buffer): Generator<Buffer> {
  for (let at = 0; at < tail.length; at += block) yield tail.subarray(at, at + block);
}

/** RFC 7932 section 9.2: an uncompressed meta-block, 20 bits of header and the bytes. */
function brotliBlock(bytes: Buffer): Buffer[] {
  const header = Buffer.alloc(3);
  header.writeUIntLE(((bytes.length - 1) << 3) | (1 << 19), 0, 3);
  return [header, bytes];
}

/** RFC 1951 section 3.2.4: a stored block. */
function storedBlock(bytes: Buffer): Buffer[] {
  const header = Buffer.alloc(5);
  header.writeUInt16LE(bytes.length, 1);
  header.writeUInt16LE(~bytes.length & 0xffff, 3);
  return [header, bytes];
}

const brotliEnd = Buffer.from([3]);
const deflateEnd = Buffer.from([1, 0, 0, 0xff, 0xff]);

/** What follows the beginning that was compressed once: the end as it is for this reader. */
export function endOf(encoding: Encoding, tail: Buffer, head: { crc: number; length: number }): Buffer {
  if (encoding === 'br') return Buffer.concat([...[...blocks(tail)].flatMap(brotliBlock), brotliEnd]);
  const trailer = Buffer.alloc(8);
  trailer.writeUInt32LE(crc32(tail, head.crc), 0);
  trailer.writeUInt32LE((head.length + tail.length) >>> 0, 4);
  return Buffer.concat([...[...blocks(tail)].flatMap(storedBlock), deflateEnd, trailer]);
}
