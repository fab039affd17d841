/** A seeded xorshift (32 bits): the same seed gives the same ward, byte for byte. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed | 0 || 1;
  }

  /** A number in [0, 1). */
  next(): number {
    let x = this.#state;
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    this.#state = x;
    return (x >>> 0) / 4294967296;
  }

  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  /** One of the items. RangeError for an empty list. */
  pick<T>(items: readonly T[]): T {
    const item = items[this.between(0, items.length - 1)];
    if (item === undefined) throw new RangeError('Nothing to pick from');
    return item;
  }

  /** `count` different items in a new order. */
  some<T>(items: readonly T[], count: number): T[] {
    const pool = [...items];
    const chosen: T[] = [];
    while (chosen.length < count && pool.length > 0) chosen.push(...pool.splice(this.between(0, pool.length - 1), 1));
    return chosen;
  }
}

/** A number that stands for these words. */
export const hashOf = (...parts: readonly (string | number)[]): number =>
  [...parts.join(' ')].reduce((hash, letter) => (Math.imul(hash, 31) + letter.charCodeAt(0)) | 0, 20_220_101);

/** Dice of one's own for a thing named by these words, so that adding it changes nothing else of the ward; near words roll far apart. */
export function diceFor(...parts: readonly (string | number)[]): Random {
  const hash = Math.imul(hashOf(...parts) ^ (hashOf(...parts) >>> 16), 0x7feb352d);
  return new Random(Math.imul(hash ^ (hash >>> 15), 0x846ca68b));
}
