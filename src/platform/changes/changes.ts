import { type Kysely, sql } from 'kysely';
import type { DB } from '../database/schema.generated.ts';
import { nextMidnight } from '../calendar/midnight.ts';
import { Ledger } from './ledger.ts';
import { Memory } from './memory.ts';
import { type Moment, nextMoment } from './moments.ts';
import { type Proof, Reading } from './reading.ts';
import { TableNames } from './table-names.ts';
import { type Ending, Wire } from './wire.ts';

interface Told {
  changed: string[];
  ending: Ending;
}

interface Kept<T> {
  value: T;
  /** Null where the result may serve nobody else. */
  proof: Proof | null;
}

interface Place {
  db: Kysely<DB>;
  authorityId: string;
  now: Date;
}

/** What changes, known in every process before the writer is answered; and results that are kept until it does. */
export class Changes {
  readonly ledger = new Ledger();
  readonly memory = new Memory();
  readonly #wire: Wire;
  readonly #moments: readonly Moment[];
  #names: TableNames | undefined;

  /** `moments` name the columns by which records show themselves when their time has come. */
  constructor(url: string, moments: readonly Moment[]) {
    this.#wire = new Wire(url, this.ledger);
    this.#moments = moments;
  }

  /** From here on results may be kept in this process. */
  async serve(db: Kysely<DB>): Promise<void> {
    this.#names = await TableNames.read(db);
    await this.#wire.serve();
  }

  close(): Promise<void> {
    return this.#wire.close();
  }

  /** Calls `listen` whenever a process tells all others something about a topic. */
  onNews(topic: string, listen: (...words: string[]) => void): void {
    this.#wire.news.set(topic, listen);
  }

  get trusted(): boolean {
    return this.#wire.trusted;
  }

  /** Whether a kept result is still what would be shown now. */
  holds(proof: Proof, now: number): boolean {
    if (!this.trusted || now < proof.from || now >= proof.until) return false;
    const last = this.ledger.last(proof.ward);
    if (last <= proof.at) return true;
    if (this.ledger.changedSince(proof.ward, proof.tables, proof.at)) return false;
    proof.at = last;
    return true;
  }

  /** Does work whose result may be kept, inside a transaction that only reads; gives what it may be kept by. */
  async keep<T>(place: Place, at: number, work: () => Promise<T>): Promise<Kept<T> & { ids: readonly string[] }> {
    const reading = new Reading();
    reading.seeMoment(place.now);
    const value = await reading.run(work);
    return { value, proof: await Reading.apart(() => this.#prove(place, at, reading)), ids: reading.ids };
  }

  async #prove(place: Place, at: number, reading: Reading): Promise<Proof | null> {
    const tables = this.#tables(reading);
    if (!tables || !this.trusted) return null;
    const from = place.now.getTime();
    const untils = reading.inherited.map(({ until }) => until);
    if (reading.sawTime) untils.push(nextMidnight(place.now), await this.#nextMoment(place, at, tables));
    const oldest = Math.min(at, ...reading.inherited.map((proof) => proof.at));
    return { ward: place.authorityId, tables, at: oldest, from, until: Math.min(Number.POSITIVE_INFINITY, ...untils) };
  }

  #tables(reading: Reading): Set<string> | null {
    if (reading.spoiled) return null;
    const tables = new Set(['authority']);
    for (const { sql: statement, momentary } of reading.asked) {
      const found = this.#names?.in(statement);
      if (!found) return null;
      if (momentary && !this.#moments.some(({ table }) => found.has(table))) return null;
      for (const table of found) tables.add(table);
    }
    for (const proof of reading.inherited) for (const table of proof.tables) tables.add(table);
    return tables;
  }

  async #nextMoment(place: Place, at: number, tables: ReadonlySet<string>): Promise<number> {
    const moments = this.#moments.filter(({ table }) => tables.has(table));
    const nexts = moments.map(async (moment) => {
      const name = `moment ${moment.table}.${moment.column}`;
      const known = this.memory.get(place.authorityId, name);
      if (known && this.holds(known.proof, place.now.getTime())) return known.proof.until;
      const until = await nextMoment(place.db, moment, place.now);
      const proof = { ward: place.authorityId, tables: new Set([moment.table]), at, from: place.now.getTime(), until };
      this.memory.set(place.authorityId, name, { value: null, proof });
      return until;
    });
    return Math.min(Number.POSITIVE_INFINITY, ...(await Promise.all(nexts)));
  }

  /** At the end of a transaction that may have written: tells all processes what changed, if anything did. */
  async announce(db: Kysely<DB>): Promise<Told | null> {
    const { rows } = await sql<{ changed: string | null }>`select current_setting('app.changed', true) as changed`.execute(db);
    const changed = rows[0]?.changed?.split(' ').filter(Boolean) ?? [];
    if (changed.length === 0) return null;
    const ending = await this.#wire.announce((channel, message) => sql`select pg_notify(${channel}, ${message})`.execute(db));
    return { changed, ending };
  }

  /** After its commit. Returns when no process shows any more what was there before. */
  async settle({ changed, ending }: Told): Promise<void> {
    for (const each of changed) this.ledger.note(each);
    await this.#wire.heard(ending);
  }

  /** The transaction did not end well. */
  forget({ ending }: Told): void {
    this.#wire.forget(ending);
  }
}
