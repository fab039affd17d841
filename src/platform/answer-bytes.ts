/** Another house sent more than was to be taken from it. */
export class TooLong extends Error {}

/** What another house answered, read up to `most` bytes; TooLong beyond, and the rest is never asked for. */
export async function bytesOf(response: Response, most: number): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.length;
    if (size > most) throw new TooLong();
    parts.push(part);
  }
  return Buffer.concat(parts);
}
