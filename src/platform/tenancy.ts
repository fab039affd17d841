import { type Kysely, sql } from 'kysely';
import type { Changes } from './changes/changes.ts';
import { Reading } from './changes/reading.ts';
import type { Clock, NewId } from './clock.ts';
import type { Database } from './database/open.ts';
import { readingTransaction } from './database/reading-transaction.ts';
import type { DB } from './database/schema.generated.ts';
import type { Jobs } from './jobs.ts';
import type { MailSettings } from './mail/email.ts';

/** One transaction of one authority: everything a domain verb may reach. */
export interface Tx {
  readonly db: Kysely<DB>;
  readonly authorityId: string;
  readonly now: Date;
  /** As `now`, for whoever only compares with it what is kept. */
  readonly moment: Date;
  readonly newId: NewId;
  readonly jobs: Jobs;
  /** What was asked already, in a transaction that only reads. */
  readonly answers?: Map<string, Promise<unknown>>;
}

export interface Runtime {
  readonly database: Database;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly jobs: Jobs;
  /** The folder of the files. */
  readonly filesDir: string;
  /** How letters are sent, where that is configured. */
  readonly mail?: MailSettings | undefined;
  /** Scheme and host people reach the house under, where that is configured. */
  readonly publicUrl?: string | undefined;
  /** Seals private keys; where none is configured the installation keeps its own. */
  readonly secret?: string | undefined;
  /** A voice that reads texts aloud, where one is configured. */
  readonly speech?: { command?: string | undefined; url?: string | undefined } | undefined;
  /** Feeds of weather and exchange rates for the home pages, where they are configured. */
  readonly outside?: { weatherUrl?: string | undefined; exchangeUrl?: string | undefined } | undefined;
  /** Where processes tell each other what changed; without it nothing is kept between two requests. */
  readonly changes?: Changes | undefined;
}

/** A runtime whose pages may be kept. Identifiers drawn for a page are noted: each reader of the kept page gets fresh ones. */
export const withChanges = (runtime: Runtime, changes: Changes): Runtime => ({
  ...runtime,
  changes,
  newId: () => {
    const id = runtime.newId();
    Reading.current?.ids.push(id);
    return id;
  },
});

/**
 * Runs `work` in one transaction that can see and write the rows of one authority only. The role and the authority are
 * local to the transaction: set on the session they would follow the connection into another ward's request.
 */
export async function inTenant<T>(
  runtime: Runtime,
  authorityId: string,
  work: (tx: Tx) => Promise<T>,
  access: 'read' | 'write' = 'write',
): Promise<T> {
  if (access === 'write') return writing(runtime, async (db) => work(await enterTenant(runtime, db, authorityId)));
  return readingTransaction(runtime.database, steppingDown(authorityId), (db) =>
    work(Object.defineProperty(tenantTx(runtime, db, authorityId), 'answers', { value: new Map(), enumerable: true })),
  );
}

/** A transaction that may write. When it returns, no process shows any more what was there before. */
export async function writing<T>(runtime: Runtime, work: (db: Kysely<DB>) => Promise<T>): Promise<T> {
  const { changes } = runtime;
  if (!changes) return runtime.database.transaction().execute(work);
  let told: Awaited<ReturnType<Changes['announce']>> = null;
  try {
    const result = await runtime.database.transaction().execute(async (db) => {
      const done = await work(db);
      told = await changes.announce(db);
      return done;
    });
    if (told) await changes.settle(told);
    return result;
  } catch (error) {
    if (told) changes.forget(told);
    throw error;
  }
}

/**
 * Asks once, however many parts of a page need the answer. `question` names what is asked with all it depends on. A
 * transaction that may write asks every time: the answer may have changed. The answer is shared and must not be changed.
 */
export function once<T>({ answers }: Tx, question: string, ask: () => Promise<T>): Promise<T> {
  const known = answers?.get(question) as Promise<T> | undefined;
  if (known) return known;
  const answer = ask();
  answers?.set(question, answer);
  return answer;
}

function steppingDown(authorityId: string): string {
  if (!/^[0-9a-f-]{36}$/.test(authorityId)) throw new Error('authority id expected');
  return `set local role bangvang_app; set local app.authority_id = '${authorityId}'`;
}

/** Steps down to the application's role and one authority, until this transaction ends. */
export async function enterTenant(runtime: Runtime, db: Kysely<DB>, authorityId: string): Promise<Tx> {
  await sql.raw(steppingDown(authorityId)).execute(db);
  return tenantTx(runtime, db, authorityId);
}

function tenantTx(runtime: Runtime, db: Kysely<DB>, authorityId: string): Tx {
  const now = runtime.clock();
  return {
    db,
    authorityId,
    // A page that asks what time it is will not be the same for ever.
    get now() {
      Reading.current?.seeTime();
      return now;
    },
    moment: now,
    newId: runtime.newId,
    jobs: runtime.jobs,
  };
}

/** The columns every new record starts with. Its key in bundles is made from its id, and stays. */
export function fresh(tx: Tx) {
  const id = tx.newId();
  return { authority_id: tx.authorityId, id, key: `r-${id}` };
}

/** The columns every row of a list starts with. */
export function freshRow(tx: Tx) {
  return { authority_id: tx.authorityId, id: tx.newId() };
}
