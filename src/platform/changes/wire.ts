import { randomInt } from 'node:crypto';
import pg from 'pg';
import type { Ledger } from './ledger.ts';

const everybody = 'bangvang_changes';
/** First key of the advisory lock by which a process that serves kept results is known to all others. */
const serving = 7113;
const beatEvery = 1_000;
const reconnectAfter = 1_000;
/** Milliseconds for which what was heard may be trusted; no writer waits longer for a process that is silent. */
export const leaseFor = 3_000;

const own = (process: number) => `bangvang_p${process}`;

/** The end of one transaction that changed something, and who has heard of it. */
export interface Ending {
  readonly number: string;
  readonly heardBy: Set<number>;
  told: () => void;
}

/** One connection on which a process hears what changed and says that it has heard. */
export class Wire {
  readonly process = randomInt(1, 2 ** 31 - 1);
  readonly news = new Map<string, (...words: string[]) => void>();
  readonly #url: string;
  readonly #ledger: Ledger;
  readonly #waiting = new Map<string, Ending>();
  readonly #beats = new Map<string, number>();
  #client: pg.Client | undefined;
  #opening: Promise<void> | undefined;
  #serves = false;
  #closed = false;
  #beat = 0;
  #endings = 0;
  #lease = Number.NEGATIVE_INFINITY;
  #timer: NodeJS.Timeout | undefined;

  constructor(url: string, ledger: Ledger) {
    this.#url = url;
    this.#ledger = ledger;
  }

  /** Whether everything committed up to three seconds ago, and all that writers waited for, has been heard here. */
  get trusted(): boolean {
    return performance.now() < this.#lease;
  }

  /** Makes this process one that writers wait for. Returns once what it hears may be trusted. */
  async serve(): Promise<void> {
    await this.#open();
    if (!this.#serves && this.#client) await this.#begin(this.#client);
    this.#serves = true;
    const began = performance.now();
    while (!this.trusted && !this.#closed && performance.now() - began < leaseFor) await new Promise((resolve) => setTimeout(resolve, 5));
  }

  #open(): Promise<void> {
    return (this.#opening ??= this.#connect().catch((error: unknown) => {
      this.#opening = undefined;
      throw error;
    }));
  }

  async #connect(): Promise<void> {
    const client = new pg.Client({ connectionString: this.#url, application_name: 'bangvang changes', keepAlive: true });
    client.on('error', () => undefined);
    client.once('end', () => this.#lost(client));
    client.on('notification', ({ payload = '' }) => this.#hear(payload));
    await client.connect();
    await client.query(`listen ${own(this.process)}`);
    this.#client = client;
    if (this.#serves) await this.#begin(client);
    else (client as unknown as { unref(): void }).unref();
  }

  /** What was known before is forgotten: it may have changed while nobody listened. */
  async #begin(client: pg.Client): Promise<void> {
    await client.query(`listen ${everybody}`);
    await client.query('select pg_advisory_lock($1, $2)', [serving, this.process]);
    this.#ledger.noteEverything();
    this.#keepBeating();
  }

  #keepBeating(): void {
    clearInterval(this.#timer);
    this.#beats.clear();
    const beat = () => {
      this.#beat += 1;
      this.#beats.set(String(this.#beat), performance.now());
      this.#send(this.process, `b ${this.#beat}`);
    };
    beat();
    this.#timer = setInterval(beat, beatEvery).unref();
  }

  #send(to: number, message: string): void {
    this.#client?.query('select pg_notify($1, $2)', [own(to), message]).catch(() => undefined);
  }

  #hear(message: string): void {
    const [kind, first = '', second = '', ...more] = message.split(' ');
    if (kind === 'c') this.#ledger.note(first);
    else if (kind === 'e' && Number(first) !== this.process) this.#send(Number(first), `a ${second} ${this.process}`);
    else if (kind === 'a') this.#acknowledged(first, Number(second));
    else if (kind === 'b') this.#renew(first);
    else if (kind === 'n') this.news.get(first)?.(second, ...more);
  }

  /** Messages come in the order of commits: who hears its own has heard all that was committed before it was sent. */
  #renew(beat: string): void {
    const sent = this.#beats.get(beat);
    if (sent !== undefined) this.#lease = sent + leaseFor;
    for (const earlier of this.#beats.keys()) if (Number(earlier) <= Number(beat)) this.#beats.delete(earlier);
  }

  #acknowledged(number: string, process: number): void {
    const ending = this.#waiting.get(number);
    ending?.heardBy.add(process);
    ending?.told();
  }

  #lost(client: pg.Client): void {
    if (this.#client !== client || this.#closed) return;
    this.#client = undefined;
    this.#opening = undefined;
    this.#lease = Number.NEGATIVE_INFINITY;
    clearInterval(this.#timer);
    if (this.#serves) this.#again();
  }

  #again(): void {
    setTimeout(() => {
      if (!this.#closed) this.#open().catch(() => this.#again());
    }, reconnectAfter).unref();
  }

  /** Asks, inside the transaction `ask` speaks to, every serving process to say that it heard the end of it. */
  async announce(ask: (channel: string, message: string) => Promise<unknown>): Promise<Ending> {
    await this.#open();
    this.#endings += 1;
    const ending: Ending = { number: String(this.#endings), heardBy: new Set(), told: () => undefined };
    this.#waiting.set(ending.number, ending);
    await ask(everybody, `e ${this.process} ${ending.number}`);
    return ending;
  }

  /** The transaction was rolled back: nobody will hear of it. */
  forget(ending: Ending): void {
    this.#waiting.delete(ending.number);
  }

  /** After the commit: waits until every other serving process has heard of it, or may no longer trust what it knows. */
  async heard(ending: Ending): Promise<void> {
    const late = performance.now() + leaseFor;
    const others = await this.#others().catch(() => null);
    const all = () => others?.every((process) => ending.heardBy.has(process)) ?? false;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, late - performance.now());
      ending.told = () => {
        if (!all()) return;
        clearTimeout(timer);
        resolve();
      };
      ending.told();
    });
    this.forget(ending);
  }

  async #others(): Promise<number[]> {
    const found = await this.#client?.query<{ process: number }>(
      `select objid::int as process from pg_locks where locktype = 'advisory' and classid = $1 and granted
       and database = (select oid from pg_database where datname = current_database())`,
      [serving],
    );
    if (!found) throw new Error('not connected');
    return found.rows.map(({ process }) => process).filter((process) => process !== this.process);
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearInterval(this.#timer);
    await this.#opening?.catch(() => undefined);
    await this.#client?.end().catch(() => undefined);
  }
}
