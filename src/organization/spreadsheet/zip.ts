const entryMark = 0x02014b50;
const entryLength = 46;

/** What a zip file's own table of contents says it will be when unpacked, in bytes. */
export function unzippedSize(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let total = 0;
  for (let at = 0; at + entryLength <= bytes.length;) {
    if (bytes[at] === 0x50 && view.getUint32(at, true) === entryMark) {
      total += view.getUint32(at + 24, true);
      at += entryLength;
    } else at += 1;
  }
  return total;
}
