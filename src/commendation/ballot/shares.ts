/** Multiplication in the field of 256 elements with the polynomial of AES (x⁸ + x⁴ + x³ + x + 1). */
function times(left: number, right: number): number {
  let [a, b, product] = [left, right, 0];
  while (b > 0) {
    if (b & 1) product ^= a;
    a = a & 0x80 ? (a << 1) ^ 0x11b : a << 1;
    b >>= 1;
  }
  return product;
}

/** a²⁵⁴ = 1/a, for every element but zero. */
function inverse(a: number): number {
  let result = 1;
  for (let power = 0; power < 254; power++) result = times(result, a);
  return result;
}

export interface Share {
  /** 1, 2, 3 …: where the line was read. */
  at: number;
  bytes: Uint8Array;
}

/**
 * Shamir's sharing with threshold two: each byte is where a line crosses zero, `slopes` (as many random bytes) are its
 * slopes, a share is another point of it. One share alone says nothing about the secret.
 */
export const splitInTwoOf = (count: number, secret: Uint8Array, slopes: Uint8Array): Share[] =>
  Array.from({ length: count }, (_, index) => ({
    at: index + 1,
    bytes: secret.map((byte, place) => byte ^ times(slopes[place] ?? 0, index + 1)),
  }));

/** The secret from two different shares. */
export function joinTwo(one: Share, other: Share): Uint8Array {
  if (one.at === other.at || one.bytes.length !== other.bytes.length) throw new Error('two different shares of one secret expected');
  const over = inverse(one.at ^ other.at);
  return one.bytes.map((byte, place) => {
    const slope = times(byte ^ (other.bytes[place] ?? 0), over);
    return byte ^ times(slope, one.at);
  });
}
