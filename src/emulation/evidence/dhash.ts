import sharp from 'sharp';

/** Photos whose hashes differ in at most so many of the 64 bits are shown to a person as perhaps the same. */
export const nearDistance = 10;

/**
 * Difference hash: the picture in grey, 9 × 8 points, one bit for each point that is brighter than its right neighbour.
 * Scaling, compressing and light editing hardly change it. 16 hexadecimal digits.
 */
export async function differenceHash(picture: Uint8Array): Promise<string> {
  const points = await sharp(picture)
    .flatten({ background: '#fff' })
    .greyscale()
    .resize(9, 8, { fit: 'fill', kernel: 'linear', fastShrinkOnLoad: false })
    .raw()
    .toBuffer();
  let hash = 0n;
  for (let row = 0; row < 8; row += 1)
    for (let column = 0; column < 8; column += 1) {
      const at = row * 9 + column;
      hash = (hash << 1n) | ((points[at] ?? 0) > (points[at + 1] ?? 0) ? 1n : 0n);
    }
  return hash.toString(16).padStart(16, '0');
}

/** How many of the 64 bits differ. */
export function hammingDistance(a: string, b: string): number {
  const different = BigInt(`0x${a}`) ^ BigInt(`0x${b}`);
  return different.toString(2).replaceAll('0', '').length;
}
