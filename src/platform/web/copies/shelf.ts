import type { Copy } from './copy.ts';

/** Copies up to a number of bytes; those that were not asked for lately make room first. */
export class Shelf {
  readonly #most: number;
  readonly #copies = new Map<string, Copy>();
  #bytes = 0;

  constructor(most: number) {
    this.#most = most;
  }

  get(key: string): Copy | undefined {
    return this.#copies.get(key);
  }

  get size(): { copies: number; bytes: number } {
    return { copies: this.#copies.size, bytes: this.#bytes };
  }

  delete(key: string): void {
    const copy = this.#copies.get(key);
    if (!copy) return;
    this.#copies.delete(key);
    this.#bytes -= copy.bytes;
  }

  set(key: string, copy: Copy): void {
    this.delete(key);
    if (copy.bytes > this.#most / 4) return;
    this.#copies.set(key, copy);
    this.#bytes += copy.bytes;
    while (this.#bytes > this.#most) this.#makeRoom();
  }

  #makeRoom(): void {
    for (const [key, copy] of this.#copies) {
      this.delete(key);
      if (!copy.touched) return;
      copy.touched = false;
      this.#copies.set(key, copy);
      this.#bytes += copy.bytes;
    }
  }
}
