import { CompiledQuery, type ConnectionProvider, type DatabaseConnection, PostgresDialect, Transaction } from 'kysely';
import { Reading } from '../changes/reading.ts';
import { type Database, readOnly } from './open.ts';
import type { DB } from './schema.generated.ts';

const dialect = new PostgresDialect({ pool: () => Promise.reject(new Error('a transaction has its connection already')) });
/** What a transaction is made of besides the way to its connection. */
const parts = { config: { dialect }, dialect, driver: dialect.createDriver() };

type Executor = ReturnType<Database['getExecutor']>;

/** The connection of one transaction: taken at the first question, which goes with the beginning. Questions asked at once go together. */
class LateConnection implements ConnectionProvider {
  readonly #executor: Executor;
  readonly #begin: string;
  #opened: Promise<DatabaseConnection> | undefined;
  #begun: Promise<unknown> = Promise.resolve();
  #held: Promise<void> = Promise.resolve();
  readonly #asked = new Set<Promise<unknown>>();
  #end: () => void = () => undefined;

  constructor(executor: Executor, begin: string) {
    this.#executor = executor;
    this.#begin = begin;
  }

  provideConnection<T>(consumer: (connection: DatabaseConnection) => Promise<T>): Promise<T> {
    const asked = this.#ask(consumer);
    this.#asked.add(asked);
    return asked.finally(() => this.#asked.delete(asked));
  }

  /** No answer counts when the transaction did not begin: it would be nobody's. */
  async #ask<T>(consumer: (connection: DatabaseConnection) => Promise<T>): Promise<T> {
    const connection = await (this.#opened ??= this.#open());
    const [answer] = await Promise.all([consumer(connection), this.#begun]);
    return answer;
  }

  #open(): Promise<DatabaseConnection> {
    const ended = new Promise<void>((resolve) => {
      this.#end = resolve;
    });
    return new Promise((resolve, reject) => {
      this.#held = this.#executor.provideConnection(async (connection) => {
        this.#begun = Reading.apart(() => connection.executeQuery(CompiledQuery.raw(this.#begin)));
        this.#begun.catch(() => undefined);
        resolve(connection);
        await ended;
        await connection.executeQuery(CompiledQuery.raw('commit'));
      });
      this.#held.catch(reject);
    });
  }

  /** Gives the connection back once nobody asks any more. */
  async close(): Promise<void> {
    await Promise.allSettled(this.#asked);
    this.#end();
    await this.#held;
  }
}

/**
 * A transaction that only reads. It begins with its first question, and what `settings` set in it goes in the same
 * message: work that finds all it needs in memory costs the database nothing.
 */
export async function readingTransaction<T>(database: Database, settings: string, work: (db: Transaction<DB>) => Promise<T>): Promise<T> {
  const executor = database.getExecutor();
  const connection = new LateConnection(executor, `${readOnly}; ${settings}`);
  try {
    const result = await work(new Transaction<DB>({ ...parts, executor: executor.withConnectionProvider(connection) }));
    await connection.close();
    return result;
  } catch (error) {
    // Nothing was written: what went wrong is told, not that the end of it failed too.
    await connection.close().catch(() => undefined);
    throw error;
  }
}
