/** A zip that says of one of its parts that it takes a thousand bytes. */
export function lying(bytes: Uint8Array, name: string): Uint8Array {
  const file = Buffer.from(bytes);
  for (const [mark, size, length] of [
    [0x02014b50, 24, 46],
    [0x04034b50, 22, 30],
  ] as const)
    for (let at = 0; at + length < file.length; at += 1)
      if (file.readUInt32LE(at) === mark && file.subarray(at + length, at + length + name.length).toString() === name)
        file.writeUInt32LE(1000, at + size);
  return new Uint8Array(file);
}
