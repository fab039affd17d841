import { AsyncLocalStorage } from 'node:async_hooks';

interface Asked {
  sql: string;
  /** It compares with this very moment. */
  momentary: boolean;
}

/** What a piece of work looked at: statements, the time, fresh identifiers. Whoever keeps its result keeps it by these. */
export class Reading {
  static readonly #running = new AsyncLocalStorage<Reading | undefined>();
  readonly asked: Asked[] = [];
  readonly ids: string[] = [];
  readonly inherited: Proof[] = [];
  sawTime = false;
  spoiled = false;
  #moment = Number.NaN;

  /** The reading this work is part of, if its result may be kept. */
  static get current(): Reading | undefined {
    return Reading.#running.getStore();
  }

  run<T>(work: () => T): T {
    return Reading.#running.run(this, work);
  }

  /** Work that belongs to no reading, whoever starts it. */
  static apart<T>(work: () => T): T {
    return Reading.#running.run(undefined, work);
  }

  ask(sql: string, parameters: readonly unknown[] | undefined): void {
    const momentary = parameters?.some((value) => value instanceof Date && value.getTime() === this.#moment) ?? false;
    this.asked.push({ sql, momentary });
  }

  /** The moment its questions are asked at. */
  seeMoment(now: Date): void {
    this.#moment = now.getTime();
  }

  /** Something was looked at whose changes are not told. */
  spoil(): void {
    this.spoiled = true;
  }

  seeTime(): void {
    this.sawTime = true;
  }
}

/** What makes a kept result good: these tables of the ward unchanged since a number of the ledger, and a span of time. */
export interface Proof {
  ward: string;
  tables: ReadonlySet<string>;
  at: number;
  /** Milliseconds since 1970. */
  from: number;
  until: number;
}
