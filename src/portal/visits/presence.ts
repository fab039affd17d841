/** Somebody counts as present for five minutes after the last page. */
export const presentFor = 5 * 60_000;
const sweepEvery = 1_000;

/** Who was seen lately, by hashes that stand in the order of the last page. */
export class Presence {
  readonly #seen = new Map<string, number>();
  #swept = 0;

  see(who: string, at: number): void {
    const before = this.#seen.get(who);
    if (before !== undefined && Math.abs(at - before) < sweepEvery) return;
    this.#seen.delete(who);
    this.#seen.set(who, at);
  }

  count(at: number): number {
    if (Math.abs(at - this.#swept) >= sweepEvery) this.#sweep(at);
    return this.#seen.size;
  }

  #sweep(at: number): void {
    this.#swept = at;
    for (const [who, seen] of this.#seen) {
      if (at - seen <= presentFor) return;
      this.#seen.delete(who);
    }
  }
}
