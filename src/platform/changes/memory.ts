import type { Proof } from './reading.ts';

interface Remembered {
  value: unknown;
  proof: Proof;
}

const most = 5_000;

/** Answers of this process with what they may be kept by, the least lately used forgotten first. */
export class Memory {
  readonly #answers = new Map<string, Remembered>();

  get(ward: string, question: string): Remembered | undefined {
    const key = `${ward} ${question}`;
    const known = this.#answers.get(key);
    if (known) {
      this.#answers.delete(key);
      this.#answers.set(key, known);
    }
    return known;
  }

  set(ward: string, question: string, remembered: Remembered): void {
    this.#answers.set(`${ward} ${question}`, remembered);
    if (this.#answers.size <= most) return;
    for (const oldest of this.#answers.keys()) {
      this.#answers.delete(oldest);
      break;
    }
  }
}
