import { bytesOf } from '../../platform/answer-bytes.ts';
import type { Clock } from '../../platform/clock.ts';
import type { OutsideAdapter, OutsideLine } from './adapters.ts';

/** What a feed said last, and when. */
export interface OutsideValue {
  lines: readonly OutsideLine[];
  at: Date;
}

const pause = 15 * 60_000;
const patience = 5_000;
const mostBytes = 200_000;

/** A feed of another house, asked by the server at most every quarter of an hour; readers of pages never wait for it and never ask it. */
export class Outside {
  readonly adapter: OutsideAdapter;
  readonly #url: string;
  readonly #clock: Clock;
  readonly #patience: number;
  #last: OutsideValue | null = null;
  #asked = Number.NEGATIVE_INFINITY;

  constructor(adapter: OutsideAdapter, url: string, clock: Clock, patienceMs = patience) {
    this.adapter = adapter;
    this.#url = url;
    this.#clock = clock;
    this.#patience = patienceMs;
  }

  /** What was said last, null before anything was. Asks anew beside the reader when it is time. */
  get value(): OutsideValue | null {
    if (this.#clock().getTime() - this.#asked >= pause) void this.ask();
    return this.#last;
  }

  /** Asks now. A feed that is away or talks nonsense leaves the last value as it is. */
  async ask(): Promise<void> {
    const at = this.#clock();
    this.#asked = at.getTime();
    try {
      const response = await fetch(this.#url, { signal: AbortSignal.timeout(this.#patience), redirect: 'error' });
      if (response.ok) this.#last = { lines: this.adapter.read((await bytesOf(response, mostBytes)).toString('utf8')), at };
    } catch {
      // The page shows the last value with its time, or no block.
    }
  }
}
