import { hash, randomBytes } from 'node:crypto';
import { localDate } from '../../platform/calendar/date.ts';
import { nextMidnight } from '../../platform/calendar/midnight.ts';
import { Reading } from '../../platform/changes/reading.ts';
import { type Runtime, type Tx, inTenant } from '../../platform/tenancy.ts';
import type { Visit } from '../../platform/web/route.ts';
import { Presence } from './presence.ts';
import { type DayCount, type OnRecord, readRecord, writeVisits } from './record.ts';
import { isRobot } from './robots.ts';

const flushEvery = 1_000;

interface WardTally {
  days: Map<string, DayCount>;
  /** Being written just now: not yet among what is on record. */
  writing: ReadonlyMap<string, DayCount>;
  present: Presence;
  record: OnRecord | null;
  /** How often the record was read or written. */
  looks: number;
}

/** What one process has seen and not yet written, and what it knows to be on record. */
export class Tally {
  readonly processId: string;
  readonly #salt = randomBytes(16).toString('hex');
  readonly #wards = new Map<string, WardTally>();
  #last = { address: '', agent: '', who: '' };
  #turn: Promise<unknown> = Promise.resolve();
  #scheduled = false;
  #day = { date: '', until: 0, from: 0 };

  constructor(processId: string) {
    this.processId = processId;
  }

  #ward(authorityId: string): WardTally {
    const known = this.#wards.get(authorityId);
    if (known) return known;
    const made: WardTally = { days: new Map(), writing: new Map(), present: new Presence(), record: null, looks: 0 };
    this.#wards.set(authorityId, made);
    return made;
  }

  /** The local day of a moment; nearly always that of the moment before. */
  dayOf(at: Date): string {
    const time = at.getTime();
    if (time < this.#day.from || time >= this.#day.until) this.#day = { date: localDate(at), from: time, until: nextMidnight(at) };
    return this.#day.date;
  }

  /** Counts one shown page; who it was is kept only as a hash that nobody can undo, and only in memory. */
  count(authorityId: string, client: Visit['client'], at: Date): void {
    const ward = this.#ward(authorityId);
    const date = this.dayOf(at);
    const day = ward.days.get(date) ?? { visits: 0, robots: 0 };
    ward.days.set(date, day);
    if (isRobot(client.agent)) {
      day.robots += 1;
      return;
    }
    day.visits += 1;
    ward.present.see(this.#whoIs(client), at.getTime());
  }

  /** Whoever asked last often asks again. */
  #whoIs({ address, agent }: Visit['client']): string {
    if (this.#last.address !== address || this.#last.agent !== agent)
      this.#last = { address, agent, who: hash('sha256', `${this.#salt} ${address} ${agent}`, 'base64') };
    return this.#last.who;
  }

  /** Different people seen in the last five minutes. */
  present(authorityId: string, at: Date): number {
    return this.#ward(authorityId).present.count(at.getTime());
  }

  /** Visits of a day that are not on record yet. */
  unwritten(authorityId: string, day: string): number {
    const { days, writing } = this.#ward(authorityId);
    return (days.get(day)?.visits ?? 0) + (writing.get(day)?.visits ?? 0);
  }

  /** What is on record as this process last read it; null before it has. */
  onRecord(authorityId: string): OnRecord | null {
    return this.#ward(authorityId).record;
  }

  /** Writes soon: many pages in one second are one write. */
  schedule(runtime: Runtime, failed: (error: unknown) => void): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    setTimeout(() => {
      this.#scheduled = false;
      this.flush(runtime).catch(failed);
    }, flushEvery).unref();
  }

  /** Writes what was counted; a failed write is kept for the next one. */
  flush(runtime: Runtime): Promise<void> {
    return this.#inTurn(async () => {
      for (const [authorityId, ward] of this.#wards) if (ward.days.size > 0) await this.#write(runtime, authorityId, ward);
    });
  }

  /** Reads what is on record in a transaction that is open already: waiting for another connection could be for ever. */
  async look(tx: Tx): Promise<void> {
    const ward = this.#ward(tx.authorityId);
    const { looks } = ward;
    if (ward.writing.size > 0) return;
    const record = await Reading.apart(() => readRecord(tx, this.processId));
    if (ward.looks === looks && ward.writing.size === 0) ward.record = record;
  }

  /** Reads what is on record, also what other processes wrote. */
  refresh(runtime: Runtime, authorityId: string): Promise<void> {
    return this.#inTurn(async () => {
      const ward = this.#ward(authorityId);
      ward.record = await inTenant(runtime, authorityId, (tx) => readRecord(tx, this.processId), 'read');
      ward.looks += 1;
    });
  }

  /** One after the other: what is on record and what is not must never overlap. */
  #inTurn(work: () => Promise<void>): Promise<void> {
    const turn = Reading.apart(() => this.#turn.catch(() => undefined).then(work));
    this.#turn = turn;
    return turn;
  }

  async #write(runtime: Runtime, authorityId: string, ward: WardTally): Promise<void> {
    const days = ward.days;
    ward.days = new Map();
    ward.writing = days;
    try {
      const visitors = this.present(authorityId, runtime.clock());
      ward.record = await inTenant(runtime, authorityId, (tx) => writeVisits(tx, days, { processId: this.processId, visitors }));
    } catch (error) {
      putBack(ward, days);
      throw error;
    } finally {
      ward.writing = new Map();
      ward.looks += 1;
    }
  }
}

function putBack(ward: WardTally, days: ReadonlyMap<string, DayCount>): void {
  for (const [day, count] of days) {
    const later = ward.days.get(day) ?? { visits: 0, robots: 0 };
    ward.days.set(day, { visits: later.visits + count.visits, robots: later.robots + count.robots });
  }
}
