/** A tone as a WAV file, 8 kHz mono. */
export function tone(seconds: number): Uint8Array {
  const count = Math.round(seconds * 8000);
  const file = Buffer.alloc(44 + count * 2);
  file.write('RIFF', 0);
  file.writeUInt32LE(36 + count * 2, 4);
  file.write('WAVEfmt ', 8);
  for (const [at, value, size] of [
    [16, 16, 4],
    [20, 1, 2],
    [22, 1, 2],
    [24, 8000, 4],
    [28, 16_000, 4],
    [32, 2, 2],
    [34, 16, 2],
  ] as const)
    file.writeUIntLE(value, at, size);
  file.write('data', 36);
  file.writeUInt32LE(count * 2, 40);
  for (let at = 0; at < count; at++) file.writeInt16LE(Math.round(Math.sin(at / 5) * 8000), 44 + at * 2);
  return new Uint8Array(file);
}
