import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { localDate } from '../../platform/calendar/date.ts';
import { type Runtime, inTenant } from '../../platform/tenancy.ts';
import type { Visit } from '../../platform/web/route.ts';

/** Somebody counts as present for five minutes after the last page. */
export const presentFor = 5 * 60_000;
const flushEvery = 1_000;
const robots = /bot\b|bot\/|crawl|spider|slurp|preview|monitor|curl\/|wget|python-|httpclient|headless|lighthouse|facebookexternalhit|^$/i;

export const isRobot = (agent: string): boolean => robots.test(agent);

interface DayCount {
  visits: number;
  robots: number;
}

interface WardTally {
  days: Map<string, DayCount>;
  /** Salted hash of address and programme, with the last moment. */
  present: Map<string, number>;
}

/** What one process has seen and not yet written, and who is here now. */
export class Tally {
  readonly processId: string;
  readonly #salt = randomBytes(16);
  readonly #wards = new Map<string, WardTally>();
  #flushing: Promise<void> = Promise.resolve();
  #scheduled = false;

  constructor(processId: string) {
    this.processId = processId;
  }

  #ward(authorityId: string): WardTally {
    const known = this.#wards.get(authorityId);
    if (known) return known;
    const made: WardTally = { days: new Map(), present: new Map() };
    this.#wards.set(authorityId, made);
    return made;
  }

  /** Counts one shown page; who it was is kept only as a hash that nobody can undo, and only in memory. */
  count(authorityId: string, client: Visit['client'], at: Date): void {
    const ward = this.#ward(authorityId);
    const day = ward.days.get(localDate(at)) ?? { visits: 0, robots: 0 };
    ward.days.set(localDate(at), day);
    if (isRobot(client.agent)) {
      day.robots += 1;
      return;
    }
    day.visits += 1;
    ward.present.set(createHash('sha256').update(this.#salt).update(`${client.address} ${client.agent}`).digest('base64'), at.getTime());
  }

  /** Different people seen in the last five minutes. */
  present(authorityId: string, at: Date): number {
    const { present } = this.#ward(authorityId);
    for (const [who, seen] of present) if (at.getTime() - seen > presentFor) present.delete(who);
    return present.size;
  }

  unwritten(authorityId: string): ReadonlyMap<string, DayCount> {
    return this.#ward(authorityId).days;
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
    this.#flushing = this.#flushing.catch(() => undefined).then(() => this.#write(runtime));
    return this.#flushing;
  }

  async #write(runtime: Runtime): Promise<void> {
    for (const [authorityId, ward] of this.#wards) {
      if (ward.days.size === 0) continue;
      const days = ward.days;
      ward.days = new Map();
      const now = runtime.clock();
      await writeDays(runtime, authorityId, days, this.processId, this.present(authorityId, now)).catch((error: unknown) => {
        this.#putBack(ward, days);
        throw error;
      });
    }
  }

  #putBack(ward: WardTally, days: Map<string, DayCount>): void {
    for (const [day, count] of days) {
      const later = ward.days.get(day) ?? { visits: 0, robots: 0 };
      ward.days.set(day, { visits: later.visits + count.visits, robots: later.robots + count.robots });
    }
  }
}

function writeDays(
  runtime: Runtime,
  authorityId: string,
  days: ReadonlyMap<string, DayCount>,
  processId: string,
  visitors: number,
): Promise<void> {
  return inTenant(runtime, authorityId, async (tx) => {
    for (const [day, { visits, robots: machines }] of [...days].toSorted(([a], [b]) => a.localeCompare(b))) {
      await tx.db
        .insertInto('visit_day')
        .values({ authority_id: authorityId, day, visits, robots: machines })
        .onConflict((oc) =>
          oc.columns(['authority_id', 'day']).doUpdateSet({
            visits: sql<number>`visit_day.visits + excluded.visits`,
            robots: sql<number>`visit_day.robots + excluded.robots`,
          }),
        )
        .execute();
    }
    await tx.db
      .insertInto('visit_presence')
      .values({ authority_id: authorityId, process_id: processId, visitors, seen_at: tx.now })
      .onConflict((oc) => oc.columns(['authority_id', 'process_id']).doUpdateSet({ visitors, seen_at: tx.now }))
      .execute();
    await tx.db
      .deleteFrom('visit_presence')
      .where('seen_at', '<', new Date(tx.now.getTime() - presentFor))
      .execute();
  });
}
