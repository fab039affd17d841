import { sql } from 'kysely';
import { PgBoss, fromKysely } from 'pg-boss';
import type { Logger } from 'pino';
import type { z } from 'zod';
import type { Database } from './database/open.ts';
import type { Runtime, Tx } from './tenancy.ts';

const schema = 'jobs';

/** Work for later: a name, what it needs, and what it does. It may run twice, so it does nothing twice. */
export interface JobKind<T = unknown> {
  readonly name: string;
  readonly data: z.ZodType<T>;
  run(runtime: Runtime, authorityId: string, data: T): Promise<void>;
}

interface Envelope {
  authorityId: string;
  data: unknown;
}

/** Installs the queues over the owner's connection and lets the application's role use them. */
export async function prepareJobs(ownerUrl: string, owner: Database, kinds: readonly JobKind[]): Promise<void> {
  const boss = new PgBoss({ connectionString: ownerUrl, schema, supervise: false, schedule: false, max: 1 });
  await boss.start();
  for (const { name } of kinds) {
    if (!(await boss.getQueue(name)))
      await boss.createQueue(name, { retryLimit: 5, retryBackoff: true, retryDelay: 2, expireInSeconds: 600, notify: true });
  }
  await boss.stop({ graceful: false });
  await sql`grant usage on schema jobs to bangvang_app`.execute(owner);
  await sql`grant select, insert, update, delete on all tables in schema jobs to bangvang_app`.execute(owner);
  await sql`grant execute on all functions in schema jobs to bangvang_app`.execute(owner);
}

/** The queue, opened when it is first needed. */
export class Jobs {
  readonly #url: string;
  readonly #works: boolean;
  readonly #log: Logger | undefined;
  #boss: Promise<PgBoss> | undefined;

  /** Only a process that works the queue also looks after it. */
  constructor(url: string, options: { works: boolean; log?: Logger }) {
    this.#url = url;
    this.#works = options.works;
    this.#log = options.log;
  }

  #open(): Promise<PgBoss> {
    return (this.#boss ??= (async () => {
      const boss = new PgBoss({
        connectionString: this.#url,
        schema,
        migrate: false,
        supervise: this.#works,
        schedule: false,
        max: this.#works ? 4 : 1,
        useListenNotify: this.#works,
      });
      boss.on('error', (error) => this.#log?.error({ err: error }, 'jobs'));
      await boss.start();
      return boss;
    })());
  }

  /** Puts work into the queue inside the caller's transaction: rolled back with it, never run before it, nor before `startAfter`. */
  async enqueue<T>(tx: Tx, kind: JobKind<T>, data: T, options: { startAfter?: Date } = {}): Promise<void> {
    const boss = await this.#open();
    const envelope: Envelope = { authorityId: tx.authorityId, data: kind.data.parse(data) };
    await boss.send(kind.name, envelope, { db: fromKysely(tx.db), ...options });
  }

  /** Works the queue until `close`. */
  async work(runtime: Runtime, kinds: readonly JobKind[]): Promise<void> {
    const boss = await this.#open();
    for (const kind of kinds) {
      await boss.work<Envelope>(kind.name, { batchSize: 1 }, async ([job]) => {
        if (job) await kind.run(runtime, job.data.authorityId, kind.data.parse(job.data.data));
      });
    }
  }

  async close(): Promise<void> {
    await (await this.#boss)?.stop({ graceful: true, timeout: 10_000 });
    this.#boss = undefined;
  }
}
